package org.minkang.letters.internal;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Builds the element by which Word shows a picture in a line of text. */
final class Drawings {
    private static final String PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private static final int EMU_PER_MILLIMETRE = 36_000;
    private static final int FIRST_ID = 9_000; // drawing ids must differ from those the template has

    private final Document document;

    private Drawings(Document document) {
        this.document = document;
    }

    /** A square picture in the text. */
    static Element inline(Document document, String relationId, int number, int millimetres) {
        return new Drawings(document).drawing(relationId, FIRST_ID + number, millimetres * EMU_PER_MILLIMETRE);
    }

    private Element drawing(String relationId, int id, int emu) {
        Element drawing = document.createElementNS(Xml.W, "w:drawing");
        Element inline = add(drawing, Xml.WP, "wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        add(inline, Xml.WP, "wp:extent", "cx", "" + emu, "cy", "" + emu);
        add(inline, Xml.WP, "wp:docPr", "id", "" + id, "name", "QR " + id);
        Element data = add(add(inline, Xml.A, "a:graphic"), Xml.A, "a:graphicData", "uri", PIC);
        Element pic = add(data, PIC, "pic:pic");
        Element about = add(pic, PIC, "pic:nvPicPr");
        add(about, PIC, "pic:cNvPr", "id", "" + id, "name", "QR " + id);
        add(about, PIC, "pic:cNvPicPr");
        Element fill = add(pic, PIC, "pic:blipFill");
        add(fill, Xml.A, "a:blip").setAttributeNS(Xml.R, "r:embed", relationId);
        add(add(fill, Xml.A, "a:stretch"), Xml.A, "a:fillRect");
        Element shape = add(pic, PIC, "pic:spPr");
        Element place = add(shape, Xml.A, "a:xfrm");
        add(place, Xml.A, "a:off", "x", "0", "y", "0");
        add(place, Xml.A, "a:ext", "cx", "" + emu, "cy", "" + emu);
        add(add(shape, Xml.A, "a:prstGeom", "prst", "rect"), Xml.A, "a:avLst");
        return drawing;
    }

    private Element add(Element parent, String namespace, String name, String... attributes) {
        Element child = document.createElementNS(namespace, name);
        for (int i = 0; i < attributes.length; i += 2) {
            child.setAttribute(attributes[i], attributes[i + 1]);
        }
        parent.appendChild(child);
        return child;
    }
}
