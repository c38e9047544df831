package org.minkang.letters.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minkang.letters.Qr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes the values of one letter into a copy of its template. The values have been checked before. */
final class Filler {
    private static final String WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml";

    private final Docx docx;
    private String part;
    private int pictures;

    private Filler(Docx docx) {
        this.docx = docx;
    }

    static Docx fill(Docx template, Scope values) {
        Filler filler = new Filler(template.copy());
        for (String part : filler.docx.textParts()) {
            filler.part = part;
            filler.walk(filler.docx.root(part).orElseThrow(), values);
        }
        return filler.docx;
    }

    private void walk(Element parent, Scope scope) {
        for (Element child : Xml.children(parent)) {
            if (Xml.is(child, "p") || Xml.is(child, "tr")) {
                repeat(child, scope);
            } else {
                walk(child, scope);
            }
        }
    }

    private void repeat(Element rowOrParagraph, Scope scope) {
        Optional<String> list = Repetition.listOf(rowOrParagraph, scope);
        if (list.isEmpty()) {
            fill(rowOrParagraph, scope);
            return;
        }
        int number = 0;
        for (Map<?, ?> row : scope.rows(list.get())) {
            Element copy = (Element) rowOrParagraph.cloneNode(true);
            forgetIdentity(copy);
            rowOrParagraph.getParentNode().insertBefore(copy, rowOrParagraph);
            fill(copy, scope.inside(list.get(), row, ++number));
        }
        remove(rowOrParagraph);
    }

    private void fill(Element rowOrParagraph, Scope scope) {
        if (Xml.is(rowOrParagraph, "tr")) {
            walk(rowOrParagraph, scope);
        } else {
            fillParagraph(rowOrParagraph, scope);
        }
    }

    private void fillParagraph(Element paragraph, Scope scope) {
        ParagraphText text = new ParagraphText(paragraph);
        List<Token.Place> places = new ArrayList<>(Token.in(text.text()));
        List<Token> conditions = places.stream().flatMap(p -> p.token().stream()).filter(Token::conditional).toList();
        if (!conditions.isEmpty() && conditions.stream().allMatch(t -> Printed.isEmpty(scope.value(t)))) {
            remove(paragraph);
            return;
        }
        Collections.reverse(places);
        for (Token.Place place : places) {
            place.token().ifPresent(t -> text.replace(place.from(), place.to(), nodes(t, scope.value(t))));
        }
        Xml.below(paragraph, Xml.W, "txbxContent").forEach(box -> walk(box, scope));
    }

    private List<Node> nodes(Token token, Object value) {
        Document document = docx.root(part).orElseThrow().getOwnerDocument();
        if (value instanceof Qr qr && !Printed.isEmpty(qr)) {
            String id = docx.addPng(part, QrPicture.png(qr));
            return List.of(Drawings.inline(document, id, ++pictures, token.millimetres()));
        }
        List<Node> nodes = new ArrayList<>();
        if (value instanceof List<?> || value instanceof Qr) {
            return nodes; // ${?rows} only asks whether there are any; an empty code draws nothing
        }
        for (String line : Printed.text(value, token.form()).split("\n", -1)) {
            if (!nodes.isEmpty()) {
                nodes.add(document.createElementNS(Xml.W, "w:br"));
            }
            nodes.add(ParagraphText.text(document, line.replace('\t', ' ')));
        }
        return nodes;
    }

    /** A cell must end with a paragraph, a table must have a row, and a section's end must not get lost. */
    private static void remove(Element rowOrParagraph) {
        Element parent = (Element) rowOrParagraph.getParentNode();
        boolean lastInCell = Xml.is(parent, "tc") && Xml.children(parent, "p").size() == 1;
        boolean endsSection = !Xml.below(rowOrParagraph, Xml.W, "sectPr").isEmpty();
        boolean onlyOneInPart = Xml.is(parent, "hdr") || Xml.is(parent, "ftr");
        if (Xml.is(rowOrParagraph, "p") && (lastInCell || endsSection || onlyOneInPart)) {
            Xml.children(rowOrParagraph).stream().filter(e -> !Xml.is(e, "pPr")).forEach(rowOrParagraph::removeChild);
            return;
        }
        parent.removeChild(rowOrParagraph);
        if (Xml.is(parent, "tbl") && Xml.children(parent, "tr").isEmpty()) {
            parent.getParentNode().removeChild(parent);
        }
    }

    /** Word gives every paragraph an id of its own; copies get none. */
    private static void forgetIdentity(Element element) {
        element.removeAttributeNS(WORD_2010, "paraId");
        element.removeAttributeNS(WORD_2010, "textId");
        Xml.children(element).forEach(Filler::forgetIdentity);
    }
}
