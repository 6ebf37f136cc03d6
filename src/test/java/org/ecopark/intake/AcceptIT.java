package org.ecopark.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecopark.EcoparkIT;
import org.ecopark.formats.FileFormat;
import org.ecopark.formats.FileRecord;
import org.ecopark.formats.Formats;
import org.ecopark.formats.ReadOptions;
import org.ecopark.formats.RecordReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real public files through their profiles, from the folder of {@code -Decopark.accept.dir}. */
@EcoparkIT
@Tag("accept")
class AcceptIT {

    private static final String SITES = "scotland-waste-sites/waste-site-io.csv";
    private static final String FLOWS = "scotland-waste-sites/waste-site-material-io.csv";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private ImportDoor door;

    @BeforeEach
    void begin() {
        door = new ImportDoor(port);
    }

    private static Path file(String path) {
        Path folder = Path.of(System.getProperty("ecopark.accept.dir", "no folder was given by -Decopark.accept.dir"));
        Path file = folder.resolve(path);
        assertThat(file).exists();
        return file;
    }

    private JsonNode load(String... paths) {
        List<Resource> files = Arrays.stream(paths)
                .<Resource>map(path -> new FileSystemResource(file(path)))
                .toList();
        return door.send(files, Map.of());
    }

    /** Amounts of the file's rows of a year by direction and material, and the same of given rows only. */
    private static Map<String, Double> amounts(Set<Long> rows) {
        Map<String, Double> sums = new HashMap<>();
        try (RecordReader reader = Formats.open(file(FLOWS), ReadOptions.of(FileFormat.CSV))) {
            for (FileRecord row = reader.next(); row != null; row = reader.next()) {
                boolean counts = rows.isEmpty() || rows.contains(row.row());
                if (counts && "2019".equals(row.values().get("year"))) {
                    sums.merge(
                            row.values().get("io-direction") + "|"
                                    + row.values().get("material"),
                            Double.parseDouble(String.valueOf(row.values().get("tonnes"))),
                            Double::sum);
                }
            }
        }
        return sums;
    }

