package org.minkang.sheets;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.sheets.internal.CellTexts;
import org.minkang.sheets.internal.PartFile;
import org.minkang.sheets.internal.Refusals;

/**
 * Writes a list as .xlsx, or several on one sheet each, row by row, in memory that does not grow with the rows. Text that a spreadsheet program could take for a
 * formula is made harmless. The file appears under its name only when {@link #finish} has written it to the disk as a whole; closing
 * without finishing leaves nothing.
 *
 * <pre>
 * try (var writer = new SheetWriter(target, title, "张某 (初审)", LocalDateTime.now(clock), columns)) {
 *     for (var r : rows) writer.row(r.number(), r.name(), r.amount(), r.day());
 *     writer.finish();
 * }
 * </pre>
 */
public final class SheetWriter implements RowWriter {

    private static final Text TEXT = Text.of(SheetWriter.class);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final String FONT = "宋体";
    private static final String DAY = "yyyy-mm-dd";
    private static final String MOMENT = "yyyy-mm-dd hh:mm:ss";
    private static final String AMOUNT = "#,##0.00";
    private static final String AS_TEXT = "@";
    private static final int MOST_CHARACTERS = 32_767;
    private static final int FLUSH_ROWS = 500;
    /** How long the choices of a column may be together: what .xlsx takes in one rule. */
    public static final int MOST_CHOICES = 250;
    private static final int MOST_OF_A_NAME = 31;

    private final PartFile file;
    private final String line;
    private final BufferedOutputStream out;
    private final Workbook workbook;
    private final Set<String> names = new HashSet<>();
    private List<SheetColumn> columns;
    private Worksheet sheet;
    private int headingRow;
    private int next;
    private boolean textAsText;
    private final Map<String, String> chosen = new LinkedHashMap<>();
    private Set<String> fillable = Set.of();

    /**
     * Begins a file.
     *
     * @param title   first line; "" for none
     * @param who     who exports, stands with the time in the second line and at the foot of each printed page; "" for neither
     *                (templates, rejected rows)
     * @param columns headings, formats and widths
     * @throws org.minkang.base.Refused when the file cannot be written there
     */
    public SheetWriter(Path target, String title, String who, LocalDateTime when, List<SheetColumn> columns) {
        this(target, title, who, when, columns, "");
    }

    private SheetWriter(Path target, String title, String who, LocalDateTime when, List<SheetColumn> columns, String sheetName) {
        file = new PartFile(target);
        out = new BufferedOutputStream(file.content(), 1 << 16);
        workbook = new Workbook(out, "Minkang", "1.0");
        workbook.setGlobalDefaultFont(FONT, 11);
        line = who.isEmpty() ? "" : TEXT.get("sheet.export-line", who, MINUTE.format(when));
        begin(title, columns, sheetName.isEmpty() ? sheetName(title) : sheetName);
    }

    /**
     * Goes on with another list, on a sheet of its own in the same file; the one before is complete with this.
     *
     * @param title first line and name of the sheet; a number is added when there is such a sheet already
     */
    public SheetWriter nextSheet(String title, List<SheetColumn> newColumns) {
        try {
            endSheet();
        } catch (IOException | UncheckedIOException e) {
            throw file.failed(e);
        }
        begin(title, newColumns, sheetName(title));
        return this;
    }

    private void begin(String title, List<SheetColumn> newColumns, String name) {
        columns = List.copyOf(newColumns);
        String free = name;
        for (int n = 2; !names.add(free.toLowerCase(Locale.ROOT)); n++) {
            String number = " " + n;
            free = name.substring(0, Math.min(name.length(), MOST_OF_A_NAME - number.length())) + number;
        }
        sheet = workbook.newWorksheet(free);
        next = titles(title);
        headingRow = next++;
        headings();
        page();
    }

    /** What the sheet of a list is called: what stands in the title before a wide gap, as far as a name may go. */
    public static String sheetName(String title) {
        String name = title.split(" {3}", 2)[0].replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return name.isEmpty() ? TEXT.get("sheet.list-name") : name.substring(0, Math.min(MOST_OF_A_NAME, name.length()));
    }

