package org.ecopark.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;

/** Files become layers of their own that every door shows at once. */
@EcoparkIT
class UserLayerIT {

    private static final Path FOLDER = Path.of("src", "test", "resources", "formats");

    @LocalServerPort
    private int port;

    private ImportDoor imports;
    private Door door;

    @BeforeEach
    void begin() {
        imports = new ImportDoor(port);
        door = new Door(port);
    }

    private static Resource file(String name) {
        try {
            return ImportDoor.named(name, Files.readAllBytes(FOLDER.resolve(name)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] zip(Map<String, Resource> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Resource> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getContentAsByteArray());
            }
        }
        return bytes.toByteArray();
    }

    private JsonNode finished(JsonNode ended) {
        assertThat(ended.path("state").asString()).as(ended.toPrettyString()).isEqualTo("finished");
        return ended;
    }

    private List<JsonNode> features(String layer) {
        List<JsonNode> features = new ArrayList<>();
        door.json("/ogc/collections/" + layer + "/items?limit=100")
                .path("features")
                .forEach(features::add);
        return features;
    }

    @ParameterizedTest
    @CsvSource({"shp", "zip", "gpkg", "fgb", "kml", "kmz"})
    void everyFormatBecomesALayerOnTheDoors(String kind) throws IOException {
        List<Resource> files = switch (kind) {
            case "shp" -> List.of(file("ponds.shp"), file("ponds.dbf"), file("ponds.prj"), file("ponds.shx"));
            case "zip" ->
                List.of(ImportDoor.named(
                        "all.zip",
                        zip(Map.of(
                                "in/ponds.shp", file("ponds.shp"),
                                "in/ponds.DBF", file("ponds.dbf"),
                                "in/ponds.prj", file("ponds.prj"),
                                "in/readme.txt", ImportDoor.named("x", "hello".getBytes(StandardCharsets.UTF_8))))));
            case "gpkg" -> List.of(file("parks.gpkg"));
            default -> List.of(file("ponds." + kind));
        };
        String layer = "made:" + kind;
        Map<String, String> fields = kind.equals("gpkg")
                ? Map.of("layer", layer, "title", "Ponds", "object", "ponds")
                : Map.of("layer", layer, "title", "Ponds");
        finished(imports.send(files, fields));
        List<JsonNode> ponds = features(layer).stream()
                .filter(feature ->
                        "못골".equals(feature.path("properties").path("name").asString()))
                .toList();
        assertThat(ponds).hasSize(1);
        assertThat(ponds.get(0).path("properties").path("depth_m").asDouble()).isEqualTo(3.25);
        assertThat(ponds.get(0).path("properties").path("count").asLong()).isEqualTo(7);
        JsonNode corner =
                ponds.get(0).path("geometry").path("coordinates").path(0).path(0);
        assertThat(corner.path(0).asDouble()).isBetween(127.0099, 127.0301);
        JsonNode told = door.json("/api/user-layers/" + layer);
        assertThat(told.path("title_en").asString()).isEqualTo("Ponds");
        assertThat(told.path("bbox").path(0).asDouble()).isCloseTo(127.01, within(1e-5));
        assertThat(door.get("/tiles/" + layer + "/0/0/0.mvt").statusCode()).isIn(200, 404);
    }

    @Test
    void everyLayerOfAFileBecomesOne() {
        finished(imports.send(List.of(file("parks.gpkg")), Map.of("layer", "two:")));
        assertThat(features("two:ponds")).hasSize(3);
        assertThat(features("two:wells")).hasSize(2);
    }

    @Test
    void aTableOfPointsIsReadInItsEncodingAndTyped() {
        finished(imports.send(List.of(file("wells.csv")), Map.of("layer", "made_wells")));
        List<JsonNode> wells = features("made_wells");
        assertThat(wells).hasSize(2);
        assertThat(wells.get(0).path("properties").path("name").asString()).isEqualTo("첫 우물");
        assertThat(wells.get(0).path("geometry").path("coordinates").path(0).asDouble())
                .isEqualTo(127.5);
        List<String> types = new ArrayList<>();
        door.json("/api/user-layers/made_wells")
                .path("properties")
                .forEach(property -> types.add(property.path("name").asString() + " "
                        + property.path("type").asString()));
        assertThat(types).containsExactly("x decimal", "y decimal", "name text", "open integer");
    }

