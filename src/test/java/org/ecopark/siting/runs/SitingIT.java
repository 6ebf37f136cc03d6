package org.ecopark.siting.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.jobs.JobState;
import org.ecopark.jobs.Jobs;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.shelf.LayerShelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Siting runs as a caller meets them. Rows lie around 30 W, 50 S: A gives 100 t and B 60 t of wood about 28 km apart, C
 * passes on 30 t and gives 10 t of its own, D has an offer without an amount.
 */
@EcoparkIT
class SitingIT {

    private static final String AREA = "\"area\": {\"bbox\": [-31, -50.5, -29, -49.5]}, \"class\": \"wood\"";
    private static final String POINTS = "\"candidates\": {\"from\": \"points\", \"points\": ["
            + "{\"name\": \"West\", \"longitude\": -30.4, \"latitude\": -50.0},"
            + "{\"name\": \"East\", \"longitude\": -30.0, \"latitude\": -50.0},"
            + "{\"name\": \"Far\", \"longitude\": -29.0, \"latitude\": -49.0}]}";
    private static final String SIZES = "\"sizes\": [{\"capacity\": 110, \"cost_per_year\": 900, \"capital\": 4000},"
            + "{\"capacity\": 200, \"cost_per_year\": 1200, \"capital\": 6000}]";

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Jobs jobs;

    @LocalServerPort
    int port;

    private Door door;

    @BeforeEach
    void register() {
        door = new Door(port);
        Rows rows = new Rows(shelf, transaction, "siting-it");
        rows.load(
                "facilities",
                Rows.point("a", -30.41, -50.0, "name", "Siting A", "country", "GB"),
                Rows.point("b", -30.01, -50.0, "name", "Siting B", "country", "GB"),
                Rows.point("c", -30.02, -50.01, "name", "Siting C", "country", "GB"),
                Rows.point("d", -30.2, -50.0, "name", "Siting D", "country", "GB"));
        rows.load(
                "streams",
                stream("a-out", "a", "offer", 100.0),
                stream("b-out", "b", "offer", 60.0),
                stream("c-in", "c", "need", 30.0),
                stream("c-out", "c", "offer", 40.0),
                stream("d-out", "d", "offer", null));
    }

    /**
     * By hand, t/yr: a yard takes 100 of wood and gives 80 of chips, which are that wood again; a works gives 50 of its
     * own, and 7 of grade D, which a plant for grades A to C does not take. So 50 arise for it; 57 for any plant; 137 when
     * what passes through is counted.
     */
    @Test
    void chipsOfAYardAndGradesThatThePlantRefusesAreNotItsFeed() {
        Rows rows = new Rows(shelf, transaction, "siting-yard-it");
        rows.load(
                "facilities",
                Rows.point("y", -33.5, -50.0, "name", "Siting yard", "country", "GB"),
                Rows.point("w", -33.6, -50.0, "name", "Siting works", "country", "GB"));
        rows.load(
                "streams",
                stream("y-in", "y", "need", 100.0),
                wood("y-out", "y", "wood_chip", 80.0, List.of()),
                wood("w-out", "w", "wood", 50.0, List.of("C")),
                wood("w-bad", "w", "wood", 7.0, List.of("D")));
        String at = "\"area\": {\"bbox\": [-34, -50.5, -33, -49.5]}, \"class\": \"wood\", \"candidates\": {\"from\":"
                + " \"points\", \"points\": [{\"name\": \"P\", \"longitude\": -33.5, \"latitude\": -50.0}]}";
        String plant = ", \"plant\": {\"process\": \"wood_power\", \"capacities\": [20000]}";
        JsonNode fed = run(at + plant).path("summary");
        assertThat(fed.path("arising_per_year").asDouble()).isCloseTo(50, within(1e-6));
        assertThat(fed.path("refused_per_year").asDouble()).isCloseTo(7, within(1e-6));
        assertThat(fed.path("pass_through_sites").asInt()).isEqualTo(1);
        JsonNode any = run(at + "," + SIZES).path("summary");
        assertThat(any.path("arising_per_year").asDouble()).isCloseTo(57, within(1e-6));
        JsonNode all = run(at + "," + SIZES + ", \"pass_through\": \"ignored\"").path("summary");
        assertThat(all.path("arising_per_year").asDouble()).isCloseTo(137, within(1e-6));
    }

