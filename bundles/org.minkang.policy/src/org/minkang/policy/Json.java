package org.minkang.policy;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes maps, lists and plain values as JSON, one key a line; what is below keeps its order. */
final class Json {

    private Json() {
    }

    static String write(Object tree) {
        StringBuilder out = new StringBuilder();
        write(tree, "\n", out);
        return out.append('\n').toString();
    }

    private static void write(Object tree, String line, StringBuilder out) {
        if (tree instanceof Map<?, ?> map) {
            out.append('{');
            for (Iterator<? extends Map.Entry<?, ?>> pairs = map.entrySet().iterator(); pairs.hasNext();) {
                Map.Entry<?, ?> pair = pairs.next();
                out.append(line).append("  ");
                text(pair.getKey().toString(), out);
                out.append(": ");
                write(pair.getValue(), line + "  ", out);
                out.append(pairs.hasNext() ? "," : line);
            }
            out.append('}');
        } else if (tree instanceof List<?> list) {
            out.append('[');
            for (Iterator<?> elements = list.iterator(); elements.hasNext();) {
                write(elements.next(), line + "  ", out);
                out.append(elements.hasNext() ? ", " : "");
            }
            out.append(']');
        } else if (tree instanceof String text) {
            text(text, out);
        } else {
            out.append(tree);
        }
    }

    private static void text(String text, StringBuilder out) {
        out.append('"');
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
