package org.ecopark.streams.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
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
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Estimates for many facilities, in the sea around 103 W, 52 S. */
@EcoparkIT
class EstimateRunIT {

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Jobs jobs;

    @LocalServerPort
    int port;

    private Door door;
    private Rows rows;
    private String source;

    @BeforeEach
    void register(TestInfo test) {
        source = "estimates-" + test.getTestMethod().orElseThrow().getName();
        rows = new Rows(shelf, transaction, source);
        door = new Door(port);
    }

    /** Two joineries of 50 and 20, one that told its wood, one of a sector without factors, one of unknown size. */
    private void five(double west) {
        rows.load(
                "facilities",
                works("a", west, "16.23", 50L),
                works("b", west, "16.23", 20L),
                works("told", west, "16.23", 70L),
                works("yard", west, "38.32", 9L),
                works("unknown", west, "16.23", null));
        rows.load(
                "streams",
                Rows.row(
                        "own",
                        "facility",
                        "told",
                        "direction",
                        "offer",
                        "status",
                        "observed",
                        "material_class",
                        "wood",
                        "amount",
                        5.0));
    }

    @Test
    void aPreviewSaysWhatWouldBeAndWritesNothing() {
        five(-103);
        JsonNode found = run("{\"source\": \"" + source + "\", \"dry_run\": true}", JobState.FINISHED);
        JsonNode summary = found.path("summary");
        assertThat(summary.path("facilities").asInt()).isEqualTo(5);
        assertThat(summary.path("facilities_estimated").asInt()).isEqualTo(2);
        assertThat(summary.path("facilities_with_own_offers").asInt()).isEqualTo(1);
        JsonNode wood = byClass(summary, "wood");
        // 70 employees at 2.30057 t each; 1.01614 t and 7.27657 t at the ends.
        assertThat(wood.path("amount_t_per_year").asDouble()).isCloseTo(161.04, within(0.01));
        assertThat(wood.path("amount_low_t_per_year").asDouble()).isCloseTo(71.13, within(0.01));
        assertThat(wood.path("amount_high_t_per_year").asDouble()).isCloseTo(509.36, within(0.01));
        List<String> missing = new ArrayList<>();
        summary.path("missing")
                .forEach(each -> missing.add(each.path("code").asString() + " "
                        + each.path("facilities").asInt() + " "
                        + each.at("/first/0/name").asString()));
        assertThat(missing)
                .containsExactlyInAnyOrder("no_employees 1 Works unknown", "sector_without_factors 1 Works yard");
        assertThat(found.path("change_set").isNull()).isTrue();
        assertThat(estimated()).isZero();
    }