    private static LoadRow wood(String id, String facility, String material, double amount, List<String> grades) {
        return Rows.row(
                id,
                "facility",
                facility,
                "direction",
                "offer",
                "status",
                "observed",
                "year",
                2019L,
                "material_class",
                material,
                "grades",
                grades,
                "amount",
                amount,
                "amount_unit",
                "t_per_year");
    }

    private static LoadRow stream(String id, String facility, String direction, Double amount) {
        return Rows.row(
                id,
                "facility",
                facility,
                "direction",
                direction,
                "status",
                "observed",
                "year",
                2019L,
                "material_class",
                "wood",
                "amount",
                amount,
                "amount_unit",
                "t_per_year");
    }

    private JsonNode run(String order) {
        HttpResponse<String> accepted =
                door.send("POST", "/api/siting-runs", "{" + order + "}", "Content-Type", "application/json");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        long id = Door.read(accepted).path("id").asLong();
        assertThat(jobs.await(id, Duration.ofMinutes(3)))
                .satisfies(job -> assertThat(job.state()).as(job.sentence()).isEqualTo(JobState.FINISHED));
        return door.json("/api/siting-runs/" + id);
    }

    private static long count(JsonNode answer, String role) {
        return answer.path("features")
                .valueStream()
                .filter(each -> role.equals(each.path("properties").path("role").asString()))
                .count();
    }

    @Test
    void aCapacitatedRunChoosesSitesSizesAndAllocationAndIsLayersThen() {
        JsonNode answer = run(AREA + "," + POINTS + "," + SIZES + ", \"limit_km\": 60");
        JsonNode summary = answer.path("summary");
        assertThat(summary.path("status").asString()).isEqualTo("optimal");
        // A 100, B 60 and the 10 that arise at C; the 30 that pass through C arise elsewhere.
        assertThat(summary.path("arising_per_year").asDouble()).isCloseTo(170, within(1e-6));
        assertThat(summary.path("allocated_per_year").asDouble()).isCloseTo(170, within(1e-6));
        assertThat(summary.path("pass_through_sites").asInt()).isEqualTo(1);
        assertThat(summary.path("offers_without_amount").asInt()).isEqualTo(1);
        assertThat(summary.path("gap").asDouble()).isZero();
        assertThat(summary.path("value").asDouble())
                .isCloseTo(
                        summary.path("plants_cost_per_year").asDouble()
                                + summary.path("hauls_cost_per_year").asDouble(),
                        within(1e-6));
        // One plant of 200 (1,200) hauls 70 or 100 t over 29 km; two small ones (1,800) haul next to nothing.
        double hauls = summary.path("hauls_cost_per_year").asDouble();
        double plants = summary.path("plants_cost_per_year").asDouble();
        assertThat(plants).isIn(1200.0, 1800.0);
        assertThat(summary.path("value").asDouble())
                .isLessThanOrEqualTo(plants == 1200 ? 1800 + hauls : 1200 + 2 * 29 * 170);
        assertThat(count(answer, "site")).isEqualTo(plants == 1200 ? 1 : 2);
        assertThat(count(answer, "unserved")).isZero();
        double sum = 0;
        for (JsonNode feature : answer.path("features")) {
            if ("allocation".equals(feature.path("properties").path("role").asString())) {
                assertThat(feature.path("geometry").path("type").asString()).isEqualTo("MultiLineString");
                sum += feature.path("properties").path("amount").asDouble();
            }
        }
        assertThat(sum).isCloseTo(170, within(1e-6));
        long id = answer.path("id").asLong();
        JsonNode layer = door.json("/ogc/collections/candidates/items?run=" + id + "&limit=100");
        assertThat(layer.path("features").size()).isEqualTo(3);
        assertThat(door.json("/ogc/collections/siting_plants/items?run=" + id)
                        .path("features")
                        .size())
                .isEqualTo((int) count(answer, "site"));
        JsonNode lines = door.json("/ogc/collections/siting_allocation/items?run=" + id);
        assertThat(lines.path("features").size()).isEqualTo((int) count(answer, "allocation"));
        assertThat(lines.path("features")
                        .get(0)
                        .path("properties")
                        .path("stale")
                        .isBoolean())
                .isTrue();
        assertThat(count(door.json("/api/siting-runs/" + id + "?candidates=true"), "candidate"))
                .isEqualTo(3 - count(answer, "site"));
    }

