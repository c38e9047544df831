package org.minkang.letters.internal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minkang.letters.internal.Docx;
import org.minkang.letters.internal.Xml;
import org.w3c.dom.Element;

/** Reads what a page shows from a document: its format, its body, its heads and feet. */
final class DocxReader {
    private final Docx docx;
    private final Styles styles;
    private final Element section;
    private final PageFormat format;

    DocxReader(Docx docx) {
        this.docx = docx;
        this.styles = new Styles(docx.styles());
        this.section = Xml.child(docx.body(), "sectPr").orElseGet(() -> docx.body().getOwnerDocument().createElementNS(Xml.W, "w:sectPr"));
        this.format = PageFormat.of(Props.of(section));
    }

    PageFormat format() {
        return format;
    }

    List<Block> body() {
        return blocks(docx.body(), docx.mainPart(), "");
    }

    List<Block> header(boolean firstPage) {
        return band("headerReference", firstPage);
    }

    List<Block> footer(boolean firstPage) {
        return band("footerReference", firstPage);
    }

    private List<Block> band(String reference, boolean firstPage) {
        String type = firstPage && format.ownFirst() ? "first" : "default";
        Optional<Element> found = Xml.children(section, reference).stream()
                .filter(e -> Xml.attribute(e, "type").equals(type)).findFirst();
        return found.flatMap(e -> docx.target(docx.mainPart(), e.getAttributeNS(Xml.R, "id")))
                .flatMap(part -> docx.root(part).map(root -> blocks(root, part, ""))).orElse(List.of());
    }

    /** The blocks of a body, a cell, a head or a foot. */
    List<Block> blocks(Element parent, String part, String tableStyle) {
        List<Block> blocks = new ArrayList<>();
        for (Element child : Xml.children(parent)) {
            if (Xml.is(child, "p")) {
                blocks.add(new ParagraphReader(docx, part, styles, format.grid(), tableStyle).read(child));
            } else if (Xml.is(child, "tbl")) {
                blocks.add(new TableReader(this, part, styles).read(child));
            } else if (Xml.is(child, "sdt") || Xml.is(child, "sdtContent") || Xml.is(child, "ins") || Xml.is(child, "customXml")) {
                blocks.addAll(blocks(child, part, tableStyle));
            }
        }
        return blocks;
    }
}
