package org.minkang.releng.county;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a township's rows in its form. */
final class Workbooks {

    private static final Row.Column[] COLUMNS = Row.Column.values();
    private static final int[] WIDTHS = {6, 10, 21, 6, 13, 14, 12, 12, 24, 18, 10, 13, 12, 34, 30, 13, 16};
    private static final String SHEET = "花名册";

    private Workbooks() {
    }

    /** @return the row of the first application, as the spreadsheet program shows it */
    static int write(Path file, Form form, List<Row> rows) throws IOException {
        return switch (form.kind) {
            case XLSX -> xlsx(file, form, rows);
            case XLS -> xls(file, form, rows);
            case CSV -> csv(file, form, rows);
        };
    }

    /** The cell as typed: a day in the township's way, anything else as it is. */
    private static Object value(Row row, Row.Column column, int number, Form form) {
        if (column == Row.Column.NUMBER) {
            return number;
        }
        Object value = row.cells.get(column);
        return value instanceof LocalDate day ? form.day(day) : value;
    }

    private static int xlsx(Path file, Form form, List<Row> rows) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file)); Workbook book = new Workbook(out, "Minkang", "1.0")) {
            Worksheet sheet = book.newWorksheet(SHEET);
            int at = heads(sheet, form);
            for (int i = 0; i < COLUMNS.length; i++) {
                sheet.width(i, WIDTHS[i]);
                sheet.value(at, i, form.headings.get(COLUMNS[i]));
                sheet.style(at, i).bold().borderStyle(BorderStyle.THIN).horizontalAlignment("center").wrapText(true).set();
            }
            int first = at + 1;
            for (int r = 0; r < rows.size(); r++) {
                for (int i = 0; i < COLUMNS.length; i++) {
                    cell(sheet, first + r, i, value(rows.get(r), COLUMNS[i], r + 1, form));
                }
                if (r % 1000 == 999) {
                    sheet.flush();
                }
            }
            if (!form.foot.isEmpty()) {
                foot(sheet, first + rows.size(), rows.size(), form);
            }
            return first + 1;
        }
    }

    private static int heads(Worksheet sheet, Form form) {
        int at = 0;
        for (String line : List.of(form.title, form.note)) {
            if (!line.isEmpty()) {
                sheet.value(at, 0, line);
                sheet.range(at, 0, at, COLUMNS.length - 1).style().merge().bold().fontSize(at == 0 ? 16 : 10)
                        .horizontalAlignment(at == 0 ? "center" : "left").set();
                at++;
            }
        }
        return at;
    }

    private static void foot(Worksheet sheet, int at, int count, Form form) {
        sheet.value(at, 0, "合计");
        sheet.value(at, 1, count + "人");
        sheet.value(at + 1, 0, form.foot);
        sheet.range(at + 1, 0, at + 1, COLUMNS.length - 1).style().merge().set();
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy\"年\"m\"月\"d\"日\"").set();
        } else if (value instanceof Row.Rounded rounded) {
            sheet.value(row, column, new BigDecimal(rounded.digits()));
        } else if (value instanceof Integer number) {
            sheet.value(row, column, number);
        } else if (value != null && !value.toString().isEmpty()) {
            sheet.value(row, column, value.toString());
        }
    }

    private static int xls(Path file, Form form, List<Row> rows) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            HSSFSheet sheet = book.createSheet(SHEET);
            HSSFCellStyle days = book.createCellStyle();
            days.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            int at = 0;
            for (String line : List.of(form.title, form.note)) {
                if (!line.isEmpty()) {
                    sheet.createRow(at).createCell(0).setCellValue(line);
                    sheet.addMergedRegion(new CellRangeAddress(at, at, 0, COLUMNS.length - 1));
                    at++;
                }
            }
            HSSFRow headings = sheet.createRow(at);
            for (int i = 0; i < COLUMNS.length; i++) {
                headings.createCell(i).setCellValue(form.headings.get(COLUMNS[i]));
                sheet.setColumnWidth(i, WIDTHS[i] * 256);
            }
            int first = at + 1;
            for (int r = 0; r < rows.size(); r++) {
                HSSFRow row = sheet.createRow(first + r);
                for (int i = 0; i < COLUMNS.length; i++) {
                    cell(row, i, value(rows.get(r), COLUMNS[i], r + 1, form), days);
                }
            }
            if (!form.foot.isEmpty()) {
                sheet.createRow(first + rows.size()).createCell(0).setCellValue(form.foot);
            }
            book.write(out);
            return first + 1;
        }
    }

    private static void cell(HSSFRow row, int column, Object value, HSSFCellStyle days) {
        if (value instanceof LocalDate day) {
            HSSFCell cell = row.createCell(column);
            cell.setCellValue(day);
            cell.setCellStyle(days);
        } else if (value instanceof Row.Rounded rounded) {
            row.createCell(column).setCellValue(Double.parseDouble(rounded.digits()));
        } else if (value instanceof Integer number) {
            row.createCell(column).setCellValue(number);
        } else if (value != null && !value.toString().isEmpty()) {
            row.createCell(column).setCellValue(value.toString());
        }
    }

    private static int csv(Path file, Form form, List<Row> rows) throws IOException {
        try (Csv csv = new Csv(file, Charset.forName("GB18030"))) {
            int line = 1;
            if (!form.title.isEmpty()) {
                csv.row(form.title);
                line++;
            }
            csv.row(form.headings.values().toArray(String[]::new));
            for (int r = 0; r < rows.size(); r++) {
                String[] cells = new String[COLUMNS.length];
                for (int i = 0; i < COLUMNS.length; i++) {
                    Object value = value(rows.get(r), COLUMNS[i], r + 1, form);
                    cells[i] = value == null ? "" : value.toString();
                }
                csv.row(cells);
            }
            return line + 1;
        }
    }
}
