package org.minkang.casework.report;

import java.util.List;

/**
 * One figure of a report with the rows it was counted or measured from.
 *
 * @param value   the figure; null where there is nothing to measure
 * @param counted whether it is the number of its rows
 * @param source  what the rows are
 * @param rows    their ids, in the order in which they are listed
 */
public record Figure(Number value, boolean counted, RowSource source, List<Long> rows) {

    public Figure {
        rows = List.copyOf(rows);
    }

    /** The number of some rows. */
    public static Figure count(RowSource source, List<Long> rows) {
        return new Figure(rows.size(), true, source, rows);
    }

    /** Something measured from some rows, such as a mean; a null value is shown as nothing. */
    public static Figure measure(Number value, RowSource source, List<Long> rows) {
        return new Figure(value, false, source, rows);
    }

    /** As it is shown. */
    public String text() {
        if (value == null) {
            return "–";
        }
        return value instanceof Double || value instanceof Float ? String.format("%,.1f", value.doubleValue())
                : String.format("%,d", value.longValue());
    }
}
