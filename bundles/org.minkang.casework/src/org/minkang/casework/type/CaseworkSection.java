package org.minkang.casework.type;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minkang.access.BaseRights;
import org.minkang.access.RightInfo;
import org.minkang.base.Text;
import org.minkang.casework.CaseAction;
import org.minkang.casework.Numbers;
import org.minkang.casework.WorkflowModule;
import org.minkang.policy.PackNode;
import org.minkang.policy.PackProblems;
import org.minkang.policy.PackSection;
import org.minkang.policy.PolicyPack;

/**
 * Reads the section {@code casework} of a policy pack and checks that its case types can run:
 *
 * <pre>
 * casework:
 *   case-types:
 *     - key: grants.certification
 *       name: {zh: 待遇认定, en: Certification}
 *       number: "MB{yy}-{seq:5}"
 *       clock: {working-days: 20, source: …}        # or {days: n}, {month-day: n}
 *       withdraw-within: {working-days: 1}
 *       supplement-within: {working-days: 10}
 *       extend-within: {working-days: 10, times: 1} # what an extension adds, and how often in one case
 *       appeal: {within: {working-days: 15}, step: review, answer-within: {working-days: 20}, correction: grants.approve}
 *       one-at-a-time: true                         # one open case per person and item
 *       steps:
 *         - {key: intake, name: {zh: 受理, en: Intake}, right: grants.intake, actions: [pass, supplement]}
 *         - {key: experts, name: …, right: grants.opinion, opinions: {needed: 2, third-on-disagreement: true}}
 *         - {key: posting, name: {zh: 公示, en: Posting}, right: grants.review, posting:
 *            {lasts: {working-days: 5}, levels: [village, township], answer-within: {working-days: 15}}}
 *         - {key: approval, name: …, right: grants.approve, actions: [pass, refuse, return], grants: true,
 *            next: [posting, certificate]}          # without next: the step below; [end] ends the case
 *       separate: [[intake, approval], [experts, approval]]
 *       reasons:
 *         - {key: R01, name: {zh: 不符合病种标准, en: …}, for: [refuse]}
 * </pre>
 *
 * Giving up is possible in every step, resuming in every stopped case. The first step may be passed while papers are
 * missing, the others may not unless they say {@code needs-papers: false}.
 */
public final class CaseworkSection implements PackSection<CaseworkRules> {

    private static final Set<String> BASE = BaseRights.all().stream().map(RightInfo::id).collect(Collectors.toSet());
    private static final String END = "end";
    static final Set<CaseAction> LISTED =
            EnumSet.of(CaseAction.PASS, CaseAction.REFUSE, CaseAction.RETURN, CaseAction.SUPPLEMENT);
    /** What a standard reason can be for beside the actions a step lists. */
    static final Set<CaseAction> REASONED = EnumSet.of(CaseAction.EXTEND, CaseAction.APPEAL, CaseAction.REOPEN);
    private static final Text TEXT = Text.of(Numbers.class);

    private final Function<String, Optional<Set<String>>> rightsOf;

    /** The section for a program with these workflows. */
    public static CaseworkSection forWorkflows(Supplier<List<WorkflowModule>> workflows) {
        return new CaseworkSection(typeKey -> workflows.get().stream().filter(w -> w.caseTypes().contains(typeKey))
                .findFirst().map(w -> Stream.concat(w.rights().stream(), BaseRights.all().stream())
                        .map(RightInfo::id).collect(Collectors.toSet())));
    }

    /**
     * @param rightsOf the rights that the installed workflow of a case type declares, together with those of the base;
     *     nothing when no installed workflow understands the type, which is then kept without that check
     */
    public CaseworkSection(Function<String, Optional<Set<String>>> rightsOf) {
        this.rightsOf = rightsOf;
    }

    @Override
    public String id() {
        return "casework";
    }

    @Override
    public Class<CaseworkRules> type() {
        return CaseworkRules.class;
    }

    @Override
    public CaseworkRules read(PackNode node, PackProblems problems) {
        node.onlyKeys("case-types");
        Set<String> keys = new HashSet<>();
        return new CaseworkRules(node.list("case-types").stream().map(type -> {
            CaseType read = readType(type);
            if (!keys.add(read.key())) {
                wrong(type, "key", "type.twice", read.key());
            }
            return read;
        }).toList());
    }

    @Override
    public void check(CaseworkRules value, PackNode node, PolicyPack whole) {
        List<PackNode> types = node.list("case-types");
        for (int i = 0; i < types.size(); i++) {
            List<PackNode> steps = types.get(i).list("steps");
            FlowCheck.aroundTheGrant(value.caseTypes().get(i)).forEach(fault ->
                    wrong(steps.get(fault.position()), fault.key(), fault.code(), fault.args()));
        }
    }

