package org.minkang.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects the problems of one row. */
public final class RowProblems {

    private final int row;
    private final Map<String, SheetCell> cells;
    private final List<CellProblem> list = new ArrayList<>(0);
    private boolean bad;

    /** For this room and for tests of profiles. */
    public RowProblems(int row, Map<String, SheetCell> cells) {
        this.row = row;
        this.cells = cells;
    }

    /**
     * Reports what makes the row unusable. {@code column} may be "" when the whole row is meant. A cell has one error at most, the one
     * reported first: what cannot be read is not also missing, unknown and different.
     */
    public void error(String column, String kind, String message) {
        if (column.isEmpty() || !badAt(column)) {
            bad = true;
            add(column, kind, message, false);
        }
    }

    /** Reports what a person should know although the row can be used. */
    public void note(String column, String kind, String message) {
        add(column, kind, message, true);
    }

    private void add(String column, String kind, String message, boolean note) {
        list.add(new CellProblem(row, column, cells.getOrDefault(column, SheetCell.EMPTY).text(), message, kind, note));
    }

    /** Row number as the spreadsheet program shows it, from 1. */
    public int row() {
        return row;
    }

    /** Whether an error was reported, so that the row is not applied. */
    public boolean bad() {
        return bad;
    }

    /** Whether an error stands at this column. */
    public boolean badAt(String column) {
        return list.stream().anyMatch(p -> !p.note() && p.column().equals(column));
    }

    /** Everything reported so far, in order. */
    public List<CellProblem> list() {
        return List.copyOf(list);
    }
}
