package org.ecopark.streams.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.layers.shelf.LayerShelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Estimates of single facilities as a caller meets them, in the sea around 101 W, 52 S. */
@EcoparkIT
class EstimateIT {

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Door door;
    private Rows rows;
    private String source;

    @BeforeEach
    void ownSource(TestInfo test) {
        source = "estimate-" + test.getTestMethod().orElseThrow().getName();
        rows = new Rows(shelf, transaction, source);
        door = new Door(port);
    }

    @Test
    void proposesWhatTheSectorAndTheEmployeesGive() {
        long joinery = facility("nace", "16.23", 50L);
        JsonNode answer = door.json(estimates(joinery));
        JsonNode wood = proposal(answer, "wood");
        // 16,104 t over 7,000 employees, 50 of them; the range from 7,113 t and 50,936 t.
        assertThat(wood.at("/amount/value").asDouble()).isCloseTo(115.03, within(0.01));
        assertThat(wood.at("/amount/low").asDouble()).isCloseTo(50.81, within(0.01));
        assertThat(wood.at("/amount/high").asDouble()).isCloseTo(363.83, within(0.01));
        assertThat(wood.at("/amount/provenance").asString()).isEqualTo("estimated");
        assertThat(wood.at("/amount/inputs/1/inputs/0/source").asString()).contains("SEPA");
        assertThat(wood.path("state").asString()).isEqualTo("open");
        assertThat(wood.at("/factor/key").asString()).isEqualTo("wood_products_wood");
        assertThat(answer.path("factors_of_another_country").asBoolean()).isFalse();
        assertThat(texts(answer.path("classes_without_factor"))).contains("ferrous");
        assertThat(answer.path("missing")).isEmpty();
        assertThat(streams(joinery)).isEmpty();
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(missing(facility(null, null, null))).containsExactly("no_sector", "no_employees");
        assertThat(missing(facility("nace", "16", null))).containsExactly("no_employees");
        assertThat(missing(facility("nace", "16", 0L))).containsExactly("no_employees");
        assertThat(missing(facility("nace", "C", 5L))).containsExactly("sector_too_wide");
        assertThat(missing(facility("naics", "321", 5L))).containsExactly("unknown_scheme");
        assertThat(missing(facility("nace", "38.32", 5L))).containsExactly("sector_without_factors");
    }

    @Test
    void theRegisterTakesNoNegativeNorEndlessEmployees() {
        rows.load("facilities", Rows.point("n", -101, -52, "name", "N", "employees", -1L));
        assertThat(rows.issueCodes()).contains("negative_employees");
        rows.load("facilities", Rows.point("n", -101, -52, "name", "N", "employees", 3_000_000_000L));
        assertThat(rows.issueCodes()).contains("too_many_employees");
        for (String employees : List.of("-1", "2000000", "1e400", "\"NaN\"", "99999999999", "1.5")) {
            HttpResponse<String> answer = send(
                    "POST",
                    "/ogc/collections/facilities/items",
                    "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [-101, -52]},"
                            + " \"properties\": {\"name\": \"N\", \"employees\": " + employees + "}}");
            assertThat(answer.statusCode()).as(employees + " " + answer.body()).isIn(400, 422);
        }
    }

    @Test
    void acceptedOnesAreEstimatedOffersAndASecondTimeChangesNothing() {
        long joinery = facility("nace", "16.23", 50L);
        JsonNode first = read(send("POST", estimates(joinery), "{\"classes\": [\"wood\", \"chemicals\"]}"));
        JsonNode second = read(send("POST", estimates(joinery), "{\"classes\": [\"wood\", \"chemicals\"]}"));

        assertThat(first.path("added").asInt()).isEqualTo(2);
        assertThat(second.path("added").asInt()).isZero();
        assertThat(second.path("unchanged").asInt()).isEqualTo(2);
        assertThat(second.path("change_set").isNull()).isTrue();
        assertThat(streams(joinery))
                .containsExactly("chemicals offer observed estimated 2018", "wood offer observed estimated 2018");
        JsonNode history = door.json("/api/history/" + first.path("change_set").asLong());
        assertThat(history.path("kind").asString()).isEqualTo("estimate");
        assertThat(history.path("rows").size()).isEqualTo(2);
        JsonNode offer = offer(joinery, "wood");
        assertThat(offer.at("/properties/amount").asDouble()).isCloseTo(115.03, within(0.01));
        assertThat(offer.at("/properties/amount_high").asDouble()).isCloseTo(363.83, within(0.01));
        assertThat(offer.at("/properties/source_note").asString()).contains("50 employees", "wood_products_wood");
    }

