package org.ecopark.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Trips and carriers as a caller meets them. */
@EcoparkIT
class TransportDoorIT {

    @LocalServerPort
    int port;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    /** One degree of the equator is 111,319.491 m; x 1.4 = 155.847 km. */
    @Test
    void aTripWithoutRoadsIsEstimatedAndProvesItsCost() {
        JsonNode trip = door.json("/api/transport/trip?from=0,0&to=1,0&material_class=wood");
        assertThat(trip.path("road_distance_m").asDouble()).isCloseTo(155_847.287, within(0.001));
        assertThat(trip.path("estimated").asBoolean()).isTrue();
        assertThat(trip.path("gap").asString()).isEqualTo("no_roads");
        JsonNode cost = trip.path("haul").path("cost");
        assertThat(trip.path("haul").path("carrier").asString()).isEqualTo("artic_gt33");
        assertThat(cost.path("unit").asString()).isEqualTo("GBP_2024/t");
        assertThat(cost.path("formula").asString()).contains("driving_time");
        assertThat(cost.path("inputs").size()).isEqualTo(7);
        assertThat(trip.path("haul").path("unverified").get(0).path("code").asString())
                .isEqualTo("bulk_density");
    }

    @Test
    void theCountryDecidesTheEstimate() {
        JsonNode trip = door.json("/api/transport/trip?from=0,0&to=1,0&country=gb");
        assertThat(trip.path("road_distance_m").asDouble()).isCloseTo(111_319.491 * 1.3, within(0.001));
    }

    @Test
    void coolHeatDoesNotServeAWarmNeed() {
        String way = "/api/transport/trip?from=0,0&to=0.02,0&material_class=heat_lt100&need_class=heat_100_200";
        JsonNode fit = door.json(way).path("heat_fit");
        assertThat(fit.path("verdict").asString()).isEqualTo("too_cool");
        assertThat(fit.path("pinch_k").asDouble()).isEqualTo(10);
        assertThat(fit.path("pinch_provenance").asString()).isEqualTo("assumed");
    }

    @Test
    void whatNobodyKnowsACarrierForHasNone() {
        assertThat(door.json("/api/transport/trip?from=0,0&to=0.02,0&material_class=electricity")
                        .path("haul")
                        .isNull())
                .isTrue();
    }

    @Test
    void carriersOfAClassAreListedWithSources() {
        JsonNode all = door.json("/api/transport/carriers").path("carriers");
        assertThat(all.size()).isEqualTo(8);
        assertThat(all.get(0).path("figures").get(0).path("source").asString()).isNotEmpty();
        JsonNode steam =
                door.json("/api/transport/carriers?material_class=steam").path("carriers");
        assertThat(steam.size()).isEqualTo(1);
        assertThat(steam.get(0).path("key").asString()).isEqualTo("pipe_steam");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "to=1,0 | place_needed",
                "from=0,91&to=1,0 | not_a_place",
                "from=NaN,0&to=1,0 | not_a_place",
                "from=0;0&to=1,0 | not_a_place",
                "from=0,0&to=1,0&country=Korea | not_a_country",
                "from=0,0&to=1,0&carrier=balloon | unknown_carrier",
                "from=0,0&to=1,0&carrier=pipe_co2&material_class=wood | carrier_does_not_fit",
                "from=0,0&to=1,0&material_class=stardust | unknown_material_class",
                "from=0,0&to=1,0&speed=9 | unknown_parameter",
                "from=0,0&to=1,0&amount_per_year=-1 | out_of_range"
            })
    void mistakesAreToldInWords(String query, String code) {
        HttpResponse<String> answer = door.get("/api/transport/trip?" + query.replace(";", "%3B"));
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = Door.read(answer);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("what_to_change").asString()).isNotEmpty().doesNotContain("{");
    }
}
