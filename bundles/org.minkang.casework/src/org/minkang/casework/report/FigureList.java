package org.minkang.casework.report;

import java.util.List;

/** A list that belongs to a report and is printed in full, such as a roster (花名册). */
public record FigureList(String title, RowSource source, List<Long> rows) {

    public FigureList {
        rows = List.copyOf(rows);
    }
}
