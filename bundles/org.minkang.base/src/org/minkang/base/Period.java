package org.minkang.base;

import java.time.LocalDate;
import java.util.Objects;

/**
 * From a day to a day, both included.
 *
 * @param from first day
 * @param to   last day, or null while it is open
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        Objects.requireNonNull(from, "from");
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins: " + from + " to " + to);
        }
    }

    public static Period from(LocalDate from) {
        return new Period(from, null);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean overlaps(Period other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }

    public boolean isOpen() {
        return to == null;
    }

    @Override
    public String toString() {
        return from + "/" + (to == null ? "" : to);
    }
}
