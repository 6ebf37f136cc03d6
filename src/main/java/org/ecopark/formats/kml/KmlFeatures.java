package org.ecopark.formats.kml;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.ecopark.formats.writing.ColumnKind;
import org.ecopark.formats.writing.FeatureWriter;
import org.ecopark.formats.writing.FileColumn;
import org.ecopark.formats.writing.FileFeature;
import org.ecopark.formats.writing.FileSchema;
import org.ecopark.formats.writing.FlatText;
import org.jspecify.annotations.Nullable;

/**
 * Writes KML 2.2, plain or zipped: a schema of the properties and a placemark for each feature. What is unknown has no
 * value in the file. Characters that XML 1.0 does not allow become U+FFFD.
 */
public final class KmlFeatures implements FeatureWriter {

    private static final String NAMESPACE = "http://www.opengis.net/kml/2.2";
    private static final int BUFFER = 1 << 16;

    private final FileSchema schema;
    private final OutputStream out;
    private final @Nullable ZipOutputStream zip;
    private final XMLStreamWriter xml;
    private final OptionalInt nameColumn;

    private KmlFeatures(FileSchema schema, OutputStream out, @Nullable ZipOutputStream zip) throws IOException {
        this.schema = schema;
        this.out = new BufferedOutputStream(out, BUFFER);
        this.zip = zip;
        this.nameColumn = IntStream.range(0, schema.columns().size())
                .filter(i -> schema.columns().get(i).name().equals("name"))
                .findFirst();
        try {
            this.xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(this.out, StandardCharsets.UTF_8.name());
            begin();
        } catch (XMLStreamException e) {
            throw asInput(e);
        }
    }

    public static KmlFeatures plain(FileSchema schema, OutputStream out) throws IOException {
        return new KmlFeatures(schema, out, null);
    }

    /** A KMZ with the one file that programs look for. */
    public static KmlFeatures zipped(FileSchema schema, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry("doc.kml"));
        return new KmlFeatures(schema, zip, zip);
    }

    private void begin() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("kml");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeStartElement("Document");
        PlacemarkText.element(xml, "name", schema.title());
        xml.writeStartElement("Schema");
        xml.writeAttribute("name", schema.plainName());
        xml.writeAttribute("id", schema.plainName());
        for (FileColumn column : schema.columns()) {
            xml.writeStartElement("SimpleField");
            xml.writeAttribute("type", type(column.kind()));
            xml.writeAttribute("name", column.name());
            PlacemarkText.element(
                    xml, "displayName", column.title() + (column.unit() == null ? "" : " (" + column.unit() + ")"));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** KML has no type for whole numbers of more than 32 bits, nor for time. */
    private static String type(ColumnKind kind) {
        return switch (kind) {
            case DECIMAL -> "double";
            case BOOLEAN -> "bool";
            case TEXT, INTEGER, DATE, TIMESTAMP, TEXT_LIST, DECIMAL_LIST, JSON -> "string";
        };
    }

    @Override
    public void write(FileFeature feature) throws IOException {
        try {
            xml.writeCharacters("\n");
            xml.writeStartElement("Placemark");
            xml.writeAttribute("id", schema.plainName() + "." + feature.id());
            String name = nameColumn.isPresent() ? FlatText.of(feature.values().get(nameColumn.getAsInt())) : null;
            if (name != null) {
                PlacemarkText.element(xml, "name", name);
            }
            data(feature);
            if (feature.geometry() != null && !feature.geometry().isEmpty()) {
                PlacemarkGeometry.write(feature.geometry(), xml);
            }
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw asInput(e);
        }
    }

    private void data(FileFeature feature) throws XMLStreamException {
        xml.writeStartElement("ExtendedData");
        xml.writeStartElement("SchemaData");
        xml.writeAttribute("schemaUrl", "#" + schema.plainName());
        for (int i = 0; i < schema.columns().size(); i++) {
            Object value = feature.values().get(i);
            // Of the two spellings of XML Schema the one that programs read which take it for a number.
            String text = value instanceof Boolean truth ? (truth ? "1" : "0") : FlatText.of(value);
            if (text != null) {
                xml.writeStartElement("SimpleData");
                xml.writeAttribute("name", schema.columns().get(i).name());
                PlacemarkText.characters(xml, text);
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    @Override
    public void finish() throws IOException {
        try {
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
            out.flush();
        } catch (XMLStreamException e) {
            throw asInput(e);
        }
        if (zip != null) {
            zip.closeEntry();
            zip.finish();
        }
    }

    private static IOException asInput(XMLStreamException e) {
        return e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
    }

    @Override
    public void close() {
        // The stream is not ours, and there is nothing else to give back.
    }
}