    private int titles(String title) {
        int row = 0;
        int last = Math.max(0, columns.size() - 1);
        if (!title.isEmpty()) {
            sheet.inlineString(row, 0, plain(title));
            sheet.range(row, 0, row, last).style().merge().bold().fontName(FONT).fontSize(16).horizontalAlignment("center").set();
            sheet.rowHeight(row++, 28);
        }
        if (!line.isEmpty()) {
            sheet.inlineString(row, 0, plain(line));
            sheet.range(row, 0, row, last).style().merge().fontColor("595959").horizontalAlignment("right").set();
            row++;
        }
        return row;
    }

    private void headings() {
        for (int i = 0; i < columns.size(); i++) {
            SheetColumn column = columns.get(i);
            sheet.width(i, Math.max(column.width(), column.heading().text().length() * 2 + 4));
            sheet.inlineString(headingRow, i, plain(column.heading().text()));
            sheet.style(headingRow, i).bold().fillColor("DDEBF7").borderStyle(BorderStyle.THIN).horizontalAlignment("center")
                    .verticalAlignment("center").wrapText(true).set();
        }
        sheet.rowHeight(headingRow, 22);
        sheet.freezePane(0, headingRow + 1);
    }

    private void page() {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(headingRow);
        if (!line.isEmpty()) {
            sheet.footer(line.replace("&", "&&"), Position.LEFT, FONT, 9);
        }
        sheet.footer("&P / &N", Position.RIGHT, FONT, 9);
    }

    /** Every text cell is formatted as text, so that digits typed over it stay digits. For workbooks that come back. */
    public void keepTextAsText() {
        textAsText = true;
    }

    /**
     * Lets the cells of a column be chosen from a list, below the heading. Whatever else is typed is refused by the spreadsheet
     * program; who reads the file back checks it all the same.
     *
     * @param choices without commas or quotation marks; together not longer than {@link #MOST_CHOICES} characters
     */
    public void choices(String column, List<String> choices) {
        String joined = String.join(",", choices);
        if (joined.length() > MOST_CHOICES || joined.contains("\"") || choices.stream().anyMatch(c -> c.contains(","))) {
            throw new IllegalArgumentException("choices of " + column);
        }
        chosen.put(column, joined);
    }

    /**
     * Locks everything but the cells of these columns against typing over; columns and rows may still be widened and filtered. It
     * keeps mistakes away and nobody out: who reads the file back checks it all the same. To be said before the first row.
     */
    public void fillOnly(Collection<String> columnKeys) {
        fillable = Set.copyOf(columnKeys);
        sheet.protect(UUID.randomUUID().toString(), SheetProtectionOption.SHEET, SheetProtectionOption.OBJECTS,
                SheetProtectionOption.SCENARIOS, SheetProtectionOption.FORMAT_CELLS, SheetProtectionOption.INSERT_ROWS,
                SheetProtectionOption.INSERT_COLUMNS, SheetProtectionOption.INSERT_HYPERLINKS, SheetProtectionOption.DELETE_ROWS,
                SheetProtectionOption.DELETE_COLUMNS, SheetProtectionOption.PIVOT_TABLES);
    }

