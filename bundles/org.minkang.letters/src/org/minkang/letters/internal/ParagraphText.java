package org.minkang.letters.internal;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The text of one paragraph across its runs. Word splits a placeholder over several runs as soon as somebody corrected a letter
 * of it or the spelling checker looked at it, so it has to be found in the joined text and replaced in the pieces.
 */
final class ParagraphText {
    private final List<Element> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    ParagraphText(Element paragraph) {
        collect(paragraph);
    }

    private void collect(Element parent) {
        for (Element child : Xml.children(parent)) {
            if (Xml.is(child, "t")) {
                pieces.add(child);
                text.append(child.getTextContent());
            } else if (Xml.is(child, "tab") || Xml.is(child, "br")) {
                pieces.add(child);
                text.append('\n');
            } else if (!Xml.is(child, "txbxContent") && !Xml.is(child, "del") && !Xml.is(child, "pPr")) {
                collect(child); // a paragraph inside a text box is its own
            }
        }
    }

    String text() {
        return text.toString();
    }

    /** Puts the nodes in the place of a stretch of text. Later stretches must be replaced before earlier ones. */
    void replace(int from, int to, List<Node> nodes) {
        int start = 0;
        Element first = null;
        for (Element piece : pieces) {
            int length = length(piece);
            int end = start + length;
            if (start < to && end > from && Xml.is(piece, "t")) {
                String old = piece.getTextContent();
                String before = old.substring(0, Math.max(0, from - start));
                String after = old.substring(Math.min(old.length(), to - start));
                if (first == null) {
                    first = piece;
                    setText(piece, before);
                    insertAfter(piece, nodes, after);
                } else {
                    setText(piece, after);
                }
            }
            start = end;
        }
    }

    /** Lengths are taken once and kept: pieces that were cut stand behind everything still to be replaced. */
    private int length(Element piece) {
        return Xml.is(piece, "t") ? piece.getTextContent().length() : 1;
    }

    private static void insertAfter(Element piece, List<Node> nodes, String after) {
        Node run = piece.getParentNode();
        Node next = piece.getNextSibling();
        nodes.forEach(n -> run.insertBefore(n, next));
        if (!after.isEmpty()) {
            run.insertBefore(text(piece.getOwnerDocument(), after), next);
        }
    }

    private static void setText(Element t, String text) {
        t.setTextContent(text);
        t.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    }

    static Element text(Document document, String text) {
        Element t = document.createElementNS(Xml.W, "w:t");
        setText(t, text);
        return t;
    }
}
