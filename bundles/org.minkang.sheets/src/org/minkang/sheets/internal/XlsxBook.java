package org.minkang.sheets.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.minkang.base.Refused;
import org.minkang.sheets.SheetCell;
import org.minkang.sheets.SheetCell.Kind;
import org.minkang.sheets.SheetFile.Format;
import org.minkang.sheets.SheetLimits;

/** An .xlsx, its rows streamed by fastexcel after {@link XlsxScan} has let it pass. */
final class XlsxBook implements Book {

    private final Path file;
    private final SheetLimits limits;
    private final Map<String, XlsxScan.Sheet> sheets = new LinkedHashMap<>();
    private ReadingOptions options;

    private XlsxBook(Path file, SheetLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    static Book open(Path file, SheetLimits limits) {
        XlsxBook book = new XlsxBook(file, limits);
        XlsxScan scan = new XlsxScan(file, limits);
        scan.scan().forEach(s -> book.sheets.put(s.name(), s));
        book.options = new ReadingOptions(scan.hasStyles(), true);
        if (book.sheets.isEmpty()) {
            throw Refusals.file("sheet.file-damaged", file);
        }
        for (XlsxScan.Sheet sheet : book.sheets.values()) {
            if (sheet.rows() > limits.rows()) {
                throw Refusals.file("sheet.file-rows", file, sheet.rows(), limits.rows());
            }
        }
        return book;
    }

    @Override
    public Format format() {
        return Format.XLSX;
    }

    @Override
    public String encoding() {
        return "";
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    @Override
    public List<Merge> merges(String sheet) {
        return sheets.get(sheet).merges();
    }

    @Override
    public long rowCount(String sheet) {
        return sheets.get(sheet).rows();
    }

    @Override
    public RowSource rows(String sheet) {
        ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(file.toFile(), options);
            return new Rows(workbook, workbook.findSheet(sheet).orElseThrow().openStream());
        } catch (IOException | RuntimeException e) {
            closeQuietly(workbook);
            throw refused(e);
        }
    }

    private Refused refused(Exception e) {
        if (e instanceof Refused refused) {
            return refused;
        }
        return e instanceof IOException io ? Refusals.reading(file, io) : Refusals.file("sheet.file-damaged", e, file);
    }

    private static void closeQuietly(ReadableWorkbook workbook) {
        try {
            if (workbook != null) {
                workbook.close();
            }
        } catch (IOException e) {
            // it was only read
        }
    }

    private final class Rows implements RowSource {

        private final ReadableWorkbook workbook;
        private final Stream<Row> stream;
        private final Iterator<Row> rows;
        private final ExcelValues values;

        Rows(ReadableWorkbook workbook, Stream<Row> stream) {
            this.workbook = workbook;
            this.stream = stream;
            this.rows = stream.iterator();
            this.values = new ExcelValues(workbook.isDate1904());
        }

        @Override
        public RawRow next() {
            try {
                return rows.hasNext() ? convert(rows.next()) : null;
            } catch (RuntimeException e) {
                throw refused(e);
            }
        }

        private RawRow convert(Row row) {
            int width = row.getCellCount();
            List<SheetCell> cells = new ArrayList<>(Math.min(width, 64));
            int empty = 0;
            for (int i = 0; i < width; i++) {
                Cell cell = row.getCell(i);
                SheetCell value = cell == null ? SheetCell.EMPTY : convert(cell);
                if (value == SheetCell.EMPTY) {
                    empty++;
                    continue;
                }
                for (; empty > 0; empty--) {
                    cells.add(SheetCell.EMPTY);
                }
                cells.add(value);
            }
            if (cells.size() > limits.columns()) {
                throw Refusals.file("sheet.file-columns", file, cells.size(), limits.columns());
            }
            return new RawRow(row.getRowNum(), cells);
        }

        private SheetCell convert(Cell cell) {
            return switch (cell.getType()) {
                case EMPTY -> SheetCell.EMPTY;
                case STRING -> SheetCell.text(String.valueOf(cell.getValue()));
                case NUMBER -> number(cell, null);
                case BOOLEAN -> truth(cell, null);
                case ERROR -> new SheetCell(Kind.ERROR, String.valueOf(cell.getRawValue()), null, null, null);
                case FORMULA -> formula(cell);
            };
        }

        private SheetCell formula(Cell cell) {
            String formula = cell.getFormula() == null ? "" : cell.getFormula();
            Object value = cell.getValue();
            if (value instanceof BigDecimal) {
                return number(cell, formula);
            }
            if (value instanceof Boolean) {
                return truth(cell, formula);
            }
            String raw = cell.getRawValue();
            if (value == null && (raw == null || raw.isEmpty())) {
                return new SheetCell(Kind.UNCALCULATED, "=" + formula, null, null, formula);
            }
            String text = value == null ? raw : value.toString();
            return new SheetCell(isErrorValue(text) ? Kind.ERROR : Kind.TEXT, text, null, null, formula);
        }

        private SheetCell number(Cell cell, String formula) {
            BigDecimal number = cell.getValue() instanceof BigDecimal n ? n : new BigDecimal(cell.getRawValue());
            int formatId = cell.getDataFormatId() == null ? 0 : cell.getDataFormatId();
            return values.number(number, formatId, cell.getDataFormatString(), formula);
        }

        private static SheetCell truth(Cell cell, String formula) {
            return new SheetCell(Kind.TRUTH, Boolean.TRUE.equals(cell.getValue()) ? "TRUE" : "FALSE", null, null, formula);
        }

        @Override
        public void close() {
            stream.close();
            closeQuietly(workbook);
        }
    }

    static boolean isErrorValue(String text) {
        return switch (text) {
            case "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!" -> true;
            default -> false;
        };
    }
}
