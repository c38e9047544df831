package org.minkang.benefit.rules;

import java.util.Optional;
import org.minkang.base.Money;

/**
 * How a provider is paid (付费方式), settled for a year and a provider as a whole.
 *
 * @param method    what the agreed sum is made of
 * @param amount    for a day, a case, or the year
 * @param keeps     which share of what is saved the provider keeps
 * @param bears     which share of what is above the provider bears
 * @param overShare of the cases, how many may be above their quota; empty when it is not controlled
 */
public record ProviderPayment(Term term, Method method, Value amount, Value keeps, Value bears, Optional<Value> overShare,
        Clause clause) {

    /** What the agreed sum is made of. */
    public enum Method {
        /** 按床日: days times an amount. */
        BED_DAY,
        /** 按病种定额: each case at most its quota. */
        CASE_QUOTA,
        /** 总额预付: one sum for the year. */
        GLOBAL_BUDGET
    }

    /**
     * What comes of it.
     *
     * @param fund     what the fund pays
     * @param provider what the provider bears; negative when it keeps something of what was saved
     * @param over     whether the cost is above the agreed sum
     */
    public record Outcome(Money fund, Money provider, boolean over) {
    }

    /**
     * Settles.
     *
     * @param units days, cases (one for a single case); 1 for a global budget
     * @throws OpenValue when a number that is needed is open
     */
    public Outcome settle(long units, Money actual) {
        Situation any = new Situation();
        Money agreed = Money.ofFen(Math.multiplyExact(amount.number(any), units));
        Money above = actual.minus(agreed).max(Money.ZERO);
        Money saved = agreed.minus(actual).max(Money.ZERO);
        Money borne = share(above, bears.number(any)).minus(share(saved, keeps.number(any)));
        return new Outcome(actual.minus(borne), borne, above.isPositive());
    }

    private static Money share(Money of, long millionths) {
        return Money.ofFen(Rounding.USUAL.of(Math.multiplyExact(of.fen(), millionths), Unit.WHOLE));
    }

    /** Whether so many cases above their quota are within control; of no cases none is too many. */
    public boolean within(long over, long cases) {
        long share = overShare.orElseThrow().number(new Situation());
        return Math.multiplyExact(over, Unit.WHOLE) <= Math.multiplyExact(cases, share);
    }
}
