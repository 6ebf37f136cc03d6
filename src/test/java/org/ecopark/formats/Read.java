package org.ecopark.formats;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Reads small texts to the end. */
final class Read {

    private Read() {}

    static List<FileRecord> geoJson(String text) {
        return all(bytes(text), ReadOptions.of(FileFormat.GEOJSON));
    }

    static List<FileRecord> topoJson(String text) {
        return all(bytes(text), ReadOptions.of(FileFormat.TOPOJSON));
    }

    static List<FileRecord> csv(String text) {
        return all(bytes(text), ReadOptions.of(FileFormat.CSV));
    }

    static List<FileRecord> all(byte[] bytes, ReadOptions options) {
        List<FileRecord> records = new ArrayList<>();
        try (RecordReader reader = Formats.open(new ByteArrayInputStream(bytes), options)) {
            for (FileRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
        }
        return records;
    }

    /** Geometries are compared as text: AssertJ takes them for Comparables of themselves. */
    static @Nullable String wkt(@Nullable Geometry geometry) {
        return geometry == null ? null : geometry.toText();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
