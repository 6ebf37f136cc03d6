package org.ecopark.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.time.Duration;
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
 * Missing tenants as a caller meets them, on figures like Tyseley's around 33.5 W, 62 S: a supplier of 67,000 t of waste
 * wood beside the plant that takes them, another with 9,000 t 15 km on, and 5,000 t of food waste.
 */
@EcoparkIT
class TenantIT {

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
    private long park;
    private long plant;

    @BeforeEach
    void register() {
        door = new Door(port);
        Rows rows = new Rows(shelf, transaction, "tenant-it");
        rows.load("parks", Rows.point("park", -33.50, -62.00, "name", "Like Tyseley", "country", "GB"));
        rows.load(
                "facilities",
                Rows.point("supplier", -33.48, -62.00, "name", "Wood supplier", "country", "GB"),
                Rows.point("further", -33.25, -62.00, "name", "Further supplier", "country", "GB"),
                Rows.point("plant", -33.51, -62.01, "name", "Wood plant", "country", "GB"),
                Rows.point("kitchens", -33.49, -62.02, "name", "Kitchens", "country", "GB"));
        rows.load(
                "streams",
                stream("wood", "supplier", "offer", "wood", 67_000),
                stream("more-wood", "further", "offer", "wood", 9_000),
                stream("fuel", "plant", "need", "wood", 67_000),
                stream("food", "kitchens", "offer", "food_waste", 5_000));
        park = id("parks.park", "park");
        plant = id("facilities.facility", "plant");
    }

    private long id(String table, String sourceId) {
        return jdbc.sql("SELECT id FROM " + table + " WHERE source = 'tenant-it' AND source_id = :id")
                .param("id", sourceId)
                .query(Long.class)
                .single();
    }

    private static LoadRow stream(String id, String facility, String direction, String material, double amount) {
        return Rows.row(
                id,
                "facility",
                facility,
                "direction",
                direction,
                "status",
                "observed",
                "year",
                2013L,
                "material_class",
                material,
                "amount",
                amount,
                "amount_unit",
                "t_per_year");
    }

    private JsonNode found(String more) {
        HttpResponse<String> accepted = door.send(
                "POST", "/api/tenant-searches", "{\"park\": " + park + more + "}", "Content-Type", "application/json");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        long id = Door.read(accepted).path("id").asLong();
        assertThat(jobs.await(id, Duration.ofMinutes(2)))
                .satisfies(job -> assertThat(job.state()).as(job.sentence()).isEqualTo(JobState.FINISHED));
        return door.json("/api/tenant-searches/" + id).path("summary");
    }

    private static JsonNode tenant(JsonNode found, String process) {
        for (JsonNode tenant : found.path("tenants")) {
            if (tenant.path("process").asString().equals(process)) {
                return tenant;
            }
        }
        throw new AssertionError("no " + process + " in " + found);
    }

    /** Without its plant the park misses one for 76,000 t of wood; 67,000 t are what was built there. */
    @Test
    void aParkWithoutItsWoodPlantMissesAWoodPlant() {
        JsonNode found = found(", \"without\": [" + plant + "], \"most\": 9");
        JsonNode first = found.path("tenants").get(0);
        assertThat(first.path("material_class").asString()).isEqualTo("wood");
        assertThat(first.path("unlocked").asDouble()).isCloseTo(76_000, within(1e-3));
        JsonNode power = tenant(found, "wood_power");
        assertThat(power.path("takes_t_per_year").asDouble()).isCloseTo(76_000, within(1e-3));
        assertThat(power.path("viable").asBoolean()).isTrue();
        assertThat(power.path("taken_from_others_t_per_year").asDouble()).isCloseTo(0, within(1e-3));
        // By hand: 10.3 MW x 3600 x 8000 h / (1000 x 14 MJ/kg x 0.316) = 67,052 t.
        assertThat(power.path("published_plant_t_per_year").asDouble()).isCloseTo(67_052, within(1.0));
        JsonNode built = power.path("sizes").get(1);
        assertThat(built.path("what").asString()).isEqualTo("published_plant");
        assertThat(built.path("unlocked").asDouble()).isCloseTo(67_052, within(1.0));
        assertThat(power.path("feeders").get(0).path("facility").asString()).isEqualTo("Wood supplier");
        JsonNode digester = tenant(found, "ad_food");
        assertThat(digester.path("unlocked").asDouble()).isCloseTo(5_000, within(1e-3));
        assertThat(digester.path("viable").asBoolean()).isFalse();
    }

    /** With its plant 9,000 t are left; a new one could take more only from the old one. */
    @Test
    void whatIsTakenFromOthersUnlocksNothing() {
        JsonNode power = tenant(found(", \"most\": 9"), "wood_power");
        assertThat(power.path("unlocked").asDouble()).isCloseTo(9_000, within(1e-3));
        assertThat(power.path("more_placed_t_per_year").asDouble()).isCloseTo(9_000, within(1e-3));
        assertThat(power.path("unlocked_at_most").asDouble()).isGreaterThanOrEqualTo(9_000);
    }

    @Test
    void whatCannotBeAmongTheBestIsLeftWithItsBound() {
        JsonNode found = found(", \"without\": [" + plant + "], \"most\": 1");
        assertThat(found.path("tenants").size()).isEqualTo(1);
        boolean digester = false;
        for (JsonNode other : found.path("not_among_them")) {
            assertThat(other.path("unlocked_at_most").asDouble()).isLessThanOrEqualTo(76_000 * 1.05);
            digester |= other.path("process").asString().equals("ad_food");
        }
        assertThat(digester).isTrue();
        assertThat(found.path("fed_by_nobody").toString()).contains("metal_shred");
    }

    @Test
    void refusesWhatItDoesNotKnowByName() {
        assertThat(refused("{}")).isEqualTo("member_missing");
        assertThat(refused("{\"park\": 999999999}")).isEqualTo("unknown_tenant_park");
        assertThat(refused("{\"park\": " + park + ", \"processes\": [\"alchemy\"]}"))
                .isEqualTo("unknown_tenant_process");
        assertThat(refused("{\"park\": " + park + ", \"by\": \"luck\"}")).isEqualTo("member_not_a_choice");
        assertThat(refused("{\"park\": " + park + ", \"without\": [1.5]}")).isEqualTo("member_type");
        assertThat(door.send("GET", "/api/tenant-searches/999999999", "").statusCode())
                .isEqualTo(404);
    }

    private String refused(String body) {
        HttpResponse<String> answer =
                door.send("POST", "/api/tenant-searches", body, "Content-Type", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return Door.read(answer).path("code").asString();
    }
}
