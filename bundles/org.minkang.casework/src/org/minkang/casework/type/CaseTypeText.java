package org.minkang.casework.type;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minkang.base.Bilingual;
import org.minkang.casework.CaseAction;
import org.minkang.policy.PackReader;

/**
 * The canonical text of a case type, which a running case keeps. It is itself a small policy pack, so that the same
 * reader reads it back, today and with later programs.
 */
public final class CaseTypeText {

    /** What opinions and postings bring with them. */
    private static final Set<CaseAction> IMPLIED = Set.of(CaseAction.OPINION, CaseAction.OBJECT, CaseAction.ANSWER);

    private static final String HEADER = """
            pack: {id: case-type, county: {zh: "-", en: "-"}, area: "00", version: "1", valid-from: 1900-01-01}
            casework:
              case-types:
            """;

    private CaseTypeText() {
    }

    public static String write(CaseType type) {
        StringBuilder out = new StringBuilder(HEADER);
        out.append("    - key: ").append(quote(type.key())).append('\n');
        line(out, "name", names(type.name()));
        line(out, "number", quote(type.number()));
        type.clock().ifPresent(d -> line(out, "clock", deadline(d)));
        type.withdrawWithin().ifPresent(d -> line(out, "withdraw-within", deadline(d)));
        type.supplementWithin().ifPresent(d -> line(out, "supplement-within", deadline(d)));
        type.extension().ifPresent(e -> line(out, "extend-within", deadline(e.by(), ", times: " + e.times())));
        type.appeal().ifPresent(a -> line(out, "appeal", "{within: " + deadline(a.within()) + ", step: " + quote(a.step())
                + ", answer-within: " + deadline(a.answerWithin())
                + a.correction().map(c -> ", correction: " + quote(c)).orElse("") + "}"));
        line(out, "one-at-a-time", String.valueOf(type.oneAtATime()));
        line(out, "steps", "");
        type.steps().forEach(s -> out.append("        - ").append(step(s)).append('\n'));
        if (!type.separate().isEmpty()) {
            line(out, "separate", "[" + type.separate().stream().map(g -> list(g.stream().sorted().toList()))
                    .collect(Collectors.joining(", ")) + "]");
        }
        if (!type.reasons().isEmpty()) {
            line(out, "reasons", "");
            type.reasons().forEach(r -> out.append("        - {key: ").append(quote(r.key())).append(", name: ")
                    .append(names(r.name())).append(", for: ").append(actions(r.actions())).append("}\n"));
        }
        return out.toString();
    }

    /** Reads back what {@link #write} wrote. */
    public static CaseType read(String text) {
        CaseworkSection section = new CaseworkSection(key -> Optional.empty());
        return new PackReader(List.of(section)).readAgain("case-type.yaml", text).section(CaseworkRules.class)
                .caseTypes().get(0);
    }

    private static void line(StringBuilder out, String key, String value) {
        out.append("      ").append(key).append(": ").append(value).append('\n');
    }

    private static String step(StepType step) {
        StringBuilder out = new StringBuilder("{key: ").append(quote(step.key()));
        out.append(", name: ").append(names(step.name())).append(", right: ").append(quote(step.right()));
        step.deadline().ifPresent(d -> out.append(", deadline: ").append(deadline(d)));
        List<String> listed = step.actions().stream().filter(a -> !IMPLIED.contains(a))
                .map(a -> a.name().toLowerCase()).sorted().toList();
        if (!listed.isEmpty() || step.opinions().isEmpty()) {
            out.append(", actions: ").append(list(listed));
        }
        step.opinions().ifPresent(o -> out.append(", opinions: {needed: ").append(o.needed())
                .append(", third-on-disagreement: ").append(o.thirdOnDisagreement())
                .append(o.further().map(f -> ", further: " + quote(f)).orElse("")).append(", redacted: ").append(o.redacted()).append('}'));
        step.posting().ifPresent(p -> out.append(", posting: {lasts: ").append(deadline(p.lasts())).append(", levels: ")
                .append(list(p.levels().stream().sorted().toList())).append(", answer-within: ")
                .append(deadline(p.answerWithin())).append('}'));
        List<String> next = new java.util.ArrayList<>(step.next());
        if (step.mayEnd()) {
            next.add("end");
        }
        return out.append(", next: ").append(list(next)).append(", grants: ").append(step.grants())
                .append(", needs-papers: ").append(step.needsPapers()).append('}').toString();
    }

    private static String deadline(Deadline d) {
        return deadline(d, "");
    }

    private static String deadline(Deadline d, String more) {
        String kind = switch (d.kind()) {
            case DAYS -> "days";
            case WORKING_DAYS -> "working-days";
            case MONTH_DAY -> "month-day";
        };
        String source = d.source().isEmpty() ? "" : ", source: " + quote(d.source());
        return "{" + kind + ": " + d.count() + more + source + "}";
    }

    private static String actions(Collection<CaseAction> actions) {
        return list(actions.stream().map(a -> a.name().toLowerCase()).sorted().toList());
    }

    private static String names(Bilingual name) {
        return "{zh: " + quote(name.zh()) + ", en: " + quote(name.en()) + "}";
    }

    private static String list(List<String> texts) {
        return texts.stream().map(CaseTypeText::quote).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + '"';
    }
}
