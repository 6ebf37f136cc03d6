package org.ecopark.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.ecopark.hosting.StartUp;
import org.ecopark.jobs.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the sizing says of the estimated wood around Tyseley; the figures stand in src/docs/evidence.md. */
@EcoparkIT
class ShippedWoodIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Imports imports;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Uploads uploads;

    @Autowired
    private ImportRepository repository;

    @Autowired
    private StartUp startUp;

    @BeforeEach
    void load() {
        new ShippedPlaces(true, imports, jobs, uploads, repository, startUp).run(new DefaultApplicationArguments());
    }

    /** The register is shared with other tests, which expect to meet only their own rows. */
    @AfterEach
    void clear() {
        for (String table : List.of("streams.stream", "facilities.facility", "parks.zone", "parks.park")) {
            jdbc.sql("DELETE FROM " + table
                            + " WHERE source IN ('tyseley', 'kalundborg', 'kicox', 'illustrative', 'wood-arisings')")
                    .update();
        }
        jdbc.sql("DELETE FROM intake.shipped").update();
    }

    private long plant() {
        return jdbc.sql("SELECT id FROM facilities.facility WHERE source = 'tyseley' AND name = 'Birmingham Bio Power'")
                .query(Long.class)
                .single();
    }

    private JsonNode ask(String more) {
        return new Door(port)
                .json("/api/capacity?lon=-1.8427&lat=52.4622&class=wood&process=wood_power&illustrative=false&draws=500"
                        + "&without=" + plant() + more);
    }

    private static JsonNode wood(JsonNode answer) {
        return answer.path("processes").path(0);
    }

    private static double value(JsonNode answer, String figure) {
        return wood(answer).path("recommended").path(figure).path("value").asDouble();
    }

    @Test
    void thereIsWoodForThePlantThatWasBuiltAndMore() {
        JsonNode answer = ask("&set=gb_2013");
        assertThat(answer.path("supply")
                        .path("available_t_per_year")
                        .path("low")
                        .asDouble())
                .isGreaterThan(3 * 67_000);
        // Other tests' plants may stand near by; of those that ship none may.
        for (JsonNode plant : answer.path("competitors").path("plants")) {
            assertThat(isShipped(plant.path("facility_id").asLong())).isFalse();
        }
    }

    private boolean isShipped(long facility) {
        return jdbc.sql("SELECT source IN ('tyseley', 'illustrative', 'wood-arisings') FROM facilities.facility"
                        + " WHERE id = :id")
                .param("id", facility)
                .query(Boolean.class)
                .single();
    }

    /** Not what one would wish to hear, and said all the same. */
    @Test
    void withTheAssumptionsOf2013NoSizePaysAtEightPerCent() {
        JsonNode answer = ask("&set=gb_2013");
        assertThat(wood(answer).path("verdict").asString()).isEqualTo("none_pays");
        assertThat(value(answer, "irr")).isBetween(0.04, 0.08);
        assertThat(wood(answer).path("chances").path("pays_share").asDouble()).isBetween(0.0, 0.3);
    }

    @Test
    void theMoneyThatWasSpentBuildsThePlantThatWasBuilt() {
        JsonNode answer = ask("&set=gb_2013&budget=47800000");
        assertThat(value(answer, "size")).isEqualTo(67_000, within(500.0));
        assertThat(value(answer, "power")).isEqualTo(10.3, within(0.3));
        assertThat(value(answer, "irr")).isEqualTo(0.05, within(0.015));
    }

    @Test
    void withoutSupportItTakesFarMoreThanTodaysPowerPrice() {
        JsonNode answer = ask("&set=gb_2025");
        assertThat(wood(answer).path("verdict").asString()).isEqualTo("none_pays");
        for (JsonNode turn : wood(answer).path("turns")) {
            if ("power_price".equals(turn.path("term").asString())) {
                assertThat(turn.path("needed").asDouble()).isGreaterThan(150);
            }
        }
    }

    /** So that no layer of the first study is empty. */
    @Test
    void theFirstStudyPlacesWhatItsTitleSays() {
        var answer = new Door(port)
                .send(
                        "POST",
                        "/api/capacity-studies",
                        "{\"area\": {\"country\": \"GB\"}, \"class\": \"wood\", \"process\": \"wood_power\","
                                + " \"set\": \"gb_2013\", \"at_least_t_per_year\": 40000}",
                        "Content-Type",
                        "application/json");
        long id = Door.read(answer).path("id").asLong();
        jobs.await(id, java.time.Duration.ofSeconds(60));
        JsonNode study = new Door(port).json("/api/capacity-studies/" + id);
        assertThat(study.path("summary").path("joint").path("placed_t_per_year").asDouble())
                .isGreaterThanOrEqualTo(40_000);
        new Door(port).send("DELETE", "/api/capacity-studies/" + id, "");
    }
}
