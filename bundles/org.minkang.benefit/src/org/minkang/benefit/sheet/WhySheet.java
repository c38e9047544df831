package org.minkang.benefit.sheet;

import java.util.ArrayList;
import java.util.List;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.Term;
import org.minkang.benefit.rules.Vocabulary;
import org.minkang.benefit.settle.Line;
import org.minkang.benefit.settle.Settlement;
import org.minkang.benefit.settle.Visit;

/**
 * Why a settlement came to its amounts, in the current language.
 *
 * @param title  kind of visit and day
 * @param items  how the cost was counted, where that needs words
 * @param blocks one for each layer
 * @param sums   cost, what each layer pays, what the person bears
 */
public record WhySheet(String title, List<WhyLine> items, List<WhyBlock> blocks, List<WhyLine> sums) {

    private static final Text TEXT = Text.of(BenefitSection.class);

    private static final String DASH = "—";

    public WhySheet {
        items = List.copyOf(items);
        blocks = List.copyOf(blocks);
        sums = List.copyOf(sums);
    }

    /** @param settlement settled with its steps */
    public static WhySheet of(BenefitRules rules, Settlement settlement) {
        StepWords words = new StepWords(rules);
        return new WhySheet(title(rules, settlement.visit()), settlement.items().stream().map(words::say).toList(),
                settlement.lines().stream().map(line -> block(words, line)).toList(), sums(settlement));
    }

    private static String title(BenefitRules rules, Visit visit) {
        String kind = TEXT.get("why.kind." + visit.kind());
        String level = name(rules.words().levels(), visit.level());
        String disease = name(rules.words().diseases(), visit.disease());
        String days = visit.from().equals(visit.to()) ? visit.to().toString()
                : TEXT.get("why.days", visit.from(), visit.to());
        return String.join("  ", java.util.stream.Stream.of(kind, level, disease, days).filter(s -> !s.isEmpty()).toList());
    }

    static String name(Vocabulary vocabulary, String key) {
        return vocabulary.place(key).isEmpty() ? "" : vocabulary.terms().get(vocabulary.place(key).getAsInt()).name().text();
    }

    private static WhyBlock block(StepWords words, Line line) {
        List<WhyLine> lines = new ArrayList<>(line.steps().stream().map(words::say).toList());
        if (line.isOpen()) {
            lines.add(new WhyLine(TEXT.get("why.open"), words.missing(line.missing()), "", line.layer().clause().source(), line.layer().clause().wording()));
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
        sum(sums, "why.self", settlement.isOpen() ? DASH : amount(settlement.self()));
        if (settlement.own() > 0) {
            sum(sums, "why.own", amount(settlement.own()));
            sum(sums, "why.bears", settlement.isOpen() ? DASH : amount(settlement.self() + settlement.own()));
        }
        return sums;
    }

    private static void sum(List<WhyLine> sums, String key, String amount) {
        sums.add(new WhyLine(TEXT.get(key), "", amount, "", ""));
    }

    static String amount(long fen) {
        return Money.ofFen(fen).format();
    }
}
