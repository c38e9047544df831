package org.minkang.letters.internal.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minkang.letters.internal.Xml;
import org.w3c.dom.Element;

/** The styles of a document, resolved along {@code basedOn}. */
final class Styles {
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<String, Props> resolved = new HashMap<>();
    private Props paragraphDefaults = Props.NONE;
    private Props runDefaults = Props.NONE;
    private String defaultParagraph = "";
    private String defaultTable = "";

    Styles(Optional<Element> root) {
        root.ifPresent(this::read);
    }

    private void read(Element styles) {
        Xml.child(styles, "docDefaults").ifPresent(d -> {
            paragraphDefaults = Xml.child(d, "pPrDefault").map(e -> Props.in(e, "pPr")).orElse(Props.NONE);
            runDefaults = Xml.child(d, "rPrDefault").map(e -> Props.in(e, "rPr")).orElse(Props.NONE);
        });
        for (Element style : Xml.children(styles, "style")) {
            String id = Xml.attribute(style, "styleId");
            byId.put(id, style);
            if (Xml.attribute(style, "default").matches("1|true")) {
                switch (Xml.attribute(style, "type")) {
                    case "paragraph" -> defaultParagraph = id;
                    case "table" -> defaultTable = id;
                    default -> { }
                }
            }
        }
    }

    /** Paragraph formatting by style. */
    Props paragraph(String style, String tableStyle) {
        return paragraphDefaults.with(get(tableStyle, "pPr")).with(get(style.isEmpty() ? defaultParagraph : style, "pPr"));
    }

    /** Run formatting by the styles of table, paragraph and run. */
    Props run(String paragraphStyle, String runStyle, String tableStyle) {
        return runDefaults.with(get(tableStyle, "rPr"))
                .with(get(paragraphStyle.isEmpty() ? defaultParagraph : paragraphStyle, "rPr")).with(get(runStyle, "rPr"));
    }

    /** Table formatting by style. */
    Props table(String style) {
        return get(style.isEmpty() ? defaultTable : style, "tblPr");
    }

    private Props get(String style, String kind) {
        return style.isEmpty() ? Props.NONE
                : resolved.computeIfAbsent(kind + style, k -> resolve(style, kind, new HashSet<>()));
    }

    private Props resolve(String id, String kind, Set<String> seen) {
        Element style = byId.get(id);
        if (style == null || !seen.add(id)) {
            return Props.NONE; // a style based on itself would never end
        }
        String base = Xml.child(style, "basedOn").map(e -> Xml.attribute(e, "val")).orElse("");
        return resolve(base, kind, seen).with(Props.in(style, kind));
    }
}
