package org.ecopark.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Features of brought layers are written one by one, on the ice shelf of Ross where nobody else has any. */
@EcoparkIT
class UserLayerEditsIT {

    private static final String GEOJSON = "application/geo+json";

    @LocalServerPort
    private int port;

    private ImportDoor imports;
    private Door door;

    @BeforeEach
    void begin() {
        imports = new ImportDoor(port);
        door = new Door(port);
    }

    private static String feature(String geometry, String properties) {
        return "{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":{" + properties + "}}";
    }

    private static String point(double x, double y) {
        return "{\"type\":\"Point\",\"coordinates\":[" + x + "," + y + "]}";
    }

    private static String well(String code, String name, double depth, double x) {
        return feature(
                point(x, -79),
                "\"code\":\"" + code + "\",\"name\":\"" + name + "\",\"depth_m\":" + depth
                        + ",\"count\":9007199254740993,\"open\":true,\"drilled\":\"2020-05-01\"");
    }

    /** Brings a layer and returns the change set that did it. */
    private long bring(String layer, String... features) {
        String text = "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
        JsonNode ended = imports.sendBody(
                "/api/imports?filename=w.geojson&layer=" + layer, text.getBytes(StandardCharsets.UTF_8));
        assertThat(ended.path("state").asString()).as(ended.toPrettyString()).isEqualTo("finished");
        JsonNode set = door.json("/api/imports/" + ended.path("id").asLong())
                .path("change_sets")
                .path(0);
        assertThat(set.path("can_undo").asBoolean()).isTrue();
        return set.path("id").asLong();
    }

    private long bringWells(String layer) {
        return bring(layer, well("A", "First", 12.5, -175), well("B", "Second", 8, -174), well("C", "Third", 3, -173));
    }

    private List<JsonNode> items(String layer) {
        List<JsonNode> items = new ArrayList<>();
        door.json("/ogc/collections/" + layer + "/items?limit=100")
                .path("features")
                .forEach(items::add);
        return items;
    }

    private JsonNode named(String layer, String name) {
        return items(layer).stream()
                .filter(item -> item.path("properties").path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String path(String layer, JsonNode item) {
        return "/ogc/collections/" + layer + "/items/" + item.path("id").asLong();
    }

    private String tag(String path) {
        return door.get(path).headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> post(String layer, String feature, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", GEOJSON));
        all.addAll(List.of(headers));
        return door.send("POST", "/ogc/collections/" + layer + "/items", feature, all.toArray(String[]::new));
    }

    private HttpResponse<String> patch(String path, String tag, String properties) {
        return door.send(
                "PATCH",
                path,
                "{\"properties\":{" + properties + "}}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                tag);
    }

    private static long changeSet(HttpResponse<String> answer) {
        return Long.parseLong(answer.headers().firstValue("Ecopark-Change-Set").orElseThrow());
    }

    private HttpResponse<String> undo(long set) {
        return door.send("POST", "/api/history/" + set + "/undo", "");
    }

    private long undone(long set) {
        HttpResponse<String> answer = undo(set);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Door.read(answer).path("id").asLong();
    }

    private static List<String> codes(HttpResponse<String> answer) {
        List<String> codes = new ArrayList<>();
        Door.read(answer)
                .path("errors")
                .forEach(error -> codes.add(error.path("pointer").asString() + " "
                        + error.path("code").asString()));
        return codes;
    }

    @Test
    void featuresAreMadeChangedReplacedAndRemoved() {
        bringWells("edit_walk");
        HttpResponse<String> made = post(
                "edit_walk",
                feature(point(-172, -78), "\"code\":\"D\",\"name\":\"Fourth\",\"drilled\":\"2024-02-29\""));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String path = made.headers().firstValue("Location").orElseThrow();
        assertThat(items("edit_walk")).hasSize(4);

        HttpResponse<String> changed = patch(path, tag(path), "\"depth_m\":4.25,\"open\":false");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        JsonNode now = door.json(path);
        assertThat(now.path("properties").path("depth_m").asDouble()).isEqualTo(4.25);
        assertThat(now.path("properties").path("open").asBoolean()).isFalse();
        assertThat(now.path("properties").path("name").asString()).isEqualTo("Fourth");
        assertThat(now.path("properties").path("drilled").asString()).isEqualTo("2024-02-29");

        JsonNode told = door.json("/api/user-layers/edit_walk");
        assertThat(told.path("features").asLong()).isEqualTo(4);
        assertThat(told.path("bbox").path(2).asDouble()).isCloseTo(-172, within(1e-9));
        assertThat(door.json("/api/user-layers?q=edit_walk")
                        .path("user_layers")
                        .path(0)
                        .path("features")
                        .asLong())
                .isEqualTo(4);

        HttpResponse<String> replaced = door.send(
                "PUT",
                path,
                feature(point(-171, -78), "\"name\":\"Other\""),
                "Content-Type",
                GEOJSON,
                "If-Match",
                tag(path));
        assertThat(replaced.statusCode()).as(replaced.body()).isEqualTo(200);
        assertThat(Door.read(replaced).path("properties").path("code").isNull()).isTrue();

        assertThat(door.send("DELETE", path, "").statusCode()).isEqualTo(428);
        assertThat(door.send("DELETE", path, "", "If-Match", tag(path)).statusCode())
                .isEqualTo(204);
        assertThat(door.get(path).statusCode()).isEqualTo(404);
        assertThat(door.json("/api/user-layers/edit_walk").path("bbox").path(2).asDouble())
                .as("the box shrinks to what is left")
                .isCloseTo(-173, within(1e-9));
    }

    @Test
    void theSecondOfTwoEditorsSeesBothVersions() {
        bringWells("edit_two");
        String path = path("edit_two", named("edit_two", "First"));
        String seen = tag(path);
        assertThat(patch(path, seen, "\"name\":\"Anna's\"").statusCode()).isEqualTo(200);
        HttpResponse<String> second = patch(path, seen, "\"name\":\"Ben's\"");
        assertThat(second.statusCode()).isEqualTo(412);
        JsonNode problem = Door.read(second);
        assertThat(problem.path("current").path("properties").path("name").asString())
                .isEqualTo("Anna's");
        assertThat(patch(path, problem.path("current_etag").asString(), "\"name\":\"Ben's\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(door.json(path).path("properties").path("count").asLong())
                .as("what was not touched is exact")
                .isEqualTo(9007199254740993L);
    }

    @Test
    void tellsAllThatIsWrongWithItsPlace() {
        bringWells("edit_wrong");
        assertThat(codes(post(
                        "edit_wrong",
                        feature(
                                "{\"type\":\"LineString\",\"coordinates\":[[-170,-79],[-171,-79]]}",
                                "\"depth_m\":\"deep\",\"open\":\"yes\",\"x'; DROP TABLE a\":1," + "\"count\":1.5"))))
                .containsExactlyInAnyOrder(
                        "/properties/depth_m wrong_type",
                        "/properties/open wrong_type",
                        "/properties/count wrong_type",
                        "/properties/x'; DROP TABLE a unknown_property",
                        "/geometry wrong_geometry_type");
        assertThat(codes(post("edit_wrong", feature("null", "\"name\":\"Nowhere\""))))
                .containsExactly("/geometry no_place");
        assertThat(codes(post("edit_wrong", feature(point(12, 120), "\"name\":\"Swapped\""))))
                .containsExactly("/geometry swapped_axes");
        assertThat(items("edit_wrong")).hasSize(3);
        HttpResponse<String> grid = post(
                "edit_wrong",
                feature(point(-8_000_000, -15_000_000), "\"name\":\"In metres\""),
                "Content-Crs",
                "<http://www.opengis.net/def/crs/EPSG/0/3857>");
        assertThat(grid.statusCode()).as(grid.body()).isEqualTo(201);
        assertThat(Door.read(grid).path("geometry").path("coordinates").path(0).asDouble())
                // 8,000,000 m on the equator's circle of 6,378,137 m are 71.86522 degrees.
                .isCloseTo(-71.86522, within(1e-5));
    }

    @Test
    void areasAndLinesOfSeveralPartsAreTakenAndCrossingRingsAreNot() {
        bring(
                "edit_areas",
                feature(
                        "{\"type\":\"Polygon\",\"coordinates\":[[[-170,-80],[-169,-80],[-169,-79],[-170,-80]]]}",
                        "\"select\":\"from\""));
        assertThat(codes(post(
                        "edit_areas",
                        feature(
                                "{\"type\":\"Polygon\",\"coordinates\":[[[-168,-80],[-167,-79],[-167,-80],[-168,-79],[-168,-80]]]}",
                                ""))))
                .containsExactly("/geometry invalid_geometry");
        HttpResponse<String> two = post(
                "edit_areas",
                feature(
                        "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[-168,-80],[-167,-80],[-167,-79],[-168,-80]]],"
                                + "[[[-166,-80],[-165,-80],[-165,-79],[-166,-80]]]]}",
                        "\"select\":\"Robert'); DROP TABLE userlayers.layer;--\""));
        assertThat(two.statusCode()).as(two.body()).isEqualTo(201);
        assertThat(items("edit_areas").get(1).path("properties").path("select").asString())
                .isEqualTo("Robert'); DROP TABLE userlayers.layer;--");

        bring(
                "edit_lines",
                feature("{\"type\":\"LineString\",\"coordinates\":[[-170,-78],[-169,-78]]}", "\"name\":\"One\""));
        assertThat(post(
                                "edit_lines",
                                feature(
                                        "{\"type\":\"MultiLineString\",\"coordinates\":[[[-170,-77],[-169,-77]],[[-168,-77],[-167,-77]]]}",
                                        "\"name\":\"Two\""))
                        .statusCode())
                .isEqualTo(201);
        assertThat(codes(post("edit_lines", feature(point(-170, -77), "\"name\":\"Point\""))))
                .containsExactly("/geometry wrong_geometry_type");
    }

    @Test
    void everyChangeIsToldAndTakenBack() {
        bringWells("edit_back");
        String path = path("edit_back", named("edit_back", "Second"));
        long first = changeSet(patch(path, "*", "\"depth_m\":9.5"));
        long gone = changeSet(door.send("DELETE", path, "", "If-Match", "*"));
        assertThat(door.get(path).statusCode()).isEqualTo(404);
        assertThat(undo(first).statusCode()).as("changed again since").isEqualTo(409);
        undone(gone);
        assertThat(door.json(path).path("properties").path("depth_m").asDouble())
                .isEqualTo(9.5);
        assertThat(door.json("/api/user-layers/edit_back").path("features").asLong())
                .isEqualTo(3);

        long again = changeSet(patch(path, "*", "\"depth_m\":10"));
        undone(again);
        assertThat(door.json(path).path("properties").path("depth_m").asDouble())
                .isEqualTo(9.5);
        JsonNode schema = door.json("/ogc/collections/edit_back/schema");
        String target = schema.path("x-ecopark-history-target").asString();
        JsonNode changes = door.json(
                        "/api/history?target=" + target + "&row=" + path.substring(path.lastIndexOf('/') + 1))
                .path("changes");
        assertThat(changes.path(0).path("kind").asString()).isEqualTo("undo");
        assertThat(changes).hasSize(5);
        JsonNode oldest = changes.path(4);
        assertThat(oldest.path("before").toString()).contains("8").contains("Second");
        assertThat(oldest.path("after").toString()).contains("9.5");
        JsonNode one = door.json("/api/history/" + first + "?limit=1");
        assertThat(one.path("rows").path(0).path("target").asString()).isEqualTo(target);
        assertThat(one.path("who").asString()).isEqualTo("everyone");
    }

    @Test
    void aReplacementIsTakenBackAndDoneAgainAndKeysStay() {
        bringWells("edit_swap");
        long first = named("edit_swap", "First").path("id").asLong();
        long third = named("edit_swap", "Third").path("id").asLong();
        String seen = tag("/ogc/collections/edit_swap/items/" + first);
        long replaced = bring(
                "edit_swap",
                well("X", "New", 1, -160),
                well("C", "Third, renamed", 3, -173),
                well("A", "First", 12.5, -175));
        assertThat(named("edit_swap", "First").path("id").asLong()).isEqualTo(first);
        assertThat(named("edit_swap", "Third, renamed").path("id").asLong()).isEqualTo(third);
        assertThat(named("edit_swap", "New").path("id").asLong()).isGreaterThan(third);
        assertThat(patch("/ogc/collections/edit_swap/items/" + first, seen, "\"depth_m\":1")
                        .statusCode())
                .as("what was read before the layer was replaced")
                .isEqualTo(412);

        long back = undone(replaced);
        assertThat(items("edit_swap"))
                .extracting(item -> item.path("properties").path("name").asString())
                .containsExactly("First", "Second", "Third");
        assertThat(door.json("/api/user-layers/edit_swap").path("bbox").path(2).asDouble())
                .isCloseTo(-173, within(1e-9));
        undone(back);
        assertThat(named("edit_swap", "New").path("properties").path("code").asString())
                .isEqualTo("X");
    }

    @Test
    void nothingIsTakenBackThatWouldHideAnEdit() {
        bringWells("edit_hide");
        HttpResponse<String> early = patch(path("edit_hide", named("edit_hide", "First")), "*", "\"depth_m\":1");
        long replaced = bring("edit_hide", well("A", "First", 2, -175));
        HttpResponse<String> late = undo(changeSet(early));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Door.read(late).path("code").asString()).isEqualTo("user_layer_replaced");

        long edit = changeSet(patch(path("edit_hide", named("edit_hide", "First")), "*", "\"depth_m\":3"));
        HttpResponse<String> hidden = undo(replaced);
        assertThat(hidden.statusCode()).isEqualTo(409);
        assertThat(Door.read(hidden).path("code").asString()).isEqualTo("user_layer_edited");
        assertThat(named("edit_hide", "First")
                        .path("properties")
                        .path("depth_m")
                        .asDouble())
                .isEqualTo(3);
        assertThat(edit).isPositive();
    }

    @Test
    void aRemovedLayerComesBackWithItsEdits() {
        long brought = bringWells("edit_gone");
        assertThat(patch(path("edit_gone", named("edit_gone", "First")), "*", "\"depth_m\":77")
                        .statusCode())
                .isEqualTo(200);
        assertThat(door.send("DELETE", "/api/user-layers/edit_gone", "").statusCode())
                .isEqualTo(204);
        assertThat(door.get("/ogc/collections/edit_gone").statusCode()).isEqualTo(404);
        JsonNode newest = door.json("/api/history?limit=1").path("change_sets").path(0);
        assertThat(newest.path("kind").asString()).isEqualTo("remove_layer");
        undone(newest.path("id").asLong());
        assertThat(named("edit_gone", "First")
                        .path("properties")
                        .path("depth_m")
                        .asDouble())
                .isEqualTo(77);
        assertThat(undo(brought).statusCode()).as("changed again since").isEqualTo(409);

        long second = bringWells("edit_never");
        undone(second);
        assertThat(door.get("/ogc/collections/edit_never").statusCode()).isEqualTo(404);
    }

    @Test
    void schemaAndMethodsSayWhatCanBeWritten() {
        bringWells("edit_schema");
        JsonNode schema = door.json("/ogc/collections/edit_schema/schema");
        assertThat(schema.path("x-ecopark-editable").asBoolean()).isTrue();
        assertThat(schema.path("properties").path("id").path("readOnly").asBoolean())
                .isTrue();
        assertThat(schema.path("properties").path("depth_m").has("readOnly")).isFalse();
        assertThat(schema.path("properties").path("geometry").path("format").asString())
                .isEqualTo("geometry-point");
        HttpResponse<String> options = door.send("OPTIONS", "/ogc/collections/edit_schema/items", "");
        assertThat(options.headers().firstValue("Allow").orElseThrow()).contains("POST");
        assertThat(door.json("/api").path("paths").has("/ogc/collections/edit_schema/items/{feature}"))
                .isTrue();
    }

    @Test
    void tilesShowAnEditAtOnceAndOthersStay() {
        bring("edit_tiles", well("A", "Near", 1, -175.2), well("B", "Far", 2, 10.2));
        String near = "/tiles/edit_tiles/3/0/6.mvt";
        String far = "/tiles/edit_tiles/3/4/6.mvt";
        String nearTag = tag(near);
        String farTag = tag(far);
        assertThat(patch(path("edit_tiles", named("edit_tiles", "Near")), "*", "\"name\":\"Changed\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(tag(near)).isNotEqualTo(nearTag);
        assertThat(tag(far)).isEqualTo(farTag);
    }
}