    @Test
    void moreEmployeesBringTheEstimateUpToDate() {
        long joinery = facility("nace", "16.23", 50L);
        send("POST", estimates(joinery), "{\"classes\": [\"wood\"]}");
        facility("nace", "16.23", 100L);
        JsonNode again = read(send("POST", estimates(joinery), ""));
        assertThat(again.path("updated").asInt()).isEqualTo(1);
        assertThat(offer(joinery, "wood").at("/properties/amount").asDouble()).isCloseTo(230.06, within(0.01));
    }

    @Test
    void whatIsDeclaredWinsAndIsSaid() {
        long joinery = facility("nace", "16.23", 50L);
        declare("wood", 900);
        JsonNode answer = read(send("POST", estimates(joinery), "{\"classes\": [\"wood\"]}"));
        assertThat(answer.path("added").asInt()).isZero();
        assertThat(answer.at("/kept/0/material_class").asString()).isEqualTo("wood");
        assertThat(answer.at("/kept/0/state").asString()).isEqualTo("declared");
        assertThat(proposal(answer, "wood").at("/stream/amount").asDouble()).isEqualTo(900);
        assertThat(streams(joinery)).containsExactly("wood offer observed declared 2024");
    }

    @Test
    void aRelativeIsTakenOnlyWhenItIsNamed() {
        long works = facility("nace", "25.61", 50L);
        declare("ferrous", 900);
        JsonNode answer = read(send("POST", estimates(works), ""));
        assertThat(proposal(answer, "metals").path("state").asString()).isEqualTo("related");
        assertThat(proposal(answer, "wood").path("state").asString()).isEqualTo("estimated");
        read(send("POST", estimates(works), "{\"classes\": [\"metals\"]}"));
        assertThat(proposal(door.json(estimates(works)), "metals").path("state").asString())
                .isEqualTo("estimated");
    }

    @Test
    void whatIsDeclaredAfterwardsIsToldAsDoubled() {
        long joinery = facility("nace", "16.23", 50L);
        send("POST", estimates(joinery), "{\"classes\": [\"wood\"]}");
        declare("wood", 900);
        assertThat(proposal(door.json(estimates(joinery)), "wood").path("state").asString())
                .isEqualTo("doubled");
    }

