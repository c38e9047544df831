package org.minkang.sheets.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.minkang.sheets.SheetLimits;

/**
 * One pass over an .xlsx before anything is trusted to it: the sizes are counted while unpacking (what the archive says of itself is not
 * believed), document types are refused, and what the row reader does not tell (merged ranges, number of rows) is noted.
 */
final class XlsxScan {

    /** What is known of a sheet. */
    record Sheet(String name, long rows, List<Merge> merges) {
    }

    private static final int SMALL_PART = 16 << 20;
    private static final String MAIN = "spreadsheetml.sheet.main+xml";

    private final Path file;
    private final SheetLimits limits;
    private long unzipped;
    private boolean styles;

    XlsxScan(Path file, SheetLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** Visible sheets in order. */
    List<Sheet> scan() {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String workbook = kind(zip);
            Map<String, SheetPartScanner> parts = unpack(zip);
            return sheets(zip, workbook, parts);
        } catch (IOException e) {
            throw e instanceof java.util.zip.ZipException ? Refusals.file("sheet.file-damaged", e, file) : Refusals.reading(file, e);
        } catch (XMLStreamException | IllegalArgumentException | NullPointerException e) {
            throw Refusals.file("sheet.file-damaged", e, file);
        }
    }

    /** Whether the workbook has formats at all; without them no number is a date. */
    boolean hasStyles() {
        return styles;
    }

    /** Finds the workbook part; refuses what is no workbook or has macros. */
    private String kind(ZipFile zip) throws IOException, XMLStreamException {
        ZipEntry types = zip.getEntry("[Content_Types].xml");
        if (types == null) {
            throw Refusals.file(zip.getEntry("mimetype") != null ? "sheet.file-other-office" : "sheet.file-archive", file);
        }
        if (zip.stream().anyMatch(e -> e.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
            throw Refusals.file("sheet.file-macros", file);
        }
        String[] main = new String[1];
        boolean[] other = new boolean[2];
        elements(zip, types, r -> {
            String type = String.valueOf(r.getAttributeValue(null, "ContentType"));
            if (type.endsWith(MAIN) || type.endsWith("spreadsheetml.template.main+xml")) {
                main[0] = r.getAttributeValue(null, "PartName");
            } else if (type.endsWith("spreadsheetml.styles+xml")) {
                styles = true;
            } else if (type.contains("excel") && type.contains("macroEnabled") && !type.contains("binary")) {
                other[0] = true;
            } else if (type.contains("sheet.binary")) {
                other[1] = true;
            }
        });
        if (other[0]) {
            throw Refusals.file("sheet.file-macros", file);
        }
        if (main[0] == null && zip.getEntry("xl/workbook.xml") == null) {
            throw Refusals.file("sheet.file-other-office", file);
        }
        return main[0] == null ? "xl/workbook.xml" : main[0].substring(main[0].startsWith("/") ? 1 : 0);
    }

    private Map<String, SheetPartScanner> unpack(ZipFile zip) throws IOException, XMLStreamException {
        Map<String, SheetPartScanner> sheets = new HashMap<>();
        byte[] buffer = new byte[1 << 16];
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
            ZipEntry entry = all.nextElement();
            String name = entry.getName();
            boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
            SheetPartScanner scanner = xml && name.contains("worksheets/") && !name.endsWith(".rels") ? new SheetPartScanner() : null;
            try (InputStream in = zip.getInputStream(entry)) {
                long size = 0;
                for (int n; (n = in.read(buffer)) > 0;) {
                    if (size == 0 && xml) {
                        refuseDocumentType(buffer, n);
                    }
                    size += n;
                    count(n, size, entry.getCompressedSize());
                    if (scanner != null) {
                        scanner.add(buffer, n);
                    }
                }
            }
            if (scanner != null) {
                if (scanner.wildColumn()) {
                    throw Refusals.file("sheet.file-damaged", file);
                }
                sheets.put(name, scanner);
            }
        }
        return sheets;
    }

    private void count(int read, long size, long packed) {
        unzipped += read;
        if (unzipped > limits.unzippedBytes() || size > SMALL_PART && size / Math.max(1, packed) > limits.unzipRatio()) {
            throw Refusals.file("sheet.file-bomb", file);
        }
    }

    /** A part of a workbook never has a document type; entities hide in there. */
    private void refuseDocumentType(byte[] buffer, int length) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(buffer, 0, length));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw Refusals.file("sheet.file-entities", file);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return;
                }
            }
        } catch (XMLStreamException e) {
            String start = new String(buffer, 0, Math.min(length, 4096), java.nio.charset.StandardCharsets.ISO_8859_1);
            throw Refusals.file(start.contains("<!DOCTYPE") ? "sheet.file-entities" : "sheet.file-damaged", e, file);
        }
    }

    private List<Sheet> sheets(ZipFile zip, String workbook, Map<String, SheetPartScanner> parts) throws IOException, XMLStreamException {
        int slash = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, slash);
        Map<String, String> targets = new HashMap<>();
        elements(zip, zip.getEntry(folder + "_rels/" + workbook.substring(slash) + ".rels"), r -> {
            if ("Relationship".equals(r.getLocalName())) {
                String target = r.getAttributeValue(null, "Target");
                targets.put(r.getAttributeValue(null, "Id"), target.startsWith("/") ? target.substring(1) : folder + target);
            }
        });
        Map<String, String> visible = new LinkedHashMap<>();
        elements(zip, zip.getEntry(workbook), r -> {
            if ("sheet".equals(r.getLocalName()) && (r.getAttributeValue(null, "state") == null || "visible".equals(r.getAttributeValue(null, "state")))) {
                visible.put(r.getAttributeValue(null, "name"), id(r));
            }
        });
        List<Sheet> sheets = new ArrayList<>();
        for (var entry : visible.entrySet()) {
            SheetPartScanner part = parts.get(targets.get(entry.getValue()));
            if (part != null) {
                sheets.add(new Sheet(entry.getKey(), part.rows(), merges(part.tail())));
            }
        }
        return sheets;
    }

    private static String id(XMLStreamReader reader) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if ("id".equals(reader.getAttributeLocalName(i))) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    private static List<Merge> merges(byte[] tail) throws XMLStreamException {
        List<Merge> merges = new ArrayList<>();
        java.util.regex.Matcher m = java.util.regex.Pattern.compile("mergeCell\\s[^>]*?ref=[\"']([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})[\"']")
                .matcher(new String(tail, java.nio.charset.StandardCharsets.ISO_8859_1));
        while (m.find()) {
            merges.add(new Merge(Integer.parseInt(m.group(2)), Integer.parseInt(m.group(4)), column(m.group(1)), column(m.group(3))));
        }
        merges.sort(Comparator.comparingInt(Merge::firstRow));
        return merges;
    }

    private static int column(String letters) {
        int column = 0;
        for (char c : letters.toCharArray()) {
            column = column * 26 + c - 'A' + 1;
        }
        return column - 1;
    }

    private static void elements(ZipFile zip, ZipEntry entry, Consumer<XMLStreamReader> each) throws IOException, XMLStreamException {
        if (entry == null) {
            throw new java.util.zip.ZipException("a part is missing");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader reader = factory().createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    each.accept(reader);
                }
            }
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
