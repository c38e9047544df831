package org.minkang.sheets;

import java.util.List;

/**
 * A row as it stands in the file, with its problems.
 *
 * @param row      row number as the spreadsheet program shows it
 * @param cells    what stands in it, in the order of the file's headings
 * @param problems everything reported about it
 * @param skipped  a blank line or a line of signatures or sums, not data
 */
public record PreviewRow(int row, List<String> cells, List<CellProblem> problems, boolean skipped) {

    public PreviewRow {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }

    /** Whether the row can be applied. */
    public boolean good() {
        return !skipped && problems.stream().allMatch(CellProblem::note);
    }
}