    @Test
    void aRunIsOneEntryOfTheHistoryAndIsTakenBackAsOne() {
        five(-103.5);
        String box = "{\"bbox\": [-103.51, -52.01, -103.49, -51.99]}";
        JsonNode found = run(box, JobState.FINISHED);
        // Four materials each for two joineries.
        assertThat(estimated()).isEqualTo(8);
        assertThat(found.at("/summary/streams").asInt()).isEqualTo(8);
        long set = found.path("change_set").asLong();
        assertThat(door.json("/api/history/" + set).at("/changes/0/inserted").asInt())
                .isEqualTo(8);

        JsonNode again = run(box, JobState.FINISHED);
        assertThat(again.path("change_set").isNull()).isTrue();
        assertThat(estimated()).isEqualTo(8);
        assertThat(door.send("POST", "/api/history/" + set + "/undo", "").statusCode())
                .isEqualTo(201);
        assertThat(estimated()).isZero();
        assertThat(door.json("/api/stream-estimates/" + found.path("id").asLong())
                        .path("undone")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whatPeopleSaidStaysAsItIs() {
        five(-104);
        long a = id("a");
        door.send("DELETE", "/api/facilities/" + a + "/estimated-streams/wood", "");
        run("{\"source\": \"" + source + "\"}", JobState.FINISHED);
        assertThat(estimated()).isEqualTo(7);
        door.send(
                "POST",
                "/api/facilities/" + id("b") + "/estimated-streams/wood/confirmation",
                "{\"amount\": 1}",
                "Content-Type",
                "application/json",
                "If-Match",
                "*");
        JsonNode found = run("{\"source\": \"" + source + "\"}", JobState.FINISHED);
        // Now b has an offer of its own, and is left alone.
        assertThat(found.at("/summary/facilities_with_own_offers").asInt()).isEqualTo(2);
        assertThat(found.path("change_set").isNull()).isTrue();
    }

    @Test
    void aParkHasItsFacilitiesEstimated() {
        rows.load(
                "parks",
                Rows.shape(
                        "p",
                        "POLYGON((-105.1 -52.1, -104.9 -52.1, -104.9 -51.9, -105.1 -51.9, -105.1 -52.1))",
                        "name",
                        "Estimated park"));
        rows.load("facilities", works("in", -105, "10.51", 30L), works("out", -106, "10.51", 30L));
        long park = jdbc.sql("SELECT id FROM parks.park WHERE source = :source")
                .param("source", source)
                .query(Long.class)
                .single();
        JsonNode found = run("{\"park\": " + park + "}", JobState.FINISHED);
        assertThat(found.at("/summary/facilities").asInt()).isEqualTo(1);
        // 450,639 t over 44,000 employees, 30 of them.
        assertThat(byClass(found.path("summary"), "vegetal_waste")
                        .path("amount_t_per_year")
                        .asDouble())
                .isCloseTo(307.25, within(0.01));
    }

    @Test
    void aRunThatIsCancelledLeavesNothing() {
        LoadRow[] many = new LoadRow[5000];
        for (int i = 0; i < many.length; i++) {
            many[i] = works("m" + i, -107, "47.11", 10L);
        }
        rows.load("facilities", many);
        long job =
                Door.read(post("{\"source\": \"" + source + "\"}")).path("id").asLong();
        assertThat(door.send("DELETE", "/api/jobs/" + job, "").statusCode()).isEqualTo(200);
        assertThat(jobs.await(job, Duration.ofMinutes(2)).state()).isEqualTo(JobState.CANCELLED);
        assertThat(estimated()).isZero();
        assertThat(door.get("/api/stream-estimates/" + job).statusCode()).isEqualTo(404);
        rows.clear("facilities");
    }

    @Test
    void refusesWhatIsNoScope() {
        for (String body : List.of(
                "{}",
                "{\"park\": 1, \"source\": \"x\"}",
                "{\"park\": -9}",
                "{\"bbox\": [1, 2, 3]}",
                "{\"bbox\": [0, 50, 1, 40]}",
                "{\"bbox\": [0, 50, 1e400, 60]}",
                "{\"source\": \"x\", \"colour\": 1}",
                "{\"source\": 5}",
                "[]")) {
            assertThat(post(body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(door.get("/api/stream-estimates/999999999").statusCode()).isEqualTo(404);
    }

    private LoadRow works(String id, double west, String sector, Long employees) {
        return Rows.point(
                id,
                west,
                -52,
                "name",
                "Works " + id,
                "country",
                "GB",
                "sector_scheme",
                "nace",
                "sector_code",
                sector,
                "employees",
                employees);
    }

    private HttpResponse<String> post(String body) {
        return door.send("POST", "/api/stream-estimates", body, "Content-Type", "application/json");
    }

    private JsonNode run(String body, JobState end) {
        HttpResponse<String> accepted = post(body);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        long id = Door.read(accepted).path("id").asLong();
        assertThat(jobs.await(id, Duration.ofMinutes(2)))
                .satisfies(job -> assertThat(job.state()).as(job.sentence()).isEqualTo(end));
        return door.json("/api/stream-estimates/" + id);
    }

    private static JsonNode byClass(JsonNode summary, String material) {
        for (JsonNode each : summary.path("classes")) {
            if (each.path("material_class").asString().equals(material)) {
                return each;
            }
        }
        throw new AssertionError("no " + material + " in " + summary);
    }

    private long id(String sourceId) {
        return jdbc.sql("SELECT id FROM facilities.facility WHERE source = :source AND source_id = :id")
                .param("source", source)
                .param("id", sourceId)
                .query(Long.class)
                .single();
    }

    private long estimated() {
        return jdbc.sql("""
                        SELECT count(*) FROM streams.stream t JOIN facilities.facility f ON f.id = t.facility_id
                        WHERE f.source = :source AND t.provenance = 'estimated'
                        """).param("source", source).query(Long.class).single();
    }
}
