package org.minkang.casework.report;

import java.util.List;

/**
 * One table of a report.
 *
 * @param id       unique in its report
 * @param lineName what the lines are, the heading above their labels
 * @param lines    a total line, where there is one, comes last
 * @param bars     the column that is also drawn as bars; -1 for none
 */
public record FigureTable(String id, String title, String lineName, List<FigureColumn> columns, List<FigureLine> lines,
        int bars) {

    public FigureTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        for (FigureLine line : lines) {
            if (line.figures().size() != columns.size()) {
                throw new IllegalArgumentException(id + ": " + line.label());
            }
        }
    }
}
