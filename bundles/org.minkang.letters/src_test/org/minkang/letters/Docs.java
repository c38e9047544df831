package org.minkang.letters;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Looks into DOCX files and changes them the way Word would have written them. */
final class Docs {
    private Docs() {}

    static Map<String, byte[]> parts(byte[] docx) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                parts.put(e.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return parts;
    }

    static String part(byte[] docx, String name) {
        return new String(parts(docx).get(name), StandardCharsets.UTF_8);
    }

    /** The text a person reads in the document's body, runs joined, paragraphs separated by a line feed. */
    static String text(byte[] docx) {
        return part(docx, "word/document.xml").replaceAll("</w:p>|<w:br/>", "\n").replaceAll("<[^>]*>", "");
    }

    static byte[] change(byte[] docx, String part, UnaryOperator<String> change) {
        Map<String, byte[]> parts = parts(docx);
        parts.put(part, change.apply(new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A document with this body. */
    static byte[] withBody(String body) {
        return change(TemplateBuilder.a4().build(), "word/document.xml",
                xml -> xml.replace("<w:body>", "<w:body>" + body));
    }

    static String run(String text) {
        return "<w:r><w:rPr><w:sz w:val=\"24\"/></w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String paragraph(String... runs) {
        return "<w:p>" + String.join("", runs) + "</w:p>";
    }
}
