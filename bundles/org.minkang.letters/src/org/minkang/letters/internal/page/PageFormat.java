package org.minkang.letters.internal.page;

/**
 * Paper and margins, in points.
 *
 * @param header from the paper's top to the page head
 * @param footer from the paper's bottom to the page foot
 * @param grid the height of a line of the page's grid, 0 without one
 * @param ownFirst whether the first page has its own head and foot
 * @param firstNumber the number of the first page
 */
record PageFormat(float width, float height, float top, float right, float bottom, float left, float header, float footer,
        float grid, boolean ownFirst, int firstNumber) {

    static PageFormat of(Props section) {
        boolean sized = section.has("pgSz/w") && section.has("pgSz/h");
        return new PageFormat(sized ? section.twips("pgSz/w") : 595.3f, sized ? section.twips("pgSz/h") : 841.9f,
                margin(section, "top", 72), margin(section, "right", 90), margin(section, "bottom", 72),
                margin(section, "left", 90), margin(section, "header", 42.5f), margin(section, "footer", 49.6f),
                section.text("docGrid/type").startsWith("lines") ? section.twips("docGrid/linePitch") : 0,
                section.flag("titlePg"), section.has("pgNumType/start") ? (int) section.number("pgNumType/start") : 1);
    }

    private static float margin(Props section, String side, float otherwise) {
        return section.has("pgMar/" + side) ? Math.abs(section.twips("pgMar/" + side)) : otherwise;
    }

    float textWidth() {
        return Math.max(10, width - left - right);
    }
}
