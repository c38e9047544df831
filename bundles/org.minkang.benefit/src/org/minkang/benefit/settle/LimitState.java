package org.minkang.benefit.settle;

import java.util.List;
import java.util.OptionalLong;
import org.minkang.benefit.rules.Clause;
import org.minkang.benefit.rules.Limit;
import org.minkang.benefit.rules.Term;

/**
 * How a limit of the year stands for a person on a day.
 *
 * @param disease   which it is for, where each disease has a limit of its own; null otherwise
 * @param certified the person's certified diseases that open it; empty for a limit that has nothing to do with them
 * @param amount    of the whole year, in fen; empty when it is {@code missing}
 * @param missing   why the amount cannot be told; null when it can
 * @param used      empty when a visit that would have used it is open
 * @param made      how a quota came about; null for an amount that the pack gives
 */
public record LimitState(Limit limit, Term disease, List<Term> certified, OptionalLong amount, Missing missing, OptionalLong used,
        Step.QuotaMade made, Clause clause) {

    public LimitState {
        certified = List.copyOf(certified);
    }

    /** Never below 0: a quota may be reduced after it was used. */
    public OptionalLong left() {
        return amount.isPresent() && used.isPresent() ? OptionalLong.of(Math.max(0, amount.getAsLong() - used.getAsLong()))
                : OptionalLong.empty();
    }
}
