package org.minkang.benefit.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.Term;
import org.minkang.benefit.rules.Vocabulary;
import org.minkang.benefit.settle.Insured;
import org.minkang.benefit.settle.Line;
import org.minkang.benefit.settle.Settlement;
import org.minkang.benefit.settle.Visit;

/**
 * Why a settlement came to its amounts, in the current language.
 *
 * @param title  kind of visit and day
 * @param circumstances what is known of the person and was asked for: age, tier, marks, certified diseases
 * @param items  how the cost was counted, where that needs words
 * @param blocks one for each layer
 * @param sums   cost, what each layer pays, what the person bears
 */
public record WhySheet(String title, String circumstances, List<WhyLine> items, List<WhyBlock> blocks, List<WhyLine> sums) {

    private static final Text TEXT = Text.of(BenefitSection.class);

    private static final String DASH = "—";

    public WhySheet {
        items = List.copyOf(items);
        blocks = List.copyOf(blocks);
        sums = List.copyOf(sums);
    }

    /** @param settlement settled with its steps */
    public static WhySheet of(BenefitRules rules, Insured person, Settlement settlement) {
        StepWords words = new StepWords(rules);
        return new WhySheet(title(rules, settlement.visit()), circumstances(rules, person, settlement.visit()), settlement.items().stream().map(words::say).toList(),
                settlement.lines().stream().map(line -> block(words, line)).toList(), sums(settlement));
    }

    private static String title(BenefitRules rules, Visit visit) {
        String kind = visit.kind().label().text();
        String level = name(rules.words().levels(), visit.level());
        String disease = name(rules.words().diseases(), visit.disease());
        String days = visit.from().equals(visit.to()) ? visit.to().toString()
                : TEXT.get("why.days", visit.from(), visit.to());
        return String.join("  ", Stream.of(kind, level, disease, days).filter(s -> !s.isEmpty()).toList());
    }

    private static String circumstances(BenefitRules rules, Insured person, Visit visit) {
        List<String> known = new ArrayList<>();
        if (person.birth() != null && rules.asksAge()) {
            known.add(TEXT.get("why.born", person.birth()));
        }
        known.add(name(rules.words().tiers(), person.tier()));
        person.marks().stream().filter(m -> m.period().contains(visit.to())).map(m -> name(rules.words().marks(), m.key())).forEach(known::add);
        String certified = person.certified().stream().filter(c -> c.period().contains(visit.to()))
                .map(c -> name(rules.words().diseases(), c.key())).filter(n -> !n.isEmpty()).collect(Collectors.joining(TEXT.get("why.list")));
        known.add(certified.isEmpty() ? "" : TEXT.get("why.certified", certified));
        known.removeIf(String::isEmpty);
        return String.join(TEXT.get("why.and"), known);
    }

    static String name(Vocabulary vocabulary, String key) {
        return vocabulary.place(key).isEmpty() ? "" : vocabulary.terms().get(vocabulary.place(key).getAsInt()).name().text();
    }

    private static WhyBlock block(StepWords words, Line line) {
        List<WhyLine> lines = new ArrayList<>(line.steps().stream().map(words::say).toList());
        if (line.isOpen()) {
            lines.add(new WhyLine(TEXT.get("why.open"), words.missing(line.missing()), "", line.missing().clause().source(), line.missing().clause().wording()));
        }
        return new WhyBlock(line.layer().term().name().text(), lines, line.isOpen() ? DASH : amount(line.fen()),
                line.layer().other().text());
    }

    private static List<WhyLine> sums(Settlement settlement) {
        List<WhyLine> sums = new ArrayList<>();
        sum(sums, "why.cost", amount(settlement.cost()));
        for (Line line : settlement.lines()) {
            Term term = line.layer().term();
            if (line.isOpen() || line.fen() != 0) {
                sums.add(new WhyLine(TEXT.get("why.pays", term.name()), "", line.isOpen() ? DASH : amount(line.fen()), "", ""));
            }
        }
        if (settlement.isOpen()) {
            sum(sums, "why.not-yet", DASH);
            return sums;
        }
        sum(sums, "why.paid", amount(settlement.paid()));
        if (settlement.self() < 0) {
            sum(sums, "why.earlier-visits", amount(-settlement.self()));
        }
        sum(sums, "why.self", amount(Math.max(0, settlement.self())));
        if (settlement.own() > 0) {
            sum(sums, "why.own", amount(settlement.own()));
            sum(sums, "why.bears", amount(Math.max(0, settlement.bears())));
        }
        settlement.lines().stream().flatMap(l -> l.needs().stream()).map(n -> n.term().name()).distinct()
                .forEach(need -> sums.add(new WhyLine(TEXT.get("why.need"), "", need.text(), "", "")));
        return sums;
    }

    private static void sum(List<WhyLine> sums, String key, String amount) {
        sums.add(new WhyLine(TEXT.get(key), "", amount, "", ""));
    }

    static String amount(long fen) {
        return Money.ofFen(fen).format();
    }
}
