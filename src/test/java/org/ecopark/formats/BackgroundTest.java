package org.ecopark.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The background that every map is drawn on is whole and small. */
class BackgroundTest {

    private static final Path FOLDER = Path.of("gis-data", "background");
    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);

    private static List<FileRecord> records(String name) {
        List<FileRecord> records = new ArrayList<>();
        try (RecordReader reader = Formats.open(FOLDER.resolve(name), ReadOptions.of(FileFormat.GEOJSON))) {
            for (FileRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
        }
        return records;
    }

    @Test
    void isSmall() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".geojson")).toList()) {
                bytes += Files.size(file);
            }
        }
        assertThat(bytes).isBetween(100_000L, 500_000L);
    }

    @ParameterizedTest
    @CsvSource({
        "land.geojson, 382, Polygon",
        "lakes.geojson, 171, Polygon",
        "borders.geojson, 441, LineString",
        "places.geojson, 489, Point"
    })
    void holdsValidShapesAsItsDescriptionCountsThem(String name, int count, String type) throws IOException {
        assertThat(Files.readString(FOLDER.resolve("README.md")))
                .contains("| `" + name + "` | " + type + " | " + count + " |");
        List<FileRecord> records = records(name);
        assertThat(records).hasSize(count);
        for (FileRecord record : records) {
            Geometry geometry = Objects.requireNonNull(record.geometry());
            assertThat(record.notices()).as(name + " " + record.row()).isEmpty();
            assertThat(geometry.getGeometryType()).isEqualTo(type);
            assertThat(geometry.isValid()).as(name + " " + record.row()).isTrue();
            assertThat(WORLD.contains(geometry.getEnvelopeInternal()))
                    .as(name + " " + record.row())
                    .isTrue();
        }
    }

    /** Coordinates as any atlas has them; each is some kilometres off its nearest coast. */
    @ParameterizedTest
    @CsvSource({
        "Birmingham, -1.86, 52.46, true",
        "Ulsan, 129.20, 35.56, true",
        "Kalundborg's hinterland, 11.40, 55.60, true",
        "middle of the North Sea, 3.0, 56.0, false",
        "East Sea, 131.5, 38.5, false",
        "Gulf of Guinea, 0.0, 0.0, false"
    })
    void tellsLandFromSea(String where, double longitude, double latitude, boolean land) {
        Geometry point = new GeometryFactory().createPoint(new Coordinate(longitude, latitude));
        assertThat(records("land.geojson").stream()
                        .anyMatch(record ->
                                record.geometry() != null && record.geometry().intersects(point)))
                .as(where)
                .isEqualTo(land);
    }

    @Test
    void namesItsPlacesInBothLanguages() {
        Set<String> named = Set.of("Birmingham", "Seoul", "Tokyo");
        List<FileRecord> found = records("places.geojson").stream()
                .filter(record -> named.contains(String.valueOf(record.values().get("name_en"))))
                .toList();
        assertThat(found).extracting(record -> record.values().get("name_ko")).contains("버밍엄", "서울", "도쿄");
    }
}
