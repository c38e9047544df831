package org.minkang.sheets.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.minkang.sheets.SheetCell;
import org.minkang.sheets.SheetCell.Kind;

/** Gathers the records of one sheet to rows. */
final class XlsRows {

    private static final String SOME_FORMULA = "";

    private final XlsRecords records;
    private final int sheet;
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(r -> {
    });
    private ExcelValues values = new ExcelValues(false);
    private SSTRecord strings;
    private int row = -1;
    private List<SheetCell> cells = new ArrayList<>();
    private int textColumn = -1;

    XlsRows(XlsRecords records, int sheet) {
        this.records = records;
        this.sheet = sheet;
    }

    RawRow next() {
        for (Record record; (record = records.next()) != null && records.sheet() <= sheet;) {
            if (records.sheet() < 0) {
                global(record);
            } else if (records.sheet() == sheet && records.onSheet()) {
                RawRow done = cell(record);
                if (done != null) {
                    return done;
                }
            }
        }
        return finish(-1);
    }

    private void global(Record record) {
        formats.processRecordInternally(record);
        if (record instanceof SSTRecord sst) {
            strings = sst;
        } else if (record instanceof DateWindow1904Record window) {
            values = new ExcelValues(window.getWindowing() == 1);
        }
    }

    /** Adds the cell; returns the row before when this cell begins another. */
    private RawRow cell(Record record) {
        if (record instanceof StringRecord text) {
            if (textColumn >= 0) {
                cells.set(textColumn, formulaText(text.getString()));
                textColumn = -1;
            }
            return null;
        }
        if (record instanceof LabelRecord label) {
            return put(label.getRow(), label.getColumn(), SheetCell.text(label.getValue()));
        }
        if (!(record instanceof CellRecord cell)) {
            return null;
        }
        SheetCell value = value(cell);
        if (value == null) {
            return null;
        }
        RawRow done = put(cell.getRow(), cell.getColumn(), value);
        if (record instanceof FormulaRecord formula && formula.hasCachedResultString()) {
            textColumn = cell.getColumn();
        }
        return done;
    }

    private SheetCell value(CellRecord cell) {
        if (cell instanceof LabelSSTRecord label) {
            return SheetCell.text(strings.getString(label.getSSTIndex()).getString());
        }
        if (cell instanceof NumberRecord number) {
            return number(number, number.getValue(), null);
        }
        if (cell instanceof BoolErrRecord value) {
            return value.isError() ? error(value.getErrorValue()) : truth(value.getBooleanValue(), null);
        }
        return cell instanceof FormulaRecord formula ? formula(formula) : null;
    }

    private SheetCell formula(FormulaRecord formula) {
        if (formula.hasCachedResultString()) {
            // the text follows in a record of its own; without one it was never calculated
            return new SheetCell(Kind.UNCALCULATED, "=", null, null, SOME_FORMULA);
        }
        CellType type = formula.getCachedResultTypeEnum();
        return switch (type) {
            case BOOLEAN -> truth(formula.getCachedBooleanValue(), SOME_FORMULA);
            case ERROR -> error((byte) formula.getCachedErrorValue());
            case NUMERIC -> number(formula, formula.getValue(), SOME_FORMULA);
            default -> SheetCell.EMPTY;
        };
    }

    private SheetCell number(CellValueRecordInterface cell, double value, String formula) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return new SheetCell(Kind.ERROR, "#NUM!", null, null, formula);
        }
        return values.number(BigDecimal.valueOf(value), formats.getFormatIndex(cell), formats.getFormatString(cell), formula);
    }

    private static SheetCell formulaText(String text) {
        return text.isEmpty() ? SheetCell.EMPTY : new SheetCell(Kind.TEXT, text, null, null, SOME_FORMULA);
    }

    private static SheetCell truth(boolean value, String formula) {
        return new SheetCell(Kind.TRUTH, value ? "TRUE" : "FALSE", null, null, formula);
    }

    private static SheetCell error(byte code) {
        String text = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
        return new SheetCell(Kind.ERROR, text, null, null, null);
    }

    private RawRow put(int cellRow, int column, SheetCell value) {
        RawRow done = cellRow == row ? null : finish(cellRow);
        while (cells.size() <= column) {
            cells.add(SheetCell.EMPTY);
        }
        cells.set(column, value);
        return done;
    }

    private RawRow finish(int nextRow) {
        RawRow done = row < 0 ? null : new RawRow(row + 1, cells);
        row = nextRow;
        textColumn = -1;
        cells = new ArrayList<>();
        return done;
    }
}
