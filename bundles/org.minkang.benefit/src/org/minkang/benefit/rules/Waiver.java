package org.minkang.benefit.rules;

import org.minkang.base.Money;

/** A fee that is not asked for (减免), for each time or each unit. */
public record Waiver(Term term, Value amount, Clause clause) {

    /** @throws OpenValue when the amount is open */
    public Money of(long units) {
        return Money.ofFen(amount.number(new Situation())).times(units);
    }
}
