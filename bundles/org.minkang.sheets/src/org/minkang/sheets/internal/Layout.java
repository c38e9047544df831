package org.minkang.sheets.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.minkang.base.Text;
import org.minkang.sheets.Heading;
import org.minkang.sheets.SheetCell;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetFile;

/**
 * Where the headings of a sheet are and what they say.
 *
 * @param headingRow row of the headings, from 1; 0 when the sheet holds nothing
 * @param headings   the headings in order
 * @param matched    column key to heading
 */
public record Layout(int headingRow, List<Heading> headings, Map<String, Heading> matched) {

    /** Headings stand at most this far down; above them may be titles and notes. */
    private static final int LOOK = 30;

    /** Finds the row that matches most columns; when none does, the first row that looks like headings. */
    public static Layout find(Book book, String sheet, List<SheetColumn> columns) {
        List<RawRow> top = top(book, sheet);
        HeadingMatcher matcher = new HeadingMatcher(columns);
        Layout best = null;
        for (RawRow row : top) {
            Layout layout = at(book, sheet, top, row, matcher);
            if (best == null || layout.matched.size() > best.matched.size()) {
                best = layout;
            }
        }
        if (best != null && best.matched.isEmpty()) {
            int widest = top.stream().mapToInt(Layout::filled).max().orElse(0);
            RawRow first = top.stream().filter(r -> filled(r) * 2 > widest).findFirst().orElse(top.get(0));
            return at(book, sheet, top, first, matcher);
        }
        return best == null ? new Layout(0, List.of(), Map.of()) : best;
    }

    /** Reads the headings from a row that a person named. */
    public static Layout at(Book book, String sheet, int headingRow, List<SheetColumn> columns) {
        List<RawRow> top = top(book, sheet);
        for (RawRow row : top) {
            if (row.row() == headingRow) {
                return at(book, sheet, top, row, new HeadingMatcher(columns));
            }
        }
        return new Layout(headingRow, List.of(), Map.of());
    }

    private static List<RawRow> top(Book book, String sheet) {
        List<RawRow> top = new ArrayList<>();
        try (RowSource rows = book.rows(sheet)) {
            for (RawRow row; top.size() < LOOK && (row = rows.next()) != null;) {
                if (!row.isBlank()) {
                    top.add(row);
                }
            }
        }
        return top;
    }

    private static int filled(RawRow row) {
        return (int) row.cells().stream().filter(c -> !c.isEmpty()).count();
    }

    private static Layout at(Book book, String sheet, List<RawRow> top, RawRow row, HeadingMatcher matcher) {
        List<Heading> headings = new ArrayList<>();
        int width = row.width();
        for (RawRow other : top) {
            // a heading that is merged over two lines stands in the upper one
            width = other.row() < row.row() && filled(other) > 1 ? Math.max(width, other.width()) : width;
        }
        for (int i = 0; i < width; i++) {
            headings.add(new Heading(i, Letters.of(i), heading(book, sheet, top, row, i)));
        }
        int last = headings.size() - 1;
        while (last >= 0 && headings.get(last).text().isEmpty()) {
            headings.remove(last--);
        }
        boolean reasons = last >= 0 && isReason(headings.get(last).text());
        Map<String, Heading> matched = matcher.match(reasons ? headings.subList(0, last) : headings);
        return new Layout(row.row(), List.copyOf(headings), matched);
    }

    private static String heading(Book book, String sheet, List<RawRow> top, RawRow row, int column) {
        SheetCell cell = row.cell(column);
        if (!cell.isEmpty()) {
            return CellTexts.clean(cell.text()).replaceAll("\\s*\\R\\s*", "");
        }
        for (Merge merge : book.merges(sheet)) {
            if (merge.covers(row.row(), column) && merge.firstRow() < row.row() && merge.firstColumn() == merge.lastColumn()) {
                return top.stream().filter(r -> r.row() == merge.firstRow()).findFirst()
                        .map(r -> CellTexts.clean(r.cell(column).text())).orElse("");
            }
        }
        return "";
    }

    /** The last column of a workbook of rejected rows, in either language. */
    static boolean isReason(String heading) {
        var both = Text.of(SheetFile.class).both("reject.reason");
        return heading.equals(both.zh()) || heading.equals(both.en());
    }
}
