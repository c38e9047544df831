package org.minkang.sheets.internal;

/** A merged range, rows from 1, columns from 0, ends included. */
public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    public boolean covers(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    /** As a spreadsheet program writes it: {@code A5:A7}. */
    public String text() {
        return Letters.of(firstColumn) + firstRow + ":" + Letters.of(lastColumn) + lastRow;
    }
}
