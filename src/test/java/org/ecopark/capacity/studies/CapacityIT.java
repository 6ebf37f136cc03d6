package org.ecopark.capacity.studies;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Capacity as a caller meets it: two zones 86 km apart around 15 W, 58 S, each with 10,000 t of wood of its own, and
 * 60,000 t half way, in reach of both.
 */
@EcoparkIT
class CapacityIT {

    private static final String RICH = "assume=gate_fee:40,capture:1&set=gb_2013&process=wood_power";

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Door door;
    private long west;
    private long east;

    @BeforeEach
    void register() {
        door = new Door(port);
        Rows rows = new Rows(shelf, transaction, "capacity-it");
        rows.load(
                "zones",
                Rows.point("w", -15.00, -58.00, "name", "West", "country", "GB", "free_land_ha", 8.0, "grid_mw", 60.0),
                Rows.point("e", -13.54, -58.00, "name", "East", "country", "GB"),
                permitted("none", List.of()),
                permitted("yards", List.of("storage", "treatment")),
                permitted("burners", List.of("thermal")),
                permitted("foreign", List.of("verbrennung")));
        rows.load(
                "facilities",
                Rows.point("own-w", -15.01, -58.01, "name", "Own W", "country", "GB"),
                Rows.point("own-e", -13.53, -58.01, "name", "Own E", "country", "GB"),
                Rows.point("both", -14.27, -58.00, "name", "Both", "country", "GB"));
        rows.load(
                "streams",
                wood("own-w-out", "own-w", 10_000),
                wood("own-e-out", "own-e", 10_000),
                wood("both-out", "both", 60_000));
        west = zone("w");
        east = zone("e");
    }

    /** Where West is, with classes of permit and 300 m3 of water a day. */
    private static LoadRow permitted(String id, List<String> classes) {
        return Rows.point(
                id, -15.00, -58.00, "name", id, "country", "GB", "water_m3_per_day", 300.0, "permit_classes", classes);
    }

    private static LoadRow wood(String id, String facility, double amount) {
        return Rows.row(
                id,
                "facility",
                facility,
                "direction",
                "offer",
                "material_class",
                "wood",
                "amount",
                amount,
                "amount_unit",
                "t_per_year",
                "status",
                "observed",
                "provenance",
                "estimated");
    }

