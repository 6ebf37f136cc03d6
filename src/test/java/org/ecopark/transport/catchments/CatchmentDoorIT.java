package org.ecopark.transport.catchments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Catchments as a caller meets them, where no roads are loaded. */
@EcoparkIT
class CatchmentDoorIT {

    private static final String PLACE = "at=61,11&country=GB";

    @LocalServerPort
    int port;

    @Autowired
    Catchments catchments;

    @Autowired
    JdbcClient jdbc;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    void severalContoursComeWidestFirstAndSayThatTheyAreEstimated() {
        JsonNode found = door.json("/api/transport/catchments?" + PLACE + "&km=10,20&minutes=60&cost_per_t=8");
        assertThat(found.path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(found.path("attribution").isNull()).isTrue();
        assertThat(found.path("features").size()).isEqualTo(4);
        JsonNode widest = found.path("features").get(0).path("properties");
        assertThat(widest.path("measure").asString()).isEqualTo("minutes");
        assertThat(widest.path("estimated").asBoolean()).isTrue();
        assertThat(widest.path("gap").asString()).isEqualTo("no_roads");
        assertThat(widest.path("circuity").asDouble()).isEqualTo(1.3);
        JsonNode ring = found.path("features")
                .get(0)
                .path("geometry")
                .path("coordinates")
                .get(0)
                .get(0);
        assertThat(ring.size()).isEqualTo(181);
        assertThat(ring.get(0)).isEqualTo(ring.get(180));
    }

    @Test
    void aKeptOneIsInTheLayerUntilItIsDeleted() {
        String name = "Kept at 61 11";
        HttpResponse<String> kept =
                door.send("POST", "/api/transport/catchments?" + PLACE + "&km=13&name=Kept%20at%2061%2011", "");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        assertThat(Door.read(kept).path("kept").asInt()).isEqualTo(1);
        JsonNode items = door.json("/ogc/collections/catchments/items?bbox=60,10,62,12");
        assertThat(items.path("features").size()).isEqualTo(1);
        JsonNode properties = items.path("features").get(0).path("properties");
        assertThat(properties.path("name").asString()).isEqualTo(name);
        // A circle of 10 km, drawn with 180 corners: 0.9998 x pi x 100 km2.
        assertThat(properties.path("area_km2").asDouble()).isCloseTo(314.1, within(0.1));
        long id = items.path("features").get(0).path("id").asLong();
        assertThat(door.send("DELETE", "/api/transport/catchments/" + id, "").statusCode())
                .isEqualTo(204);
        assertThat(door.send("DELETE", "/api/transport/catchments/" + id, "").statusCode())
                .isEqualTo(404);
        assertThat(door.json("/ogc/collections/catchments/items?bbox=60,10,62,12")
                        .path("features")
                        .size())
                .isZero();
    }

    @Test
    void theFirstStartKeepsTyseleysOnce() {
        jdbc.sql("DELETE FROM transport.catchment").update();
        jdbc.sql("ALTER SEQUENCE transport.catchment_id_seq RESTART").update();
        ShippedCatchments shipped = new ShippedCatchments(true, catchments);
        shipped.run(new DefaultApplicationArguments());
        shipped.run(new DefaultApplicationArguments());
        assertThat(jdbc.sql("SELECT value FROM transport.catchment ORDER BY id")
                        .query(Double.class)
                        .list())
                .containsExactly(30.0, 60.0);
        jdbc.sql("DELETE FROM transport.catchment").update();
        shipped.run(new DefaultApplicationArguments());
        assertThat(jdbc.sql("SELECT count(*) FROM transport.catchment")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "km=10 | place_needed",
                "at=61,11 | no_contours",
                "at=61,11&km=1,2,3,4,5,6,7,8,9 | no_contours",
                "at=61,11&km=0 | out_of_range",
                "at=61,11&km=ten | out_of_range",
                "at=61,11&km=10,, | out_of_range",
                "at=61,11&minutes=100000 | out_of_range",
                "at=0,89&km=10 | too_near_a_pole",
                "at=61,11&cost_per_t=9&carrier=rail | carrier_without_cost",
                "at=61,11&cost_per_t=9&carrier=balloon | unknown_carrier",
                "at=61,11&km=10&radius=3 | unknown_parameter"
            })
    void mistakesAreToldInWords(String query, String code) {
        HttpResponse<String> answer = door.get("/api/transport/catchments?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = Door.read(answer);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("what_to_change").asString()).isNotEmpty().doesNotContain("{");
    }
}
