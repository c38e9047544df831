package org.minkang.letters.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A DOCX file in memory: its parts by name, those with text as trees. */
public final class Docx {
    private static final int MAX_PARTS = 2_000;
    private static final int MAX_BYTES = 64 << 20;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String STYLES = "word/styles.xml";
    private static final Pattern BAND = Pattern.compile("word/(header|footer)\\d*\\.xml");
    private static final String TYPES = "[Content_Types].xml";
    private static final String ROOT_RELATIONS = "_rels/.rels";
    private static final String RELATION_NS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES_NS = "http://schemas.openxmlformats.org/package/2006/content-types";

    private final Map<String, byte[]> parts;
    private final Map<String, Document> trees = new LinkedHashMap<>();
    private final String main;

    private Docx(Map<String, byte[]> parts, String main) {
        this.parts = parts;
        this.main = main;
    }

    /** Unpacks a file and reads its text parts. */
    public static Docx read(byte[] file) throws BrokenDocx {
        if (file.length > 8 && (file[0] & 0xff) == 0xd0 && (file[1] & 0xff) == 0xcf) {
            throw new BrokenDocx("template.ole", null); // a password-protected DOCX and an old DOC both look like this
        }
        try {
            Map<String, byte[]> parts = unzip(file);
            if (!parts.containsKey(ROOT_RELATIONS) || !parts.containsKey(TYPES)) {
                throw new BrokenDocx("template.no-docx", null);
            }
            Docx docx = new Docx(parts, mainPart(parts.get(ROOT_RELATIONS)));
            docx.readTrees();
            return docx;
        } catch (IOException | SAXException | IllegalArgumentException e) {
            throw new BrokenDocx("template.damaged", e);
        }
    }

    private static Map<String, byte[]> unzip(byte[] file) throws IOException, BrokenDocx {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int left = MAX_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes(left + 1);
                left -= bytes.length;
                if (left < 0 || parts.size() >= MAX_PARTS) {
                    throw new BrokenDocx("template.too-large", null);
                }
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), bytes);
                }
            }
        }
        return parts;
    }

    private static String mainPart(byte[] relations) throws SAXException, IOException, BrokenDocx {
        for (Element relation : Xml.children(Xml.parse(relations).getDocumentElement())) {
            if (relation.getAttribute("Type").endsWith("/officeDocument")) {
                String target = relation.getAttribute("Target");
                return target.startsWith("/") ? target.substring(1) : target;
            }
        }
        throw new BrokenDocx("template.no-docx", null);
    }

    private void readTrees() throws SAXException, IOException, BrokenDocx {
        if (!parts.containsKey(main)) {
            throw new BrokenDocx("template.no-docx", null);
        }
        trees.put(main, Xml.parse(parts.get(main)));
        if (!Xml.is(trees.get(main).getDocumentElement(), "document")) {
            throw new BrokenDocx("template.no-docx", null); // a workbook, or saved as "Strict Open XML"
        }
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            String name = part.getKey();
            if (name.equals(TYPES) || name.equals(STYLES) || BAND.matcher(name).matches() || name.endsWith(".rels")) {
                trees.put(name, Xml.parse(part.getValue()));
            }
        }
    }

    /** A copy whose text can be changed without changing this one. */
    Docx copy() {
        Docx copy = new Docx(new LinkedHashMap<>(parts), main);
        trees.forEach((part, tree) -> copy.trees.put(part, Xml.copy(tree)));
        return copy;
    }

    public Element body() {
        return Xml.child(trees.get(main).getDocumentElement(), "body").orElseThrow();
    }

    public String mainPart() {
        return main;
    }

    /** The parts with text a person reads: the document, then headers and footers. */
    public List<String> textParts() {
        return trees.keySet().stream().filter(p -> p.equals(main) || BAND.matcher(p).matches()).toList();
    }

    public Optional<Element> styles() {
        return root(STYLES);
    }

    /** The root of a part read as a tree. */
    public Optional<Element> root(String part) {
        return Optional.ofNullable(trees.get(part)).map(Document::getDocumentElement);
    }

    public byte[] bytes(String part) {
        return parts.getOrDefault(part, new byte[0]);
    }

    /** Where a relationship of a part leads to, as a part name. */
    public Optional<String> target(String part, String id) {
        for (Element relation : Xml.children(relations(part).getDocumentElement())) {
            if (relation.getAttribute("Id").equals(id) && !"External".equals(relation.getAttribute("TargetMode"))) {
                String target = relation.getAttribute("Target");
                return Optional.of(target.startsWith("/") ? target.substring(1) : folder(part) + target);
            }
        }
        return Optional.empty();
    }

    /** Adds a PNG picture that the part refers to, and returns the relationship's id. */
    String addPng(String part, byte[] png) {
        String name;
        int number = 0;
        do {
            name = "word/media/letter-" + ++number + ".png";
        } while (parts.containsKey(name));
        parts.put(name, png);
        allowPng();
        Document relations = relations(part);
        String id = "rIdLetter" + number;
        Element relation = relations.createElementNS(RELATION_NS, "Relationship");
        relation.setAttribute("Id", id);
        relation.setAttribute("Type", Xml.R + "/image");
        relation.setAttribute("Target", "/" + name);
        relations.getDocumentElement().appendChild(relation);
        return id;
    }

    private void allowPng() {
        Document types = trees.get(TYPES);
        List<Element> defaults = Xml.children(types.getDocumentElement());
        if (defaults.stream().noneMatch(e -> e.getAttribute("Extension").equalsIgnoreCase("png"))) {
            Element png = types.createElementNS(TYPES_NS, "Default");
            png.setAttribute("Extension", "png");
            png.setAttribute("ContentType", "image/png");
            types.getDocumentElement().insertBefore(png, types.getDocumentElement().getFirstChild());
        }
    }

    private Document relations(String part) {
        return trees.computeIfAbsent(relationsPart(part), name -> {
            byte[] none = ("<Relationships xmlns=\"" + RELATION_NS + "\"/>").getBytes(StandardCharsets.UTF_8);
            parts.put(name, none);
            try {
                return Xml.parse(none);
            } catch (SAXException | IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static String relationsPart(String part) {
        return folder(part) + "_rels/" + part.substring(folder(part).length()) + ".rels";
    }

    private static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    /** Packs the file; the same content gives the same bytes, whenever and wherever. */
    public byte[] write() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                    ZipEntry entry = new ZipEntry(part.getKey());
                    entry.setTimeLocal(NO_TIME);
                    zip.putNextEntry(entry);
                    Document tree = trees.get(part.getKey());
                    zip.write(tree != null ? Xml.bytes(tree) : part.getValue());
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
