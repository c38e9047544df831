package org.minkang.benefit.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * How a payment line is rounded.
 *
 * @param unit the smallest sum that is paid, in fen: 1, 10 or 100
 */
public record Rounding(RoundingMode mode, long unit) {

    public static final Rounding USUAL = new Rounding(RoundingMode.HALF_UP, 1);

    /** @param exact not negative, in {@code parts} of a fen; @return fen */
    public long of(long exact, long parts) {
        long step = Math.multiplyExact(parts, unit);
        long whole = exact / step;
        long rest = exact % step;
        boolean up = switch (mode) {
            case HALF_UP -> rest >= step - rest;
            case HALF_EVEN -> rest > step - rest || rest == step - rest && (whole & 1) == 1;
            case UP -> rest > 0;
            default -> false;
        };
        return (up ? whole + 1 : whole) * unit;
    }

    /** As {@link #of(long, long)}, where the numbers do not fit a {@code long}. */
    public long of(BigInteger numerator, BigInteger denominator) {
        BigDecimal steps = new BigDecimal(numerator).divide(
                new BigDecimal(denominator.multiply(BigInteger.valueOf(unit))), 0, mode);
        return steps.longValueExact() * unit;
    }
}
