package org.minkang.sheets;

import java.util.List;

/**
 * A row and what became of it.
 *
 * @param <T> what a profile makes of a row
 */
public final class SheetEntry<T> {

    private final int row;
    private final T value;
    private final RowProblems problems;

    /** For this room and for tests of profiles. */
    public SheetEntry(int row, T value, RowProblems problems) {
        this.row = row;
        this.value = value;
        this.problems = problems;
    }

    /** Row number as the spreadsheet program shows it, from 1. */
    public int row() {
        return row;
    }

    /** What the profile read. */
    public T value() {
        return value;
    }

    /** Adds what makes the row unusable. */
    public void error(String column, String kind, String message) {
        problems.error(column, kind, message);
    }

    /** Adds what a person should know although the row can be used. */
    public void note(String column, String kind, String message) {
        problems.note(column, kind, message);
    }

    /** Whether the row can be applied. */
    public boolean good() {
        return !problems.bad();
    }

    /** Everything reported about the row. */
    public List<CellProblem> problems() {
        return problems.list();
    }
}
