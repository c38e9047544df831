package org.minkang.letters.internal.page;

/**
 * How a stretch of text looks.
 *
 * @param size in points
 * @param rise how far above the baseline, in points
 * @param spacing added behind every character, in points
 * @param rgb the colour
 */
record RunStyle(float size, boolean bold, boolean italic, boolean underline, boolean strike, float rise, float spacing, int rgb) {
    private static final float SMALL = 0.65f;

    static RunStyle of(Props p) {
        float size = p.has("sz") ? p.number("sz") / 2 : 10;
        String raised = p.text("vertAlign");
        float rise = raised.equals("superscript") ? size * 0.35f : raised.equals("subscript") ? -size * 0.15f : 0;
        return new RunStyle(rise == 0 ? size : size * SMALL, p.flag("b"), p.flag("i"), p.flag("u"), p.flag("strike"),
                rise, p.twips("spacing"), rgb(p.text("color")));
    }

    /** Six hexadecimal digits; anything else is black. */
    static int rgb(String text) {
        return text.matches("[0-9A-Fa-f]{6}") ? Integer.parseInt(text, 16) : 0;
    }
}
