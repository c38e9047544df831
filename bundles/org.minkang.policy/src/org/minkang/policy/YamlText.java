package org.minkang.policy;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values as they are written into a pack, on one line. */
final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_./()《》〔〕%·、。-]*");
    /** What YAML takes for something else than a text. */
    private static final Set<String> NO_TEXT = Set.of("null", "true", "false");

    private YamlText() {
    }

    /** A number, a text, a map of such, or null for what is left open. */
    static String of(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(e -> of(e.getKey()) + ": " + of(e.getValue())).collect(Collectors.joining(", ", "{", "}"));
        }
        if (value == null || value instanceof Number) {
            return String.valueOf(value);
        }
        String text = value.toString();
        return PLAIN.matcher(text).matches() && !NO_TEXT.contains(text.toLowerCase(Locale.ROOT)) ? text : quoted(text);
    }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
