package org.minkang.access.journal;

import java.util.ArrayList;
import java.util.List;

/**
 * Changes as JSON in one fixed form: {@code [["field","before","after"],…]} with null for no value, no spaces, and
 * only what must be escaped escaped. The same changes always give the same text.
 */
final class ChangesJson {

    private final String json;
    private int at;

    private ChangesJson(String json) {
        this.json = json;
    }

    static String write(List<Change> changes) {
        StringBuilder out = new StringBuilder("[");
        for (Change change : changes) {
            out.append(out.length() > 1 ? ",[" : "[");
            write(out, change.field());
            write(out.append(','), change.before());
            write(out.append(','), change.after());
            out.append(']');
        }
        return out.append(']').toString();
    }

    private static void write(StringBuilder out, String text) {
        if (text == null) {
            out.append("null");
            return;
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /** The changes; a text that somebody tampered with gives what can still be read. */
    static List<Change> read(String json) {
        List<Change> changes = new ArrayList<>();
        try {
            new ChangesJson(json).read(changes);
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            // verifying the journal names the entry; here the rest must stay readable
            return changes;
        }
        return changes;
    }

    private void read(List<Change> changes) {
        at = 1;
        while (json.charAt(at) != ']') {
            at += json.charAt(at) == ',' ? 2 : 1;
            String field = next();
            at++;
            String before = next();
            at++;
            String after = next();
            at++;
            changes.add(new Change(String.valueOf(field), before, after));
        }
    }

    private String next() {
        if (json.startsWith("null", at)) {
            at += 4;
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (at++; json.charAt(at) != '"'; at++) {
            char c = json.charAt(at);
            if (c == '\\') {
                c = json.charAt(++at);
                if (c == 'u') {
                    c = (char) Integer.parseInt(json.substring(at + 1, at + 5), 16);
                    at += 4;
                }
            }
            text.append(c);
        }
        at++;
        return text.toString();
    }
}
