package org.ecopark.formats.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.ecopark.formats.FileFormat;
import org.ecopark.formats.FileRecord;
import org.ecopark.formats.Formats;
import org.ecopark.formats.ReadOptions;
import org.ecopark.formats.RecordReader;
import org.ecopark.formats.WktText;
import org.ecopark.formats.spreadsheet.Sheets;
import org.ecopark.geo.Crs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.json.JsonMapper;

/** What is written is read again by our own readers, without a loss but those that a format's writer tells of. */
class RoundTripTest {

    private static final int COUNT = 200;

    @TempDir
    private Path folder;

    static Stream<Arguments> files() {
        return Stream.of(WritableFormat.values())
                .flatMap(format -> Stream.of(FileSchema.Shape.values())
                        .flatMap(shape -> Stream.of("EPSG:4326", "EPSG:5179")
                                .filter(crs -> format.holdsAnyCrs() || crs.equals("EPSG:4326"))
                                .flatMap(
                                        crs -> Stream.of(1L, 2L).map(seed -> Arguments.of(format, shape, crs, seed)))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void losesNothingThatTheFormatCanHold(WritableFormat format, FileSchema.Shape shape, String crs, long seed)
            throws IOException {
        FileSchema schema = AwkwardFeatures.schema(shape, crs);
        List<FileFeature> written = new AwkwardFeatures(seed).list(schema, COUNT);
        Map<Long, FileRecord> read = read(format, write(format, schema, written), crs);
        assertThat(read).hasSize(COUNT);
        for (FileFeature feature : written) {
            FileRecord record = read.get(feature.id());
            assertThat(values(format, schema, record)).isEqualTo(expected(format, schema, feature));
            assertThat(shape(place(schema, record)))
                    .as("geometry of " + feature.id())
                    .isEqualTo(shape(feature.geometry()));
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith("export-"));
        }
    }

    private Path write(WritableFormat format, FileSchema schema, List<FileFeature> features) throws IOException {
        Path file = folder.resolve("awkward." + format.ending());
        WriteOptions options = new WriteOptions(folder, true, WriteOptions.Places.WKT);
        try (OutputStream out = Files.newOutputStream(file);
                FeatureWriter writer = FeatureWriters.open(format, schema, out, options)) {
            for (FileFeature feature : features) {
                writer.write(feature);
            }
            writer.finish();
        }
        return file;
    }

    private Map<Long, FileRecord> read(WritableFormat format, Path file, String crs) throws IOException {
        Map<Long, FileRecord> all = new TreeMap<>();
        for (Path part : format == WritableFormat.SHP ? unzipped(file) : List.of(file)) {
            ReadOptions options = ReadOptions.of(readable(format))
                    .withObject(format == WritableFormat.GPKG || format == WritableFormat.XLSX ? "awkward" : null);
            try (RecordReader reader = Formats.open(part, options)) {
                for (FileRecord record = reader.next(); record != null; record = reader.next()) {
                    assertThat(record.notices()).as(record.toString()).isEmpty();
                    assertThat(all.put(id(record), record)).isNull();
                }
                String declared = reader.declaredCrs();
                if (declared == null) {
                    boolean silent = format == WritableFormat.CSV || format == WritableFormat.XLSX;
                    assertThat(silent || crs.equals("EPSG:4326")).isTrue();
                } else {
                    assertThat(Crs.of(declared).code()).isEqualTo(crs);
                }
            }
        }
        return all;
    }

    private List<Path> unzipped(Path file) throws IOException {
        List<Path> shapes = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path part = folder.resolve(entry.getName());
                Files.copy(zip, part);
                if (entry.getName().endsWith(".shp")) {
                    shapes.add(part);
                }
            }
        }
        return shapes;
    }

    private static FileFormat readable(WritableFormat format) {
        return switch (format) {
            case GEOJSON, GEOJSONSEQ -> FileFormat.GEOJSON;
            case CSV -> FileFormat.CSV;
            case GPKG -> FileFormat.GEOPACKAGE;
            case FGB -> FileFormat.FLATGEOBUF;
            case SHP -> FileFormat.SHAPEFILE;
            case KML, KMZ -> FileFormat.KML;
            case XLSX -> FileFormat.XLSX;
        };
    }

