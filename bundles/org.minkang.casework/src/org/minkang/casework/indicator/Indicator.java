package org.minkang.casework.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.minkang.base.Bilingual;

/**
 * An indicator with the threshold a plan names. Thresholds include their number (以上、不超过); whether one is met is compared
 * exactly and never by a rounded percentage.
 *
 * @param least  a share or growth must not be less; empty for no such threshold
 * @param most   a share or growth must not be more; empty for no such threshold
 * @param each   of a sample: how many at each level
 * @param source the clause
 */
public record Indicator(String key, Bilingual name, Kind kind, Optional<BigDecimal> least, Optional<BigDecimal> most, List<Integer> each,
        String source) {

    /** What is measured. */
    public enum Kind {
        /** Done of a whole. */
        SHARE,
        /** This year against last year. */
        GROWTH,
        /** How many are drawn when so many are drawn of each. */
        SAMPLE,
        /** What a scheme costs the government: rate × (cost − deductible × persons) − premium × persons. */
        GOVERNMENT_INPUT
    }

    public Indicator {
        each = List.copyOf(each);
    }

    /** In percent, rounded half up to two decimals; empty when there is no whole. */
    public static Optional<BigDecimal> percent(BigDecimal done, BigDecimal of) {
        return of.signum() == 0 ? Optional.empty() : Optional.of(done.movePointRight(2).divide(of, 2, RoundingMode.HALF_UP));
    }

    /** Growth in percent, rounded half up to two decimals; empty when there was nothing last year. */
    public static Optional<BigDecimal> growth(BigDecimal last, BigDecimal now) {
        return percent(now.subtract(last), last);
    }

    /** Whether a share keeps the thresholds. */
    public boolean met(BigDecimal done, BigDecimal of) {
        return least.map(rate -> done.compareTo(rate.multiply(of)) >= 0).orElse(true) && most.map(rate -> done.compareTo(rate.multiply(of)) <= 0).orElse(true);
    }

    /** Whether growth keeps the thresholds; from nothing to something it is more than any. */
    public boolean grew(BigDecimal last, BigDecimal now) {
        return met(now.subtract(last), last);
    }

    /** How many are drawn of so many. */
    public long sample(long of) {
        long drawn = of;
        for (int one : each) {
            drawn = Math.multiplyExact(drawn, one);
        }
        return drawn;
    }

    /** See {@link Kind#GOVERNMENT_INPUT}; to the fen, half up. */
    public static BigDecimal governmentInput(BigDecimal rate, BigDecimal cost, BigDecimal deductible, BigDecimal persons, BigDecimal premium) {
        return rate.multiply(cost.subtract(deductible.multiply(persons))).subtract(premium.multiply(persons)).setScale(2, RoundingMode.HALF_UP);
    }
}
