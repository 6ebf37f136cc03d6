package org.ecopark.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files are looked at, tried and mapped before anything is loaded. */
@EcoparkIT
class PreviewIT {

    private static final Path FOLDER = Path.of("src", "test", "resources", "formats");

    private static final String PLANTS = "Werk;Ort;Ost;Nord\nA;Hafen;127.41;37.41\nB;Berg;127.42;37.42\nC;;west;1\n";

    private static final String PROFILE = """
            {"name": "preview-plants", "title": {"en": "Plants", "ko": "공장"}, "licence": "own", "format": "csv",
             "delimiter": ";", "source": "preview-it",
             "targets": [{"layer": "facilities", "id": "${Werk}", "place": {"x": "Ost", "y": "Nord"},
                          "columns": {"name": {"from": "Werk"}, "country": "KR", "provenance": "declared"}}]}""";

    @LocalServerPort
    private int port;

    private ImportDoor imports;
    private Door door;

    @BeforeEach
    void begin() {
        imports = new ImportDoor(port);
        door = new Door(port);
    }

    private JsonNode preview(String name, String more, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/import-previews?filename=" + name + more))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.builder().build().readTree(answer.body()).path("sources");
    }

    @Test
    void showsEveryLayerWithRowsSystemAndPlaces() throws Exception {
        JsonNode sources = preview("parks.gpkg", "", Files.readAllBytes(FOLDER.resolve("parks.gpkg")));
        assertThat(sources).hasSize(2);
        JsonNode wells = sources.path(1);
        assertThat(wells.path("layer").asString()).isEqualTo("wells");
        assertThat(wells.path("crs").asString()).isEqualTo("EPSG:5179");
        assertThat(wells.path("rows").path(0).path("name").asString()).isEqualTo("첫 우물");
        assertThat(wells.path("bbox").path(0).asDouble()).isCloseTo(127.5, within(1e-6));
        assertThat(wells.path("features").path("features")).hasSize(2);
        assertThat(wells.path("profile").isNull()).isTrue();
        assertThat(wells.path("profile_reason").asString()).contains("no profile fits");
    }

    @Test
    void findsDelimiterAndPlacesOfATableAndSaysWhatIsWrong() throws Exception {
        byte[] text = "name;X;Y\na;950000;1950000\n".getBytes(StandardCharsets.UTF_8);
        JsonNode degrees = preview("t.csv", "", text).path(0);
        assertThat(degrees.path("delimiter").asString()).isEqualTo(";");
        assertThat(degrees.path("x").asString()).isEqualTo("X");
        assertThat(degrees.path("notices").path(0).asString()).contains("crs=EPSG:");
        JsonNode metres = preview("t.csv", "&crs=EPSG:5179", text).path(0);
        assertThat(metres.path("notices")).isEmpty();
        // The origin of the system is 127.5 east, 38 north at 1,000,000, 2,000,000.
        assertThat(metres.path("bbox").path(0).asDouble()).isCloseTo(126.94, within(0.01));
    }

    @Test
    void saysWhyAFileCannotBeRead() throws Exception {
        JsonNode broken = preview("x.gpkg", "", "SQLite format 3\0nonsense".getBytes(StandardCharsets.UTF_8));
        assertThat(broken.path(0).path("fault").asString()).contains("GeoPackage");
    }

    @Test
    void aDryRunTellsWhatWouldBeAndKeepsNothing() {
        JsonNode tried = imports.send(
                "plants.csv", PLANTS.getBytes(StandardCharsets.UTF_8), PROFILE, java.util.Map.of("dry_run", "true"));
        assertThat(tried.path("dry_run").asBoolean()).isTrue();
        assertThat(tried.path("files").path(0).path("state").asString())
                .as(tried.toPrettyString())
                .isEqualTo("tried");
        assertThat(tried.path("files")
                        .path(0)
                        .path("layers")
                        .path(0)
                        .path("inserted")
                        .asLong())
                .isEqualTo(2);
        assertThat(imports.issueCodes(tried)).containsExactly("bad_number");
        assertThat(door.json("/ogc/collections/facilities/items?source=preview-it")
                        .path("features"))
                .isEmpty();
        JsonNode layer = imports.send(
                java.util.List.of(ImportDoor.named("w.csv", "x,y\n1,2\n".getBytes(StandardCharsets.UTF_8))),
                java.util.Map.of("dry_run", "true", "layer", "never_made"));
        assertThat(layer.path("files").path(0).path("state").asString()).isEqualTo("tried");
        assertThat(door.get("/ogc/collections/never_made").statusCode()).isEqualTo(404);
    }

    @Test
    void aProfileIsSavedUsedByNameAndForgotten() {
        assertThat(door.send("POST", "/api/import-profiles", PROFILE, "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(201);
        assertThat(door.json("/api/import-profiles/preview-plants").path("text").asString())
                .isEqualTo(PROFILE);
        JsonNode tried = imports.sendBody(
                "/api/imports?filename=plants.csv&profile=preview-plants&dry_run=true",
                PLANTS.getBytes(StandardCharsets.UTF_8));
        assertThat(tried.path("files").path(0).path("profile").asString()).isEqualTo("preview-plants");
        assertThat(door.send("POST", "/api/import-profiles", "{\"name\": \"x\"}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(400);
        assertThat(door.send("DELETE", "/api/import-profiles/preview-plants", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(door.send("DELETE", "/api/import-profiles/ecopark-geojson", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(door.get("/api/import-profiles/preview-plants").statusCode()).isEqualTo(404);
    }

    @Test
    void targetsTellTheirColumns() {
        JsonNode targets = door.json("/api/import-targets").path("targets");
        assertThat(targets.toString()).contains("\"name\":\"facilities\"", "\"name\":\"streams\"", "\"required\":true");
    }
}
