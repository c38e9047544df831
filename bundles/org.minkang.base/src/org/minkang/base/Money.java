package org.minkang.base;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An amount in fen (1/100 yuan), exact. Sums that leave the range of {@code long} throw
 * {@link ArithmeticException}; nothing is ever rounded unless a rounding is named.
 *
 * @param fen hundredths of a yuan, may be negative
 */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public static Money ofFen(long fen) {
        return new Money(fen);
    }

    public static Money ofYuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, 100L));
    }

    /**
     * Reads an amount in yuan, thousands separators and a yuan sign allowed.
     *
     * @throws NumberFormatException when it is not a number or has more than two decimals
     */
    public static Money parse(String text) {
        String plain = text.strip().replace(",", "").replace("，", "").replace("¥", "").replace("￥", "").replace("元", "");
        try {
            return new Money(new BigDecimal(plain).movePointRight(2).longValueExact());
        } catch (ArithmeticException e) {
            throw new NumberFormatException("more than two decimals or too large: " + plain);
        }
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money times(long count) {
        return new Money(Math.multiplyExact(fen, count));
    }

    public Money times(Rate rate, RoundingMode rounding) {
        return new Money(rate.value().multiply(BigDecimal.valueOf(fen)).setScale(0, rounding).longValueExact());
    }

    public Money min(Money other) {
        return fen <= other.fen ? this : other;
    }

    public Money max(Money other) {
        return fen >= other.fen ? this : other;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    /**
     * Splits into shares that add up to the whole: each share is cut to the fen and the fen that
     * are left go one by one to the largest remainders, earlier shares first.
     *
     * @param weights not negative, not all zero
     */
    public List<Money> split(List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() <= 0 || weights.stream().anyMatch(w -> w.signum() < 0)) {
            throw new IllegalArgumentException("weights must not be negative nor all zero");
        }
        long[] shares = new long[weights.size()];
        BigDecimal[] remainders = new BigDecimal[weights.size()];
        long given = 0;
        for (int i = 0; i < shares.length; i++) {
            BigDecimal[] parts = weights.get(i).multiply(BigDecimal.valueOf(Math.abs(fen))).divideAndRemainder(sum);
            shares[i] = parts[0].longValueExact();
            remainders[i] = parts[1];
            given += shares[i];
        }
        for (long left = Math.abs(fen) - given; left > 0; left--) {
            int best = 0;
            for (int i = 1; i < shares.length; i++) {
                if (remainders[i].compareTo(remainders[best]) > 0) {
                    best = i;
                }
            }
            shares[best]++;
            remainders[best] = BigDecimal.ONE.negate();
        }
        List<Money> result = new ArrayList<>();
        for (long share : shares) {
            result.add(new Money(fen < 0 ? -share : share));
        }
        return result;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** With two decimals and thousands separators, for instance {@code 12,345.60}. */
    public String format() {
        return String.format(java.util.Locale.ROOT, "%,.2f", BigDecimal.valueOf(fen, 2));
    }

    /** Yuan with two decimals, without separators. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
