package org.minkang.benefit.rules;

import java.math.BigDecimal;
import java.util.OptionalLong;

/** What a number of the rules counts, and how it is kept as a whole number. */
public enum Unit {
    /** Yuan in the pack, at most two decimals; kept in fen. */
    MONEY(2, 0, 1_000_000_000_000L),
    /** A share from 0 to 1 with at most six decimals; kept in millionths. */
    RATE(6, 0, 1_000_000L),
    /** A factor from 0 to 10 with at most six decimals; kept in millionths. */
    FACTOR(6, 0, 10_000_000L);

    /** How many of the smallest part make 1, for rates and factors. */
    public static final long WHOLE = 1_000_000L;

    private final int decimals;
    private final long least;
    private final long most;

    Unit(int decimals, long least, long most) {
        this.decimals = decimals;
        this.least = least;
        this.most = most;
    }

    /** Empty when the number has too many decimals or is out of range. */
    OptionalLong of(BigDecimal written) {
        try {
            long kept = written.movePointRight(decimals).longValueExact();
            return kept < least || kept > most ? OptionalLong.empty() : OptionalLong.of(kept);
        } catch (ArithmeticException e) {
            return OptionalLong.empty();
        }
    }
}
