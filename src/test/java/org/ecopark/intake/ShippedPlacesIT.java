package org.ecopark.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import tools.jackson.databind.json.JsonMapper;

/** What gis-data ships is in the register, all of it, once. */
@EcoparkIT
class ShippedPlacesIT {

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

    private ShippedPlaces places;

    @BeforeEach
    void load() {
        places = new ShippedPlaces(true, imports, jobs, uploads, repository, startUp);
        places.run(new DefaultApplicationArguments());
    }

    /** The register is shared with other tests, which expect to meet only their own rows. */
    @AfterEach
    void clear() throws IOException {
        for (String table : List.of("streams.stream", "facilities.facility", "parks.zone", "parks.park")) {
            jdbc.sql("DELETE FROM " + table + " WHERE source IN (:sources)")
                    .param("sources", sources())
                    .update();
        }
        jdbc.sql("DELETE FROM intake.shipped").update();
    }

    private static Set<String> sources() throws IOException {
        Set<String> sources = new HashSet<>();
        for (String file : List.of("parks", "zones", "facilities", "streams")) {
            for (JsonNode feature : read(file + ".geojson").path("features")) {
                sources.add(feature.path("properties").path("source").asString());
            }
        }
        return sources;
    }

    private static JsonNode read(String file) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(Path.of("gis-data/places", file)));
    }

    private JsonNode newestOfThePlaces() {
        for (JsonNode each : new ImportDoor(port).get("/api/imports?limit=1000").path("imports")) {
            if (each.path("files").toString().contains("facilities.geojson")
                    && each.path("files").size() > 1) {
                return each;
            }
        }
        throw new AssertionError("the places were not imported");
    }

    @Test
    void loadsEveryFeatureWithoutAnyIssue() throws IOException {
        JsonNode loaded = newestOfThePlaces();
        assertThat(loaded.path("state").asString()).isEqualTo("finished");
        assertThat(loaded.path("errors").asLong()).as(issues(loaded)).isZero();
        for (JsonNode file : loaded.path("files")) {
            JsonNode shipped = read(file.path("name").asString());
            assertThat(file.path("records").asInt())
                    .isEqualTo(shipped.path("features").size());
        }
    }

    @Test
    void areToldAsShippedAndAsNobodysWork() {
        assertThat(jdbc.sql("SELECT DISTINCT who FROM history.change_set WHERE link = :link")
                        .param(
                                "link",
                                "/api/imports/" + newestOfThePlaces().path("id").asLong())
                        .query(String.class)
                        .list())
                .containsExactly("ecopark");
    }

    private String issues(JsonNode loaded) {
        return new ImportDoor(port).issues(loaded, "").path("features").toString();
    }

    @Test
    void loadsThemOnlyOnceUntilTheyChange() {
        long before = count();
        places.run(new DefaultApplicationArguments());
        new ShippedPlaces(false, imports, jobs, uploads, repository, startUp).run(new DefaultApplicationArguments());
        assertThat(count()).isEqualTo(before);
        repository.noteShipped("zones.geojson", "another");
        places.run(new DefaultApplicationArguments());
        assertThat(count()).isEqualTo(before + 1);
        places.run(new DefaultApplicationArguments());
        assertThat(count()).isEqualTo(before + 1);
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM intake.import").query(Long.class).single();
    }
}
