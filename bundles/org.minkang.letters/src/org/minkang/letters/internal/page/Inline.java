package org.minkang.letters.internal.page;

/** What a line of text is made of. */
sealed interface Inline {
    /** A stretch of text of one look. */
    record Words(String text, RunStyle style) implements Inline {}

    /** To the next tab stop. */
    record Tab(RunStyle style) implements Inline {}

    /** A new line, or a new page. */
    record Break(boolean page, RunStyle style) implements Inline {}

    /** A picture in the line, in points. */
    record Picture(byte[] image, float width, float height) implements Inline {}

    /** The page number or the number of pages; {@code otherwise} is what Word last showed. */
    record PageField(boolean total, String otherwise, RunStyle style) implements Inline {}
}
