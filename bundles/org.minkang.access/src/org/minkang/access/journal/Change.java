package org.minkang.access.journal;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A value before and after, as text; null where there was or is none.
 *
 * @param field name of the value, such as {@code area}
 */
public record Change(String field, String before, String after) {

    public Change {
        Objects.requireNonNull(field);
    }

    static String print(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }
}
