package org.minkang.letters;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.minkang.base.Bilingual;

/**
 * What a letter's document may ask for.
 *
 * @param name as written in the document: {@code ${name}}; a Latin letter, then letters, digits, {@code -} or {@code _}
 * @param kind what the value is
 * @param label what it means, for the person who edits a bureau's own template
 * @param columns the fields of one element when {@link Kind#ROWS}, otherwise empty
 * @param optional whether it may be empty; without it, a letter whose value is missing or blank is refused
 */
public record Placeholder(String name, Kind kind, Bilingual label, List<Placeholder> columns, boolean optional) {

    /** What a value is. */
    public enum Kind {
        /** Anything printed as text: a string, a number, a {@link java.time.LocalDate}, a {@code Boolean} (√ or □). */
        TEXT,
        /** A {@link Qr}, drawn as a picture. */
        QR,
        /** A list; the table row or paragraph that names its columns is repeated for every element. */
        ROWS
    }

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    public Placeholder {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(label, "label");
        columns = List.copyOf(columns);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a placeholder name: " + name);
        }
        if (columns.isEmpty() == (kind == Kind.ROWS)) {
            throw new IllegalArgumentException("columns belong to rows, and rows need columns: " + name);
        }
    }

    /** A text that must be there. */
    public static Placeholder text(String name, String zh, String en) {
        return new Placeholder(name, Kind.TEXT, Bilingual.of(zh, en), List.of(), false);
    }

    /** A QR picture that must be there. */
    public static Placeholder qr(String name, String zh, String en) {
        return new Placeholder(name, Kind.QR, Bilingual.of(zh, en), List.of(), false);
    }

    /** A list with at least one element. */
    public static Placeholder rows(String name, String zh, String en, Placeholder... columns) {
        return new Placeholder(name, Kind.ROWS, Bilingual.of(zh, en), List.of(columns), false);
    }

    /** The same, but it may be empty. */
    public Placeholder mayBeEmpty() {
        return new Placeholder(name, kind, label, columns, true);
    }
}
