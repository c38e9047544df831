package org.minkang.letters.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.minkang.letters.TemplateBuilder;

/** Writes the table of a template made by code. */
public final class TemplateTable implements TemplateBuilder.TableBuilder {
    private record Row(List<String> cells, boolean head, String align, double height, List<Integer> bold) {}

    private static final String LINES = List.of("top", "left", "bottom", "right", "insideH", "insideV").stream()
            .map(side -> "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>")
            .reduce("", String::concat);

    private final TemplateBuilder after;
    private final StringBuilder body;
    private final double[] widths;
    private final double size;
    private final boolean lines;
    private final List<Row> rows = new ArrayList<>();
    private String align;
    private double height;
    private List<Integer> bold = List.of();

    public TemplateTable(TemplateBuilder after, StringBuilder body, double[] widths, double size, boolean lines) {
        this.after = after;
        this.body = body;
        this.widths = widths.clone();
        this.size = size;
        this.lines = lines;
        this.align = "c".repeat(widths.length);
        this.height = lines ? 8 : 0;
    }

    @Override
    public TemplateTable header(String... cells) {
        return add(cells, true);
    }

    @Override
    public TemplateTable row(String... cells) {
        return add(cells, false);
    }

    private TemplateTable add(String[] cells, boolean head) {
        if (cells.length != widths.length) {
            throw new IllegalArgumentException(cells.length + " cells for " + widths.length + " columns: " + Arrays.toString(cells));
        }
        rows.add(new Row(List.of(cells), head, align, height, bold));
        return this;
    }

    @Override
    public TemplateTable align(String letters) {
        if (!letters.matches("[lcr]{" + widths.length + "}")) {
            throw new IllegalArgumentException("one of l, c, r for each of " + widths.length + " columns: " + letters);
        }
        align = letters;
        return this;
    }

    @Override
    public TemplateTable height(double millimetres) {
        height = millimetres;
        return this;
    }

    @Override
    public TemplateTable bold(List<Integer> columns) {
        bold = List.copyOf(columns);
        return this;
    }

    @Override
    public TemplateBuilder end() {
        long total = Arrays.stream(widths).mapToLong(WordXml::ofMillimetres).sum();
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"").append(total).append("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>")
                .append(lines ? "<w:tblBorders>" + LINES + "</w:tblBorders>" : "")
                .append("<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"40\" w:type=\"dxa\"/>")
                .append("<w:left w:w=\"80\" w:type=\"dxa\"/><w:bottom w:w=\"40\" w:type=\"dxa\"/>")
                .append("<w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        for (double width : widths) {
            body.append("<w:gridCol w:w=\"").append(WordXml.ofMillimetres(width)).append("\"/>");
        }
        body.append("</w:tblGrid>");
        for (int i = 0; i < rows.size(); i++) {
            row(i);
        }
        body.append("</w:tbl>");
        return after;
    }

    private void row(int index) {
        Row row = rows.get(index);
        body.append("<w:tr><w:trPr><w:cantSplit/>");
        if (row.height() > 0) {
            body.append("<w:trHeight w:val=\"").append(WordXml.ofMillimetres(row.height())).append("\" w:hRule=\"atLeast\"/>");
        }
        body.append(row.head() ? "<w:tblHeader/>" : "").append("</w:trPr>");
        for (int column = 0; column < widths.length; column++) {
            if (!row.cells().get(column).equals(LEFT)) {
                cell(index, column);
            }
        }
        body.append("</w:tr>");
    }

    private void cell(int index, int column) {
        Row row = rows.get(index);
        String text = row.cells().get(column);
        int span = 1;
        double width = widths[column];
        while (column + span < widths.length && row.cells().get(column + span).equals(LEFT)) {
            width += widths[column + span++];
        }
        boolean continues = text.equals(ABOVE);
        boolean starts = index + 1 < rows.size() && rows.get(index + 1).cells().get(column).equals(ABOVE);
        body.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(WordXml.ofMillimetres(width)).append("\" w:type=\"dxa\"/>")
                .append(span > 1 ? "<w:gridSpan w:val=\"" + span + "\"/>" : "")
                .append(continues ? "<w:vMerge/>" : starts ? "<w:vMerge w:val=\"restart\"/>" : "")
                .append(row.head() ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EDEDED\"/>" : "")
                .append("<w:vAlign w:val=\"center\"/></w:tcPr>");
        String align = row.head() ? "center" : switch (row.align().charAt(column)) {
            case 'l' -> "left";
            case 'r' -> "right";
            default -> "center";
        };
        WordXml.Look look = WordXml.look(align, size);
        body.append(WordXml.paragraphs(continues ? "" : text, row.head() || row.bold().contains(column) ? look.bold() : look))
                .append("</w:tc>");
    }
}
