package org.ecopark.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.ecopark.geo.Crs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

/**
 * The same made-up ponds and wells, written by GDAL 3.6 in every format and several systems, come out as they were drawn
 * in longitude and latitude: ponds around 127 east, 37 north, the wells at 127.5 38.0 and 127.6 37.9.
 */
class BinaryFormatsTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "formats");

    @TempDir
    private Path folder;

    private record File(List<FileRecord> records, Crs crs, List<RecordNotice> notices) {

        Geometry place(int i) {
            return crs.toRegister(records.get(i).geometry());
        }
    }

    private File read(String name, String layer) {
        FileSource source =
                FileContents.list(FOLDER.resolve(name), name, folder, ArchiveLimits.forUploads(1 << 20)).stream()
                        .filter(found -> layer == null || layer.equals(found.layer()))
                        .findFirst()
                        .orElseThrow();
        List<FileRecord> records = new ArrayList<>();
        try (RecordReader reader =
                Formats.open(source.file(), ReadOptions.of(source.format()).withObject(source.layer()))) {
            for (FileRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
            String declared = reader.declaredCrs();
            return new File(records, Crs.of(declared == null ? "EPSG:4326" : declared), reader.notices());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ponds.shp,,EPSG:5179",
        "parks.gpkg,ponds,EPSG:5186",
        "ponds.fgb,,EPSG:5179",
        "ponds.kml,,EPSG:4326",
        "ponds.kmz,,EPSG:4326"
    })
    void pondsComeOutAsTheyWereDrawn(String name, String layer, String crs) {
        File file = read(name, layer);
        assertThat(file.crs().code()).isEqualTo(crs);
        // GDAL leaves out what has no place when it writes an index, as FlatGeobuf has one.
        int without = name.endsWith(".fgb") ? 0 : 1;
        assertThat(file.records()).hasSize(2 + without);
        List<FileRecord> named = file.records().stream()
                .filter(record -> "못골".equals(value(record, "name")))
                .toList();
        assertThat(named).hasSize(1);
        int pond = file.records().indexOf(named.get(0));
        // A square of 0.02 degrees with a hole of 0.005.
        assertThat(file.place(pond).getArea()).isCloseTo(0.02 * 0.02 - 0.005 * 0.005, within(1e-7));
        assertThat(file.place(pond).getCentroid().getX()).isCloseTo(127.02, within(1e-3));
        assertThat(file.place(pond).getCentroid().getY()).isCloseTo(37.02, within(1e-3));
        assertThat(((Number) value(named.get(0), "depth m")).doubleValue()).isEqualTo(3.25);
        assertThat(((Number) value(named.get(0), "count")).longValue()).isEqualTo(7);
        assertThat(String.valueOf(value(named.get(0), "seen")).replace('/', '-'))
                .startsWith("2024-03-05");
        assertThat(file.records().stream().filter(record -> record.geometry() == null))
                .hasSize(without);
        assertThat(file.records().stream()
                        .filter(record ->
                                record.geometry() != null && record.geometry().getNumGeometries() == 2))
                .hasSize(1);
    }

    private static Object value(FileRecord record, String name) {
        return record.values().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name) && entry.getValue() != null)
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    @ParameterizedTest
    @CsvSource({"parks.gpkg,ponds", "ponds.fgb,"})
    void momentsKeepTheirZone(String name, String layer) {
        assertThat(read(name, layer).records())
                .extracting(record -> value(record, "at"))
                .contains(OffsetDateTime.parse("2024-03-05T06:07:08Z"));
    }

    @ParameterizedTest
    @CsvSource({"ponds.shp,", "parks.gpkg,ponds"})
    void daysAreDays(String name, String layer) {
        assertThat(read(name, layer).records())
                .extracting(record -> value(record, "seen"))
                .contains(LocalDate.of(2024, 3, 5), LocalDate.of(1999, 12, 31));
    }

    @Test
    void aShapefileWithoutACodePageIsReadAsWhatItsLettersLookLike() {
        assertThat(read("ponds.shp", null).notices())
                .extracting(RecordNotice::code, RecordNotice::sentence)
                .singleElement()
                .asString()
                .contains("guessed_encoding", "CP949");
    }

    @Test
    void aGeoPackageShowsAllItsLayers() {
        assertThat(FileContents.list(FOLDER.resolve("parks.gpkg"), "parks.gpkg", folder, ArchiveLimits.forUploads(1)))
                .extracting(FileSource::layer)
                .containsExactly("ponds", "wells");
        File wells = read("parks.gpkg", "wells");
        assertThat(wells.crs().code()).isEqualTo("EPSG:5179");
        assertThat(wells.place(0).getCoordinate().x).isCloseTo(127.5, within(1e-7));
        assertThat(wells.place(0).getCoordinate().y).isCloseTo(38.0, within(1e-7));
        assertThat(wells.records().get(0).values()).containsEntry("open", true).containsEntry("name", "첫 우물");
    }

    @Test
    void aSheetHasTypedCellsAndTheNumbersOfItsRows() {
        List<FileRecord> records = read("wells.xlsx", "wells").records();
        assertThat(records).extracting(FileRecord::row).containsExactly(2L, 3L);
        assertThat(records.get(1).values()).containsEntry("name", "둘째 우물");
    }
}
