package org.minkang.letters;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The values of one letter by placeholder name. A value is a text, a number, a {@code LocalDate}, a {@code Boolean}, a
 * {@link Qr}, or a {@code List} of {@code Map}s with the values of each row. {@code null} and absent are the same.
 */
public record LetterData(Map<String, Object> values) {

    public LetterData {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** No values yet, for {@link #with}. */
    public static LetterData empty() {
        return new LetterData(Map.of());
    }

    /** These values and one more; a value given before under the same name is replaced. */
    public LetterData with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(Objects.requireNonNull(name, "name"), value);
        return new LetterData(more);
    }

    /** These values and the rows of a list. */
    public LetterData withRows(String name, List<? extends Map<String, ?>> rows) {
        return with(name, List.copyOf(rows));
    }
}