    private long zone(String id) {
        return jdbc.sql("SELECT id FROM parks.zone WHERE source = 'capacity-it' AND source_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private JsonNode size(String more) {
        return door.json("/api/capacity?zone=" + west + "&class=wood&" + more);
    }

    @Test
    void aPlaceTellsWhatReachesItAndWhatAPlantWouldEarn() {
        JsonNode answer = size(RICH + "&explain=true");
        assertThat(answer.path("supply").path("arising_t_per_year").path("base").asDouble())
                .isEqualTo(70_000);
        assertThat(answer.path("distances").asString()).isEqualTo("estimated");
        JsonNode wood = answer.path("processes").path(0);
        assertThat(wood.path("verdict").asString()).isEqualTo("pays");
        double size = wood.path("recommended").path("size").path("value").asDouble();
        // All of 70,000 t at 89 % of nameplate.
        assertThat(size).isEqualTo(70_000 / 0.89, within(70_000 / 0.89 * 0.15));
        JsonNode npv = wood.path("recommended").path("npv");
        assertThat(npv.path("unit").asString()).isEqualTo("GBP_2013");
        assertThat(npv.path("inputs").size()).isGreaterThan(5);
        assertThat(wood.path("curve").size()).isGreaterThan(20);
        assertThat(wood.path("limits_not_checked").toString()).contains("water");
    }

    @Test
    void aPlantThatIsThoughtAwayTakesNothingAndIsToldBeside() {
        Rows rows = new Rows(shelf, transaction, "capacity-away-it");
        rows.load(
                "facilities",
                Rows.point("yard", -15.0, -53.0, "name", "Away yard", "country", "GB"),
                Rows.point("eater", -15.1, -53.0, "name", "Away eater", "country", "GB"));
        rows.load(
                "streams",
                wood("yard-out", "yard", 30_000),
                Rows.row(
                        "eater-in",
                        "facility",
                        "eater",
                        "direction",
                        "need",
                        "material_class",
                        "wood",
                        "amount",
                        20_000.0,
                        "amount_unit",
                        "t_per_year",
                        "status",
                        "observed"));
        String at = "/api/capacity?lon=-15&lat=-53&class=wood&" + RICH;
        JsonNode there = door.json(at).path("competitors");
        JsonNode eater = there.path("plants").path(0);
        assertThat(eater.path("name").asString()).isEqualTo("Away eater");
        assertThat(eater.path("taken_t_per_year").asDouble()).isCloseTo(20_000, within(1e-6));
        assertThat(there.path("thought_away").isEmpty()).isTrue();
        JsonNode answer = door.json(at + "&without=" + eater.path("facility_id").asLong());
        JsonNode gone = answer.path("competitors");
        assertThat(gone.path("plants").isEmpty()).isTrue();
        assertThat(gone.path("thought_away").path(0).path("name").asString()).isEqualTo("Away eater");
        assertThat(gone.path("thought_away")
                        .path(0)
                        .path("capacity")
                        .path("value")
                        .asDouble())
                .isEqualTo(20_000);
        assertThat(answer.path("supply").path("uncovered_t_per_year").asDouble())
                .isCloseTo(30_000, within(1e-6));
    }

    @Test
    void tyseleyRunsOnTheBritishSetOf2013UnlessAnotherIsNamed() {
        Rows rows = new Rows(shelf, transaction, "tyseley");
        rows.load(
                "parks",
                Rows.point("tyseley-energy-park", -1.8427, 52.4622, "name", "Tyseley Energy Park", "country", "GB"));
        long park = jdbc.sql("SELECT id FROM parks.park WHERE source = 'tyseley' AND source_id = 'tyseley-energy-park'")
                .query(Long.class)
                .single();
        String at = "/api/capacity?class=wood&process=wood_power&park=" + park;
        assertThat(door.json(at).path("set").path("key").asString()).isEqualTo("gb_2013");
        assertThat(door.json(at + "&set=gb_2025").path("set").path("key").asString())
                .isEqualTo("gb_2025");
        assertThat(size("process=wood_power").path("set").path("key").asString())
                .as("elsewhere in Britain the newest")
                .isEqualTo("gb_2025");
    }

    @Test
    void aSmallGridBinds() {
        JsonNode wood = size(RICH + "&grid_mw=6").path("processes").path(0);
        assertThat(wood.path("binding").path("kind").asString()).isEqualTo("grid");
        // 6 MW net at 1.2332 x 0.9 MWh/t and 8,000 h.
        assertThat(wood.path("recommended").path("size").path("value").asDouble())
                .isEqualTo(6 * 8000 / (1.23319 * 0.9), within(50.0));
    }

    private JsonNode sizeAt(String zone, String more) {
        return door.json("/api/capacity?zone=" + zone(zone) + "&class=wood&" + more)
                .path("processes")
                .path(0);
    }

    @Test
    void aZoneWithoutTheClassOfPermitAllowsNoPlantAndSaysWhatTheGrantWouldBring() {
        for (String zone : List.of("none", "yards")) {
            JsonNode wood = sizeAt(zone, RICH);
            assertThat(wood.path("verdict").asString()).isEqualTo("no_size");
            assertThat(wood.path("binding").path("kind").asString()).isEqualTo("permit_class");
            JsonNode granted = sizeAt("burners", RICH);
            assertThat(wood.path("binding").path("gain_npv").asDouble())
                    .isEqualTo(granted.path("recommended").path("npv_weighted").asDouble(), within(1.0));
            assertThat(granted.path("verdict").asString()).isEqualTo("pays");
            assertThat(granted.path("limits_met").path(0).path("name").asString())
                    .isEqualTo("permit_thermal");
        }
    }

    @Test
    void whatIsNotKnownOfPermitsIsNamedAsNotCheckedAndWhatIsSaidCounts() {
        JsonNode unknown = size(RICH).path("processes").path(0);
        assertThat(unknown.path("limits_not_checked").toString()).contains("permit_class:place");
        assertThat(sizeAt("foreign", RICH).path("limits_not_checked").toString())
                .contains("permit_class:place");
        assertThat(size(RICH + "&permit_classes=none")
                        .path("processes")
                        .path(0)
                        .path("verdict")
                        .asString())
                .isEqualTo("no_size");
        assertThat(sizeAt("none", RICH + "&permit_classes=thermal,storage")
                        .path("verdict")
                        .asString())
                .isEqualTo("pays");
        assertThat(code("/api/capacity?class=wood&permit_classes=magic&zone=" + west, 400))
                .isEqualTo("not_a_choice");
    }

    /** 300 m3 a day at 2.6 m3/t. */
    @Test
    void waterOfTheZoneBinds() {
        JsonNode wood = sizeAt("burners", RICH);
        assertThat(wood.path("binding").path("kind").asString()).isEqualTo("water");
        assertThat(wood.path("recommended").path("size").path("value").asDouble())
                .isEqualTo(300 * 365 / 2.6, within(1.0));
        JsonNode dry = sizeAt("burners", RICH.replace("assume=", "assume=water:0.2,"));
        assertThat(dry.path("binding").path("kind").asString()).isNotEqualTo("water");
    }

    @Test
    void classesOfPermitsAreToldWithWhoNeedsThem() {
        JsonNode told = door.json("/api/permit-classes");
        assertThat(told.path("classes").toString()).contains("\"thermal\"");
        for (JsonNode need : told.path("needs")) {
            boolean published = "published".equals(need.path("status").asString());
            assertThat(!published || need.path("url").isString())
                    .as(need.toString())
                    .isTrue();
        }
    }

    @Test
    void whereNothingPaysItSaysWhatWouldHaveToChange() {
        JsonNode wood = size("set=gb_2025&process=wood_power").path("processes").path(0);
        assertThat(wood.path("verdict").asString()).isEqualTo("none_pays");
        JsonNode price = null;
        for (JsonNode turn : wood.path("turns")) {
            price = "power_price".equals(turn.path("term").asString()) ? turn : price;
        }
        assertThat(price).isNotNull();
        assertThat(price.path("needed").asDouble())
                .isGreaterThan(price.path("now").asDouble());
    }

    @Test
    void whatIsNotKnownIsNamedInsteadOfAResult() {
        JsonNode wood = size("set=kr_2025&process=wood_power").path("processes").path(0);
        assertThat(wood.path("verdict").asString()).isEqualTo("missing");
        assertThat(wood.path("missing").toString()).contains("gate_fee:wood_power");
        assertThat(wood.path("recommended").isNull()).isTrue();
    }

    @Test
    void assumptionsOfAnotherCountryThanThePlaceAreToldAsSuch() {
        assertThat(size("").path("set").path("of_the_country").asBoolean()).isTrue();
        JsonNode korean = size("set=kr_2025").path("set");
        assertThat(korean.path("country").asString()).isEqualTo("KR");
        assertThat(korean.path("of_the_country").asBoolean()).isFalse();
        // Nobody lives near, so the country is not known and British assumptions stand in.
        JsonNode nowhere = door.json("/api/capacity?class=wood&lon=-133&lat=-71");
        assertThat(nowhere.path("place").path("country").isNull()).isTrue();
        assertThat(nowhere.path("set").path("country").asString()).isEqualTo("GB");
        assertThat(nowhere.path("set").path("of_the_country").asBoolean()).isFalse();
        assertThat(nowhere.path("distances").asString()).isEqualTo("none");
    }

    @Test
    void drawsAreSeeded() {
        JsonNode first =
                size(RICH + "&draws=200&seed=5").path("processes").path(0).path("chances");
        assertThat(first.path("pays_share").asDouble()).isBetween(0.0, 1.0);
        assertThat(size(RICH + "&draws=200&seed=5").path("processes").path(0).path("chances"))
                .isEqualTo(first);
    }

    @Test
    void aPolygonAndAPointAreSizedToo() {
        String polygon = "%7B%22type%22:%22Polygon%22,%22coordinates%22:%5B%5B%5B-15.1,-58.1%5D,%5B-14.9,-58.1%5D,"
                + "%5B-14.9,-57.9%5D,%5B-15.1,-57.9%5D,%5B-15.1,-58.1%5D%5D%5D%7D";
        JsonNode area = door.json("/api/capacity?class=wood&polygon=" + polygon + "&" + RICH);
        assertThat(area.path("supply")
                        .path("inside_arising_t_per_year")
                        .path("base")
                        .asDouble())
                .isEqualTo(10_000);
        JsonNode point = door.json("/api/capacity?class=wood&lon=-15&lat=-58&" + RICH);
        assertThat(point.path("supply").path("arising_t_per_year").path("base").asDouble())
                .isEqualTo(70_000);
    }

    @Test
    void wrongQuestionsAreRefusedByName() {
        assertThat(code("/api/capacity?class=wood&zone=999999999", 404)).isEqualTo("unknown_zone");
        assertThat(code("/api/capacity?class=wood", 400)).isEqualTo("parameter_expected");
        assertThat(code("/api/capacity?zone=" + west, 400)).isEqualTo("missing_parameter");
        assertThat(code("/api/capacity?class=nothing&zone=" + west, 400)).isEqualTo("unknown_material_class");
        assertThat(code("/api/capacity?class=wood&assume=capture:7&zone=" + west, 400))
                .isEqualTo("assumption_out_of_range");
        assertThat(code("/api/capacity?class=heat&zone=" + west, 400)).isIn("not_in_tonnes", "unknown_material_class");
        assertThat(code("/api/capacity?class=wood&set=mars&zone=" + west, 400)).isEqualTo("not_a_choice");
        assertThat(code("/api/capacity?class=wood&assume=happiness:3&zone=" + west, 400))
                .isEqualTo("not_a_choice");
        assertThat(code("/api/capacity-studies/999999999", 404)).isEqualTo("unknown_capacity_study");
    }

    private String code(String path, int status) {
        HttpResponse<String> answer = door.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        return Door.read(answer).path("code").asString();
    }

    @Test
    void assumptionsAreToldWithTheirSources() {
        JsonNode sets = door.json("/api/assumptions").path("sets");
        assertThat(sets.size()).isEqualTo(3);
        for (JsonNode set : sets) {
            for (JsonNode row : set.path("rows")) {
                boolean published = "published".equals(row.path("status").asString());
                assertThat(!published || row.path("url").isString())
                        .as(row.toString())
                        .isTrue();
            }
        }
    }

    private JsonNode study(String members) {
        HttpResponse<String> answer = door.send(
                "POST",
                "/api/capacity-studies",
                "{\"ids\": [" + west + ", " + east + "], \"class\": \"wood\", \"process\": \"wood_power\","
                        + " \"set\": \"gb_2013\", " + members + "}",
                "Content-Type",
                "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        long id = Door.read(answer).path("id").asLong();
        assertThat(jobs.await(id, Duration.ofSeconds(60)).state()).isEqualTo(JobState.FINISHED);
        return door.json("/api/capacity-studies/" + id);
    }

    @Test
    void twoZonesAreToldAloneAndTogetherAndTogetherNeverShareOutMoreThanThereIs() {
        JsonNode study = study("\"assume\": {\"gate_fee\": 40, \"capture\": 1}");
        JsonNode summary = study.path("summary");
        assertThat(summary.path("alone").path("claimed_t_per_year").asDouble()).isGreaterThan(110_000);
        assertThat(summary.path("alone")
                        .path("claimed_more_than_once_t_per_year")
                        .asDouble())
                .isGreaterThan(30_000);
        assertThat(summary.path("joint").path("status").asString()).isEqualTo("OPTIMAL");
        assertThat(summary.path("joint").path("placed_t_per_year").asDouble()).isBetween(60_000.0, 80_000.0);
        double lines = 0;
        double shared = 0;
        for (JsonNode line : study.path("features")) {
            double tonnes = line.path("properties").path("tonnes_t_per_year").asDouble();
            lines += tonnes;
            shared += "Both".equals(line.path("properties").path("facility").asString()) ? tonnes : 0;
        }
        assertThat(lines)
                .isEqualTo(summary.path("joint").path("placed_t_per_year").asDouble(), within(1e-6));
        assertThat(shared).isLessThanOrEqualTo(60_000);
        assertThat(study.path("plants").toString())
                .contains("\"mode\":\"joint\"")
                .contains("\"mode\":\"alone\"");
        long id = study.path("id").asLong();
        JsonNode place = door.json("/api/capacity-studies/" + id + "/zones/" + west + "?explain=true");
        assertThat(place.path("processes")
                        .path(0)
                        .path("recommended")
                        .path("npv")
                        .path("inputs")
                        .size())
                .isPositive();
        JsonNode plain = door.json("/api/capacity-studies/" + id + "/zones/" + west);
        assertThat(plain.path("processes")
                        .path(0)
                        .path("recommended")
                        .path("npv")
                        .has("inputs"))
                .isFalse();
        JsonNode layer = door.json("/ogc/collections/capacity_gap/items?run=" + id);
        assertThat(layer.path("features").size()).isEqualTo(2);
        assertThat(layer.path("features")
                        .path(0)
                        .path("properties")
                        .path("stale")
                        .asBoolean())
                .isFalse();
        assertThat(door.json("/ogc/collections/capacity_allocation/items?run=" + id)
                        .path("features")
                        .size())
                .isEqualTo(study.path("features").size());
        assertThat(door.send("DELETE", "/api/capacity-studies/" + id, "").statusCode())
                .isEqualTo(204);
        assertThat(door.get("/api/capacity-studies/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void aStudyInWhichNothingPaysBuildsNothing() {
        JsonNode study = study("\"assume\": {\"gate_fee\": -60}");
        assertThat(study.path("summary").path("joint").path("placed_t_per_year").asDouble())
                .isZero();
        assertThat(study.path("summary").path("alone").path("plants_that_pay").asInt())
                .isZero();
        assertThat(study.path("places").path(0).path("verdict").asString()).isEqualTo("none_pays");
    }
}
