package org.minkang.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One row of an SQL result. Columns are named (case does not matter) or counted from 1, as in JDBC. Methods that
 * return an object return null for NULL; those that return a primitive value throw {@link IllegalStateException}.
 */
public interface Row {

    /** The position of a named column, counted from 1. */
    int column(String name);

    /** The value as the database driver gave it; large texts and bytes are already read. */
    Object value(int column);

    String text(int column);

    long number(int column);

    BigDecimal decimal(int column);

    LocalDate day(int column);

    /** A moment kept in UTC. */
    Instant instant(int column);

    /** A date and time without a zone, as it stands in the column. */
    LocalDateTime time(int column);

    /** A truth value, kept as BOOLEAN or as 0 and 1. */
    boolean flag(int column);

    byte[] bytes(int column);

    default boolean isNull(int column) {
        return value(column) == null;
    }

    /** {@link #number} for a column that may be NULL. */
    default Long numberOrNull(int column) {
        return isNull(column) ? null : number(column);
    }

    default String text(String name) {
        return text(column(name));
    }

    default long number(String name) {
        return number(column(name));
    }

    default Long numberOrNull(String name) {
        return numberOrNull(column(name));
    }

    default BigDecimal decimal(String name) {
        return decimal(column(name));
    }

    default LocalDate day(String name) {
        return day(column(name));
    }

    default Instant instant(String name) {
        return instant(column(name));
    }

    default LocalDateTime time(String name) {
        return time(column(name));
    }

    default boolean flag(String name) {
        return flag(column(name));
    }

    default byte[] bytes(String name) {
        return bytes(column(name));
    }

    default boolean isNull(String name) {
        return isNull(column(name));
    }
}