    private CaseType readType(PackNode node) {
        node.onlyKeys("key", "name", "number", "clock", "withdraw-within", "supplement-within", "extend-within",
                "appeal", "one-at-a-time", "steps", "separate", "reasons");
        List<PackNode> stepNodes = node.list("steps");
        List<StepType> steps = new ArrayList<>();
        for (int i = 0; i < stepNodes.size(); i++) {
            Optional<String> below = i + 1 < stepNodes.size()
                    ? stepNodes.get(i + 1).optionalText("key") : Optional.empty();
            steps.add(readStep(stepNodes.get(i), i == 0, below));
        }
        CaseType type = new CaseType(node.text("key"), node.bilingual("name"), readNumber(node),
                readDeadline(node, "clock"), readDeadline(node, "withdraw-within"),
                readDeadline(node, "supplement-within"), readExtension(node),
                node.optionalNode("appeal").map(CaseworkSection::readAppeal), node.flagOr("one-at-a-time", false), steps,
                node.optionalTextLists("separate").stream().map(g -> (Set<String>) new LinkedHashSet<>(g)).toList(),
                node.optionalList("reasons").stream().map(this::readReason).toList());
        checkRights(type, stepNodes);
        checkSeparate(type, node);
        checkAppeal(type, node);
        FlowCheck.of(type).forEach(fault ->
                wrong(stepNodes.get(fault.position()), fault.key(), fault.code(), fault.args()));
        return type;
    }

    private String readNumber(PackNode node) {
        String pattern = node.text("number");
        if (!pattern.isEmpty() && !Numbers.isPattern(pattern)) {
            wrong(node, "number", "type.number", pattern);
        }
        return pattern;
    }

    private StepType readStep(PackNode node, boolean first, Optional<String> below) {
        node.onlyKeys("key", "name", "right", "deadline", "actions", "opinions", "posting", "next", "grants", "needs-papers");
        Optional<OpinionRule> opinions = node.optionalNode("opinions").map(this::readOpinions);
        Optional<PostingRule> posting = node.optionalNode("posting").map(this::readPosting);
        if (posting.isPresent() && (first || opinions.isPresent())) {
            wrong(node, "posting", "type.posting-place");
        }
        List<String> next = node.has("next") ? node.texts("next") : below.map(List::of).orElse(List.of());
        return new StepType(node.text("key"), node.bilingual("name"), node.text("right"), readDeadline(node, "deadline"),
                readActions(node, first, opinions.isPresent(), posting.isPresent()), opinions, posting,
                next.stream().filter(s -> !s.equals(END)).toList(), next.isEmpty() || next.contains(END),
                node.flagOr("grants", false), node.flagOr("needs-papers", !first));
    }

    private PostingRule readPosting(PackNode node) {
        node.onlyKeys("lasts", "levels", "answer-within");
        Set<String> levels = new LinkedHashSet<>(node.texts("levels"));
        levels.stream().filter(l -> !PostingRule.LEVELS.contains(l)).forEach(l -> wrong(node, "levels", "type.posting-level", l));
        return new PostingRule(neededDeadline(node, "lasts"), levels, neededDeadline(node, "answer-within"));
    }

    private Set<CaseAction> readActions(PackNode node, boolean first, boolean opinions, boolean posting) {
        Set<CaseAction> actions = EnumSet.noneOf(CaseAction.class);
        for (String word : node.optionalTexts("actions")) {
            Optional<CaseAction> action = action(word);
            if (action.isEmpty() || opinions && action.get() == CaseAction.PASS || first && action.get() == CaseAction.RETURN) {
                wrong(node, "actions", "type.action", word);
            }
            action.ifPresent(actions::add);
        }
        if (posting) {
            actions.addAll(Set.of(CaseAction.OBJECT, CaseAction.ANSWER));
        }
        if (opinions) {
            actions.add(CaseAction.OPINION);
        } else if (!node.has("actions")) {
            actions.add(CaseAction.PASS);
            if (!first) {
                actions.add(CaseAction.RETURN);
            }
        }
        return actions;
    }

    private static Optional<CaseAction> action(String word) {
        return named(LISTED, word);
    }

    private static Optional<CaseAction> named(Set<CaseAction> actions, String word) {
        return actions.stream().filter(a -> a.name().equalsIgnoreCase(word.replace('-', '_'))).findFirst();
    }

    private OpinionRule readOpinions(PackNode node) {
        node.onlyKeys("needed", "third-on-disagreement", "further", "redacted");
        OpinionRule rule = new OpinionRule(node.integer("needed", 1, 9), node.flagOr("third-on-disagreement", false),
                node.optionalText("further"), node.flagOr("redacted", false));
        if (rule.needed() % 2 == 0 && !rule.thirdOnDisagreement() && rule.further().isEmpty()) {
            wrong(node, "needed", "type.no-majority", rule.needed());
        }
        return rule;
    }

