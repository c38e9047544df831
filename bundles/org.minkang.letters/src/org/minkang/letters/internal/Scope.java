package org.minkang.letters.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minkang.letters.LetterData;

/** The values that can be named at one place of a letter: those of the letter and of the rows around the place. */
final class Scope {
    private record Row(Map<?, ?> values, int number) {}

    private final Map<String, Object> letter;
    private final Map<String, Row> rows;

    private Scope(Map<String, Object> letter, Map<String, Row> rows) {
        this.letter = letter;
        this.rows = rows;
    }

    static Scope of(LetterData data) {
        return new Scope(data.values(), Map.of());
    }

    /** The same, inside one element of a list. */
    Scope inside(String list, Map<?, ?> row, int number) {
        Map<String, Row> more = new LinkedHashMap<>(rows);
        more.put(list, new Row(row, number));
        return new Scope(letter, more);
    }

    boolean isInside(String list) {
        return rows.containsKey(list);
    }

    /** The elements of a list; none when it is missing. */
    List<Map<?, ?>> rows(String list) {
        return letter.get(list) instanceof List<?> found
                ? found.stream().<Map<?, ?>>map(e -> e instanceof Map<?, ?> m ? m : Map.of()).toList() : List.of();
    }

    /** The value a token names, or null. */
    Object value(Token token) {
        if (token.list() == null) {
            return letter.get(token.name());
        }
        Row row = rows.get(token.list());
        return row == null ? null : token.isNumber() ? Integer.valueOf(row.number()) : row.values().get(token.name());
    }
}
