package org.minkang.benefit.rules;

import java.util.List;
import org.minkang.base.Bilingual;

/**
 * One benefit (待遇层). Layers are reckoned in the order of the pack; what one pays is rounded once.
 *
 * @param when   for which visits and persons
 * @param limits places in the list of limits; all of them hold at once
 * @param needs  what a payment needs before it goes out
 * @param other  the reading of the clause that was not chosen; empty when there is none
 */
public record Layer(Term term, Condition when, Base base, Method method, List<Integer> limits, List<Need> needs,
        Bilingual other, Clause clause) {

    public Layer {
        limits = List.copyOf(limits);
        needs = List.copyOf(needs);
    }

    public String key() {
        return term.key();
    }
}