    private static Optional<ExtensionRule> readExtension(PackNode type) {
        return type.optionalNode("extend-within").map(node -> {
            Deadline by = deadline(type, "extend-within", node, List.of("days", "working-days"), "times");
            if (by.count() == 0) {
                wrong(type, "extend-within", "type.extend");
            }
            return new ExtensionRule(by, node.integer("times", 1, 99));
        });
    }

    private static AppealRule readAppeal(PackNode node) {
        node.onlyKeys("within", "step", "answer-within", "correction");
        return new AppealRule(neededDeadline(node, "within"), node.text("step"), neededDeadline(node, "answer-within"),
                node.optionalText("correction"));
    }

    private static Deadline neededDeadline(PackNode node, String key) {
        if (!node.has(key)) {
            wrong(node, key, "type.deadline");
        }
        return readDeadline(node, key).orElse(new Deadline(Deadline.Kind.DAYS, 0, ""));
    }

    private Reason readReason(PackNode node) {
        node.onlyKeys("key", "name", "for");
        Set<CaseAction> actions = EnumSet.noneOf(CaseAction.class);
        for (String word : node.texts("for")) {
            action(word).or(() -> named(REASONED, word))
                    .ifPresentOrElse(actions::add, () -> wrong(node, "for", "type.reason-for", word));
        }
        return new Reason(node.text("key"), node.bilingual("name"), actions);
    }

    /** The time limit under a key, as every section writes one: {@code {days: n}}, {@code {working-days: n}}, {@code {month-day: n}}. */
    public static Optional<Deadline> readDeadline(PackNode holder, String key) {
        return holder.optionalNode(key)
                .map(node -> deadline(holder, key, node, List.of("days", "working-days", "month-day")));
    }

    /** @param also the other keys that may stand beside the limit */
    private static Deadline deadline(PackNode holder, String key, PackNode node, List<String> offered, String... also) {
        node.onlyKeys(Stream.concat(offered.stream(), Stream.of(also)).toArray(String[]::new));
        List<String> kinds = offered.stream().filter(node::has).toList();
        if (kinds.size() != 1) {
            wrong(holder, key, also.length == 0 ? "type.deadline" : "type.extend");
            return new Deadline(Deadline.Kind.DAYS, 1, "");
        }
        return switch (kinds.get(0)) {
            case "days" -> new Deadline(Deadline.Kind.DAYS, node.integer("days", 0, 3660), node.clause());
            case "working-days" ->
                new Deadline(Deadline.Kind.WORKING_DAYS, node.integer("working-days", 0, 2500), node.clause());
            default -> new Deadline(Deadline.Kind.MONTH_DAY, Math.max(1, node.integer("month-day", 1, 31)), node.clause());
        };
    }

    private void checkRights(CaseType type, List<PackNode> stepNodes) {
        Optional<Set<String>> declared = rightsOf.apply(type.key());
        for (int i = 0; declared.isPresent() && i < stepNodes.size(); i++) {
            checkRight(declared.get(), type.steps().get(i).right(), stepNodes.get(i), "right");
        }
    }

    private static void checkRight(Set<String> declared, String right, PackNode node, String key) {
        if (!right.isEmpty() && !declared.contains(right)) {
            wrong(node, key, "type.right", right,
                    declared.stream().filter(r -> !BASE.contains(r)).sorted().collect(Collectors.joining(", ")));
        }
    }

    /** A case is opened again where somebody decides, and never where it was taken in. */
    private void checkAppeal(CaseType type, PackNode node) {
        type.appeal().ifPresent(appeal -> {
            boolean decides = type.find(appeal.step()).filter(s -> s.opinions().isPresent()
                    || s.actions().contains(CaseAction.REFUSE)).isPresent();
            if (!decides || type.position(appeal.step()) == 0) {
                wrong(node, "appeal", "type.appeal-step", appeal.step());
            }
            appeal.correction().ifPresent(right -> rightsOf.apply(type.key())
                    .ifPresent(declared -> checkRight(declared, right, node, "appeal")));
        });
    }

    private void checkSeparate(CaseType type, PackNode node) {
        for (List<String> group : node.optionalTextLists("separate")) {
            group.stream().filter(s -> type.find(s).isEmpty())
                    .forEach(s -> wrong(node, "separate", "type.separate-unknown", s));
            if (new HashSet<>(group).size() != group.size() || group.size() < 2) {
                wrong(node, "separate", "type.separate-impossible", String.join(", ", group));
            }
        }
    }

    private static void wrong(PackNode node, String key, String code, Object... args) {
        node.wrong(key, "casework." + code, TEXT.get(code, args));
    }
}
