package org.minkang.casework;

import java.util.ArrayList;
import java.util.List;

/** Small tables kept in one text column: a line per row, tabs between the values, null as \0. */
final class Lines {

    private final StringBuilder text = new StringBuilder();

    Lines add(Object... values) {
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : "\t").append(escape(values[i]));
        }
        text.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    static List<List<String>> read(String text) {
        return text == null ? List.of() : text.lines().map(Lines::row).toList();
    }

    private static List<String> row(String line) {
        List<String> values = new ArrayList<>();
        for (String value : line.split("\t", -1)) {
            values.add(unescape(value));
        }
        return values;
    }

    private static String escape(Object value) {
        return value == null ? "\\0" : value.toString().replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescape(String value) {
        if (value.equals("\\0")) {
            return null;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                c = switch (value.charAt(++i)) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> '\\';
                };
            }
            out.append(c);
        }
        return out.toString();
    }
}
