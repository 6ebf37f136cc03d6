package org.ecopark.maps.wms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML piece by piece; whatever is put in is escaped, and what XML cannot hold is left out. */
public final class XmlText {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;

    /** An empty document. */
    public XmlText() {
        try {
            this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Anything that the writer does not know. */
    public XmlText raw(String declaration) {
        return does(() -> out.writeDTD(declaration));
    }

    /** Opens an element with attributes, given as names and values in turn. */
    public XmlText open(String name, String... attributes) {
        return does(() -> {
            out.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                out.writeAttribute(attributes[i], clean(attributes[i + 1]));
            }
        });
    }

    public XmlText close() {
        return does(out::writeEndElement);
    }

    /** An element that holds only text. */
    public XmlText element(String name, String text, String... attributes) {
        open(name, attributes);
        does(() -> out.writeCharacters(clean(text)));
        return close();
    }

    /** An element that holds nothing. */
    public XmlText empty(String name, String... attributes) {
        return open(name, attributes).close();
    }

    public byte[] bytes() {
        does(out::writeEndDocument);
        does(out::flush);
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == 9
                        || c == 10
                        || c == 13
                        || (c >= 32 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF)))
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private interface Step {

        void run() throws XMLStreamException;
    }

    private XmlText does(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
