package org.minkang.sheets;

import java.util.List;
import java.util.Objects;

import org.minkang.base.Bilingual;

/**
 * One column that a profile reads or an export writes.
 *
 * @param key        name in code, stable (it is stored in remembered mappings)
 * @param heading    the heading as the bureau's own template has it
 * @param alsoCalled other headings under which counties send the same column; blanks, width and punctuation do not matter
 * @param required   the heading must be in the file and the cell must be filled in every row
 * @param kind       what the column holds
 * @param width      width in characters for templates and exports
 */
public record SheetColumn(String key, Bilingual heading, List<String> alsoCalled, boolean required, ColumnKind kind, int width) {

    public SheetColumn {
        Objects.requireNonNull(key);
        Objects.requireNonNull(heading);
        Objects.requireNonNull(kind);
        alsoCalled = List.copyOf(alsoCalled);
    }

    /** An optional text column. */
    public static SheetColumn text(String key, String zh, String en, String... alsoCalled) {
        return of(key, zh, en, ColumnKind.TEXT, 14, alsoCalled);
    }

    /** An optional column of numbers. */
    public static SheetColumn number(String key, String zh, String en, String... alsoCalled) {
        return of(key, zh, en, ColumnKind.NUMBER, 12, alsoCalled);
    }

    /** An optional column of amounts in yuan. */
    public static SheetColumn money(String key, String zh, String en, String... alsoCalled) {
        return of(key, zh, en, ColumnKind.MONEY, 14, alsoCalled);
    }

    /** An optional column of days. */
    public static SheetColumn day(String key, String zh, String en, String... alsoCalled) {
        return of(key, zh, en, ColumnKind.DAY, 12, alsoCalled);
    }

    /** An optional column of identity numbers. */
    public static SheetColumn idNumber(String key, String zh, String en, String... alsoCalled) {
        return of(key, zh, en, ColumnKind.ID_NUMBER, 21, alsoCalled);
    }

    private static SheetColumn of(String key, String zh, String en, ColumnKind kind, int width, String... alsoCalled) {
        return new SheetColumn(key, Bilingual.of(zh, en), List.of(alsoCalled), false, kind, width);
    }

    /** The same column, but it must be there and filled. */
    public SheetColumn needed() {
        return new SheetColumn(key, heading, alsoCalled, true, kind, width);
    }

    /** The same column in another width, in characters. */
    public SheetColumn wide(int characters) {
        return new SheetColumn(key, heading, alsoCalled, required, kind, characters);
    }
}
