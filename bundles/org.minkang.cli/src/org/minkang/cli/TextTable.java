package org.minkang.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table in plain text whose columns line up also with Chinese characters, which are two cells wide. */
public final class TextTable {
    private static final String GAP = "  ";

    private final List<String> headings = new ArrayList<>();
    private final boolean[] right;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param headings one per column; {@code ">合计"} aligns the column to the right */
    public TextTable(String... headings) {
        this.right = new boolean[headings.length];
        for (int i = 0; i < headings.length; i++) {
            right[i] = headings[i].startsWith(">");
            this.headings.add(TextWidth.harmless(right[i] ? headings[i].substring(1) : headings[i]));
        }
    }

    /** Adds a row; {@code null} is printed as nothing. */
    public TextTable row(Object... cells) {
        if (cells.length != right.length) {
            throw new IllegalArgumentException(cells.length + " cells for " + right.length + " columns");
        }
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell == null ? "" : TextWidth.harmless(cell.toString()));
        }
        rows.add(row);
        return this;
    }

    /** Prints headings, a rule and all rows. */
    public void print(PrintWriter to) {
        int[] widths = new int[right.length];
        measure(headings, widths);
        rows.forEach(row -> measure(row, widths));
        List<String> rule = new ArrayList<>();
        for (int width : widths) {
            rule.add("-".repeat(width));
        }
        to.println(line(headings, widths));
        to.println(line(rule, widths));
        rows.forEach(row -> to.println(line(row, widths)));
        to.flush();
    }

    private static void measure(List<String> cells, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], TextWidth.of(cells.get(i)));
        }
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "" : GAP).append(TextWidth.padded(cells.get(i), widths[i], right[i]));
        }
        return line.toString().stripTrailing();
    }
}