    @Test
    void aStreamOutOfReachMakesARunInfeasibleWithTheNearestSite() {
        String points = "\"candidates\": {\"from\": \"points\", \"points\": ["
                + "{\"name\": \"East\", \"longitude\": -30.0, \"latitude\": -50.0}]}";
        JsonNode summary =
                run(AREA + "," + points + "," + SIZES + ", \"limit_km\": 15").path("summary");
        assertThat(summary.path("status").asString()).isEqualTo("infeasible");
        assertThat(summary.path("value").isNull()).isTrue();
        JsonNode reason = summary.path("reasons").get(0);
        assertThat(reason.path("code").asString()).isEqualTo("out_of_reach");
        // 0.41 degrees of longitude at 50 S are 29.4 km; estimated roads are longer.
        assertThat(reason.path("facts").path("nearest_m").asDouble()).isBetween(29_300.0, 50_000.0);
        assertThat(reason.path("sentence_en").asString())
                .contains("Siting A has no site within 15 km; the nearest is ")
                .endsWith(" km away by road.");
        assertThat(reason.path("sentence_ko").asString()).contains("15 km 안에");
    }

    @Test
    void allFiveProblemsAnswer() {
        String base = AREA + "," + POINTS + ", \"problem\": ";
        JsonNode median = run(base + "\"p_median\", \"number\": 1").path("summary");
        assertThat(median.path("status").asString()).isEqualTo("optimal");
        assertThat(median.path("sites_opened").asInt()).isEqualTo(1);
        JsonNode most =
                run(base + "\"max_covering\", \"number\": 1, \"limit_km\": 15").path("summary");
        assertThat(most.path("value").asDouble()).isCloseTo(100, within(1e-6));
        assertThat(most.path("unserved_per_year").asDouble()).isCloseTo(70, within(1e-6));
        JsonNode all = run(base + "\"set_covering\", \"limit_km\": 15").path("summary");
        assertThat(all.path("value").asDouble()).isEqualTo(2);
        JsonNode centre = run(base + "\"p_centre\", \"number\": 2").path("summary");
        assertThat(centre.path("value").asDouble()).isLessThan(5000);
        assertThat(centre.path("distances").asString()).isEqualTo("estimated");
    }

    @Test
    void aGridLessItsExclusionsHoldsCandidatesAndAPlantOfTheLibraryItsCosts() {
        String grid = "\"candidates\": {\"from\": \"grid\", \"area\": {\"bbox\": [-30.5, -50.1, -29.9, -49.9]},"
                + " \"spacing_km\": 6, \"exclude\": [{\"layer\": \"facilities\", \"buffer_m\": 3000,"
                + " \"filter\": \"source = 'siting-it'\"}]}";
        JsonNode answer = run(AREA + "," + grid + ", \"capture_rate\": 0.5, \"limit_km\": 80,"
                + " \"plant\": {\"process\": \"wood_power\", \"capacities\": [20000, 40000]}, \"title\": \"Grid\"");
        JsonNode summary = answer.path("summary");
        assertThat(summary.path("status").asString()).isEqualTo("optimal");
        assertThat(summary.path("arising_per_year").asDouble()).isCloseTo(85, within(1e-6));
        assertThat(summary.path("candidates_excluded").get(0).path("candidates").asInt())
                .isBetween(2, 12);
        assertThat(summary.path("money").asString()).isEqualTo("GBP_2025");
        assertThat(summary.path("sizes")
                        .get(0)
                        .path("capital_cost")
                        .path("formula")
                        .asString())
                .contains("exponent");
        assertThat(summary.path("assumed").valueStream().map(JsonNode::asString))
                .contains("discount_rate");
        assertThat(summary.path("not_included").valueStream().map(JsonNode::asString))
                .contains("revenue");
        assertThat(answer.path("features")
                        .get(0)
                        .path("properties")
                        .path("kind")
                        .asString())
                .isEqualTo("cell");
    }

