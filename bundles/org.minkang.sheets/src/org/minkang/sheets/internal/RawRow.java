package org.minkang.sheets.internal;

import java.util.List;

import org.minkang.sheets.SheetCell;

/**
 * A row as it stands in the file.
 *
 * @param row   row number as the spreadsheet program shows it, from 1
 * @param cells from the first column to the last one that holds something
 */
public record RawRow(int row, List<SheetCell> cells) {

    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    public boolean isBlank() {
        for (SheetCell cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** One past the last column that holds something. */
    public int width() {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }
}
