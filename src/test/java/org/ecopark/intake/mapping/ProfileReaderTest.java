package org.ecopark.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileReaderTest {

    private static final String MINIMAL = Mapped.profile("csv", """
            source: s
            targets:
              - layer: sites
                id: "${n}"
                columns: {name: "${n}"}
            """);

    static Stream<Path> shipped() throws IOException {
        return Files.list(Path.of("gis-data/profiles"))
                .filter(file -> file.toString().endsWith(".yaml"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void readsEveryShippedProfileUnderItsFilesName(Path file) throws IOException {
        Profile profile = ProfileReader.read(Files.readString(file), Map.of());
        assertThat(file.getFileName()).hasToString(profile.name() + ".yaml");
        assertThat(profile.recognised().columns()).isNotEmpty();
    }

    @Test
    void keepsNorwayNorwegian() {
        Mapped mapped = Mapped.of(Mapped.profile("csv", """
                        source: s
                        targets:
                          - layer: sites
                            id: "${n}"
                            columns:
                              name: {from: n, map: {NO: NO, off: y}}
                        """), "n\nNO\noff\n");
        assertThat(mapped.rows()).extracting(row -> row.text("name")).containsExactly("NO", "y");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "colour: red | line 5: 'colour' is no key of a profile; keys are [",
                "delimiter: \";;\" | line 5: a delimiter is one character or the word tab",
                "encoding: klingon | unknown encoding 'klingon'",
                "crs: EPSG:99999999 | unknown coordinate reference system 'EPSG:99999999'",
                "axes: up | axes are longitude_first or latitude_first, not 'up'",
                "area: {west: 1} | 'area' needs the key 'south'",
                "area: {west: 1, south: 60, east: 2, north: 50} | south (60.0) lies above north (50.0)",
                "filter: year 2019 | 'year 2019' is no condition; write 'column = value'",
                "filter: year = ${set.yaer} | there is no parameter 'yaer'; parameters are []",
                "define: {a: {form: b}} | 'form' is no key of 'a'",
                "define: {a: {map: {}}} | says neither 'from' (a column) nor 'text'",
                "define: {a: {from: b, factor: much}} | 'much' is no number",
                "define: {a: {from: b, match: (}} | is no regular expression",
                "define: {a: {from: b, otherwise: maybe}} | write refuse, keep or none, not 'maybe'",
                "define: {a: {from: b, decimal: x}} | write \",\" or \".\", not 'x'",
                "define: {a: \"${\"} | opens ${ and does not close it",
                "name: two | 'name' stands twice",
                "recognise: [a] | is a mapping of keys to values",
            })
    void refusesWhatIsWrongAndSaysWhere(String line, String sentence) {
        String profile = Mapped.profile(
                "csv",
                line + "\nsource: s\ntargets:\n  - layer: sites\n    id: \"${n}\"\n    columns: {name: \"${n}\"}\n");
        assertThatThrownBy(() -> ProfileReader.read(profile, Map.of()))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "layer: sites, id: x, place: somewhere | 'place' is none, or names the columns",
                "layer: sites, id: x, place: {longitude: a} | either longitude and latitude, or x and y, or wkt",
                "layer: sites, id: x, place: {lon: a, lat: b} | 'lon' is no key of 'place'; keys are [latitude, longitude, wkt, x, y]",
                "layer: sites, id: x, copy: some | 'copy' is all or absent",
                "layer: sites | a target needs the key 'id'",
                "id: x | a target needs the key 'layer'",
                "layer: sites, id: x, colums: {} | 'colums' is no key of a target; keys are [columns, copy, id, layer, place, when]",
            })
    void refusesAWrongTarget(String target, String sentence) {
        String profile = Mapped.profile("csv", "source: s\ntargets:\n  - {" + target + "}\n");
        assertThatThrownBy(() -> ProfileReader.read(profile, Map.of())).hasMessageContaining(sentence);
    }

    @Test
    void refusesWhatIsNotYaml() {
        assertThatThrownBy(() -> ProfileReader.read("a: [1", Map.of())).hasMessageContaining("not YAML");
        assertThatThrownBy(() -> ProfileReader.read("just words", Map.of())).hasMessageContaining("a YAML mapping");
        assertThatThrownBy(() -> ProfileReader.read(Mapped.profile("xls", "source: s\n"), Map.of()))
                .hasMessageContaining(
                        "unknown format 'xls'; formats are [csv, geojson, topojson, shapefile, geopackage, flatgeobuf, kml, xlsx]");
    }

    @Test
    void takesParametersAndRefusesOthers() {
        String text = Mapped.profile("csv", """
                parameters: {year: "2019", region: ~}
                filter: ["year = ${set.year}", "region = ${set.region}"]
                source: s-${set.year}
                targets:
                  - {layer: sites, id: "${n}"}
                """);
        Profile profile = ProfileReader.read(text, Map.of("region", "Fife"));
        assertThat(profile.filter())
                .isEqualTo(List.of(new Condition("year", "=", "2019"), new Condition("region", "=", "Fife")));
        assertThat(ProfileReader.read(text, Map.of("region", "x", "year", "2018"))
                        .source())
                .isEqualTo(Template.of("s-2018"));
        assertThatThrownBy(() -> ProfileReader.read(text, Map.of()))
                .hasMessageContaining("needs a value for its parameter 'region'");
        assertThatThrownBy(() -> ProfileReader.read(text, Map.of("region", "x", "yaer", "1")))
                .hasMessageContaining("no parameter 'yaer'; parameters are")
                .hasMessageContaining("year");
    }

    @Test
    void letsTheImporterReplaceHowAFileIsRead() {
        Profile profile = ProfileReader.read(
                MINIMAL,
                Map.of("delimiter", "tab", "encoding", "cp949", "axes", "latitude_first", "crs", "EPSG:27700"));
        assertThat(profile.options().delimiter()).isEqualTo('\t');
        assertThat(profile.options().charset().name()).isEqualTo("x-windows-949");
        assertThat(profile.latitudeFirst()).isTrue();
        assertThat(profile.forcedCrs()).isEqualTo("EPSG:27700");
    }
}