    @Test
    void aRunBeginsWithAnotherAndOneIsForgotten() {
        long first = run(AREA + "," + POINTS + "," + SIZES).path("id").asLong();
        JsonNode second = run(AREA + "," + POINTS + "," + SIZES + ", \"work\": 0.001, \"warm_start\": " + first);
        JsonNode one = door.json("/api/siting-runs/" + first).path("summary");
        assertThat(second.path("summary").path("value").asDouble())
                .isCloseTo(one.path("value").asDouble(), within(1e-6));
        assertThat(door.send("DELETE", "/api/siting-runs/" + first, "").statusCode())
                .isEqualTo(204);
        assertThat(door.get("/api/siting-runs/" + first).statusCode()).isEqualTo(404);
        assertThat(door.json("/api/siting-runs?limit=1").path("siting_runs").size())
                .isEqualTo(1);
    }

    /** 26 of fee and 126.15 of tax a tonne in 2025; no set tells Korea's, and steam goes to no landfill. */
    @Test
    void aUnitLeftUnservedCostsAtFirstWhatLandfillTakes() {
        JsonNode told = door.json("/api/outlet-prices?class=wood").path("price");
        assertThat(told.path("value").asDouble()).isCloseTo(26 + 126.15, within(0.005));
        assertThat(told.path("unit").asString()).isEqualTo("GBP_2025/t");
        assertThat(told.toString()).contains("landfill");
        JsonNode older = door.json("/api/outlet-prices?class=wood&set=gb_2013").path("price");
        assertThat(older.path("unit").asString()).isEqualTo("GBP_2025/t");
        assertThat(older.path("value").asDouble()).isBetween(100.0, 150.0);
        assertThat(door.json("/api/outlet-prices?class=wood&country=KR")
                        .path("price")
                        .isNull())
                .isTrue();
        assertThat(door.json("/api/outlet-prices?class=steam").path("price").isNull())
                .isTrue();
        assertThat(door.get("/api/outlet-prices?class=nothing").statusCode()).isEqualTo(400);
        assertThat(door.get("/api/outlet-prices?class=wood&set=mars").statusCode())
                .isEqualTo(400);
    }

    @Test
    void ordersThatCannotBeReadAreRefused() {
        for (String order : new String[] {
            "",
            AREA,
            AREA + "," + POINTS,
            AREA + "," + POINTS + "," + SIZES + ", \"colour\": 1",
            AREA + "," + POINTS + ", \"problem\": \"p_median\"",
            AREA + "," + POINTS + ", \"problem\": \"set_covering\"",
            AREA + "," + POINTS + ", \"problem\": \"guess\"",
            AREA + "," + POINTS + ", \"plant\": {\"process\": \"wood_panel_board\"}",
            AREA + "," + POINTS + ", \"sizes\": [{\"capacity\": 0, \"cost_per_year\": 1}]",
            AREA + "," + POINTS + ", \"sizes\": [{\"capacity\": 5, \"cost_per_year\": 1}], \"budget\": 3",
            AREA + ", \"problem\": \"p_centre\", \"number\": 1, \"candidates\": {\"from\": \"grid\","
                    + " \"area\": {\"country\": \"GB\"}}",
            AREA + ", \"problem\": \"p_centre\", \"number\": 1, \"candidates\": {\"from\": \"grid\","
                    + " \"spacing_km\": 0.1, \"area\": {\"bbox\": [-31, -50.5, -29, -49.5]}}",
            AREA + ", \"problem\": \"p_centre\", \"number\": 1, \"candidates\": {\"from\": \"grid\","
                    + " \"area\": {\"bbox\": [-31, -50.5, -29, -49.5]}, \"exclude\": [{\"layer\": \"nothing\"}]}"
        }) {
            HttpResponse<String> answer =
                    door.send("POST", "/api/siting-runs", "{" + order + "}", "Content-Type", "application/json");
            assertThat(answer.statusCode()).as(order + answer.body()).isEqualTo(400);
        }
    }

