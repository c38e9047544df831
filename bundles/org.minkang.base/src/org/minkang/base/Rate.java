package org.minkang.base;

import java.math.BigDecimal;
import java.util.Objects;

/** A decimal share: 0.65 is 65 %. */
public record Rate(BigDecimal value) implements Comparable<Rate> {

    public static final Rate ZERO = new Rate(BigDecimal.ZERO);
    public static final Rate ONE = new Rate(BigDecimal.ONE);

    public Rate {
        Objects.requireNonNull(value, "value");
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    public static Rate of(String decimal) {
        return new Rate(new BigDecimal(decimal));
    }

    public static Rate percent(String percent) {
        return new Rate(new BigDecimal(percent).movePointLeft(2));
    }

    public Rate plus(Rate other) {
        return new Rate(value.add(other.value));
    }

    public Rate min(Rate other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(Rate other) {
        return value.compareTo(other.value);
    }

    /** For instance {@code 65%}. */
    @Override
    public String toString() {
        return value.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
