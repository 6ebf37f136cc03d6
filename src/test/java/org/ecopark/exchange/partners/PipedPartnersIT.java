package org.ecopark.exchange.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecopark.Rows.point;
import static org.ecopark.Rows.row;

import java.util.ArrayList;
import java.util.List;
import org.ecopark.Door;
import org.ecopark.DoorIT;
import org.ecopark.Rows;
import org.ecopark.layers.shelf.LayerShelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Partners of heat and of what else goes by pipe, over HTTP. */
@DoorIT
class PipedPartnersIT {

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Door door;
    private String source;
    private Rows rows;

    @BeforeEach
    void ownSource(TestInfo test) {
        source = "piped-partners-" + test.getTestMethod().orElseThrow().getName();
        rows = new Rows(shelf, transaction, source);
        door = new Door(port);
    }

    /** A town that takes heat of at least 70 degrees, some 700 m from where heat is imagined. */
    private void town(double longitude) {
        rows.load(
                "facilities",
                point("town", longitude + 0.01, -48, "name", "Town", "name_ko", "마을", "country", "GB"),
                point("sorter", longitude + 0.02, -48, "name", "Sorter", "country", "GB"));
        rows.load(
                "streams",
                row(
                        "warm",
                        "facility",
                        "town",
                        "direction",
                        "need",
                        "status",
                        "available",
                        "material_class",
                        "heat",
                        "amount",
                        30_000.0,
                        "quality_bounds",
                        "{\"temperature_c\": [70, null]}"),
                row(
                        "wood",
                        "facility",
                        "sorter",
                        "direction",
                        "need",
                        "status",
                        "available",
                        "material_class",
                        "wood",
                        "amount",
                        500.0));
    }

    private JsonNode imagined(double longitude, String material, String more, String language) {
        String body = """
                {"direction": "offer", "material_class": "%s", "amount": 20000, "longitude": %s, "latitude": -48,
                 "country": "GB", "rejected": true, "value": true%s}""".formatted(material, longitude, more);
        return Door.read(door.send("POST", "/api/partners?lang=" + language, body, "Content-Type", "application/json"));
    }

    private static List<String> codes(JsonNode reasons) {
        List<String> codes = new ArrayList<>();
        reasons.forEach(reason -> codes.add(reason.path("code").asString()));
        return codes;
    }

    @Test
    void heatOfTheSameClassIsWarmerByThePinchToo() {
        town(-60);
        JsonNode warm = imagined(-60, "heat", ", \"quality\": {\"temperature_c\": 80}", "en")
                .path("features")
                .path(0)
                .path("properties");
        assertThat(warm.path("partner_facility_name").asString()).isEqualTo("Town");
        assertThat(codes(warm.path("match_reasons"))).containsExactly("hotter_heat");
        assertThat(warm.path("unverified")).isEmpty();
        JsonNode tepid = imagined(-60, "heat", ", \"quality\": {\"temperature_c\": 79}", "en");
        assertThat(tepid.path("features")).isEmpty();
        assertThat(codes(tepid.path("rejected").path(0).path("properties").path("match_reasons")))
                .containsExactly("too_cool");
        JsonNode unknown = imagined(-60, "heat", "", "en");
        assertThat(codes(unknown.path("features").path(0).path("properties").path("unverified")))
                .contains("temperature_unverified");
    }

    /** By hand: 55 W for each metre of flow and return, 8,760 hours a year. */
    @Test
    void aPipeLosesHeatOnItsWay() {
        town(-62);
        JsonNode town = imagined(-62, "heat", ", \"quality\": {\"temperature_c\": 95}, \"explain\": true", "en")
                .path("features")
                .path(0)
                .path("properties");
        double metres = town.path("road_distance_m").asDouble();
        JsonNode delivered = town.path("value").path("delivered_amount");
        assertThat(metres).isBetween(800.0, 1_100.0);
        assertThat(delivered.path("unit").asString()).isEqualTo("MWh_per_year");
        assertThat(town.path("shared").asDouble() - delivered.path("value").asDouble())
                .isCloseTo(55 * metres * 8760 / 1e6, within(0.1));
        assertThat(delivered.path("formula").asString()).contains("heat_loss");
        assertThat(town.path("carried_by").asString()).isEqualTo("pipe");
        assertThat(town.path("road_minutes").isNull()).isTrue();
    }

    @Test
    void aLimitInMinutesLeavesOutWhatGoesByPipeAndSaysSo() {
        town(-64);
        JsonNode heat = imagined(-64, "heat", ", \"quality\": {\"temperature_c\": 95}, \"minutes\": 30", "en");
        assertThat(heat.path("features")).isEmpty();
        JsonNode reach = heat.path("reach").path(0);
        assertThat(reach.has("limit_minutes")).isFalse();
        assertThat(reach.path("note").asString()).contains("no driving time");
        JsonNode wood = imagined(-64, "wood", ", \"minutes\": 30", "en");
        assertThat(wood.path("reach").path(0).path("limit_minutes").asDouble()).isEqualTo(30);
        assertThat(wood.path("reach").path(0).has("note")).isFalse();
        assertThat(wood.path("features"))
                .singleElement()
                .satisfies(
                        f -> assertThat(f.path("properties").path("carried_by").asString())
                                .isEqualTo("road"));
        assertThat(imagined(-64, "heat", ", \"quality\": {\"temperature_c\": 95}, \"road_km\": 2", "en")
                        .path("features"))
                .hasSize(1);
    }

    @Test
    void aPartnerIsNamedInKoreanWhereTheRegisterIs() {
        town(-66);
        JsonNode town = imagined(-66, "heat", ", \"quality\": {\"temperature_c\": 95}", "ko")
                .path("features")
                .path(0)
                .path("properties");
        assertThat(town.path("partner_facility_name").asString()).isEqualTo("Town");
        assertThat(town.path("partner_facility_name_ko").asString()).isEqualTo("마을");
        assertThat(town.path("partner_facility_name_en").isNull()).isTrue();
    }

    /** What the partner search calls a partner, the pipeline takes without a reason against its own judgement. */
    @Test
    void hotterHeatThatWasFoundBecomesAnExchange() {
        town(-68);
        rows.load("facilities", point("works", -68, -48, "name", "Works", "country", "GB"));
        rows.load(
                "streams",
                row(
                        "hot",
                        "facility",
                        "works",
                        "direction",
                        "offer",
                        "status",
                        "available",
                        "material_class",
                        "heat_200_500",
                        "amount",
                        9_000.0));
        String body = "{\"offer_stream_id\": %d, \"need_stream_id\": %d}".formatted(id("hot"), id("warm"));
        JsonNode exchange = Door.read(door.send("POST", "/api/exchanges", body, "Content-Type", "application/json"));
        assertThat(exchange.path("properties").path("match_grade").asString()).isEqualTo("same_class");
        assertThat(exchange.path("properties").path("match_reasons").toString()).contains("hotter_heat");
        assertThat(exchange.path("properties").path("need_party_ko").asString()).isEqualTo("마을");
    }

    private long id(String sourceId) {
        return jdbc.sql("SELECT id FROM streams.stream WHERE source = :source AND source_id = :id")
                .param("source", source)
                .param("id", sourceId)
                .query(Long.class)
                .single();
    }
}