    @Test
    void aLayerIsReplacedAsAWholeRetitledAndRemoved() {
        finished(imports.send(
                List.of(file("parks.gpkg")), Map.of("layer", "swap", "object", "ponds", "title", "Before")));
        finished(imports.send(List.of(file("parks.gpkg")), Map.of("layer", "swap", "object", "wells")));
        assertThat(features("swap")).hasSize(2);
        var seen = door.get("/api/user-layers/swap");
        assertThat(Door.read(seen).path("title_en").asString()).isEqualTo("Before");
        String tag = seen.headers().firstValue("ETag").orElseThrow();
        String body = "{\"title_en\":\"Wells\",\"title_ko\":\"우물\"}";
        String[] json = {"Content-Type", "application/json"};
        assertThat(door.send("PATCH", "/api/user-layers/swap", body, json).statusCode())
                .isEqualTo(428);
        assertThat(door.send("PATCH", "/api/user-layers/swap", body, json[0], json[1], "If-Match", tag)
                        .statusCode())
                .isEqualTo(200);
        assertThat(door.send("PATCH", "/api/user-layers/swap", body, json[0], json[1], "If-Match", tag)
                        .statusCode())
                .isEqualTo(412);
        assertThat(door.json("/ogc/collections/swap").path("title").asString()).isEqualTo("Wells");
        assertThat(door.send("DELETE", "/api/user-layers/swap", "").statusCode())
                .isEqualTo(204);
        assertThat(door.get("/ogc/collections/swap").statusCode()).isEqualTo(404);
        assertThat(door.send("DELETE", "/api/user-layers/swap", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void namesOfTheRegisterAndImpossibleOnesAreRefused() {
        byte[] file = "{}".getBytes(StandardCharsets.UTF_8);
        assertThat(imports.refusal("/api/imports?filename=a.geojson&layer=parks", file))
                .startsWith("409")
                .contains("layer_name_taken");
        assertThat(imports.refusal("/api/imports?filename=a.geojson&layer=1st%20try", file))
                .startsWith("400")
                .contains("layer_name");
        assertThat(imports.refusal("/api/imports?filename=a.geojson&layer=ok&crs=EPSG:0", file))
                .startsWith("400");
    }

    @Test
    void strangeNamesOfColumnsAreKeptAsTitles() {
        String text = "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
                + "{\"이름\":\"가\",\"SELECT; DROP TABLE x\":1,\"id\":5,\"Größe (ha)\":2.5,\"größe_ha\":3,\"2020\":true},"
                + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[127.3,37.3]}}]}";
        finished(imports.sendBody("/api/imports?filename=o.geojson&layer=odd", text.getBytes(StandardCharsets.UTF_8)));
        JsonNode properties = features("odd").get(0).path("properties");
        assertThat(properties.propertyNames())
                .containsExactly("column_1", "select_drop_table_x", "id_2", "gro_e_ha", "gro_e_ha_2", "n2020");
        assertThat(properties.path("column_1").asString()).isEqualTo("가");
        assertThat(properties.path("n2020").asBoolean()).isTrue();
    }

    @Test
    void whatCannotBeReadLeavesTheLayerAsItWas() {
        finished(imports.send(List.of(file("wells.csv")), Map.of("layer", "kept")));
        JsonNode ended = imports.sendBody(
                "/api/imports?filename=wells.csv&layer=kept&x=nowhere&y=name",
                "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(ended.path("state").asString()).isEqualTo("failed");
        assertThat(ended.path("sentence").asString()).contains("there is no column 'nowhere'");
        assertThat(features("kept")).hasSize(2);
    }
}
