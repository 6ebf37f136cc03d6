package org.ecopark.features.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecopark.Door;
import org.ecopark.DoorIT;
import org.ecopark.FixtureLayer;
import org.ecopark.formats.writing.WritableFormat;
import org.ecopark.layers.LayerVersions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Items as files. */
@DoorIT
class ExportsIT {

    private static final String ITEMS = "/ogc/collections/fixture/items";
    private static final int VISIBLE = 30;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LayerVersions versions;

    @Autowired
    private PlatformTransactionManager transactions;

    @TempDir
    private Path folder;

    private Door door;

    @BeforeEach
    void fill() {
        FixtureLayer.fill(jdbc);
        FixtureLayer.raiseVersion(versions, new TransactionTemplate(transactions));
        door = new Door(port);
    }

    private Path file(String query) throws IOException, InterruptedException {
        Path file = folder.resolve("export.gpkg");
        HttpResponse<Path> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(door.server() + ITEMS + query))
                                .build(),
                        HttpResponse.BodyHandlers.ofFile(file));
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        return file;
    }

    @ParameterizedTest
    @EnumSource(WritableFormat.class)
    void namesTheFileAndItsKind(WritableFormat format) {
        HttpResponse<String> answer = door.get(ITEMS + "?f=" + format.key());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"fixture." + format.ending() + "\"");
        assertThat(answer.headers().firstValue("Content-Type")).contains(format.mediaType());
        assertThat(answer.headers().firstValue("Content-Crs"))
                .contains("<http://www.opengis.net/def/crs/OGC/1.3/CRS84>");
        assertThat(answer.body()).isNotEmpty().doesNotContain("secret");
    }

    @Test
    void leavesNoTemporaryFiles() throws IOException {
        for (WritableFormat format : WritableFormat.values()) {
            door.get(ITEMS + "?f=" + format.key());
        }
        assertThat(temporary()).isEmpty();
    }

    private static List<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("export-"))
                    .toList();
        }
    }

    @Test
    void givesEverythingAsGeoJsonWithItsTypes() {
        JsonNode features = door.json(ITEMS + "?f=geojson").path("features");
        assertThat(features).hasSize(VISIBLE);
        JsonNode page = door.json(ITEMS + "?f=json").path("features");
        assertThat(features.get(0).path("properties")).isEqualTo(page.get(0).path("properties"));
        assertThat(features.get(0).path("id")).isEqualTo(page.get(0).path("id"));
        assertThat(features.get(27).path("geometry").isNull()).isTrue();
        assertThat(features.get(28).path("geometry").path("coordinates")).isEmpty();
    }

    @Test
    void separatesTheRecordsOfATextSequence() {
        String body = door.get(ITEMS + "?f=geojsonseq").body();
        List<String> records = List.of(body.substring(1).split("\u001e"));
        assertThat(records).hasSize(VISIBLE).allMatch(text -> text.endsWith("\n"));
        assertThat(JsonMapper.shared().readTree(records.get(0)).path("id").asInt())
                .isEqualTo(10);
    }

    @Test
    void writesTablesOfText() {
        List<String> lines = List.of(door.get(ITEMS + "?f=csv&limit=1").body().split("\r\n"));
        assertThat(lines)
                .containsExactly(
                        "id,name,area_ha,staff,open,opened,seen_at,tags,shares,profile,WKT",
                        "10,place 1,1.5,1,false,2020-01-02,2020-01-01T01:00:00Z,\"a;b\"\"c\",\"[0.5,null]\","
                                + "\"{\"\"wood\"\": [1, 2.50]}\",POINT (0.1 10)");
        byte[] marked = door.get(ITEMS + "?f=csv&csv-bom=true&csv-geometry=none&limit=1")
                .body()
                .getBytes(StandardCharsets.UTF_8);
        assertThat(marked).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(marked, StandardCharsets.UTF_8)).doesNotContain("WKT", "POINT");
    }

    @Test
    void filtersAsPagesDo() throws IOException, InterruptedException, SQLException {
        Path file = file("?f=gpkg&open=true&bbox=0.55,9,1.25,11");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("SELECT group_concat(fid) FROM (SELECT fid FROM fixture ORDER BY fid)")) {
            assertThat(rows.getString(1)).isEqualTo("60,80,100,120");
        }
    }

    @Test
    void indexesAGeoPackage() throws IOException, InterruptedException, SQLException {
        Path file = file("?f=gpkg");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertThat(single(connection, "PRAGMA application_id")).isEqualTo("1196444487");
            assertThat(single(connection, "SELECT count(*) FROM fixture")).isEqualTo("30");
            assertThat(single(connection, "SELECT group_concat(id) FROM rtree_fixture_geom WHERE minx > 179"))
                    .isEqualTo("1001");
            assertThat(single(connection, "SELECT count(*) FROM rtree_fixture_geom"))
                    .isEqualTo("28");
            assertThat(single(connection, "SELECT min_x || ' ' || max_y FROM gpkg_contents"))
                    .isEqualTo("-179.5 54.0");
        }
    }

    private static String single(Connection connection, String sql) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery(sql)) {
            return row.getString(1);
        }
    }

    @Test
    void givesEastingsFirstInANationalGrid() {
        jdbc.sql(
                        "INSERT INTO fixture.place (id, geom, name) VALUES (2001, ST_Point(-1.8480, 52.4497, 4326), 'Tyseley')")
                .update();
        String part = "&crs=http://www.opengis.net/def/crs/EPSG/0/27700&bbox=-2,52,-1.5,53&name=Tyseley";
        JsonNode file = door.json(ITEMS + "?f=geojson" + part);
        assertThat(file.path("crs").path("properties").path("name").asString())
                .isEqualTo("urn:ogc:def:crs:EPSG::27700");
        JsonNode place = file.path("features").get(0).path("geometry").path("coordinates");
        JsonNode paged = door.json(ITEMS + "?f=json" + part)
                .path("features")
                .get(0)
                .path("geometry")
                .path("coordinates");
        assertThat(place.get(0).asDouble()).isCloseTo(paged.get(0).asDouble(), within(0.001));
        assertThat(place.get(1).asDouble()).isCloseTo(paged.get(1).asDouble(), within(0.001));
    }

    @ParameterizedTest
    @CsvSource({
        "f=gpkg&crs=http://www.opengis.net/def/crs/EPSG/0/3857&bbox=-2 52 2 53, 200, ''",
        "f=kml&crs=http://www.opengis.net/def/crs/EPSG/0/3857&bbox=-2 52 2 53, 400, format_limit_crs_not_held",
        "f=csv&csv-geometry=lonlat, 400, format_limit_lonlat_not_held",
        "f=gpkg&csv-bom=true, 400, only_with_csv",
        "f=geotiff, 400, not_a_grid",
        "f=dwg, 400, not_a_choice",
        "f=gpkg&limit=0, 400, out_of_range",
    })
    void saysWhatAFormatCannotHold(String query, int status, String code) {
        HttpResponse<String> answer = door.get(ITEMS + "?" + query.replace(' ', ','));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(status == 200 ? "" : Door.read(answer).path("code").asString())
                .isEqualTo(code);
        assertThat(answer.headers().firstValue("Content-Disposition").isPresent())
                .isEqualTo(status == 200);
    }

    @Test
    void refusesWhatHasNoCoordinatesRatherThanLosingIt() {
        jdbc.sql(
                        "INSERT INTO fixture.place (id, geom, name) VALUES (2001, ST_Point(-1.8480, 52.4497, 4326), 'Tyseley')")
                .update();
        FixtureLayer.raiseVersion(versions, new TransactionTemplate(transactions));
        HttpResponse<String> answer =
                door.get(ITEMS + "?f=gpkg&crs=http://www.opengis.net/def/crs/EPSG/0/27700&lang=ko");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Door.read(answer).path("code").asString()).isEqualTo("outside_crs_for_export");
        assertThat(Door.read(answer).path("outside").asInt()).isEqualTo(27);
        assertThat(Door.read(answer).path("title").asString()).isEqualTo("좌표계 밖의 피처");
    }

    @Test
    void linksToFilesFromCollectionAndPage() {
        JsonNode collection = door.json("/ogc/collections/fixture");
        assertThat(collection.path("links"))
                .filteredOn(link -> link.path("rel").asString().equals("enclosure"))
                .hasSize(WritableFormat.values().length)
                .allMatch(link -> door.get(link.path("href").asString()).statusCode() == 200);
        JsonNode page = door.json(ITEMS + "?limit=2&open=true");
        assertThat(page.path("links"))
                .filteredOn(link -> link.path("type").asString().contains("geopackage"))
                .singleElement()
                .satisfies(link -> assertThat(link.path("href").asString())
                        .contains("open=true", "f=gpkg")
                        .doesNotContain("limit"));
        assertThat(door.get(ITEMS + "?f=html").body()).contains("f=xlsx");
    }

    @Test
    void letsSomeWaitWhenManyExport() {
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 5)
                .mapToObj(
                        i -> CompletableFuture.supplyAsync(() -> door.get("/ogc/collections/fixture_slow/items?f=csv")))
                .toList();
        List<HttpResponse<String>> done =
                answers.stream().map(CompletableFuture::join).toList();
        assertThat(done).extracting(HttpResponse::statusCode).containsOnly(200, 503);
        assertThat(done)
                .filteredOn(answer -> answer.statusCode() == 503)
                .hasSize(2)
                .allMatch(answer -> answer.headers().firstValue("Retry-After").isPresent());
        assertThat(door.get(ITEMS + "?f=csv").statusCode()).isEqualTo(200);
    }

    @Test
    void stopsReadingWhenTheCallerLeaves() throws IOException, InterruptedException {
        jdbc.sql("""
                INSERT INTO fixture.place (id, geom, name)
                SELECT 10000 + i, ST_Point(-30, -60, 4326), repeat('far from anything ', 20) FROM generate_series(1, 200000) i
                """).update();
        HttpRequest request = HttpRequest.newBuilder(URI.create(door.server() + ITEMS + "?f=geojson"))
                .build();
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            assertThat(body.readNBytes(1000)).hasSize(1000);
            assertThat(cursors()).isPositive();
        }
        for (int i = 0; i < 200 && cursors() > 0; i++) {
            Thread.sleep(50);
        }
        assertThat(cursors()).isZero();
        FixtureLayer.fill(jdbc);
    }

    /** Transactions that read the fixture and wait to be asked for more. */
    private long cursors() {
        return jdbc.sql("""
                        SELECT count(*) FROM pg_stat_activity
                        WHERE state = 'idle in transaction' AND query LIKE '%fixture.place%ST_AsBinary%'
                           OR state <> 'idle' AND query LIKE '%ST_AsBinary%fixture.place%' AND pid <> pg_backend_pid()
                        """).query(Long.class).single();
    }

    @Test
    void readsInOneViewOfTheDatabase() {
        List<Integer> ids = new ArrayList<>();
        door.json(ITEMS + "?f=geojson&sortby=-staff")
                .path("features")
                .forEach(feature -> ids.add(feature.path("id").asInt()));
        assertThat(ids).startsWith(250, 240, 230).hasSize(VISIBLE);
    }
}