    @Test
    void aConfirmedEstimateIsTheFacilitysOwnWordAndStays() {
        long joinery = facility("nace", "16.23", 50L);
        send("POST", estimates(joinery), "{\"classes\": [\"wood\", \"chemicals\"]}");
        String wood = estimates(joinery) + "/wood/confirmation";
        HttpResponse<String> answer =
                confirm(joinery, "wood", "{\"amount\": 140, \"year\": 2025}", tag(joinery, "wood"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        confirm(joinery, "chemicals", "", tag(joinery, "chemicals"));

        JsonNode offer = offer(joinery, "wood").path("properties");
        assertThat(offer.path("amount").asDouble()).isEqualTo(140);
        assertThat(offer.path("amount_low").asDouble()).isEqualTo(140);
        assertThat(offer.path("amount_high").asDouble()).isEqualTo(140);
        assertThat(offer.path("source_note").asString()).startsWith("Confirmed");
        assertThat(offer.path("source_url").isNull()).isTrue();
        // Kept as it was: 2,175 t over 7,000 employees, 50 of them.
        assertThat(offer(joinery, "chemicals").at("/properties/amount").asDouble())
                .isCloseTo(15.54, within(0.01));
        assertThat(streams(joinery))
                .containsExactly("chemicals offer observed declared 2018", "wood offer observed declared 2025");
        assertThat(read(send("POST", estimates(joinery), "")).path("updated").asInt())
                .isZero();
        assertThat(offer(joinery, "wood").at("/properties/amount").asDouble()).isEqualTo(140);
        assertThat(send("POST", wood, "", "If-Match", "*").statusCode()).isEqualTo(404);
    }

    @Test
    void twoWhoConfirmMeetEachOther() {
        long joinery = facility("nace", "16.23", 50L);
        send("POST", estimates(joinery), "{\"classes\": [\"wood\"]}");
        String seen = tag(joinery, "wood");
        JsonNode offer = offer(joinery, "wood");
        HttpResponse<String> other = send(
                "PATCH",
                "/ogc/collections/offers/items/" + offer.path("id").asLong(),
                "{\"type\": \"Feature\", \"properties\": {\"outlet\": \"A fibreboard works\"}}",
                "If-Match",
                seen);
        assertThat(other.statusCode()).as(other.body()).isEqualTo(200);

        HttpResponse<String> late = confirm(joinery, "wood", "{\"amount\": 140}", seen);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(Door.read(late).at("/current/properties/outlet").asString()).isEqualTo("A fibreboard works");
        assertThat(send("POST", estimates(joinery) + "/wood/confirmation", "{}").statusCode())
                .isEqualTo(428);
        assertThat(send("DELETE", estimates(joinery) + "/wood", "", "If-Match", seen)
                        .statusCode())
                .isEqualTo(412);
        assertThat(streams(joinery)).containsExactly("wood offer observed estimated 2018");
    }

    @Test
    void aRejectedOneGoesAndIsNotProposedAgain() {
        long joinery = facility("nace", "16.23", 50L);
        send("POST", estimates(joinery), "{\"classes\": [\"wood\"]}");
        JsonNode rejected = read(send("DELETE", estimates(joinery) + "/wood", "", "If-Match", tag(joinery, "wood")));
        assertThat(streams(joinery)).isEmpty();
        assertThat(proposal(rejected, "wood").path("state").asString()).isEqualTo("rejected");

        JsonNode all = read(send("POST", estimates(joinery), "{}"));
        assertThat(streams(joinery)).noneMatch(each -> each.startsWith("wood"));
        assertThat(all.at("/kept/0/state").asString()).isEqualTo("rejected");
        assertThat(send("DELETE", estimates(joinery) + "/wood", "").statusCode())
                .isEqualTo(409);

        read(send("POST", estimates(joinery), "{\"classes\": [\"wood\"]}"));
        assertThat(streams(joinery)).anyMatch(each -> each.startsWith("wood"));
    }

    @Test
    void everyStepIsTakenBack() {
        long joinery = facility("nace", "16.23", 50L);
        long accepted = changeSet(send("POST", estimates(joinery), "{\"classes\": [\"wood\"]}"));
        long rejected = changeSet(send("DELETE", estimates(joinery) + "/wood", ""));
        assertThat(undo(rejected)).isEqualTo(201);
        assertThat(streams(joinery)).containsExactly("wood offer observed estimated 2018");
        assertThat(proposal(door.json(estimates(joinery)), "wood").path("state").asString())
                .isEqualTo("estimated");
        long confirmed = changeSet(confirm(joinery, "wood", "{\"amount\": 140}", "*"));
        assertThat(undo(accepted)).isEqualTo(409);
        assertThat(undo(confirmed)).isEqualTo(201);
        assertThat(streams(joinery)).containsExactly("wood offer observed estimated 2018");

        long other = facility("other", "nace", "16.23", 50L);
        long set = changeSet(send("POST", estimates(other), "{}"));
        assertThat(undo(set)).isEqualTo(201);
        assertThat(streams(other)).isEmpty();
    }

    @Test
    void refusesWhatIsNoQuestion() {
        long joinery = facility("nace", "16.23", 50L);
        assertThat(door.get(estimates(Long.MAX_VALUE)).statusCode()).isEqualTo(404);
        assertThat(door.get(estimates(joinery) + "?colour=red").statusCode()).isEqualTo(400);
        assertThat(send("POST", estimates(joinery), "{\"classes\": [\"moon_dust\"]}")
                        .body())
                .contains("no_estimate_for_class");
        assertThat(send("POST", estimates(joinery), "{\"classes\": \"wood\"}").statusCode())
                .isEqualTo(400);
        assertThat(send("DELETE", estimates(joinery) + "/ferrous", "").statusCode())
                .isEqualTo(400);
        send("POST", estimates(joinery), "{\"classes\": [\"wood\"]}");
        for (String body : List.of(
                "{\"amount\": -1}",
                "{\"amount\": 1e400}",
                "{\"amount\": \"many\"}",
                "{\"amount_low\": 1}",
                "{\"status\": \"sold\"}")) {
            assertThat(confirm(joinery, "wood", body, "*").statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(confirm(joinery, "wood", "{\"amount\": 5, \"amount_low\": 9}", "*")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aFacilityElsewhereIsToldThatTheFactorsAreNotOfItsCountry() {
        rows.load(
                "facilities",
                Rows.point(
                        "k",
                        -101,
                        -52,
                        "name",
                        "K",
                        "country",
                        "KR",
                        "sector_scheme",
                        "ksic",
                        "sector_code",
                        "16210",
                        "employees",
                        20L));
        JsonNode answer = door.json(estimates(id("k")));
        assertThat(answer.path("factors_of_another_country").asBoolean()).isTrue();
        assertThat(answer.at("/sector/key").asString()).isEqualTo("wood_products");
    }

    @Test
    void factorsAreListedWithTheirSources() {
        JsonNode factors = door.json("/api/stream-estimates/factors").path("factors");
        assertThat(factors.size()).isGreaterThan(50);
        for (JsonNode factor : factors) {
            assertThat(factor.path("url").asString()).startsWith("https://");
            assertThat(factor.path("licence").asString()).isNotBlank();
        }
    }

    private long facility(String scheme, String code, Long employees) {
        return facility("f", scheme, code, employees);
    }

    private long facility(String id, String scheme, String code, Long employees) {
        rows.load(
                "facilities",
                Rows.point(
                        id,
                        -101,
                        -52,
                        "name",
                        "Works " + id,
                        "country",
                        "GB",
                        "sector_scheme",
                        scheme,
                        "sector_code",
                        code,
                        "employees",
                        employees));
        return id(id);
    }

    private void declare(String material, double amount) {
        rows.load(
                "streams",
                Rows.row(
                        "own",
                        "facility",
                        "f",
                        "direction",
                        "offer",
                        "status",
                        "observed",
                        "year",
                        2024L,
                        "material_class",
                        material,
                        "amount",
                        amount,
                        "amount_unit",
                        "t_per_year"));
    }

    private long id(String sourceId) {
        return jdbc.sql("SELECT id FROM facilities.facility WHERE source = :source AND source_id = :id")
                .param("source", source)
                .param("id", sourceId)
                .query(Long.class)
                .single();
    }

    private List<String> streams(long facility) {
        return jdbc.sql("""
                        SELECT concat_ws(' ', m.key, t.direction, t.status, t.provenance, t.year) FROM streams.stream t
                        JOIN materials.material_class m ON m.id = t.class_id WHERE t.facility_id = :id ORDER BY m.key
                        """).param("id", facility).query(String.class).list();
    }

    private JsonNode offer(long facility, String material) {
        return door.json("/ogc/collections/offers/items?facility_id=" + facility + "&material_class=" + material)
                .at("/features/0");
    }

    private static String estimates(long facility) {
        return "/api/facilities/" + facility + "/estimated-streams";
    }

    private String tag(long facility, String material) {
        return proposal(door.json(estimates(facility)), material)
                .at("/stream/etag")
                .asString();
    }

    private HttpResponse<String> confirm(long facility, String material, String body, String tag) {
        return send("POST", estimates(facility) + "/" + material + "/confirmation", body, "If-Match", tag);
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) {
        String[] all = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(headers),
                        java.util.stream.Stream.of("Content-Type", "application/json"))
                .toArray(String[]::new);
        return door.send(method, path, body, all);
    }

    private int undo(long changeSet) {
        return send("POST", "/api/history/" + changeSet + "/undo", "").statusCode();
    }

    private static long changeSet(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Door.read(answer).path("change_set").asLong();
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Door.read(answer);
    }

    private static JsonNode proposal(JsonNode answer, String material) {
        return StreamSupport.stream(answer.path("proposals").spliterator(), false)
                .filter(each -> each.path("material_class").asString().equals(material))
                .findFirst()
                .orElseThrow();
    }

    private List<String> missing(long facility) {
        return StreamSupport.stream(
                        door.json(estimates(facility)).path("missing").spliterator(), false)
                .map(each -> each.path("code").asString())
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
