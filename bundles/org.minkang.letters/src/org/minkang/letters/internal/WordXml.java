package org.minkang.letters.internal;

import java.util.Locale;

/** Writes WordprocessingML as text, for templates made by code. */
public final class WordXml {
    /** An empty paragraph that ends the page. */
    public static final String NEW_PAGE = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";

    private static final String TEXT = "<w:t xml:space=\"preserve\">";

    private WordXml() {}

    /**
     * How a paragraph looks. Sizes and spaces are points.
     *
     * @param line factor of the single line
     */
    public record Look(String align, double size, boolean isBold, double before, double after, double line, boolean isIndented,
            boolean keeps) {

        public Look bold() {
            return new Look(align, size, true, before, after, line, isIndented, keeps);
        }

        public Look space(double newBefore, double newAfter) {
            return new Look(align, size, isBold, newBefore, newAfter, line, isIndented, keeps);
        }

        public Look line(double factor) {
            return new Look(align, size, isBold, before, after, factor, isIndented, keeps);
        }

        public Look indented() {
            return new Look(align, size, isBold, before, after, line, true, keeps);
        }

        public Look keepWithNext() {
            return new Look(align, size, isBold, before, after, line, isIndented, true);
        }
    }

    public static Look look(String align, double size) {
        return new Look(align, size, false, 0, 0, 1, false, false);
    }

    /** One paragraph per line of the text. */
    public static String paragraphs(String text, Look look) {
        StringBuilder xml = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            xml.append("<w:p>").append(paragraphLook(look));
            if (!line.isEmpty()) {
                xml.append("<w:r>").append(runLook(look)).append(TEXT).append(escaped(line)).append("</w:t></w:r>");
            }
            xml.append("</w:p>");
        }
        return xml.toString();
    }

    private static String paragraphLook(Look look) {
        return "<w:pPr>" + (look.keeps() ? "<w:keepNext/>" : "")
                + String.format(Locale.ROOT, "<w:spacing w:before=\"%d\" w:after=\"%d\" w:line=\"%d\" w:lineRule=\"auto\"/>",
                        twips(look.before()), twips(look.after()), Math.round(look.line() * 240))
                + (look.isIndented() ? "<w:ind w:firstLineChars=\"200\" w:firstLine=\"" + twips(look.size() * 2) + "\"/>" : "")
                + "<w:jc w:val=\"" + look.align() + "\"/>" + runLook(look) + "</w:pPr>";
    }

    private static String runLook(Look look) {
        long half = Math.round(look.size() * 2);
        return "<w:rPr>" + (look.isBold() ? "<w:b/><w:bCs/>" : "")
                + "<w:sz w:val=\"" + half + "\"/><w:szCs w:val=\"" + half + "\"/></w:rPr>";
    }

    /** A paragraph that is only distance. */
    public static String empty(double millimetres) {
        return "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"" + ofMillimetres(millimetres)
                + "\" w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>";
    }

    /** The number of the page and of all pages, with words before, between and after. */
    public static String pageNumbers(String before, String between, String after) {
        Look look = look("center", 9);
        return "<w:p>" + paragraphLook(look) + run(look, before) + field(look, "PAGE") + run(look, between)
                + field(look, "NUMPAGES") + run(look, after) + "</w:p>";
    }

    private static String run(Look look, String text) {
        return "<w:r>" + runLook(look) + TEXT + text + "</w:t></w:r>";
    }

    private static String field(Look look, String name) {
        return "<w:fldSimple w:instr=\" " + name + " \">" + run(look, "1") + "</w:fldSimple>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static long twips(double points) {
        return Math.round(points * 20);
    }

    static long ofMillimetres(double millimetres) {
        return Math.round(millimetres * 1440 / 25.4);
    }
}
