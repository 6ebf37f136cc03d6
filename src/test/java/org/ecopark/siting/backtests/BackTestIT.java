package org.ecopark.siting.backtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
 * Back-tests of registers made by hand, so that the right answer is known. Forty candidates lie on a net of 0.3 by 0.2
 * degrees, some 22 km apart. Around 20 W, 45 S all wood arises around one of them (60 and 40 t), beside which a mill takes
 * it; another plant stands where 30 t arise. Around 10 W, 45 S the wood arises in one corner and the mill stands in the
 * other. Around 0 W, 45 S a mill came in 2015.
 */
@EcoparkIT
class BackTestIT {

    private static final String SIZES = "\"sizes\": [{\"capacity\": 50, \"cost_per_year\": 500},"
            + "{\"capacity\": 120, \"cost_per_year\": 800}], \"unserved_cost_per_unit\": 50";

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Jobs jobs;

    @LocalServerPort
    int port;

    private Door door;
    private Rows rows;

    @BeforeEach
    void register() {
        door = new Door(port);
        rows = new Rows(shelf, transaction, "backtest-it");
        rows.load(
                "facilities",
                place("near-mill", -19.08, -44.79, "Near mill"),
                place("near-a", -19.1, -44.8, "Near A"),
                place("near-b", -19.14, -44.82, "Near B"),
                place("near-other", -20.0, -45.2, "Near other"),
                place("near-c", -20.01, -45.2, "Near C"),
                place("far-mill", -7.9, -44.4, "Far mill"),
                place("far-a", -10.0, -45.2, "Far A"),
                Rows.point("late-mill", 0.91, -44.79, "name", "Late mill", "country", "GB", "opened_year", 2015L),
                place("late-a", 0.9, -44.8, "Late A"));
        rows.load(
                "streams",
                stream("near-mill-in", "near-mill", "need", 100.0, 2019L),
                stream("near-mill-out", "near-mill", "offer", 20.0, 2019L),
                stream("near-a-out", "near-a", "offer", 60.0, 2019L),
                stream("near-b-out", "near-b", "offer", 40.0, 2019L),
                stream("near-other-in", "near-other", "need", 30.0, 2019L),
                stream("near-c-out", "near-c", "offer", 30.0, 2019L),
                stream("far-mill-in", "far-mill", "need", 90.0, 2019L),
                stream("far-a-out", "far-a", "offer", 100.0, 2019L),
                stream("late-mill-in", "late-mill", "need", 70.0, 2018L),
                stream("late-a-out-2012", "late-a", "offer", 55.0, 2012L),
                stream("late-a-out-2018", "late-a", "offer", 75.0, 2018L),
                stream("late-a-in-2012", "late-a", "need", 5.0, 2012L));
    }

    private static LoadRow place(String id, double longitude, double latitude, String name) {
        return Rows.point(id, longitude, latitude, "name", name, "country", "GB");
    }

    private static LoadRow stream(String id, String facility, String direction, double amount, long year) {
        return Rows.row(
                id,
                "facility",
                facility,
                "direction",
                direction,
                "status",
                "observed",
                "year",
                year,
                "material_class",
                "wood",
                "amount",
                amount,
                "amount_unit",
                "t_per_year");
    }

    private long id(String name) {
        return door.json("/ogc/collections/facilities/items?source=backtest-it&name=" + name.replace(" ", "%20"))
                .path("features")
                .get(0)
                .path("id")
                .asLong();
    }

    /** Eight columns by five rows from a corner. */
    private static String plan(double west, double south, String more) {
        String points = IntStream.range(0, 40)
                .mapToObj(n -> String.format(
                        Locale.ROOT,
                        "{\"name\": \"P%d%d\", \"longitude\": %.2f, \"latitude\": %.2f, \"country\": \"GB\"}",
                        n % 8,
                        n / 8,
                        west + 0.3 * (n % 8),
                        south + 0.2 * (n / 8)))
                .collect(Collectors.joining(","));
        return String.format(
                        Locale.ROOT,
                        "\"plan\": {\"area\": {\"bbox\": [%.2f, %.2f, %.2f, %.2f]}, \"class\": \"wood\",",
                        west - 0.5,
                        south - 0.5,
                        west + 3,
                        south + 1.5)
                + " \"candidates\": {\"from\": \"points\", \"points\": [" + points + "]}, " + more + "}";
    }

    private long start(String order) {
        HttpResponse<String> accepted =
                door.send("POST", "/api/back-tests", "{" + order + "}", "Content-Type", "application/json");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        return Door.read(accepted).path("id").asLong();
    }

    private JsonNode run(String order) {
        long id = start(order);
        assertThat(jobs.await(id, Duration.ofMinutes(3)))
                .satisfies(job -> assertThat(job.state()).as(job.sentence()).isEqualTo(JobState.FINISHED));
        return door.json("/api/back-tests/" + id);
    }

