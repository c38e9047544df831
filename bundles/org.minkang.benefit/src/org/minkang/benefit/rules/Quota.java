package org.minkang.benefit.rules;

import java.util.Optional;

/**
 * The amount of a limit that the person's certified diseases make (慢性病定额).
 *
 * @param diseases bits of the diseases that count
 * @param amount   for each disease, in fen
 * @param sum      whether the amounts of several diseases add up; otherwise the highest holds
 * @param more     what several diseases add
 * @param hospital what a stay takes away
 */
public record Quota(long diseases, Value amount, boolean sum, Optional<More> more, Optional<Hospital> hospital) {

    /** @param from how many diseases it takes, at least 2 */
    public record More(int from, Value add) {
    }

    /**
     * A stay takes a share of the quota.
     *
     * @param eachMonth whether stays that began in one month count once
     * @param numerator   of the share
     * @param denominator of the share
     * @param ofRest    whether each takes its share of what is left; otherwise of the whole
     */
    public record Hospital(boolean eachMonth, int numerator, int denominator, boolean ofRest, Clause clause) {
    }
}
