package org.ecopark.formats.kml;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Text as XML 1.0 allows it. */
final class PlacemarkText {

    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private PlacemarkText() {}

    static String allowed(String text) {
        return FORBIDDEN.matcher(text).replaceAll("\ufffd");
    }

    /** Writes text; carriage returns by their number, since a bare one is read as an end of line. */
    static void characters(XMLStreamWriter xml, String text) throws XMLStreamException {
        String[] pieces = allowed(text).split("\r", -1);
        for (int i = 0; i < pieces.length; i++) {
            if (i > 0) {
                xml.writeEntityRef("#13");
            }
            xml.writeCharacters(pieces[i]);
        }
    }

    static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        characters(xml, text);
        xml.writeEndElement();
    }
}
