package org.minkang.sheets;

import java.math.BigDecimal;
import java.time.LocalDateTime;

import org.minkang.sheets.internal.CellTexts;

/**
 * What stands in a cell.
 *
 * @param kind    how the file stores it
 * @param text    the text, or the number, date or truth value as a person would read it
 * @param number  the number of a NUMBER or DATE cell as stored, else null
 * @param when    the moment of a DATE cell, else null
 * @param formula the formula behind the value, else null
 */
public record SheetCell(Kind kind, String text, BigDecimal number, LocalDateTime when, String formula) {

    /** How the file stores a cell. */
    public enum Kind {
        EMPTY, TEXT, NUMBER, DATE, TRUTH,
        /** #N/A, #REF! … */
        ERROR,
        /** A formula whose result was not stored with it. */
        UNCALCULATED
    }

    /** Nothing. */
    public static final SheetCell EMPTY = new SheetCell(Kind.EMPTY, "", null, null, null);

    /** A cell with text; empty text makes an empty cell. */
    public static SheetCell text(String text) {
        return text.isEmpty() ? EMPTY : new SheetCell(Kind.TEXT, text, null, null, null);
    }

    /** Whether nothing but blanks is in it. */
    public boolean isEmpty() {
        return kind == Kind.EMPTY || kind == Kind.TEXT && CellTexts.isBlank(text);
    }
}
