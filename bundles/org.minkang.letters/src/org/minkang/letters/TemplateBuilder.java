package org.minkang.letters;

import java.util.List;

/**
 * Makes a good-looking default template by code, so that it can be read and reviewed as text instead of lying in the repository
 * as a binary file. Lengths are millimetres, sizes are points.
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

    private TemplateBuilder() {}

    /** A4 upright with the margins of an official paper. */
    public static TemplateBuilder a4() {
        throw new UnsupportedOperationException("not yet");
    }

    /** A4 on its side, for wide lists. */
    public static TemplateBuilder a4Landscape() {
        throw new UnsupportedOperationException("not yet");
    }

    /** A5 upright, for slips. */
    public static TemplateBuilder a5() {
        throw new UnsupportedOperationException("not yet");
    }

    /** A5 on its side, for certificates and slips. */
    public static TemplateBuilder a5Landscape() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Other margins than the page came with. */
    public TemplateBuilder margins(double top, double right, double bottom, double left) {
        return this;
    }

    /** The size of ordinary text from here on; 12 until said. */
    public TemplateBuilder size(double points) {
        return this;
    }

    /** Centred, bold, large, with space around. */
    public TemplateBuilder title(String text) {
        return this;
    }

    /** A centred line under the title, ordinary size. */
    public TemplateBuilder subtitle(String text) {
        return this;
    }

    /** A bold line on the left. */
    public TemplateBuilder heading(String text) {
        return this;
    }

    /** Justified, no indent: a salutation or a remark. */
    public TemplateBuilder paragraph(String text) {
        return this;
    }

    /** Justified, the first line indented by two characters: the body of a letter. */
    public TemplateBuilder indented(String text) {
        return this;
    }

    /** Centred, ordinary size; a place for {@code ${qr:…}}. */
    public TemplateBuilder centred(String text) {
        return this;
    }

    /** On the right: signature and date. */
    public TemplateBuilder right(String text) {
        return this;
    }

    /** Small and grey-free: a note under a table. */
    public TemplateBuilder note(String text) {
        return this;
    }

    /** Empty space of this height. */
    public TemplateBuilder space(double millimetres) {
        return this;
    }

    /** A new page begins. */
    public TemplateBuilder newPage() {
        return this;
    }

    /** A table with thin lines and these column widths. */
    public TableBuilder table(double... widths) {
        throw new UnsupportedOperationException("not yet");
    }

    /** A table without lines, to put things side by side. */
    public TableBuilder plainTable(double... widths) {
        throw new UnsupportedOperationException("not yet");
    }

    /** A line at the head of every page. */
    public TemplateBuilder pageHead(String text) {
        return this;
    }

    /** A line at the foot of every page. */
    public TemplateBuilder pageFoot(String text) {
        return this;
    }

    /** 第 1 页 共 3 页 at the foot of every page. */
    public TemplateBuilder pageNumbers() {
        return this;
    }

    /** The finished document. */
    public byte[] build() {
        throw new UnsupportedOperationException("not yet");
    }

    /** The rows of a table. */
    public interface TableBuilder {
        /** A bold, centred row, repeated on every page; only before other rows. */
        TableBuilder header(String... cells);

        /** A row; {@code ""} leaves a cell empty, {@link #LEFT} merges a cell with the one on its left, {@link #ABOVE} with the one above. */
        TableBuilder row(String... cells);

        /** How the columns are aligned from here on: one letter per column, {@code l}, {@code c} or {@code r}; all {@code c} until said. */
        TableBuilder align(String letters);

        /** The least height of rows from here on, millimetres. */
        TableBuilder height(double millimetres);

        /** Columns whose text is bold from here on (labels), counted from 0. */
        TableBuilder bold(List<Integer> columns);

        /** Goes on after the table. */
        TemplateBuilder end();

        /** A cell that belongs to the one on its left. */
        String LEFT = "\u0000left";

        /** A cell that belongs to the one above it. */
        String ABOVE = "\u0000above";
    }
}
