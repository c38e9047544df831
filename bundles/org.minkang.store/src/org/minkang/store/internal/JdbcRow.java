package org.minkang.store.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.minkang.store.Row;

/**
 * A row with its values.
 *
 * @param columns positions, from 1, by names in lower case; shared by all rows of a result
 */
record JdbcRow(Map<String, Integer> columns, Object[] values) implements Row {

    @Override
    public int column(String name) {
        Integer column = columns.get(name.toLowerCase(Locale.ROOT));
        if (column == null) {
            throw new IllegalArgumentException("no column " + name + " among " + columns.keySet());
        }
        return column;
    }

    @Override
    public Object value(int column) {
        return values[column - 1];
    }

    @Override
    public String text(int column) {
        Object value = value(column);
        return value == null ? null : value.toString();
    }

    @Override
    public long number(int column) {
        Object value = present(column);
        return value instanceof BigDecimal decimal ? decimal.longValueExact() : ((Number) value).longValue();
    }

    @Override
    public BigDecimal decimal(int column) {
        Object value = value(column);
        return value == null ? null : Values.decimal(value);
    }

    @Override
    public LocalDate day(int column) {
        return (LocalDate) value(column);
    }

    @Override
    public Instant instant(int column) {
        LocalDateTime time = time(column);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    @Override
    public LocalDateTime time(int column) {
        return (LocalDateTime) value(column);
    }

    @Override
    public boolean flag(int column) {
        Object value = present(column);
        return value instanceof Boolean flag ? flag : ((Number) value).longValue() != 0;
    }

    @Override
    public byte[] bytes(int column) {
        return (byte[]) value(column);
    }

    private Object present(int column) {
        Object value = value(column);
        if (value == null) {
            throw new IllegalStateException("column " + column + " of " + columns.keySet() + " is NULL");
        }
        return value;
    }
}