    @Test
    void balancesTheScottishFlowsWithTheirFile() {
        JsonNode answer = load(FLOWS, SITES);
        assertThat(answer.path("state").asString()).as(answer.toString()).isEqualTo("finished");
        assertThat(jdbc.sql("SELECT count(*) FROM facilities.facility WHERE source = 'sepa-waste-sites'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1254);
        Map<String, Double> sums = new HashMap<>();
        jdbc.sql("""
                        SELECT CASE direction WHEN 'need' THEN 'in' ELSE 'out' END || '|' || code AS of, sum(amount) AS sum
                        FROM streams.stream WHERE source = 'sepa-material-flows-2019' GROUP BY 1
                        """).query(row -> {
            sums.put(row.getString("of"), row.getDouble("sum"));
        });
        Set<Long> refused = new HashSet<>();
        for (JsonNode issue : door.issues(answer, "?weight=error&limit=10000").path("features")) {
            assertThat(issue.path("properties").path("file").asString()).isEqualTo("waste-site-material-io.csv");
            refused.add(issue.path("properties").path("row").asLong());
        }
        assertThat(refused).hasSize(42);
        amounts(refused).forEach((key, amount) -> sums.merge(key, amount, Double::sum));
        Map<String, Double> inFile = amounts(Set.of());
        assertThat(sums.keySet()).isEqualTo(inFile.keySet());
        inFile.forEach((key, amount) ->
                assertThat(sums.get(key)).as(key).isCloseTo(amount, org.assertj.core.api.Assertions.within(0.01)));
    }

    @Test
    void takesAnotherYearOnRequest() {
        load(SITES);
        JsonNode answer = door.send(List.of(new FileSystemResource(file(FLOWS))), Map.of("set.year", "2018"));
        JsonNode flows = answer.path("files").path(0);
        assertThat(flows.path("layers").path(0).path("source").asString()).isEqualTo("sepa-material-flows-2018");
        assertThat(flows.path("layers").path(0).path("inserted").asLong()).isGreaterThan(8000);
        assertThat(flows.path("records").asLong()).isEqualTo(118_333);
    }

    @ParameterizedTest
    @CsvSource({
        "us-epa-facilities/tri_2020_facilities.csv, us-epa-tri-facilities, facilities, 22105",
        "us-epa-facilities/ghgrp_facilities.csv, us-epa-ghgrp-facilities, facilities, 7593",
        "eu-industrial-sites/hotmaps_industrial_database.csv, hotmaps-sites, facilities, 4514",
        "eu-industrial-sites/ets_installations_located.csv, ets-installations, facilities, 5527",
        "eu-industrial-sites/eprtr_CO2.csv, eprtr-co2, facilities, 2127",
        "eu-industrial-sites/eu_chemical_parks.csv, eu-chemical-parks, parks, 78",
        "uk-admin/gb_lad.topo.json, gb-districts, zones, 380",
        "uk-admin/west_midlands_wards.geojson, west-midlands-wards, zones, 163",
        "kr-admin/skorea-municipalities-2018-topo.json, kr-municipalities, zones, 250",
    })
    void loadsAFileByItsLooks(String path, String profile, String layer, long expected) throws IOException {
        JsonNode answer = load(path);
        assertThat(answer.path("state").asString()).as(answer.toString()).isEqualTo("finished");
        JsonNode file = answer.path("files").path(0);
        assertThat(file.path("profile").asString()).isEqualTo(profile);
        assertThat(file.path("profile_guessed").asBoolean()).isTrue();
        JsonNode loaded = layer(file, layer);
        long rows = loaded.path("inserted").asLong()
                + loaded.path("updated").asLong()
                + loaded.path("unchanged").asLong();
        System.out.println(path + ": " + file.path("layers") + " " + file.path("issues"));
        assertThat(rows).as(file.toString()).isEqualTo(expected);
        assertThat(rows + loaded.path("rejected").asLong())
                .isEqualTo(file.path("records").asLong());
        assertThat(load(path).path("files").path(0).path("layers").toString()).contains("\"inserted\":0,\"updated\":0");
    }

    private static JsonNode layer(JsonNode file, String name) {
        for (JsonNode layer : file.path("layers")) {
            if (layer.path("layer").asString().equals(name)) {
                return layer;
            }
        }
        throw new AssertionError("no " + name + " in " + file);
    }

    @Test
    void leavesOtherPollutantsAlone() {
        JsonNode answer = load("eu-industrial-sites/eprtr_CO.csv");
        assertThat(answer.path("files").path(0).path("passed_over").asLong()).isEqualTo(2536);
        assertThat(door.issueCodes(answer)).contains("all_passed_over");
    }

    @Test
    void loadsHeatForEveryTemperatureOfASite() {
        JsonNode streams = layer(
                load("eu-industrial-sites/hotmaps_industrial_database.csv")
                        .path("files")
                        .path(0),
                "streams");
        long rows = streams.path("inserted").asLong()
                + streams.path("updated").asLong()
                + streams.path("unchanged").asLong();
        assertThat(rows + streams.path("rejected").asLong()).isEqualTo(438 + 577 + 192);
    }

    @Test
    void writesKoreanNamesAsTheyAre() throws IOException {
        load("kr-admin/skorea-municipalities-2018-topo.json");
        assertThat(Files.readString(file("kr-admin/skorea-municipalities-2018-topo.json"), StandardCharsets.UTF_8))
                .contains("종로구");
        assertThat(jdbc.sql("SELECT name || ' ' || name_en FROM parks.zone WHERE source_id = '11010'")
                        .query(String.class)
                        .single())
                .isEqualTo("종로구 Jongno-gu");
    }

    /** Within 50 m: the outlines are of 2018, and Saemangeum lies on land reclaimed since. */
    @Test
    void findsEveryKoreanComplexInTheMunicipalityItNames() throws IOException {
        load("kr-admin/skorea-municipalities-2018-topo.json");
        int complexes = 0;
        for (JsonNode park : shipped("parks.geojson").path("features")) {
            JsonNode properties = park.path("properties");
            if (properties.path("country").asString().equals("KR")) {
                complexes++;
                // "경상남도 창원시 성산구": the outlines are named without the province and without spaces.
                String municipality = properties.path("municipality").asString();
                assertThat(municipalitiesAt(park.path("geometry").path("coordinates")))
                        .as(park.path("id").asString())
                        .contains(municipality
                                .substring(municipality.indexOf(' '))
                                .replace(" ", ""));
            }
        }
        assertThat(complexes).isEqualTo(51);
    }

    private static JsonNode shipped(String file) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(Path.of("gis-data/places", file)));
    }

    private List<String> municipalitiesAt(JsonNode coordinates) {
        return jdbc.sql("SELECT name FROM parks.zone WHERE source = 'kostat-municipalities-2018'"
                        + " AND ST_DWithin(boundary::geography, ST_MakePoint(:longitude, :latitude)::geography, 50)")
                .param("longitude", coordinates.path(0).asDouble())
                .param("latitude", coordinates.path(1).asDouble())
                .query(String.class)
                .list();
    }
}
