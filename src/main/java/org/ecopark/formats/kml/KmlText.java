package org.ecopark.formats.kml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.ecopark.formats.ArchiveLimits;
import org.ecopark.formats.BrokenFileException;
import org.jspecify.annotations.Nullable;

/** The XML of a KML or KMZ as a stream of elements. A document type, and so every entity, is refused. */
final class KmlText implements AutoCloseable {

    private static final int RATIO = 250;

    private final @Nullable ZipFile zip;
    private final Counted in;
    private final XMLStreamReader xml;

    /** Opens a KML, or a document of a KMZ by its name. */
    KmlText(Path file, @Nullable String document) {
        try {
            this.zip = document == null ? null : ZipFile.builder().setPath(file).get();
            this.in = new Counted(
                    zip == null ? Files.newInputStream(file) : entry(zip, String.valueOf(document)),
                    Files.size(file),
                    zip != null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            this.xml = factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            close();
            throw broken(e);
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    /** The documents of a KMZ, the main one (doc.kml by custom) first; none for a KML. */
    static List<String> documents(Path file) {
        try {
            if (!isZip(file)) {
                return List.of();
            }
            try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
                List<String> found = Collections.list(zip.getEntries()).stream()
                        .map(ZipArchiveEntry::getName)
                        .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".kml"))
                        .sorted(Comparator.comparing(name -> !name.equalsIgnoreCase("doc.kml")))
                        .toList();
                if (found.isEmpty()) {
                    throw new BrokenFileException("the KMZ holds no KML");
                }
                return found;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokenFileException("the KMZ cannot be read: " + e.getMessage(), e);
        }
    }

    private static InputStream entry(ZipFile zip, String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null || entry.getGeneralPurposeBit().usesEncryption()) {
            throw new BrokenFileException("the KMZ is encrypted or broken; send it without a password");
        }
        return zip.getInputStream(entry);
    }

    static BrokenFileException broken(XMLStreamException e) {
        if (e.getNestedException() instanceof BrokenFileException refused) {
            return refused;
        }
        String place =
                e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNumber();
        String reason =
                String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", "").strip();
        return new BrokenFileException("not XML" + place + ": " + reason, e);
    }

    /** Moves to the next event; {@link XMLStreamConstants#END_DOCUMENT} after the last one. */
    int next() {
        try {
            int event = xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new BrokenFileException(
                        "the KML has a document type or entities, which are refused;" + " save it without them");
            }
            return event;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Name of the element at hand, without its prefix. */
    String name() {
        return xml.getLocalName();
    }

    @Nullable
    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    /** The text of the element at hand, with that of elements in it; moves to its end. */
    String text() {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                return text.toString();
            }
        }
        return text.toString();
    }

    /** Passes over the element at hand. */
    void skip() {
        text();
    }

    int line() {
        return xml.getLocation().getLineNumber();
    }

    long bytesRead() {
        return in.count;
    }

    @Override
    public void close() {
        try {
            in.close();
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts, and ends what an archive blows up. */
    private static final class Counted extends java.io.FilterInputStream {

        private final long packed;
        private final boolean unpacking;
        private long count;

        Counted(InputStream in, long packed, boolean unpacking) {
            super(in);
            this.packed = Math.max(1, packed);
            this.unpacking = unpacking;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            int read = read(one, 0, 1);
            return read < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count += Math.max(0, read);
            if (unpacking && count > ArchiveLimits.HARMLESS_BYTES && count / packed > RATIO) {
                throw new BrokenFileException("the KMZ unpacks to more than " + RATIO + " times its size");
            }
            return read;
        }
    }
}
