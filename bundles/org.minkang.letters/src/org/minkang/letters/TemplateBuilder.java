package org.minkang.letters;

import java.util.List;
import org.minkang.base.Text;
import org.minkang.letters.internal.TemplateParts;
import org.minkang.letters.internal.TemplateTable;
import org.minkang.letters.internal.WordXml;

/**
 * Makes a good-looking default template by code, so that it can be read and reviewed as text instead of lying in the repository
 * as a binary file. Lengths are millimetres, sizes are points. Texts may have several lines, separated by {@code \n}; each is a
 * paragraph, so that a conditional one goes alone.
 *
 * <pre>
 * byte[] docx = TemplateBuilder.a4().title("受理回执")
 *     .paragraph("${name}：").indented("你于${appliedOn}提交的申请已受理。")
 *     .table(12, 80, 60).header("序号", "材料", "份数").row("${papers.#}", "${papers.name}", "${papers.copies}").end()
 *     .right("${bureau}").right("${cn:issuedOn}")
 *     .pageNumbers().build();
 * </pre>
 */
public final class TemplateBuilder {
    private final int width;
    private final int height;
    private final double titleSize;
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder head = new StringBuilder();
    private final StringBuilder foot = new StringBuilder();
    private double[] margins;
    private double size;

    private TemplateBuilder(int width, int height, double size, double titleSize, double... margins) {
        this.width = width;
        this.height = height;
        this.size = size;
        this.titleSize = titleSize;
        this.margins = margins;
    }

    /** A4 upright with the margins of an official paper; 156 mm of text. */
    public static TemplateBuilder a4() {
        return new TemplateBuilder(210, 297, 12, 22, 30, 26, 25, 28);
    }

    /** A4 on its side, for wide lists; 257 mm of text. */
    public static TemplateBuilder a4Landscape() {
        return new TemplateBuilder(297, 210, 10.5, 18, 20, 20, 18, 20);
    }

    /** A5 upright, for slips; 118 mm of text. */
    public static TemplateBuilder a5() {
        return new TemplateBuilder(148, 210, 10.5, 16, 15, 15, 15, 15);
    }

    /** A5 on its side, for certificates and slips; 170 mm of text. */
    public static TemplateBuilder a5Landscape() {
        return new TemplateBuilder(210, 148, 10.5, 18, 15, 20, 14, 20);
    }

    /** Other margins than the page came with. */
    public TemplateBuilder margins(double top, double right, double bottom, double left) {
        margins = new double[] {top, right, bottom, left};
        return this;
    }

    /** The size of ordinary text from here on; 12 on A4 upright, 10.5 on smaller paper until said. */
    public TemplateBuilder size(double points) {
        size = points;
        return this;
    }

    /** Centred, bold, large, with space around. */
    public TemplateBuilder title(String text) {
        return add(text, WordXml.look("center", titleSize).bold().space(0, titleSize * 0.6));
    }

    /** A centred line under the title, ordinary size. */
    public TemplateBuilder subtitle(String text) {
        return add(text, WordXml.look("center", size).space(0, size * 0.6));
    }

    /** A bold line on the left. */
    public TemplateBuilder heading(String text) {
        return add(text, WordXml.look("left", size).bold().space(size * 0.5, size * 0.3).keepWithNext());
    }

    /** Justified, no indent: a salutation or a remark. */
    public TemplateBuilder paragraph(String text) {
        return add(text, WordXml.look("both", size).line(1.4));
    }

    /** Justified, the first line indented by two characters: the body of a letter. */
    public TemplateBuilder indented(String text) {
        return add(text, WordXml.look("both", size).line(1.4).indented());
    }

    /** Centred, ordinary size; a place for {@code ${qr:…}}. */
    public TemplateBuilder centred(String text) {
        return add(text, WordXml.look("center", size).line(1.2));
    }

    /** On the right: signature and date. */
    public TemplateBuilder right(String text) {
        return add(text, WordXml.look("right", size).line(1.4));
    }

    /** Smaller: a note under a table. */
    public TemplateBuilder note(String text) {
        return add(text, WordXml.look("both", Math.max(7.5, size - 2)).space(2, 0));
    }

    /** Empty space of this height. */
    public TemplateBuilder space(double millimetres) {
        body.append(WordXml.empty(millimetres));
        return this;
    }

    /** A new page begins. */
    public TemplateBuilder newPage() {
        body.append(WordXml.NEW_PAGE);
        return this;
    }

    /** A table with thin lines and these column widths. */
    public TableBuilder table(double... widths) {
        return new TemplateTable(this, body, widths, size, true);
    }

    /** A table without lines, to put things side by side. */
    public TableBuilder plainTable(double... widths) {
        return new TemplateTable(this, body, widths, size, false);
    }

    /** A line at the head of every page. */
    public TemplateBuilder pageHead(String text) {
        head.append(WordXml.paragraphs(text, WordXml.look("right", 9)));
        return this;
    }

    /** A line at the foot of every page. */
    public TemplateBuilder pageFoot(String text) {
        foot.append(WordXml.paragraphs(text, WordXml.look("center", 9)));
        return this;
    }

    /** 第 1 页 共 3 页 at the foot of every page. */
    public TemplateBuilder pageNumbers() {
        foot.append(WordXml.pageNumbers("第 ", " 页 共 ", " 页"));
        return this;
    }

    /** {@link #pageNumbers()} on a paper that speaks the language of the program: "Page 1 of 3" in English. */
    public TemplateBuilder pageNumbersAsSpoken() {
        if (Text.isEnglish()) {
            foot.append(WordXml.pageNumbers("Page ", " of ", ""));
            return this;
        }
        return pageNumbers();
    }

    /** The finished document. */
    public byte[] build() {
        return TemplateParts.zip(body.toString(), head.toString(), foot.toString(), width, height, margins);
    }

    private TemplateBuilder add(String text, WordXml.Look look) {
        body.append(WordXml.paragraphs(text, look));
        return this;
    }

    /** The rows of a table. Cells lie in the middle of their height. */
    public interface TableBuilder {
        /** In a row: the cell belongs to the one on its left. */
        String LEFT = "\u0000left";

        /** In a row: the cell belongs to the one above it. */
        String ABOVE = "\u0000above";

        /** A bold, centred, lightly shaded row, repeated on every page; only before other rows. */
        TableBuilder header(String... cells);

        /** A row; {@code ""} leaves a cell empty, {@link #LEFT} and {@link #ABOVE} merge. */
        TableBuilder row(String... cells);

        /** How columns are aligned from here on: one letter per column, {@code l}, {@code c} or {@code r}; all {@code c} until said. */
        TableBuilder align(String letters);

        /** The least height of rows from here on, millimetres. */
        TableBuilder height(double millimetres);

        /** Columns whose text is bold from here on (labels), counted from 0. */
        TableBuilder bold(List<Integer> columns);

        /** Goes on after the table. */
        TemplateBuilder end();
    }
}
