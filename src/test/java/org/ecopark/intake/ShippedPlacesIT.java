package org.ecopark.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ecopark.EcoparkIT;
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
    private ShippedPlaces places;

    @Autowired
    private ImportRepository repository;

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
        JsonNode places = newestOfThePlaces();
        assertThat(places.path("state").asString()).isEqualTo("finished");
        assertThat(places.path("errors").asLong()).as(issues(places)).isZero();
        for (JsonNode file : places.path("files")) {
            JsonNode shipped = JsonMapper.builder()
                    .build()
                    .readTree(Files.readString(
                            Path.of("gis-data/places", file.path("name").asString())));
            assertThat(file.path("records").asInt())
                    .isEqualTo(shipped.path("features").size());
        }
    }

    private String issues(JsonNode places) {
        return new ImportDoor(port).issues(places, "").path("features").toString();
    }

    @Test
    void loadsThemOnlyOnceUntilTheyChange() {
        long before = imports();
        places.run(new DefaultApplicationArguments());
        assertThat(imports()).isEqualTo(before);
        repository.noteShipped("zones.geojson", "another");
        places.run(new DefaultApplicationArguments());
        assertThat(imports()).isEqualTo(before + 1);
        places.run(new DefaultApplicationArguments());
        assertThat(imports()).isEqualTo(before + 1);
    }

    private long imports() {
        return jdbc.sql("SELECT count(*) FROM intake.import").query(Long.class).single();
    }
}
