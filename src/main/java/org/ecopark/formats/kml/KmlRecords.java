package org.ecopark.formats.kml;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.ecopark.formats.FileRecord;
import org.ecopark.formats.RecordNotice;
import org.ecopark.formats.RecordReader;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The placemarks of a KML or KMZ, one at a time: their names, descriptions, times and extended data, and the folders they
 * lie in. Longitudes and latitudes by definition. What a file refers to elsewhere is not fetched.
 */
public final class KmlRecords implements RecordReader {

    private static final List<String> TEXTS =
            List.of("name", "description", "address", "phoneNumber", "when", "begin", "end");
    private static final List<String> UNREAD = List.of("Track", "MultiTrack", "Model");

    private final Path file;
    private final List<String> documents;
    private KmlText xml;
    private int document;
    private final Map<String, String> types = new HashMap<>();
    private final Deque<String> folders = new ArrayDeque<>();
    private long row;

    public KmlRecords(Path file) {
        this.file = file;
        this.documents = KmlText.documents(file);
        this.xml = new KmlText(file, documents.isEmpty() ? null : documents.get(0));
    }

    @Override
    public @Nullable FileRecord next() {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_DOCUMENT) {
                if (++document >= documents.size()) {
                    return null;
                }
                xml.close();
                folders.clear();
                xml = new KmlText(file, documents.get(document));
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("Folder")) {
                folders.pollLast();
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                FileRecord record = element(xml.name());
                if (record != null) {
                    return record;
                }
            }
        }
    }

    private @Nullable FileRecord element(String name) {
        switch (name) {
            case "Folder" -> folders.addLast("");
            case "name" -> nameFolder(xml.text().strip());
            case "SimpleField" -> noteType();
            case "Placemark" -> {
                row++;
                return placemark();
            }
            case "NetworkLink" -> {
                return link(xml.text().strip());
            }
            case "Style", "StyleMap", "GroundOverlay", "ScreenOverlay", "PhotoOverlay" -> xml.skip();
            default -> {}
        }
        return null;
    }

    /** A link to a document of the same KMZ is read with it; others are not followed. */
    private @Nullable FileRecord link(String text) {
        if (documents.stream().anyMatch(name -> text.endsWith(name))) {
            return null;
        }
        row++;
        String sentence = "the file refers to another one, which is not fetched; import that by itself";
        return new FileRecord(row, Map.of(), null, List.of(RecordNotice.refused("network_link", sentence, null)));
    }

    private void nameFolder(String name) {
        if (!folders.isEmpty() && folders.getLast().isEmpty()) {
            folders.removeLast();
            folders.addLast(name.isEmpty() ? " " : name);
        }
    }

    private void noteType() {
        String name = xml.attribute("name");
        String type = xml.attribute("type");
        if (name != null && type != null) {
            types.put(name, type.toLowerCase(Locale.ROOT));
        }
    }

    private FileRecord placemark() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        List<RecordNotice> notices = new ArrayList<>();
        List<Geometry> geometries = new ArrayList<>();
        String id = xml.attribute("id");
        if (id != null) {
            values.put(FileRecord.ID, id);
        }
        String dataName = null;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_DOCUMENT
                    || (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("Placemark"))) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = xml.name();
            if (name.equals("Data")) {
                dataName = xml.attribute("name");
            } else if (name.equals("value") && dataName != null) {
                put(values, dataName, xml.text());
            } else if (name.equals("SimpleData")) {
                put(values, String.valueOf(xml.attribute("name")), xml.text());
            } else if (TEXTS.contains(name)) {
                put(values, name, xml.text());
            } else {
                other(name, notices, geometries);
            }
        }
        String folder = String.join(
                " / ",
                folders.stream().map(String::strip).filter(f -> !f.isEmpty()).toList());
        if (!folder.isEmpty()) {
            values.put("folder", folder);
        }
        Geometry geometry = geometries.isEmpty() ? null : geometries.get(0);
        return new FileRecord(row, values, geometry, notices);
    }

    private void other(String name, List<RecordNotice> notices, List<Geometry> geometries) {
        if (KmlGeometry.NAMES.contains(name)) {
            Geometry read = new KmlGeometry(xml, notices).read();
            if (read != null) {
                geometries.add(read);
            }
        } else if (UNREAD.contains(name)) {
            notices.add(RecordNotice.refused("broken_geometry", "a " + name + " is not read as a geometry", null));
            xml.skip();
        } else if (List.of("Style", "StyleMap", "LookAt", "Camera", "Region").contains(name)) {
            xml.skip();
        }
    }

    private void put(Map<String, @Nullable Object> values, String name, String text) {
        String plain = text.strip();
        values.put(name, plain.isEmpty() ? null : typed(plain, name));
    }

    /** A value as its schema says; as text where it is not of that type. */
    private Object typed(String text, String name) {
        try {
            return switch (name.equals("when") || name.equals("begin") || name.equals("end")
                    ? "datetime"
                    : types.getOrDefault(name, "string")) {
                case "int", "uint", "short", "ushort", "long" -> Long.valueOf(text);
                case "float", "double" -> finite(Double.parseDouble(text), text);
                case "bool", "boolean" -> text.equals("1") || text.equalsIgnoreCase("true");
                case "datetime", "date" -> text.length() == 10 ? LocalDate.parse(text) : OffsetDateTime.parse(text);
                default -> text;
            };
        } catch (NumberFormatException | DateTimeException e) {
            return text;
        }
    }

    private static Object finite(double number, String text) {
        return Double.isFinite(number) ? (Object) number : text;
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public String declaredCrs() {
        return "EPSG:4326";
    }

    @Override
    public long bytesRead() {
        return xml.bytesRead();
    }

    @Override
    public void close() {
        xml.close();
    }
}
