package org.ecopark.exchange.synergies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.jobs.Jobs;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.transport.roads.LoadedTown;
import org.ecopark.transport.roads.TownRoads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * A run over the register in a town with a river and one bridge: the taker across the river lies 1.1 km away and 19 blocks
 * by road, the one on the same bank two blocks. A pair outside the town stays estimated.
 */
@EcoparkIT
class SynergiesByRoadIT {

    private static final double BLOCK_M = TownRoads.BLOCK_M;

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Jobs jobs;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private Door door;
    private Rows rows;

    @AfterEach
    void leaveTheTown() {
        rows.clear("streams", "facilities");
    }

    private JsonNode run() {
        return door.json("/api/synergy-runs/" + door.ran(jobs, "/api/synergy-runs?best=1", ""));
    }

    private List<JsonNode> pairs(JsonNode run, String box) {
        return door.json("/ogc/collections/synergies/items?limit=1000&bbox=" + box + "&run="
                        + run.path("id").asLong())
                .path("features")
                .valueStream()
                .map(feature -> feature.path("properties"))
                .toList();
    }

    private static JsonNode best(List<JsonNode> pairs) {
        return pairs.stream()
                .filter(pair -> pair.path("offer_rank").asInt() == 1)
                .findFirst()
                .orElseThrow();
    }

    private static LoadRow wood(String id, String facility, String direction, double amount) {
        return Rows.stream(
                id,
                facility,
                direction,
                "wood",
                amount,
                "status",
                "available",
                "hazardous",
                false,
                "process",
                direction.equals("need") ? "wood_panel_board" : null);
    }

    @Test
    void theBestPartnerIsTheNearestByRoadWhereRoadsAreLoaded() {
        door = new Door(port);
        rows = new Rows(shelf, transaction, "synergies-road");
        rows.load(
                "facilities",
                Rows.point("mill", TownRoads.lon(4), TownRoads.lat(9), "name", "Town Mill", "country", "GB"),
                Rows.point("across", TownRoads.lon(5), TownRoads.lat(9), "name", "Across", "country", "GB"),
                Rows.point("same", TownRoads.lon(2), TownRoads.lat(9), "name", "Same Bank", "country", "GB"),
                Rows.point("out", 22, 0.5, "name", "Outside", "country", "GB"),
                Rows.point("out-too", 22.1, 0.5, "name", "Outside too", "country", "GB"));
        rows.load(
                "streams",
                wood("mill", "mill", "offer", 100),
                wood("across", "across", "need", 100),
                wood("same", "same", "need", 100),
                wood("out", "out", "offer", 100),
                wood("out-too", "out-too", "need", 100));
        String town = "19.9,-0.05,20.2,0.2";
        JsonNode estimated = run();
        assertThat(estimated.path("distance_method").asString()).isEqualTo("estimated");
        assertThat(best(pairs(estimated, town)).path("need_facility_name").asString())
                .isEqualTo("Across");
        assertThat(best(pairs(estimated, town)).path("road_distance_provenance").asString())
                .isEqualTo("estimated");
        try (LoadedTown loaded = LoadedTown.in(door, folder)) {
            JsonNode run = run();
            assertThat(run.path("distance_method").asString()).isEqualTo("road_and_estimated");
            // Two here; others may stand in the same town.
            assertThat(run.path("found").path("pairs_looked_at_by_road").asLong())
                    .isGreaterThanOrEqualTo(2);
            assertThat(run.path("found").path("road_limit_reached").asBoolean()).isFalse();
            JsonNode best = best(pairs(run, town));
            assertThat(best.path("need_facility_name").asString()).isEqualTo("Same Bank");
            assertThat(best.path("road_distance_provenance").asString()).isEqualTo("road");
            assertThat(best.path("road_distance_m").asDouble()).isCloseTo(2 * BLOCK_M, within(30.0));
            // The taker across the river keeps its only partner, over the bridge.
            JsonNode across = pairs(run, town).stream()
                    .filter(pair ->
                            "Across".equals(pair.path("need_facility_name").asString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(across.path("need_rank").asInt()).isEqualTo(1);
            assertThat(across.path("offer_rank").isNull()).isTrue();
            assertThat(across.path("road_distance_m").asDouble()).isCloseTo(19 * BLOCK_M, within(30.0));
            assertThat(across.path("gain_system_per_unit").asDouble())
                    .isLessThan(best.path("gain_system_per_unit").asDouble());
            assertThat(pairs(run, "21.9,0.4,22.2,0.6"))
                    .singleElement()
                    .satisfies(pair -> assertThat(
                                    pair.path("road_distance_provenance").asString())
                            .isEqualTo("estimated"));
            assertThat(loaded).isNotNull();
        }
    }
}
