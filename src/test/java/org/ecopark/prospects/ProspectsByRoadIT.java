package org.ecopark.prospects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecopark.transport.roads.TownRoads.BLOCK_M;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.jobs.JobState;
import org.ecopark.jobs.Jobs;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.transport.roads.TownRoads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The view of a point in the town whose river has one bridge: one source of wood lies across the river, a block away as
 * the crow flies and 19 blocks by road, another three blocks away on the same bank.
 */
@EcoparkIT
class ProspectsByRoadIT {

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
    private String region = "";

    @BeforeEach
    void town() throws IOException {
        door = new Door(port);
        rows = new Rows(shelf, transaction, "prospects-road");
        rows.load("facilities", at("across", 5, 9), at("near", 1, 9));
        rows.load("streams", wood("across", 40_000), wood("near", 30_000));
        HttpResponse<String> sent = door.send(
                "POST",
                "/api/roads?filename=prospect-town.osm",
                Files.readString(TownRoads.writeInHalves(folder)),
                "Content-Type",
                "application/octet-stream");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        String job = sent.headers().firstValue("Location").orElseThrow();
        long id = Long.parseLong(job.substring(job.lastIndexOf('/') + 1));
        assertThat(jobs.await(id, Duration.ofMinutes(2)))
                .satisfies(
                        ended -> assertThat(ended.state()).as(ended.sentence()).isEqualTo(JobState.FINISHED));
        region = door.json("/api/jobs/" + id).path("result").asString();
    }

    @AfterEach
    void leaveTheTown() {
        rows.clear("streams", "facilities");
        assertThat(door.send("DELETE", region, "").statusCode()).isEqualTo(204);
    }

    private static LoadRow at(String id, double column, double row) {
        return Rows.point(id, TownRoads.lon(column), TownRoads.lat(row), "name", id, "country", "GB");
    }

    private static LoadRow wood(String facility, double tonnes) {
        return Rows.row(
                facility + "-wood",
                "facility",
                facility,
                "direction",
                "offer",
                "status",
                "available",
                "material_class",
                "wood",
                "amount",
                tonnes,
                "amount_unit",
                "t_per_year");
    }

    private String ask(double km) {
        return String.format(
                Locale.ROOT,
                "/api/prospects?lon=%f&lat=%f&class=wood&set=gb_2013&country=GB&max_km=%f",
                TownRoads.lon(4),
                TownRoads.lat(9),
                km);
    }

    @Test
    void theRiverCountsWhereRoadsAreLoadedAndTheFirstLineSaysSo() {
        JsonNode view = door.json(ask(30));
        assertThat(view.path("distances_by").asString()).isEqualTo("road");
        assertThat(view.path("distances").asString()).contains("road").doesNotContain("estimates");
        assertThat(view.path("supply").path("sources_count").asInt()).isEqualTo(2);
        assertThat(distance(view, "near")).isCloseTo(3 * BLOCK_M, within(0.003 * 3 * BLOCK_M));
        assertThat(distance(view, "across")).isCloseTo(19 * BLOCK_M, within(0.003 * 19 * BLOCK_M));
        JsonNode curve = view.path("supply").path("curve");
        assertThat(curve.get(0).path("amount").asDouble()).isEqualTo(30_000);
        assertThat(curve.get(1).path("cumulative").asDouble()).isEqualTo(70_000);
        assertThat(door.get(ask(30) + "&f=html").body()).contains("OpenStreetMap");
        // Ten kilometres by road end before the bridge; as the crow flies both would be in reach.
        JsonNode near = door.json(ask(10));
        assertThat(near.path("supply").path("sources_count").asInt()).isEqualTo(1);
    }

    private static double distance(JsonNode view, String facility) {
        return view.path("supply")
                .path("sources")
                .valueStream()
                .filter(source -> facility.equals(source.path("facility").asString()))
                .findFirst()
                .orElseThrow()
                .path("distance_m")
                .asDouble();
    }
}