    /** Takes a column out of sight, for what a program needs and no person; it can be shown again. */
    public void hide(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key().equals(column)) {
                sheet.hideColumn(i);
            }
        }
    }

    private void validate() {
        for (int i = 0; i < columns.size(); i++) {
            String joined = chosen.get(columns.get(i).key());
            if (joined != null && next - 1 > headingRow) {
                sheet.range(headingRow + 1, i, next - 1, i).validateWithListByFormula("\"" + joined + "\"")
                        .allowBlank(true).showErrorMessage(true).errorTitle(TEXT.get("sheet.choice-title"))
                        .error(TEXT.get("sheet.choice"));
            }
        }
    }

    @Override
    public void row(Object... values) {
        if (next >= Worksheet.MAX_ROWS) {
            throw Refusals.file("sheet.write-rows", file.target());
        }
        try {
            for (int i = 0; i < values.length; i++) {
                cell(i, values[i]);
                if (i < columns.size() && fillable.contains(columns.get(i).key())) {
                    sheet.style(next, i).protectionOption(ProtectionOption.LOCKED, false).set();
                }
            }
            if (++next % FLUSH_ROWS == 0) {
                sheet.flush();
            }
        } catch (IOException | UncheckedIOException e) {
            throw file.failed(e);
        }
    }

    private void cell(int column, Object value) {
        ColumnKind kind = column < columns.size() ? columns.get(column).kind() : ColumnKind.TEXT;
        if (value == null) {
            if (textAsText && kind != ColumnKind.NUMBER && kind != ColumnKind.MONEY) {
                sheet.style(next, column).format(kind == ColumnKind.DAY ? DAY : AS_TEXT).set();
            }
        } else if (value instanceof Money money) {
            sheet.value(next, column, BigDecimal.valueOf(money.fen(), 2));
            sheet.style(next, column).format(AMOUNT).set();
        } else if (value instanceof LocalDate day) {
            sheet.value(next, column, day);
            sheet.style(next, column).format(DAY).set();
        } else if (value instanceof LocalDateTime moment) {
            sheet.value(next, column, moment);
            sheet.style(next, column).format(MOMENT).set();
        } else if (value instanceof Number number) {
            sheet.value(next, column, number);
            if (kind == ColumnKind.MONEY) {
                sheet.style(next, column).format(AMOUNT).set();
            }
        } else if (value instanceof Boolean truth) {
            sheet.value(next, column, truth);
        } else {
            sheet.inlineString(next, column, plain(CellTexts.guard(value.toString())));
            if (textAsText || kind == ColumnKind.ID_NUMBER) {
                sheet.style(next, column).format(AS_TEXT).set();
            }
        }
    }

    /** Without characters that XML does not know, and no longer than a cell may be. */
    private static String plain(String text) {
        String known = text.codePoints().allMatch(SheetWriter::isXml) ? text
                : text.codePoints().filter(SheetWriter::isXml)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return known.length() <= MOST_CHARACTERS ? known : known.substring(0, MOST_CHARACTERS - 1) + "…";
    }

    private static boolean isXml(int c) {
        return c >= ' ' && c < 0xD800 || c == '\n' || c == '\t' || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    @Override
    public Path finish() {
        try {
            endSheet();
            workbook.finish();
            out.flush();
            return file.finish();
        } catch (IOException | UncheckedIOException e) {
            throw file.failed(e);
        }
    }

    private void endSheet() throws IOException {
        validate();
        chosen.clear();
        fillable = Set.of();
        if (next - 1 > headingRow) {
            sheet.setAutoFilter(headingRow, 0, next - 1, columns.size() - 1);
        }
        sheet.finish();
    }

    @Override
    public void close() {
        file.giveUp();
    }

    /** An empty workbook with a profile's headings, for a township to fill in. */
    public static Path template(Path target, SheetProfile<?, ?> profile) {
        List<SheetColumn> columns = profile.columns();
        try (SheetWriter writer = new SheetWriter(target, "", "", LocalDateTime.MIN, columns, TEXT.get("sheet.template-name"))) {
            for (int i = 0; i < columns.size(); i++) {
                SheetColumn column = columns.get(i);
                String format = switch (column.kind()) {
                    case TEXT, ID_NUMBER -> AS_TEXT;
                    case DAY -> DAY;
                    case MONEY -> AMOUNT;
                    case NUMBER -> "0.##########";
                };
                writer.sheet.style(i).format(format).set();
                if (column.required()) {
                    writer.sheet.style(writer.headingRow, i).bold().fillColor("FCE4D6").borderStyle(BorderStyle.THIN)
                            .horizontalAlignment("center").verticalAlignment("center").wrapText(true).set();
                }
            }
            return writer.finish();
        }
    }
}
