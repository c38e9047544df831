package org.minkang.letters.internal.page;

import java.util.List;

/** What stands below one another on a page or in a cell. */
sealed interface Block {

    /** How lines lie between the left and the right. */
    enum Align { LEFT, CENTRE, RIGHT, JUSTIFIED, DISTRIBUTED }

    /** A line at the edge of something; {@code null} where there is none. */
    record Edge(float width, int rgb) {}

    /** A place a tab goes to, from the left edge of the text. */
    record TabStop(float at, Align align) {}

    /**
     * How a paragraph lies, in points.
     *
     * @param lineRule {@code auto} ({@code line} is a factor), {@code exact} or {@code atLeast} ({@code line} is points)
     * @param grid the height of a line of the page's grid, 0 without one
     */
    record Look(Align align, float before, float after, String lineRule, float line, float left, float right, float firstLine,
            boolean keepWithNext, boolean onNewPage, float grid, Edge top, Edge bottom, List<TabStop> tabs) {}

    /** Text. {@code mark} is the look of an empty paragraph. */
    record Paragraph(Look look, List<Inline> content, RunStyle mark) implements Block {}

    /** A table, in points. */
    record Table(List<Float> columns, float left, Align align, boolean fixed, List<Row> rows) implements Block {}

    /** A row of a table. {@code exact}: {@code height} is not only the least height. */
    record Row(List<Cell> cells, float height, boolean exact, boolean head, int skippedColumns) {}

    /** Where a cell's content lies. */
    enum Vertical { TOP, MIDDLE, BOTTOM }

    /** The distances between edge and content. */
    record Padding(float top, float right, float bottom, float left) {}

    /** The four edges. */
    record Edges(Edge top, Edge right, Edge bottom, Edge left) {}

    /**
     * A cell.
     *
     * @param columns how many columns it is wide
     * @param continues whether it belongs to the cell above
     * @param starts whether cells below may belong to it
     * @param fill the colour behind it, or -1
     */
    record Cell(List<Block> content, int columns, boolean starts, boolean continues, Vertical vertical, Padding padding,
            Edges edges, int fill) {}
}
