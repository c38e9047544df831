package org.minkang.letters.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The few things needed of XML; WordprocessingML elements are named without their namespace. */
public final class Xml {
    /** WordprocessingML. */
    public static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    /** Relationship ids inside a part. */
    public static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    /** Pictures. */
    public static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    /** Where a picture stands. */
    public static final String WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    private Xml() {}

    /** Reads a part. Document types are forbidden, so nothing outside the part is ever opened and no entity grows. */
    static Document parse(byte[] bytes) throws SAXException, IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(Document document) {
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A copy that shares nothing with the original. */
    static Document copy(Document document) {
        return (Document) document.cloneNode(true);
    }

    public static boolean is(Node node, String name) {
        return node instanceof Element e && name.equals(e.getLocalName()) && W.equals(e.getNamespaceURI());
    }

    /** The child elements as they are now; the list stays when the tree changes. */
    public static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                children.add(e);
            }
        }
        return children;
    }

    /** The children of this name in WordprocessingML. */
    public static List<Element> children(Node parent, String name) {
        return children(parent).stream().filter(e -> is(e, name)).toList();
    }

    public static Optional<Element> child(Node parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /** Everything of this name below, in document order, as it is now. */
    public static List<Element> below(Node node, String namespace, String name) {
        List<Element> found = new ArrayList<>();
        collect(node, namespace, name, found);
        return found;
    }

    private static void collect(Node node, String namespace, String name, List<Element> found) {
        for (Element child : children(node)) {
            if (name.equals(child.getLocalName()) && namespace.equals(child.getNamespaceURI())) {
                found.add(child);
            }
            collect(child, namespace, name, found);
        }
    }

    /** An attribute {@code w:name}; empty text when absent. */
    public static String attribute(Element element, String name) {
        return element.getAttributeNS(W, name);
    }
}
