package org.minkang.sheets;

import java.util.List;

/**
 * What applying did.
 *
 * @param created how many new things were stored
 * @param linked  how many rows were joined to something that was there already
 * @param skipped how many rows needed nothing
 * @param lines   what became of rows, for showing with links; a profile may keep to the first some thousand
 */
public record ApplyReport(long created, long linked, long skipped, List<Line> lines) {

    public ApplyReport {
        lines = List.copyOf(lines);
    }

    /** A row's fate. */
    public enum Fate {
        CREATED, LINKED, SKIPPED
    }

    /**
     * One row.
     *
     * @param row  row number in the file
     * @param fate what became of it
     * @param kind kind of the thing, for a link, for instance {@code case}; "" when there is none
     * @param id   its id, for a link
     * @param text what to show, for instance the case number
     */
    public record Line(int row, Fate fate, String kind, String id, String text) {
    }
}
