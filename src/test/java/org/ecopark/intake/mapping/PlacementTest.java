package org.ecopark.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopark.formats.BrokenFileException;
import org.ecopark.layers.load.LoadIssue;
import org.ecopark.layers.load.LoadRow;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class PlacementTest {

    private static final String BRITAIN = "area: {west: -9, south: 49.8, east: 2, north: 61}\n";

    private static String points(String rest) {
        return Mapped.profile(
                "csv",
                rest
                        + "source: s\ntargets:\n  - {layer: sites, id: \"${n}\", place: {longitude: x, latitude: y},"
                        + " columns: {name: \"${n}\"}}\n");
    }

    private static String texts() {
        return Mapped.profile(
                "csv",
                "delimiter: \";\"\nsource: s\ntargets:\n  - {layer: sites, id: \"${n}\", place: {wkt: g}, columns: {name:"
                        + " \"${n}\"}}\n");
    }

    private static Coordinate place(Mapped mapped) {
        return Objects.requireNonNull(mapped.row().geometry()).getCoordinate();
    }

    @Test
    void readsPlacesOfTwoColumns() {
        Mapped mapped = Mapped.of(points(""), "n,x,y\nA,-1.84,52.45\n");
        assertThat(place(mapped)).isEqualTo(new Coordinate(-1.84, 52.45));
        assertThat(Objects.requireNonNull(mapped.row().geometry()).getSRID()).isEqualTo(4326);
    }

    @Test
    void warnsOfPlacesThatAreDryOnlyWithTheirAxesExchanged() {
        String birmingham = "A,52.45,-1.84\nB,52.48,-1.90\nC,52.50,-1.80\n";
        Mapped exchanged = Mapped.of(points(""), "n,x,y\n" + birmingham);
        assertThat(exchanged.codes()).contains("swapped_axes");
        assertThat(exchanged.rows()).hasSize(3);
        assertThat(Mapped.of(points(""), "n,y,x\n" + birmingham).codes()).doesNotContain("swapped_axes");
        String northSea = "A,1.8,53.9\nB,1.9,54.0\nC,2.0,54.1\n";
        assertThat(Mapped.of(points(""), "n,x,y\n" + northSea).codes()).doesNotContain("swapped_axes");
    }

    @Test
    void namesTheCornerThatIsOffTheEarth() {
        Mapped mapped =
                Mapped.of(texts(), "n;g\nA;POLYGON((179 -17,181 -17,181 -16,179 -17))\nB;POINT(1 2)\nC;POINT(1 3)\n");
        assertThat(mapped.issue().sentence()).startsWith("181.0, -17.0 is no place");
    }

    @Test
    void turnsNationalGridsIntoDegrees() {
        Coordinate birmingham = place(Mapped.of(points("crs: EPSG:27700\n"), "n,x,y\nA,410850,284950\n"));
        assertThat(birmingham.x).isCloseTo(-1.842, within(0.002));
        assertThat(birmingham.y).isCloseTo(52.462, within(0.002));
        Coordinate ulsan = place(Mapped.of(points("crs: EPSG:5179\n"), "n,x,y\nA,1166000,1727000\n"));
        assertThat(ulsan.x).isBetween(129.0, 129.6);
        assertThat(ulsan.y).isBetween(35.3, 35.7);
    }

    @Test
    void refusesDegreesInASystemOfMetres() {
        String rows = "n,x,y\nA,410850,284950\nB,411850,284950\nC,-1.84,52.45\n";
        Mapped mapped = Mapped.of(points("crs: EPSG:27700\n"), rows);
        assertThat(mapped.rows()).extracting(LoadRow::sourceId).containsExactly("A", "B");
        assertThat(mapped.issue().code()).isEqualTo("degrees_for_metres");
        assertThat(mapped.issue().sentence()).contains("-1.84, 52.45", "EPSG:27700 counts in metres", "crs=EPSG:4326");
        assertThatThrownBy(() -> Mapped.of(points("crs: EPSG:27700\n"), "n,x,y\nC,-1.84,52.45\n"))
                .isInstanceOf(BrokenFileException.class)
                .hasMessageContaining("most places of the file do not suit EPSG:27700");
    }

    /** British grid metres read as Korean ones lie near 117 east, 19 north: outside the Korean system's area. */
    @Test
    void refusesAFileInTheWrongSystemOfMetres() {
        assertThatThrownBy(() -> Mapped.of(points("crs: EPSG:5179\n"), "n,x,y\nA,410850,284950\nB,411850,284950\n"))
                .isInstanceOf(BrokenFileException.class)
                .hasMessageContaining("most places of the file do not suit EPSG:5179");
        Mapped mixed =
                Mapped.of(points("crs: EPSG:5179\n"), "n,x,y\nA,1166000,1727000\nB,1158000,1721000\nC,410850,284950\n");
        assertThat(mixed.rows()).hasSize(3);
        assertThat(mixed.issue().code()).isEqualTo("outside_crs");
        assertThat(mixed.issue().weight()).isEqualTo(LoadIssue.Weight.WARNING);
    }

    @Test
    void leavesARowWithoutPlaceToItsLayer() {
        Mapped mapped = Mapped.of(points(""), "n,x,y\nA,,\nB,1,\n");
        assertThat(mapped.row().sourceId()).isEqualTo("A");
        assertThat(mapped.row().geometry() == null).isTrue();
        assertThat(mapped.issue().sentence()).isEqualTo("'y' is empty, its partner is not");
    }

    @Test
    void neverTurnsExchangedAxesSilently() {
        Mapped mapped = Mapped.of(points(""), "n,x,y\nA,129.3,35.5\nB,35.5,129.3\nC,127,37\n");
        assertThat(mapped.rows()).extracting(LoadRow::sourceId).containsExactly("A", "C");
        assertThat(mapped.issue().code()).isEqualTo("swapped_axes");
        assertThat(mapped.issue().sentence()).contains("axes=latitude_first");
    }

    @Test
    void refusesAFileMostOfWhosePlacesFitOnlyExchanged() {
        for (String profile : List.of(points(BRITAIN), points(BRITAIN + "crs: EPSG:27700\n"), points(""))) {
            String file = profile.contains("27700")
                    ? "n,x,y\nA,1100000,300000\n"
                    : profile.contains("area") ? "n,x,y\nA,52.4,-1.8\nB,55.8,-4.0\nC,1,51\n" : "n,x,y\nA,35.5,129.3\n";
            assertThatThrownBy(() -> Mapped.of(profile, file))
                    .isInstanceOf(BrokenFileException.class)
                    .hasMessageContaining("axes=latitude_first");
        }
        Profile turned = ProfileReader.read(points(BRITAIN), Map.of("axes", "latitude_first"));
        byte[] right = "n,x,y\nA,52.4,-1.8\n".getBytes(StandardCharsets.UTF_8);
        assertThat(place(Mapped.of(turned, "a.csv", right))).isEqualTo(new Coordinate(-1.8, 52.4));
        byte[] wrong = "n,x,y\nA,-1.8,52.4\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Mapped.of(turned, "a.csv", wrong)).hasMessageContaining("leave out axes");
    }

    @Test
    void keepsATerritoryOverseasWithAWarning() {
        Mapped mapped = Mapped.of(
                points("area: {west: -32, south: 27, east: 45, north: 72}\n"),
                "n,x,y\nRéunion,55.65,-20.95\nPorto,-8.6,41.1\n");
        assertThat(mapped.rows()).hasSize(2);
        assertThat(mapped.issue().code()).isEqualTo("outside_area");
        assertThat(mapped.issue().sentence()).contains("with its axes exchanged it would lie inside");
    }

    @Test
    void warnsOfAPlaceOutsideTheArea() {
        Mapped mapped = Mapped.of(points(BRITAIN), "n,x,y\nA,13,47\n");
        assertThat(mapped.row().sourceId()).isEqualTo("A");
        assertThat(mapped.issue().code()).isEqualTo("outside_area");
        assertThat(mapped.issue().longitude()).isEqualTo(13.0);
        assertThat(mapped.issue().latitude()).isEqualTo(47.0);
    }

    @Test
    void refusesWhatIsNoPlaceOnEarth() {
        Mapped mapped = Mapped.of(points(""), "n,x,y\nA,410850,284950\nB,NaN,1\nC,west,1\nD,2,49\n");
        assertThat(mapped.codes()).containsExactly("off_the_earth", "not_finite", "bad_number");
        assertThat(mapped.rows()).hasSize(1);
    }

    @Test
    void refusesAFileWhoseCoordinatesAreNoDegreesAndAsksForTheirSystem() {
        assertThatThrownBy(() -> Mapped.of(points(""), "n,x,y\nA,410850,284950\n"))
                .hasMessageContaining("does not state its coordinate reference system")
                .hasMessageContaining("crs=EPSG:");
    }

    @Test
    void readsTextsWithTheirOwnSystem() {
        Mapped mapped = Mapped.of(texts(), "n;g\nA;\"SRID=27700;POINT(410850 284950)\"\n");
        assertThat(place(mapped).x).isCloseTo(-1.842, within(0.002));
        assertThat(Mapped.of(texts(), "n;g\nA;\"SRID=99999999;POINT(1 2)\"\n")
                        .issue()
                        .code())
                .isEqualTo("unknown_crs");
        assertThat(Mapped.of(texts(), "n;g\nA;POINT(1\n").issue().code()).isEqualTo("broken_geometry");
        assertThat(Mapped.of(texts(), "n;g\nA;\n").row().sourceId()).isEqualTo("A");
    }

    @Test
    void mendsARingThatCrossesItselfAndSaysWhere() {
        Mapped mapped = Mapped.of(texts(), "n;g\nA;POLYGON((0 0, 2 2, 2 0, 0 2, 0 0))\n");
        Geometry mended = Objects.requireNonNull(mapped.row().geometry());
        assertThat(mended.isValid()).isTrue();
        assertThat(mended.getArea()).isCloseTo(2, within(1e-9));
        assertThat(mapped.issue().code()).isEqualTo("mended_geometry");
        assertThat(mapped.issue().longitude()).isEqualTo(1.0);
        assertThat(mapped.issue().latitude()).isEqualTo(1.0);
        assertThat(mapped.issue().weight()).isEqualTo(LoadIssue.Weight.WARNING);
    }

    @Test
    void closesAnOpenRingAndSaysWhere() {
        Mapped mapped = Mapped.of(texts(), "n;g\nA;POLYGON((5 6, 9 6, 9 9, 5 9))\n");
        assertThat(Objects.requireNonNull(mapped.row().geometry()).getArea()).isEqualTo(12.0);
        assertThat(mapped.issue().code()).isEqualTo("unclosed_ring");
        assertThat(mapped.issue().longitude()).isEqualTo(5.0);
    }

    @Test
    void refusesAnAreaThatIsNone() {
        Mapped mapped = Mapped.of(texts(), "n;g\nA;POLYGON((0 0, 1 1, 2 2, 0 0))\n");
        assertThat(mapped.rows()).isEmpty();
        assertThat(mapped.issue().code()).isEqualTo("broken_geometry");
    }

    @Test
    void believesTheFilesOwnSystemUnlessTheImporterSaysOtherwise() {
        String file = """
                {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::%s"}},
                "features":[{"type":"Feature","id":"a","properties":{},
                "geometry":{"type":"Point","coordinates":[410850,284950]}}]}
                """;
        String profile = Mapped.profile("geojson", "source: s\ntargets:\n  - {layer: sites, id: \"${@id}\"}\n");
        assertThat(place(Mapped.of(profile, file.formatted("27700"))).y).isCloseTo(52.462, within(0.002));
        assertThatThrownBy(() -> Mapped.of(profile, file.formatted("99999999")))
                .isInstanceOf(BrokenFileException.class)
                .hasMessageContaining("unknown coordinate reference system 'EPSG:99999999'")
                .hasMessageContaining("crs=EPSG:... overrides it");
        Profile forced = ProfileReader.read(profile, Map.of("crs", "EPSG:27700"));
        byte[] bytes = file.formatted("99999999").getBytes(StandardCharsets.UTF_8);
        assertThat(place(Mapped.of(forced, "a.geojson", bytes)).y).isCloseTo(52.462, within(0.002));
    }
}
