package org.minkang.letters.internal.page;

import java.util.HashMap;
import java.util.Map;
import org.minkang.letters.internal.Xml;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Formatting as a flat map, so that inheriting is putting one map over another. {@code <w:spacing w:before="120"/>} is
 * {@code spacing/before → 120}, {@code <w:jc w:val="center"/>} is {@code jc → center}, {@code <w:b/>} is {@code b → true}.
 */
final class Props {
    private final Map<String, String> map;

    private Props(Map<String, String> map) {
        this.map = map;
    }

    static final Props NONE = new Props(Map.of());

    /** What stands in a {@code pPr}, {@code rPr}, {@code tblPr}, {@code trPr} or {@code tcPr}. */
    static Props of(Element element) {
        Map<String, String> map = new HashMap<>();
        flatten("", element, map);
        return new Props(map);
    }

    /** The properties below an element, under the given name; none when they are not there. */
    static Props in(Element parent, String name) {
        return Xml.child(parent, name).map(Props::of).orElse(NONE);
    }

    private static void flatten(String prefix, Element parent, Map<String, String> map) {
        for (Element child : Xml.children(parent)) {
            String name = child.getLocalName();
            if (name.equals("rPr") || name.equals("sectPr") || name.equals("tabs")) {
                continue; // the paragraph mark's look, a section, and a list are read where they matter
            }
            String key = prefix + name;
            boolean any = false;
            for (int i = 0; i < child.getAttributes().getLength(); i++) {
                Node node = child.getAttributes().item(i);
                if (node instanceof Attr a && Xml.W.equals(a.getNamespaceURI())) {
                    map.put(a.getLocalName().equals("val") ? key : key + "/" + a.getLocalName(), a.getValue());
                    any = true;
                }
            }
            if (!any) {
                map.put(key, "true");
            }
            flatten(key + "/", child, map);
        }
    }

    /** These, with the others put over them. */
    Props with(Props others) {
        if (others.map.isEmpty()) {
            return this;
        }
        Map<String, String> both = new HashMap<>(map);
        both.putAll(others.map);
        return new Props(both);
    }

    String text(String key) {
        return map.getOrDefault(key, "");
    }

    boolean has(String key) {
        return map.containsKey(key);
    }

    boolean flag(String key) {
        String value = text(key);
        return !value.isEmpty() && !value.equals("0") && !value.equals("false") && !value.equals("none") && !value.equals("off");
    }

    /** A number as it stands there; 0 when it is missing or none. */
    float number(String key) {
        try {
            return map.containsKey(key) ? Float.parseFloat(map.get(key)) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Twentieths of a point, as points. */
    float twips(String key) {
        return number(key) / 20;
    }
}
