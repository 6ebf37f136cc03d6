package org.ecopark.features.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.layers.shelf.LayerShelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Single features through the door, in the Antarctic where nobody else has rows. */
@EcoparkIT
class EditingIT {

    private static final String SQUARE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[60,-80],[60.01,-80],[60.01,-79.99],[60,-79.99],[60,-80]]]}";

    @LocalServerPort
    int port;

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    private HttpResponse<String> post(String layer, String feature, String... headers) {
        return door.send("POST", "/ogc/collections/" + layer + "/items", feature, with(headers));
    }

    private static String[] with(String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/geo+json"));
        all.addAll(List.of(headers));
        return all.toArray(String[]::new);
    }

    private static String feature(String geometry, String properties) {
        return "{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":{" + properties + "}}";
    }

    private static String point(double x, double y) {
        return "{\"type\":\"Point\",\"coordinates\":[" + x + "," + y + "]}";
    }

    private JsonNode made(String layer, String feature, String... headers) {
        HttpResponse<String> answer = post(layer, feature, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Door.read(answer);
    }

    private HttpResponse<String> patch(String path, String etag, String body) {
        return door.send("PATCH", path, body, "Content-Type", "application/merge-patch+json", "If-Match", etag);
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static List<String> codes(HttpResponse<String> answer) {
        List<String> codes = new ArrayList<>();
        Door.read(answer)
                .path("errors")
                .forEach(error -> codes.add(error.path("pointer").asString() + " "
                        + error.path("code").asString()));
        return codes;
    }

    private static String item(String layer, JsonNode feature) {
        return "/ogc/collections/" + layer + "/items/" + feature.path("id").asLong();
    }

    @Test
    void makesReadsReplacesChangesAndRemovesAPark() {
        HttpResponse<String> answer = post("parks", feature(SQUARE, "\"name\":\"Ice Park\",\"country\":\"AQ\""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String path = answer.headers().firstValue("Location").orElseThrow();
        assertThat(path).contains("/ogc/collections/parks/items/");
        HttpResponse<String> read = door.get(path);
        JsonNode park = Door.read(read);
        assertThat(park.path("properties").path("source").asString()).isEqualTo("editor");
        // A square of 0.01 degrees at 80 degrees south on the ellipsoid of WGS 84: 194 m by 1,117 m.
        assertThat(park.path("properties").path("boundary_area_ha").asDouble()).isBetween(21.5, 21.8);

        HttpResponse<String> changed = patch(path, etag(read), "{\"properties\":{\"power_mw\":12.5}}");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        JsonNode after = Door.read(changed);
        assertThat(after.path("properties").path("power_mw").asDouble()).isEqualTo(12.5);
        assertThat(after.path("properties").path("name").asString()).isEqualTo("Ice Park");
        assertThat(after.path("geometry")).isEqualTo(park.path("geometry"));

        HttpResponse<String> replaced =
                door.send("PUT", path, feature(SQUARE, "\"name\":\"Snow Park\""), with("If-Match", etag(changed)));
        assertThat(replaced.statusCode()).as(replaced.body()).isEqualTo(200);
        assertThat(Door.read(replaced).path("properties").path("power_mw").isNull())
                .isTrue();

        assertThat(door.send("DELETE", path, "", "If-Match", etag(replaced)).statusCode())
                .isEqualTo(204);
        assertThat(door.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void theSecondOfTwoEditorsGetsBothVersionsAndLosesNothing() {
        JsonNode made = made("facilities", feature(point(61, -80), "\"name\":\"Two Editors\""));
        String path = item("facilities", made);
        String first = etag(door.get(path));
        assertThat(patch(path, first, "{\"properties\":{\"operator\":\"Anna\"}}")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> second = patch(path, first, "{\"properties\":{\"operator\":\"Ben\"}}");
        assertThat(second.statusCode()).isEqualTo(412);
        JsonNode problem = Door.read(second);
        assertThat(problem.path("code").asString()).isEqualTo("edit_conflict");
        assertThat(problem.path("current").path("properties").path("operator").asString())
                .isEqualTo("Anna");
        assertThat(patch(path, problem.path("current_etag").asString(), "{\"properties\":{\"operator\":\"Ben\"}}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void ofManyEditorsAtOnceOneWins() throws Exception {
        JsonNode made = made("facilities", feature(point(61.5, -80), "\"name\":\"Many Editors\""));
        String path = item("facilities", made);
        String etag = etag(door.get(path));
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String body = "{\"properties\":{\"employees\":" + i + "}}";
            writers.add(() -> patch(path, etag, body).statusCode());
        }
        List<Integer> codes = new ArrayList<>();
        for (Future<Integer> each : pool.invokeAll(writers)) {
            codes.add(each.get());
        }
        pool.shutdown();
        assertThat(codes).containsOnlyOnce(200).containsOnly(200, 412);
    }

    @Test
    void wantsToKnowTheVersionThatIsChanged() {
        JsonNode made = made("facilities", feature(point(62, -80), "\"name\":\"No Match\""));
        String path = item("facilities", made);
        assertThat(door.send("PUT", path, feature(point(62, -80), "\"name\":\"x\""), with())
                        .statusCode())
                .isEqualTo(428);
        assertThat(door.send("DELETE", path, "").statusCode()).isEqualTo(428);
        assertThat(patch(path, "\"something else\"", "{\"properties\":{}}").statusCode())
                .isEqualTo(412);
        assertThat(patch(path, "*", "{\"properties\":{\"operator\":\"Anybody\"}}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnceWithItsPlace() {
        HttpResponse<String> answer = post(
                "facilities",
                feature(
                        point(63, -80),
                        "\"status\":\"asleep\",\"employees\":-4,\"country\":\"gb\",\"opened_year\":2020,\"closed_year\":2010,"
                                + "\"illustrative\":\"yes\",\"colour\":\"red\",\"accuracy_m\":\"NaN\""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(codes(answer))
                .containsExactlyInAnyOrder(
                        "/properties/name missing_name",
                        "/properties/status unknown_status",
                        "/properties/employees negative_employees",
                        "/properties/country unknown_country",
                        "/properties/closed_year closed_before_opened",
                        "/properties/illustrative wrong_type",
                        "/properties/colour unknown_property",
                        "/properties/accuracy_m wrong_type");
    }

    @Test
    void refusesRingsThatCrossThemselvesWithTheCrossing() {
        String bowTie = "{\"type\":\"Polygon\",\"coordinates\":[[[60,-70],[61,-69],[61,-70],[60,-69],[60,-70]]]}";
        HttpResponse<String> answer = post("parks", feature(bowTie, "\"name\":\"Bow tie\""));
        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode error = Door.read(answer).path("errors").path(0);
        assertThat(error.path("code").asString()).isEqualTo("invalid_geometry");
        assertThat(error.path("place").path(0).asDouble()).isEqualTo(60.5);
        assertThat(error.path("place").path(1).asDouble()).isEqualTo(-69.5);
    }

    @Test
    void refusesGeometriesThatAreNone() {
        String open = "{\"type\":\"Polygon\",\"coordinates\":[[[60,-70],[61,-69],[61,-70],[60,-69]]]}";
        assertThat(codes(post("parks", feature(open, "\"name\":\"Open\""))))
                .contains("/geometry/coordinates/0/3 unreadable_geometry");
        assertThat(codes(post("parks", feature("{\"type\":\"Polygon\",\"coordinates\":[]}", "\"name\":\"Empty\""))))
                .contains("/geometry no_place");
        assertThat(codes(post("facilities", feature("null", "\"name\":\"Nowhere\""))))
                .contains("/geometry no_point");
        assertThat(codes(post("facilities", feature(SQUARE, "\"name\":\"Area\""))))
                .contains("/geometry no_point");
        assertThat(codes(post("facilities", feature(point(12, 120), "\"name\":\"Swapped\""))))
                .contains("/geometry swapped_axes");
        assertThat(codes(post("facilities", feature(point(1e300, 1e300), "\"name\":\"Far\""))))
                .contains("/geometry off_the_earth");
        assertThat(post(
                                "facilities",
                                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[NaN,1]}}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void suspectsExchangedAxesWhereOnlyTheyWouldHaveNeighbours() {
        made("facilities", feature(point(64, -81), "\"name\":\"Neighbour\""));
        JsonNode suspect = made("facilities", feature(point(-81, 64), "\"name\":\"Exchanged\""));
        assertThat(suspect.path("warnings").path(0).path("code").asString()).isEqualTo("suspected_swapped_axes");
    }

    @Test
    void takesCoordinatesOfOtherSystems() {
        // The trig pillar of Caister water tower in the guide of Ordnance Survey: 651409.903, 313177.270 in its grid is
        // 52.6575703 N, 1.7179216 E on the older datum and 1.7160 E, 52.6580 N on WGS 84.
        JsonNode made = made(
                "facilities",
                feature(point(651409.903, 313177.270), "\"name\":\"Caister\""),
                "Content-Crs",
                "<http://www.opengis.net/def/crs/EPSG/0/27700>");
        JsonNode place = made.path("geometry").path("coordinates");
        assertThat(place.path(0).asDouble()).isBetween(1.7155, 1.7165);
        assertThat(place.path(1).asDouble()).isBetween(52.6575, 52.6585);
        JsonNode latitudeFirst = made(
                "facilities",
                feature(point(-80, 65), "\"name\":\"Latitude first\""),
                "Content-Crs",
                "<http://www.opengis.net/def/crs/EPSG/0/4326>");
        assertThat(latitudeFirst.path("geometry").path("coordinates").path(0).asDouble())
                .isEqualTo(65);
        assertThat(post("facilities", feature(point(1, 1), "\"name\":\"x\""), "Content-Crs", "<urn:nowhere>")
                        .statusCode())
                .isEqualTo(400);
        door.send("DELETE", item("facilities", made), "", "If-Match", "*");
    }

    @Test
    void streamsAreCheckedAsLoadsCheckThemAndLieAtTheirFacility() {
        JsonNode facility = made("facilities", feature(point(66, -80), "\"name\":\"Giver\""));
        long id = facility.path("id").asLong();
        HttpResponse<String> wrong = post(
                "offers",
                feature(
                        "null",
                        "\"facility_id\":" + id
                                + ",\"status\":\"available\",\"code\":\"99 99 99\",\"amount\":-5,\"monthly_shares\":[1,1]"));
        assertThat(codes(wrong))
                .contains(
                        "/properties/code unknown_code",
                        "/properties/amount negative_amount",
                        "/properties/monthly_shares bad_monthly_shares");
        assertThat(codes(post("offers", feature("null", "\"facility_id\":999999999,\"status\":\"available\""))))
                .contains("/properties/facility_id unknown_facility");
        JsonNode offer = made(
                "offers",
                feature(
                        "null",
                        "\"facility_id\":" + id + ",\"status\":\"available\",\"code\":\"15 01 03\",\"amount\":40"));
        assertThat(offer.path("properties").path("material_class").isNull()).isFalse();
        assertThat(offer.path("geometry").path("coordinates").path(0).asDouble())
                .isEqualTo(66);

        String path = item("facilities", facility);
        assertThat(patch(path, "*", "{\"geometry\":" + point(66.5, -80) + "}").statusCode())
                .isEqualTo(200);
        assertThat(door.json(item("offers", offer))
                        .path("geometry")
                        .path("coordinates")
                        .path(0)
                        .asDouble())
                .isEqualTo(66.5);
    }

    @Test
    void whatOthersHangOnIsNotRemovedUnsaid() {
        JsonNode facility = made("facilities", feature(point(67, -80), "\"name\":\"Held\""));
        long id = facility.path("id").asLong();
        made("needs", feature("null", "\"facility_id\":" + id + ",\"status\":\"available\",\"name\":\"Bark\""));
        made("installations", feature("null", "\"facility_id\":" + id + ",\"name\":\"Boiler\""));
        String path = item("facilities", facility);
        HttpResponse<String> refused = door.send("DELETE", path, "", "If-Match", "*");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Door.read(refused).path("detail").asString()).contains("Bark", "Boiler");
        assertThat(door.get(path).statusCode()).isEqualTo(200);
        HttpResponse<String> gone = door.send("DELETE", path + "?cascade=true", "", "If-Match", "*");
        assertThat(gone.statusCode()).isEqualTo(204);
        String set = gone.headers().firstValue("Ecopark-Change-Set").orElseThrow();
        assertThat(door.send("POST", "/api/history/" + set + "/undo", "").statusCode())
                .isEqualTo(201);
        assertThat(door.get(path).statusCode()).isEqualTo(200);
        assertThat(door.json("/ogc/collections/needs/items?facility_id=" + id)
                        .path("numberMatched")
                        .asLong())
                .isEqualTo(1);
        assertThat(door.json("/ogc/collections/installations/items?facility_id=" + id)
                        .path("numberMatched")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void installationsHaveVersionsOfTheirOwn() {
        JsonNode facility = made("facilities", feature(point(68, -80), "\"name\":\"Plant\""));
        long id = facility.path("id").asLong();
        assertThat(codes(post("installations", feature("null", "\"name\":\"Lost\",\"capacity\":5"))))
                .containsExactlyInAnyOrder(
                        "/properties/facility_id missing_facility_id",
                        "/properties/capacity_unit missing_capacity_unit");
        JsonNode boiler = made(
                "installations",
                feature(
                        "null",
                        "\"facility_id\":" + id + ",\"name\":\"Boiler\",\"capacity\":3,\"capacity_unit\":\"MW\""));
        String path = item("installations", boiler);
        String etag = etag(door.get(path));
        assertThat(patch(path, etag, "{\"properties\":{\"capacity\":4}}").statusCode())
                .isEqualTo(200);
        assertThat(patch(path, etag, "{\"properties\":{\"capacity\":5}}").statusCode())
                .isEqualTo(412);
        assertThat(door.json(path).path("properties").path("capacity").asDouble())
                .isEqualTo(4);
    }

    @Test
    void permitsAreWrittenTakenBackAndRefused() {
        JsonNode facility = made("facilities", feature(point(68.5, -80), "\"name\":\"Permitted\""));
        long id = facility.path("id").asLong();
        assertThat(codes(post("permits", feature("null", "\"reference\":\"P\",\"limit_t_per_year\":-1"))))
                .containsExactlyInAnyOrder(
                        "/properties/facility_id missing_facility_id",
                        "/properties/limit_t_per_year negative_limit_t_per_year");
        JsonNode permit = made(
                "permits",
                feature(
                        "null",
                        "\"facility_id\":" + id + ",\"reference\":\"P/1\",\"limit_t_per_year\":5000,"
                                + "\"hazardous\":false,\"valid_to\":\"2030-12-31\""));
        String path = item("permits", permit);
        assertThat(door.json(path).path("geometry").path("coordinates").get(0).asDouble())
                .isEqualTo(68.5);
        HttpResponse<String> changed =
                patch(path, etag(door.get(path)), "{\"properties\":{\"limit_t_per_year\":7000}}");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(door.json(path).path("properties").path("valid_to").asString())
                .isEqualTo("2030-12-31");
        String set = changed.headers().firstValue("Ecopark-Change-Set").orElseThrow();
        assertThat(door.send("POST", "/api/history/" + set + "/undo", "").statusCode())
                .isEqualTo(201);
        assertThat(door.json(path).path("properties").path("limit_t_per_year").asDouble())
                .isEqualTo(5000);
    }

    @Test
    void zoneOutsideItsParkIsWarnedOfAndFacilitiesFollowTheirPark() {
        JsonNode facility = made("facilities", feature(point(69.005, -79.995), "\"name\":\"Inside\""));
        String square = SQUARE.replace("60", "69");
        JsonNode park = made("parks", feature(square, "\"name\":\"Around\""));
        long parkId = park.path("id").asLong();
        assertThat(door.json(item("facilities", facility))
                        .path("properties")
                        .path("park_id")
                        .asLong())
                .isEqualTo(parkId);
        String outside =
                "{\"type\":\"Polygon\",\"coordinates\":[[[69.005,-80],[69.02,-80],[69.02,-79.99],[69.005,-79.99],"
                        + "[69.005,-80]]]}";
        JsonNode zone = made("zones", feature(outside, "\"name\":\"Half out\",\"park_id\":" + parkId));
        assertThat(zone.path("warnings").path(0).path("code").asString()).isEqualTo("zone_outside_park");
        assertThat(door.send("DELETE", item("parks", park), "", "If-Match", "*").statusCode())
                .isEqualTo(409);
        HttpResponse<String> gone = door.send("DELETE", item("parks", park) + "?cascade=true", "", "If-Match", "*");
        assertThat(gone.statusCode()).isEqualTo(204);
        assertThat(door.json(item("zones", zone))
                        .path("properties")
                        .path("park_id")
                        .isNull())
                .isTrue();
        assertThat(door.json(item("facilities", facility))
                        .path("properties")
                        .path("park_id")
                        .isNull())
                .isTrue();
        String set = gone.headers().firstValue("Ecopark-Change-Set").orElseThrow();
        assertThat(door.send("POST", "/api/history/" + set + "/undo", "").statusCode())
                .isEqualTo(201);
        assertThat(door.json(item("zones", zone))
                        .path("properties")
                        .path("park_id")
                        .asLong())
                .isEqualTo(parkId);
        assertThat(door.json(item("facilities", facility))
                        .path("properties")
                        .path("park_id")
                        .asLong())
                .isEqualTo(parkId);
    }

    @Test
    void whatIsOnlyReadCannotBeWritten() {
        JsonNode made = made("facilities", feature(point(70, -80), "\"name\":\"Read only\",\"park_name\":\"Mine\""));
        assertThat(made.path("warnings").path(0).path("code").asString()).isEqualTo("read_only");
        HttpResponse<String> answer = patch(item("facilities", made), "*", "{\"properties\":{\"source\":\"other\"}}");
        assertThat(codes(answer)).containsExactly("/properties/source read_only");
        HttpResponse<String> candidates = post("exchanges", feature("null", "\"name\":\"x\""));
        assertThat(candidates.statusCode()).isEqualTo(405);
        HttpResponse<String> options = door.send("OPTIONS", "/ogc/collections/exchanges/items", "");
        assertThat(options.headers().firstValue("Allow").orElseThrow()).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(door.send("OPTIONS", "/ogc/collections/parks/items", "")
                        .headers()
                        .firstValue("Allow"))
                .contains("GET, HEAD, POST, OPTIONS");
        assertThat(door.send("OPTIONS", item("facilities", made), "").headers().firstValue("Allow"))
                .contains("GET, HEAD, PUT, PATCH, DELETE, OPTIONS");
    }

    @Test
    void pagesOfOtherOriginsMayNotWrite() {
        assertThat(post("parks", feature(SQUARE, "\"name\":\"x\""), "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aLoadLeavesWhatWasEditedHereAndSaysSo() {
        Rows rows = new Rows(shelf, transaction, "editing-load");
        rows.load("facilities", Rows.point("a", 71, -80, "name", "As in the file"));
        JsonNode feature = door.json("/ogc/collections/facilities/items?source=editing-load")
                .path("features")
                .path(0);
        String path = item("facilities", feature);
        HttpResponse<String> edited = patch(path, "*", "{\"properties\":{\"name\":\"By hand\"}}");
        assertThat(edited.statusCode()).isEqualTo(200);
        assertThat(rows.load("facilities", true, Rows.point("a", 71, -80, "name", "As in the file"))
                        .updated())
                .isZero();
        assertThat(rows.issueCodes()).containsExactly("edited_here");
        assertThat(rows.load("facilities", true).pruned()).isZero();
        assertThat(door.json(path).path("properties").path("name").asString()).isEqualTo("By hand");

        long set = Door.read(edited).path("change_set").asLong();
        assertThat(door.send("POST", "/api/history/" + set + "/undo", "").statusCode())
                .isEqualTo(201);
        rows.load("facilities", Rows.point("a", 71, -80, "name", "Newer file"));
        assertThat(rows.issueCodes()).isEmpty();
        assertThat(door.json(path).path("properties").path("name").asString()).isEqualTo("Newer file");
    }

    @Test
    void schemaTellsFormsWhatMayBeWritten() {
        JsonNode schema = door.json("/ogc/collections/facilities/schema");
        assertThat(schema.path("required").toString()).contains("name", "geometry");
        assertThat(schema.path("properties").path("status").path("enum").toString())
                .contains("operating");
        assertThat(schema.path("properties").path("employees").path("minimum").asDouble())
                .isZero();
        assertThat(schema.path("properties").path("park_name").path("readOnly").asBoolean())
                .isTrue();
        assertThat(door.json("/ogc/collections/exchanges/schema")
                        .path("required")
                        .isMissingNode())
                .isTrue();
    }
}
