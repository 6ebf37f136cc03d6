package org.ecopark.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.ecopark.formats.FileFormat;
import org.ecopark.formats.FileRecord;
import org.ecopark.formats.Formats;
import org.ecopark.formats.ReadOptions;
import org.ecopark.formats.RecordReader;
import org.ecopark.jobs.JobState;
import org.ecopark.jobs.Jobs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;

/**
 * The back-test that {@code src/docs/evidence.md} tells of, from the public files of the folder of {@code
 * -Decopark.accept.dir}: Scotland's waste wood of 2019 without Stevens Croft and Jenkinson's yard at Bo'ness.
 */
@EcoparkIT
@Tag("accept")
class BackTestAcceptIT {

    private static final String STEVENS_CROFT = "PPC/A/1011415";
    private static final String BONESS = "WML/E/0020202";
    private static final String SCOTLAND = "{\"polygon\": {\"type\": \"Polygon\", \"coordinates\": [[[-8, 54.6],"
            + " [-3.3, 54.9], [-2.9, 55.3], [-1.9, 55.75], [-0.5, 56], [-0.5, 61], [-8, 61], [-8, 54.6]]]}}";

    @LocalServerPort
    private int port;

    @Autowired
    private Jobs jobs;

    private static Path file(String path) {
        Path folder = Path.of(System.getProperty("ecopark.accept.dir", "no folder was given by -Decopark.accept.dir"));
        Path file = folder.resolve(path);
        assertThat(file).exists();
        return file;
    }

    /** What entered and left the sites within the polygon as wood in 2019, by permit. */
    private static Map<String, double[]> wood() {
        Set<String> located = new HashSet<>();
        read("waste-site-io.csv", row -> {
            // A site near Stranraer lies south of the polygon that is asked for.
            if (!"Blacks Plantation CAS, Stranraer".equals(row.get("site-name"))) {
                located.add(row.get("permit"));
            }
        });
        Map<String, double[]> sums = new HashMap<>();
        read("waste-site-material-io.csv", row -> {
            if ("2019".equals(row.get("year"))
                    && "Wood wastes".equals(row.get("material"))
                    && located.contains(row.get("permit"))) {
                sums.computeIfAbsent(row.get("permit"), key -> new double[2])[
                                "in".equals(row.get("io-direction")) ? 0 : 1] +=
                        Double.parseDouble(String.valueOf(row.get("tonnes")));
            }
        });
        return sums;
    }

    private static void read(String name, java.util.function.Consumer<Map<String, String>> each) {
        try (RecordReader reader = Formats.open(file("scotland-waste-sites/" + name), ReadOptions.of(FileFormat.CSV))) {
            for (FileRecord row = reader.next(); row != null; row = reader.next()) {
                Map<String, String> values = new HashMap<>();
                row.values().forEach((key, value) -> values.put(key, String.valueOf(value)));
                each.accept(values);
            }
        }
    }

    private static long id(Door door, String permit) {
        return door.json("/ogc/collections/facilities/items?source=sepa-waste-sites&source_id="
                        + permit.replace("/", "%2F"))
                .path("features")
                .get(0)
                .path("id")
                .asLong();
    }

    @Test
    void scotlandsWoodPlantsAreNotFoundByTheirWood() {
        List<Resource> files = Stream.of(
                        "scotland-waste-sites/waste-site-material-io.csv",
                        "scotland-waste-sites/waste-site-io.csv",
                        "uk-admin/gb_lad.topo.json")
                .<Resource>map(path -> new FileSystemResource(file(path)))
                .toList();
        assertThat(new ImportDoor(port).send(files, Map.of()).path("state").asString())
                .isEqualTo("finished");
        Door door = new Door(port);
        JsonNode recognised = run(door, "recognised");
        Map<String, double[]> wood = wood();
        wood.remove(BONESS);
        assertThat(recognised.path("register").path("arising_per_year").asDouble())
                .isCloseTo(
                        wood.values().stream()
                                .mapToDouble(each -> Math.max(0, each[1] - each[0]))
                                .sum(),
                        within(0.01));
        JsonNode counted = run(door, "ignored");
        assertThat(counted.path("register").path("arising_per_year").asDouble())
                .isCloseTo(wood.values().stream().mapToDouble(each -> each[1]).sum(), within(0.01));
        for (JsonNode result : List.of(recognised, counted)) {
            JsonNode stevensCroft = result.path("real_plants").get(0);
            JsonNode boness = result.path("real_plants").get(1);
            assertThat(stevensCroft.path("took_per_year").asDouble()).isCloseTo(71_748, within(0.5));
            assertThat(boness.path("took_per_year").asDouble()).isCloseTo(85_349, within(0.5));
            // What the evidence says: the yard's council is the best of 32, the power station's the 24th.
            assertThat(stevensCroft.path("home").asString()).isEqualTo("Dumfries and Galloway");
            assertThat(stevensCroft.path("home_rank").asInt()).isEqualTo(24);
            assertThat(boness.path("home").asString()).isEqualTo("Falkirk");
            assertThat(boness.path("home_rank").asInt()).isEqualTo(1);
            assertThat(stevensCroft.path("home_ranked_of").asInt()).isEqualTo(32);
            assertThat(result.path("findings")
                            .valueStream()
                            .map(each -> each.path("code").asString()))
                    .contains("worse_than_chance", "few");
        }
    }

    private JsonNode run(Door door, String passing) {
        String order = "{\"remove\": [" + id(door, STEVENS_CROFT) + ", " + id(door, BONESS) + "], \"plan\": {\"area\": "
                + SCOTLAND + ", \"class\": \"wood\", \"year\": 2019, \"problem\": \"p_median\", \"number\": 2,"
                + " \"pass_through\": \"" + passing + "\", \"candidates\": {\"from\": \"zones\", \"area\": " + SCOTLAND
                + "}}}";
        HttpResponse<String> accepted = door.send("POST", "/api/back-tests", order, "Content-Type", "application/json");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        long job = Door.read(accepted).path("id").asLong();
        assertThat(jobs.await(job, Duration.ofMinutes(10)).state()).isEqualTo(JobState.FINISHED);
        return door.json("/api/back-tests/" + job).path("result");
    }
}