    @Test
    void aCandidateThatIsNoneIsRefusedWithTheRequest() {
        for (String member : List.of("forced", "forbidden")) {
            JsonNode refused = refused(AREA + "," + POINTS + ", \"problem\": \"p_median\", \"number\": 1, \"" + member
                    + "\": [\"point:9\"]");
            assertThat(refused.path("code").asString()).isEqualTo("unknown_candidate");
            assertThat(refused.path("detail").asString())
                    .isEqualTo("\"" + member + "\" names point:9, which is none of the 3 candidates found.");
            assertThat(refused.path("what_to_change").asString()).endsWith("point:1, point:2, point:3.");
        }
        JsonNode known =
                run(AREA + "," + POINTS + ", \"problem\": \"p_median\", \"number\": 1, \"forced\": [\"point:2\"]");
        assertThat(known.path("summary").path("status").asString()).isEqualTo("optimal");
    }

    @Test
    void anOutlineThatCrossesItselfIsRefusedWithThePlace() {
        // A bow tie whose sides cross in the middle of its box.
        String tie = "\"area\": {\"polygon\": {\"type\": \"Polygon\", \"coordinates\":"
                + " [[[-31, -50], [-29, -49], [-29, -50], [-31, -49], [-31, -50]]]}}, \"class\": \"wood\"";
        JsonNode refused = refused(tie + "," + POINTS + "," + SIZES);
        assertThat(refused.path("code").asString()).isEqualTo("outline_not_valid");
        assertThat(refused.path("longitude").asDouble()).isCloseTo(-30, within(1e-5));
        assertThat(refused.path("latitude").asDouble()).isCloseTo(-49.5, within(1e-5));
        assertThat(refused.path("detail").asString())
                .isEqualTo("The outline in \"area\" crosses or touches itself at longitude -30.0, latitude -49.5.");
        assertThat(refused(tie.replace("[-29, -49], ", "").replace("[-31, -49], ", "") + "," + POINTS + "," + SIZES)
                        .path("code")
                        .asString())
                .as("a line there and back is no surface")
                .isIn("member_type", "outline_not_valid");
    }

    @Test
    void aRangeIsToldInPlainNumbers() {
        JsonNode budget = refused(AREA + "," + POINTS + "," + SIZES + ", \"budget\": -5");
        assertThat(budget.path("detail").asString()).isEqualTo("\"budget\" lies outside 1 to 10,000,000,000,000.");
        JsonNode work = refused(AREA + "," + POINTS + "," + SIZES + ", \"work\": 1e6");
        assertThat(work.path("detail").asString()).isEqualTo("\"work\" lies outside 0.001 to 600.");
    }

    @Test
    void candidatesLieInTheAreaOfWhatArisesUnlessToldOtherwise() {
        String grid =
                "\"candidates\": {\"from\": \"grid\", \"spacing_km\": 40}, \"problem\": \"p_median\", \"number\": 1";
        JsonNode usual = run(AREA + "," + grid).path("summary");
        String own = grid.replace("40}", "40, \"area\": {\"bbox\": [-31, -50.5, -29, -49.5]}}");
        JsonNode told = run(AREA + "," + own).path("summary");
        assertThat(usual.path("candidates").asInt())
                .isPositive()
                .isEqualTo(told.path("candidates").asInt());
        assertThat(usual.path("value").asDouble()).isEqualTo(told.path("value").asDouble());
    }

    private JsonNode refused(String order) {
        HttpResponse<String> answer =
                door.send("POST", "/api/siting-runs", "{" + order + "}", "Content-Type", "application/json");
        assertThat(answer.statusCode()).as(order + answer.body()).isEqualTo(400);
        return Door.read(answer);
    }
}
