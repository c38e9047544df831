package org.minkang.letters.internal.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.minkang.base.Problem;
import org.minkang.base.Text;
import org.minkang.letters.Letters;
import org.minkang.letters.internal.Docx;
import org.minkang.letters.internal.Xml;
import org.w3c.dom.Element;

/** Finds what a template has and a PDF would silently lose, so that it is said instead. */
public final class UnsupportedContent {
    private static final Text TEXT = Text.of(Letters.class);

    private UnsupportedContent() {}

    /** A problem for every kind of content that cannot be printed. */
    public static List<Problem> in(Docx docx, String source) {
        Set<String> parts = new LinkedHashSet<>();
        docx.textParts().forEach(part -> docx.root(part).ifPresent(root -> look(root, docx, part, parts)));
        if (Xml.below(docx.body(), Xml.W, "sectPr").size() > 1) {
            parts.add("part.sections");
        }
        return parts.stream().map(key -> new Problem("letters.unsupported", source, TEXT.get("template.part", TEXT.get(key))))
                .toList();
    }

    private static void look(Element element, Docx docx, String part, Set<String> parts) {
        String found = kind(element, docx, part);
        if (!found.isEmpty()) {
            parts.add(found);
            return;
        }
        Xml.children(element).forEach(child -> look(child, docx, part, parts));
    }

    private static String kind(Element e, Docx docx, String part) {
        return switch (e.getLocalName()) {
            case "txbxContent", "textbox" -> "part.textbox";
            case "anchor" -> Xml.below(e, Xml.W, "txbxContent").isEmpty() ? "part.floating" : "part.textbox";
            case "object", "pict", "chart" -> Xml.below(e, Xml.W, "txbxContent").isEmpty() ? "part.object" : "part.textbox";
            case "footnoteReference", "endnoteReference" -> "part.note";
            case "oMath", "oMathPara" -> "part.equation";
            case "numPr" -> Xml.child(e, "numId").map(n -> Xml.attribute(n, "val")).orElse("0").equals("0") ? "" : "part.numbering";
            case "cols" -> Xml.attribute(e, "num").matches("[2-9]") ? "part.columns" : "";
            case "textDirection" -> Xml.attribute(e, "val").startsWith("tb") || Xml.attribute(e, "val").startsWith("bt")
                    ? "part.vertical" : "";
            case "blip" -> printable(docx, part, e) ? "" : "part.picture";
            default -> "";
        };
    }

    private static boolean printable(Docx docx, String part, Element blip) {
        return docx.target(part, blip.getAttributeNS(Xml.R, "embed")).map(docx::bytes)
                .filter(b -> b.length > 3).map(b -> (b[0] & 0xff) == 0x89 && b[1] == 'P' || (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xd8)
                .orElse(false);
    }
}
