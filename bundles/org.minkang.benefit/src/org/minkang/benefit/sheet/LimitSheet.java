package org.minkang.benefit.sheet;

import java.util.List;
import java.util.OptionalLong;
import org.minkang.base.Bilingual;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.Term;
import org.minkang.benefit.settle.LimitState;

/**
 * How a limit of the year stands for a person, and why; amounts in fen.
 *
 * @param key      of the limit in the pack
 * @param diseases the person's certified diseases that open it; empty for a limit that has nothing to do with them
 * @param amount   of the whole year; empty when the pack leaves it open or it depends on the visit
 * @param used     empty when a visit that would have used it is open
 * @param left     empty when either is
 * @param lines    how the amount comes about, in the current language, each with its clause
 */
public record LimitSheet(String key, Bilingual name, List<Bilingual> diseases, OptionalLong amount, OptionalLong used, OptionalLong left,
        List<WhyLine> lines) {

    public LimitSheet {
        diseases = List.copyOf(diseases);
        lines = List.copyOf(lines);
    }

    public static LimitSheet of(BenefitRules rules, LimitState state) {
        Bilingual name = state.limit().term().name();
        return new LimitSheet(state.limit().term().key(),
                state.disease() == null ? name : of(name, state.disease().name()),
                state.certified().stream().map(Term::name).toList(), state.amount(), state.used(), state.left(),
                new StepWords(rules).limit(state));
    }

    private static Bilingual of(Bilingual limit, Bilingual disease) {
        return Bilingual.of(limit.zh() + "(" + disease.zh() + ")", limit.en() + " (" + disease.en() + ")");
    }
}
