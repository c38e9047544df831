package org.minkang.sheets;

import java.util.List;

/**
 * A cell that shows a known encoding fault, and what it may have been. Nothing is repaired unless a person accepts it.
 *
 * @param row        row number as the spreadsheet program shows it
 * @param column     key of the column
 * @param value      what stands there
 * @param candidates what it may have been, the likeliest first; empty when the character is lost for good
 */
public record Repair(int row, String column, String value, List<String> candidates) {

    public Repair {
        candidates = List.copyOf(candidates);
    }
}
