package org.minkang.casework.report;

/**
 * One column of a table.
 *
 * @param adds whether a row is counted in one line only, so that the lines add up to the total line
 */
public record FigureColumn(String heading, boolean adds) {

    /** A column whose lines add up. */
    public static FigureColumn adding(String heading) {
        return new FigureColumn(heading, true);
    }

    /** A column whose lines do not add up, such as a mean. */
    public static FigureColumn plain(String heading) {
        return new FigureColumn(heading, false);
    }
}
