package org.minkang.letters.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Puts the parts of a template made by code together. */
public final class TemplateParts {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String NAMESPACES = " xmlns:w=\"" + Xml.W + "\" xmlns:r=\"" + Xml.R + "\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final double BAND_DISTANCE = 8;

    private TemplateParts() {}

    /** Page sizes and margins (top, right, bottom, left) are millimetres. */
    public static byte[] zip(String body, String head, String foot, int width, int height, double[] margins) {
        Map<String, String> parts = new LinkedHashMap<>();
        boolean hasHead = !head.isEmpty();
        boolean hasFoot = !foot.isEmpty();
        parts.put("[Content_Types].xml", types(hasHead, hasFoot));
        parts.put("_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml")));
        parts.put("word/document.xml", "<w:document" + NAMESPACES + "><w:body>" + body
                + section(hasHead, hasFoot, width, height, margins) + "</w:body></w:document>");
        parts.put("word/_rels/document.xml.rels", relations(relation("rId1", "styles", "styles.xml")
                + relation("rId2", "fontTable", "fontTable.xml") + relation("rId3", "settings", "settings.xml")
                + (hasHead ? relation("rId4", "header", "header1.xml") : "")
                + (hasFoot ? relation("rId5", "footer", "footer1.xml") : "")));
        parts.put("word/styles.xml", styles());
        parts.put("word/fontTable.xml", fonts());
        parts.put("word/settings.xml", "<w:settings" + NAMESPACES + "><w:compat><w:compatSetting w:name=\"compatibilityMode\" "
                + "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>");
        if (hasHead) {
            parts.put("word/header1.xml", "<w:hdr" + NAMESPACES + ">" + head + "</w:hdr>");
        }
        if (hasFoot) {
            parts.put("word/footer1.xml", "<w:ftr" + NAMESPACES + ">" + foot + "</w:ftr>");
        }
        return zip(parts);
    }

    private static String section(boolean head, boolean foot, int width, int height, double[] margins) {
        return "<w:sectPr>" + (head ? "<w:headerReference w:type=\"default\" r:id=\"rId4\"/>" : "")
                + (foot ? "<w:footerReference w:type=\"default\" r:id=\"rId5\"/>" : "")
                + "<w:pgSz w:w=\"" + WordXml.ofMillimetres(width) + "\" w:h=\"" + WordXml.ofMillimetres(height) + "\""
                + (width > height ? " w:orient=\"landscape\"" : "") + "/>"
                + "<w:pgMar w:top=\"" + WordXml.ofMillimetres(margins[0]) + "\" w:right=\"" + WordXml.ofMillimetres(margins[1])
                + "\" w:bottom=\"" + WordXml.ofMillimetres(margins[2]) + "\" w:left=\"" + WordXml.ofMillimetres(margins[3])
                + "\" w:header=\"" + WordXml.ofMillimetres(BAND_DISTANCE) + "\" w:footer=\""
                + WordXml.ofMillimetres(BAND_DISTANCE) + "\" w:gutter=\"0\"/></w:sectPr>";
    }

    private static String styles() {
        return "<w:styles" + NAMESPACES + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"" + PrintFont.NAME
                + "\" w:eastAsia=\"" + PrintFont.NAME + "\" w:hAnsi=\"" + PrintFont.NAME + "\" w:cs=\"" + PrintFont.NAME
                + "\"/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr>"
                + "</w:rPrDefault><w:pPrDefault/></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
                + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/></w:style>"
                + "</w:styles>";
    }

    /** Where the font is not installed, Word takes the alternative: KaiTi, which every Chinese Windows has and which looks alike. */
    private static String fonts() {
        return "<w:fonts" + NAMESPACES + "><w:font w:name=\"" + PrintFont.NAME + "\"><w:altName w:val=\"楷体\"/>"
                + "<w:charset w:val=\"86\"/><w:family w:val=\"script\"/><w:pitch w:val=\"variable\"/></w:font></w:fonts>";
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + type + "\" Target=\"" + target + "\"/>";
    }

    private static String types(boolean head, boolean foot) {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + type("document", "document.main")
                + type("styles", "styles") + type("fontTable", "fontTable") + type("settings", "settings")
                + (head ? type("header1", "header") : "") + (foot ? type("footer1", "footer") : "") + "</Types>";
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + WORD + kind + "+xml\"/>";
    }

    private static byte[] zip(Map<String, String> parts) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, String> part : parts.entrySet()) {
                    ZipEntry entry = new ZipEntry(part.getKey());
                    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                    zip.putNextEntry(entry);
                    zip.write((XML + part.getValue()).getBytes(StandardCharsets.UTF_8));
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
