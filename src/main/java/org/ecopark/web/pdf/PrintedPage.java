package org.ecopark.web.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page on its way to paper: without what only browsers read, with styles and sizes of its own. */
final class PrintedPage {

    private static final String SVG = "http://www.w3.org/2000/svg";

    /** CSS pixels between the margins of A4: 180 mm at 96 to the inch. */
    private static final double WIDTH = 680;

    private final Document document;
    private final Element body;

    private PrintedPage(Document document) {
        this.document = document;
        this.body = (Element) document.getElementsByTagName("body").item(0);
    }

    /**
     * Reads a page.
     *
     * @throws IllegalArgumentException when it is not well-formed
     */
    static PrintedPage of(byte[] xhtml) {
        try {
            String text = writable(new String(xhtml, StandardCharsets.UTF_8));
            return new PrintedPage(parser().parse(new InputSource(new StringReader(text))));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("The page is not well-formed", e);
        }
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        DocumentBuilder parser = factory.newDocumentBuilder();
        parser.setEntityResolver((name, address) -> {
            throw new SAXException("A page may not fetch " + address);
        });
        return parser;
    }

    /** Letters put together, as fonts know them, without marks that are not seen and that XML does not allow. */
    private static String writable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(PrintedPage::isSeen)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isSeen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL -> letter == '\n' || letter == '\t';
            case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** Letters that have to be written. */
    Set<Integer> letters() {
        Set<Integer> letters = new TreeSet<>();
        body.getTextContent()
                .codePoints()
                .filter(letter -> letter != '\n' && letter != '\t')
                .forEach(letters::add);
        return letters;
    }

    /**
     * The page with its styles.
     *
     * @param styles of the text
     * @param drawn of drawings, which do not see those of the text
     */
    Document styled(String styles, String drawn) {
        remove("link");
        remove("meta");
        Element head = (Element) document.getElementsByTagName("head").item(0);
        head.appendChild(document.createElement("style")).setTextContent(styles);
        for (Element svg : elements(document.getElementsByTagNameNS(SVG, "svg"))) {
            size(svg);
            Node style = document.createElementNS(SVG, "style");
            style.setTextContent(drawn);
            svg.insertBefore(style, svg.getFirstChild());
        }
        elements(document.getElementsByTagName("main")).forEach(this::keepTogether);
        return document;
    }

    private void remove(String name) {
        for (Element each : elements(document.getElementsByTagName(name))) {
            each.getParentNode().removeChild(each);
        }
    }

    /** As wide as the page, in whole pixels, since other sizes are not read. */
    private static void size(Element svg) {
        String[] box = svg.getAttribute("viewBox").split(" ", -1);
        double wide = Double.parseDouble(box[2]);
        double high = Double.parseDouble(box[3]);
        svg.setAttribute("width", Long.toString(Math.round(WIDTH)));
        svg.setAttribute("height", Long.toString(Math.round(high * WIDTH / wide)));
    }

    /** Puts each heading and what follows, up to its first table or drawing, into one piece that is not broken. */
    private void keepTogether(Element main) {
        @Nullable Element piece = null;
        for (Element each : elements(main.getChildNodes())) {
            String name = each.getNodeName();
            if (name.equals("h2") || (piece == null && name.equals("h3"))) {
                piece = document.createElement("div");
                piece.setAttribute("class", "together");
                main.insertBefore(piece, each);
            }
            if (piece != null) {
                piece.appendChild(each);
                if (name.equals("svg") || name.equals("table")) {
                    piece = null;
                }
            }
        }
    }

    /** A copy, since lists of the document change with it. */
    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