    private static JsonNode set(JsonNode result, String which) {
        return result.path("comparison")
                .valueStream()
                .filter(each -> which.equals(each.path("which").asString()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(JsonNode result) {
        return result.path("findings")
                .valueStream()
                .map(each -> each.path("code").asString())
                .toList();
    }

    @Test
    void aPlanFindsTheMillThatWasTakenAwayAndChanceDoesNot() {
        JsonNode result = run("\"title\": \"Near\", \"remove\": [" + id("Near mill") + "], "
                        + plan(-20, -45.2, SIZES + ", \"year\": 2019"))
                .path("result");
        JsonNode plant = result.path("real_plants").get(0);
        // P32 at 19.1 W, 44.8 S is where 60 t arise and 40 t are 4 km away; the mill is 1.9 km from it.
        assertThat(plant.path("planned").asString()).isEqualTo("P32");
        assertThat(plant.path("home").asString()).isEqualTo("P32");
        assertThat(plant.path("nearest_planned_straight_distance_m").asDouble())
                .isCloseTo(Math.hypot(1110, 0.02 * 111_320 * Math.cos(Math.toRadians(44.8))), within(20.0));
        assertThat(plant.path("home_rank").asInt()).isEqualTo(1);
        assertThat(plant.path("home_ranked_of").asInt()).isEqualTo(40);
        // What the mill gives is left out with it, and 30 t go to the plant that stays: 100 are left.
        assertThat(plant.path("planned_load_per_year").asDouble()).isCloseTo(100, within(1e-6));
        assertThat(plant.path("planned_capacity").asDouble()).isEqualTo(120);
        assertThat(plant.path("took_per_year").asDouble()).isEqualTo(100);
        assertThat(plant.path("passed_on_per_year").asDouble()).isEqualTo(20);
        assertThat(plant.path("load_ratio").asDouble()).isCloseTo(1, within(1e-9));
        assertThat(result.path("register").path("arising_per_year").asDouble()).isCloseTo(130, within(1e-6));
        assertThat(result.path("register").path("standing_intake_per_year").asDouble())
                .isCloseTo(30, within(1e-6));
        JsonNode random = set(result, "random");
        assertThat(random.path("draws").asInt()).isEqualTo(200);
        // One candidate of forty is the right one.
        assertThat(random.path("share_as_near_as_plan").asDouble()).isBetween(0.001, 0.05);
        assertThat(random.path("mean_nearest_straight_distance_m")
                        .path("median")
                        .asDouble())
                .isGreaterThan(20_000);
        double planned = set(result, "plan").path("value").asDouble();
        assertThat(random.path("value").path("median").asDouble()).isGreaterThan(planned);
        // Nothing new: 100 t stay at 50 each, less what hauling costs nothing of; 30 t are hauled to the plant that
        // stays.
        assertThat(set(result, "nothing").path("value").asDouble()).isBetween(5000.0, 5300.0);
        assertThat(set(result, "largest_arisings")
                        .path("sites")
                        .get(0)
                        .path("name")
                        .asString())
                .isEqualTo("P32");
        assertThat(codes(result)).contains("nearer_than_chance", "rank_top", "size_near", "largest_same", "one");
    }

    @Test
    void theSameOrderGivesTheSameAnswerAndAnotherSeedOtherDraws() {
        String order =
                "\"remove\": [" + id("Near mill") + "], \"draws\": 20, " + plan(-20, -45.2, SIZES + ", \"year\": 2019");
        JsonNode one = set(run(order).path("result"), "random");
        JsonNode same = set(run(order).path("result"), "random");
        JsonNode other = set(run("\"seed\": 7, " + order).path("result"), "random");
        assertThat(same).isEqualTo(one);
        assertThat(other.path("mean_nearest_straight_distance_m"))
                .isNotEqualTo(one.path("mean_nearest_straight_distance_m"));
    }

    @Test
    void aMillThatStandsFarFromItsWoodSpeaksAgainstTheMethod() {
        JsonNode answer = run("\"title\": \"Far\", \"remove\": [" + id("Far mill") + "], "
                + plan(-10, -45.2, "\"problem\": \"p_median\", \"number\": 1, \"year\": 2019"));
        JsonNode result = answer.path("result");
        JsonNode plant = result.path("real_plants").get(0);
        assertThat(plant.path("planned").asString()).isEqualTo("P00");
        assertThat(plant.path("home").asString()).isEqualTo("P74");
        // The corner opposite to all wood is the worst of forty.
        assertThat(plant.path("home_rank").asInt()).isEqualTo(40);
        assertThat(set(result, "random").path("share_as_near_as_plan").asDouble())
                .isGreaterThan(0.9);
        assertThat(codes(result)).contains("worse_than_chance", "rank_low", "real_worth_less");
        assertThat(result.path("findings").get(0).path("sentence_en").asString())
                .contains("worse here than throwing dice");
        String page = door.get("/api/back-tests/" + answer.path("id").asLong() + "?f=html&lang=en")
                .body();
        assertThat(page).contains("<svg", "against the method", "Far mill", "40 of 40", "Where most arises");
        assertThat(door.get("/api/back-tests/" + answer.path("id").asLong() + "?f=html&lang=ko")
                        .body())
                .contains("방법에 불리함", "40곳 중 40위");
    }

    @Test
    void aPlanUpToAYearKnowsNothingLaterAndIsLaidBesideWhatCame() {
        JsonNode result = run("\"up_to_year\": 2014, \"least_amount\": 10, " + plan(0, -45.2, SIZES))
                .path("result");
        assertThat(result.path("up_to_year").asInt()).isEqualTo(2014);
        assertThat(result.path("real_plants").size()).isEqualTo(1);
        JsonNode plant = result.path("real_plants").get(0);
        assertThat(plant.path("name").asString()).isEqualTo("Late mill");
        assertThat(plant.path("took_per_year").asDouble()).isEqualTo(70);
        // 55 t left in 2012, of which 5 had come in; the 75 t of 2018 are not known yet.
        assertThat(result.path("register").path("arising_per_year").asDouble()).isCloseTo(50, within(1e-6));
        assertThat(plant.path("planned").asString()).isEqualTo("P32");
        assertThat(plant.path("load_ratio").asDouble()).isCloseTo(50.0 / 70, within(1e-9));
    }

    @Test
    void aPlanThatBuildsNothingSaysSo() {
        String dear = "\"sizes\": [{\"capacity\": 120, \"cost_per_year\": 100000}], \"unserved_cost_per_unit\": 50";
        JsonNode result = run("\"draws\": 5, \"remove\": [" + id("Near mill") + "], "
                        + plan(-20, -45.2, dear + ", \"year\": 2019"))
                .path("result");
        assertThat(set(result, "plan").path("places").asInt()).isZero();
        assertThat(result.path("real_plants")
                        .get(0)
                        .path("nearest_planned_straight_distance_m")
                        .isNull())
                .isTrue();
        assertThat(codes(result)).contains("nothing_planned").doesNotContain("like_chance", "real_worth_less");
    }

    @Test
    void plantsToRemoveAreListedLargestFirst() {
        JsonNode plants = door.json("/api/back-tests/plants?class=wood&bbox=-21,-46,-17,-44&year=2019")
                .path("plants");
        assertThat(plants.valueStream().map(each -> each.path("name").asString()))
                .containsExactly("Near mill", "Near other");
        assertThat(plants.get(0).path("took_per_year").asDouble()).isEqualTo(100);
    }

    @Test
    void aBackTestIsListedForgottenAndCancelled() {
        long id = run("\"draws\": 1, \"remove\": [" + id("Near mill") + "], "
                        + plan(-20, -45.2, SIZES + ", \"year\": 2019"))
                .path("id")
                .asLong();
        assertThat(door.json("/api/back-tests?limit=1000")
                        .path("back_tests")
                        .valueStream()
                        .map(each -> each.path("id").asLong()))
                .contains(id);
        assertThat(door.send("DELETE", "/api/back-tests/" + id, "").statusCode())
                .isEqualTo(204);
        assertThat(door.get("/api/back-tests/" + id).statusCode()).isEqualTo(404);
        long other = start("\"draws\": 1000, \"remove\": [" + id("Near mill") + "], "
                + plan(-20, -45.2, SIZES + ", \"year\": 2019"));
        door.send("DELETE", "/api/jobs/" + other, "");
        JobState ended = jobs.await(other, Duration.ofMinutes(3)).state();
        assertThat(door.get("/api/back-tests/" + other).statusCode()).isEqualTo(ended == JobState.FINISHED ? 200 : 404);
    }

    @Test
    void ordersThatCannotBeReadAreRefused() {
        String plan = plan(-20, -45.2, SIZES);
        String mill = "\"remove\": [" + id("Near mill") + "]";
        for (String order : new String[] {
            plan,
            mill,
            mill + ", \"up_to_year\": 2010, " + plan,
            "\"remove\": [999999999], " + plan,
            "\"remove\": [" + id("Near A") + "], " + plan,
            "\"remove\": [\"a\"], " + plan,
            mill + ", \"draws\": 0, " + plan,
            mill + ", \"colour\": 1, " + plan,
            mill + ", " + plan(-20, -45.2, SIZES + ", \"forced\": [\"point:1\"]"),
            mill + ", " + plan(-20, -45.2, "\"problem\": \"set_covering\", \"limit_km\": 30"),
            "\"up_to_year\": 2010, " + plan(-20, -45.2, SIZES + ", \"year\": 2019"),
        }) {
            HttpResponse<String> answer =
                    door.send("POST", "/api/back-tests", "{" + order + "}", "Content-Type", "application/json");
            assertThat(answer.statusCode()).as(order + answer.body()).isEqualTo(400);
        }
        assertThat(door.send(
                                "POST",
                                "/api/back-tests?lang=ko",
                                "{\"remove\": [999999999], " + plan + "}",
                                "Content-Type",
                                "application/json")
                        .body())
                .contains("시설");
    }
}
