package org.ecopark.transport.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecopark.transport.roads.TownRoads.BLOCK_M;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.ecopark.hosting.HostingSettings;
import org.ecopark.jobs.Jobs;
import org.ecopark.layers.LayerVersions;
import org.ecopark.transport.roads.TownRoads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Roads as a caller sends, uses and deletes them. */
@EcoparkIT
class RoadDoorIT {

    @LocalServerPort
    int port;

    @Autowired
    RoadRegions regions;

    @Autowired
    HostingSettings hosting;

    @Autowired
    Jobs jobs;

    @Autowired
    RoadRepository repository;

    @Autowired
    RoadFolder roadFolder;

    @Autowired
    LayerVersions versions;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @AfterEach
    void deleteAll() {
        regions.list().forEach(region -> regions.delete(region.id()));
    }

    /** With every street in two halves, so that the town is not dropped as a network of fewer than 200 roads. */
    private String town() {
        try {
            return Files.readString(TownRoads.writeInHalves(folder));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private JsonNode load(String query, String body) {
        HttpResponse<String> answer =
                door.send("POST", "/api/roads?" + query, body, "Content-Type", "application/octet-stream");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String job = answer.headers().firstValue("Location").orElseThrow();
        assertThat(Door.read(answer).path("href").asString()).isEqualTo(job);
        for (int i = 0; i < 600; i++) {
            JsonNode state = door.json(job);
            if (!state.path("state").asString().matches("waiting|running")) {
                return state;
            }
            pause();
        }
        throw new AssertionError("the job does not end");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode trip(double column, double row, double toColumn, double toRow) {
        return door.json(String.format(
                Locale.ROOT,
                "/api/transport/trip?from=%f,%f&to=%f,%f",
                TownRoads.lon(column),
                TownRoads.lat(row),
                TownRoads.lon(toColumn),
                TownRoads.lat(toRow)));
    }

    @Test
    void anExtractBecomesRoadsThatTripsUse() {
        assertThat(trip(4, 9, 5, 9).path("gap").asString()).isEqualTo("no_roads");
        JsonNode job = load("filename=town.osm", town());
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("finished");
        JsonNode region = door.json(job.path("result").asString());
        assertThat(region.path("name").asString()).isEqualTo("town");
        assertThat(region.path("loaded").asBoolean()).isTrue();
        assertThat(region.path("attribution").asString()).contains("OpenStreetMap");
        JsonNode trip = trip(4, 9, 5, 9);
        assertThat(trip.path("estimated").asBoolean()).isFalse();
        assertThat(trip.path("attribution").asString()).contains("OpenStreetMap");
        assertThat(trip.path("road_distance_m").asDouble()).isCloseTo(19 * BLOCK_M, within(1.0));
        assertThat(trip.path("haul").path("cost").path("value").asDouble()).isPositive();
    }

    @Test
    void mainRoadsAreALayerWhileThereAreSome() {
        assertThat(door.get("/ogc/collections/roads").statusCode()).isEqualTo(404);
        load("filename=town.osm", town());
        JsonNode items = door.json("/ogc/collections/roads/items?limit=1000");
        assertThat(items.path("features").size()).isPositive();
        JsonNode first = items.path("features").get(0);
        assertThat(first.path("properties").path("road_class").asString()).isEqualTo("primary");
        assertThat(first.path("properties").path("region").asString()).isEqualTo("town");
    }

    @Test
    void aRegionOfTheSameNameIsReplacedAndADeletedOneIsGone() throws IOException {
        long first = id(load("filename=a.osm&name=here", town()));
        long second = id(load("filename=b.osm&name=here", town()));
        assertThat(door.json("/api/roads").path("roads").size()).isEqualTo(1);
        assertThat(door.get("/api/roads/" + first).statusCode()).isEqualTo(404);
        assertThat(regions.graphs()).hasSize(1);
        assertThat(door.send("DELETE", "/api/roads/" + second, "").statusCode()).isEqualTo(204);
        assertThat(regions.graphs()).isEmpty();
        assertThat(trip(4, 9, 5, 9).path("gap").asString()).isEqualTo("no_roads");
        try (var left = Files.list(hosting.homeFolder().resolve("roads"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void roadsAreThereAgainAfterARestartAndALostFolderIsTold() {
        long id = id(load("filename=town.osm", town()));
        RoadRegions restarted = new RoadRegions(jobs, repository, roadFolder, versions, transaction);
        restarted.load();
        assertThat(restarted.graphs()).hasSize(1);
        RoadFolder.delete(hosting.homeFolder().resolve("roads"));
        RoadRegions bereft = new RoadRegions(jobs, repository, roadFolder, versions, transaction);
        bereft.load();
        assertThat(bereft.graphs()).isEmpty();
        assertThat(bereft.isLoaded(bereft.region(id))).isFalse();
    }

    private static long id(JsonNode job) {
        String result = job.path("result").asString();
        return Long.parseLong(result.substring(result.lastIndexOf('/') + 1));
    }

    @Test
    void whatIsNoMapFailsWithASentenceAndLeavesNothing() throws IOException {
        JsonNode job = load("filename=letter.osm.pbf", "Dear Sir or Madam");
        assertThat(job.path("state").asString()).isEqualTo("failed");
        assertThat(job.path("sentence").asString()).contains("OpenStreetMap");
        try (var left = Files.list(hosting.homeFolder().resolve("roads"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void mistakesAreToldInWords() {
        assertThat(code("/api/roads?filename=holiday.jpg")).isEqualTo("not_an_extract");
        assertThat(code("/api/roads")).isEqualTo("no_file");
        assertThat(code("/api/roads?filename=.osm")).isEqualTo("not_a_region_name");
        assertThat(Door.read(door.get("/api/roads/123456")).path("code").asString())
                .isEqualTo("unknown_roads");
    }

    private String code(String path) {
        HttpResponse<String> answer = door.send("POST", path, "x", "Content-Type", "application/octet-stream");
        assertThat(answer.statusCode()).isEqualTo(400);
        return Door.read(answer).path("code").asString();
    }
}