    @Test
    void workbooksHaveOneSheetToBeReadAndOneThatExplains() throws IOException {
        FileSchema schema = AwkwardFeatures.schema(FileSchema.Shape.POINT, "EPSG:4326");
        assertThat(Sheets.list(write(WritableFormat.XLSX, schema, new AwkwardFeatures(1).list(schema, 2))))
                .containsExactly("awkward");
    }

    private static long id(FileRecord record) {
        for (String name : List.of("id", "fid", FileRecord.ID)) {
            Object id = record.values().get(name);
            if (id != null) {
                return Long.parseLong(id.toString().replace("awkward.", ""));
            }
        }
        throw new AssertionError("no id in " + record);
    }

    private static @Nullable Geometry place(FileSchema schema, FileRecord record) {
        Object text = record.values().get("WKT");
        Object longitude = record.values().get("longitude");
        if (longitude != null) {
            return AwkwardFeatures.PLACES.createPoint(new Coordinate(
                    Double.parseDouble(longitude.toString()),
                    Double.parseDouble(String.valueOf(record.values().get("latitude")))));
        }
        if (text == null || text.toString().isEmpty()) {
            return record.geometry();
        }
        WktText.Reading reading = WktText.read(text.toString());
        assertThat(reading.crs())
                .isEqualTo(schema.isDegrees() ? null : schema.crs().code());
        return reading.geometry();
    }

    /** Parts in an order of their own; several of one are that one. */
    private static @Nullable String shape(@Nullable Geometry geometry) {
        if (geometry == null) {
            return null;
        }
        Geometry normal = geometry.norm();
        return normal.getNumGeometries() == 1 ? normal.getGeometryN(0).toText() : normal.toText();
    }

    private static Map<String, @Nullable Object> values(WritableFormat format, FileSchema schema, FileRecord record) {
        List<String> names = ColumnNames.of(schema, format == WritableFormat.SHP ? 10 : 1000, List.of("id"));
        Map<String, @Nullable Object> values = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            ColumnKind kind = schema.columns().get(i).kind();
            values.put(names.get(i), canonical(kind, record.values().get(names.get(i))));
        }
        return values;
    }

    private static Map<String, @Nullable Object> expected(
            WritableFormat format, FileSchema schema, FileFeature feature) {
        List<String> names = ColumnNames.of(schema, format == WritableFormat.SHP ? 10 : 1000, List.of("id"));
        Map<String, @Nullable Object> values = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            ColumnKind kind = schema.columns().get(i).kind();
            values.put(
                    names.get(i),
                    canonical(kind, held(format, kind, feature.values().get(i))));
        }
        return values;
    }

    /** The losses that are told: what Javadoc and the file itself say. */
    private static @Nullable Object held(WritableFormat format, ColumnKind kind, @Nullable Object value) {
        if (!(value instanceof String text) || kind != ColumnKind.TEXT) {
            return value;
        }
        return switch (format) {
            // Blanks at the ends are left out by our readers of these, not by the files.
            case SHP -> ColumnNames.cut(text, 254).strip();
            case KML, KMZ, XLSX -> text.strip();
            default -> text;
        };
    }

    private static @Nullable Object canonical(ColumnKind kind, @Nullable Object value) {
        if (value == null || value.toString().isEmpty()) {
            return null;
        }
        return switch (kind) {
            case TEXT, DATE -> value.toString();
            case INTEGER -> Long.parseLong(value.toString());
            case DECIMAL -> Double.parseDouble(value.toString());
            case BOOLEAN -> Boolean.parseBoolean(value.toString());
            case TIMESTAMP ->
                value instanceof OffsetDateTime time
                        ? time.toInstant()
                        : OffsetDateTime.parse(value.toString()).toInstant();
            case TEXT_LIST, DECIMAL_LIST -> list(value);
            case JSON ->
                JsonMapper.shared()
                        .readTree(
                                value instanceof String text
                                        ? text
                                        : JsonMapper.shared().writeValueAsString(value));
        };
    }

    private static String list(Object value) {
        if (value instanceof List<?> list) {
            return FlatText.joined(list.stream()
                    .map(element -> element instanceof Number number ? (Object) number.doubleValue() : element)
                    .toList());
        }
        String text = value.toString();
        if (text.startsWith("[")) {
            return list(JsonMapper.shared().readValue(text, List.class));
        }
        return text;
    }
}
