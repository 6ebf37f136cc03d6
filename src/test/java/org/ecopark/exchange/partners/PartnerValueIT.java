package org.ecopark.exchange.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecopark.Rows.point;
import static org.ecopark.Rows.row;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.ecopark.Door;
import org.ecopark.DoorIT;
import org.ecopark.Rows;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.shelf.LayerShelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Partners by way, cost and worth, over HTTP. */
@DoorIT
class PartnerValueIT {

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
        source = "partner-value-" + test.getTestMethod().orElseThrow().getName();
        rows = new Rows(shelf, transaction, source);
        door = new Door(port);
    }

    private static LoadRow stream(String id, String facility, String direction, String material, Double amount) {
        return row(
                id,
                "facility",
                facility,
                "direction",
                direction,
                "status",
                "available",
                "material_class",
                material,
                "amount",
                amount);
    }

    private long facility(String sourceId) {
        return jdbc.sql("SELECT id FROM facilities.facility WHERE source = :source AND source_id = :id")
                .param("source", source)
                .param("id", sourceId)
                .query(Long.class)
                .single();
    }

    private String partners(String sourceId, String query) {
        return "/api/facilities/" + facility(sourceId) + "/partners?" + query;
    }

    private static List<String> names(JsonNode page) {
        List<String> names = new ArrayList<>();
        page.path("features")
                .forEach(f -> names.add(
                        f.path("properties").path("partner_facility_name").asString()));
        return names;
    }

    private static JsonNode value(JsonNode page, int index) {
        return page.path("features").path(index).path("properties").path("value");
    }

    /** Food waste of a maker in the South Pacific that is taken for British, and forty takers around it. */
    private void foodWaste(double longitude) {
        Random random = new Random(11);
        List<LoadRow> facilities =
                new ArrayList<>(List.of(point("maker", longitude, -50, "name", "Maker", "country", "GB")));
        List<LoadRow> streams = new ArrayList<>(List.of(stream("o", "maker", "offer", "food_waste", 500.0)));
        for (int i = 0; i < 40; i++) {
            String id = "t" + i;
            facilities.add(point(
                    id,
                    longitude + random.nextGaussian() * 0.1,
                    -50 + random.nextGaussian() * 0.06,
                    "name",
                    id,
                    "country",
                    "GB"));
            streams.add(row(
                    "n" + i,
                    "facility",
                    id,
                    "direction",
                    "need",
                    "status",
                    "available",
                    "material_class",
                    "food_waste",
                    "amount",
                    i % 7 == 0 ? null : (Double) (double) (50 + random.nextInt(900)),
                    "process",
                    i % 3 == 0 ? null : "ad_food"));
        }
        rows.load("facilities", facilities.toArray(LoadRow[]::new));
        rows.load("streams", streams.toArray(LoadRow[]::new));
    }

    /** The pages of seven, put together, are in the order that the figures themselves say, unknown ones last. */
    @ParameterizedTest
    @CsvSource({"gain, offerer", "gain, system", "co2e, system", "amount, system", "distance, system"})
    void pagesTogetherAreTheOrderOfTheirFigures(String sort, String view) {
        source += sort + view;
        rows = new Rows(shelf, transaction, source);
        foodWaste(-130);
        String query = "radius_km=60&sort=" + sort + "&view=" + view;
        JsonNode whole = door.json(partners("maker", query + "&limit=1000"));
        List<String> paged = new ArrayList<>();
        String next = partners("maker", query + "&limit=7");
        while (next != null) {
            JsonNode page = door.json(next);
            page.path("features").forEach(f -> paged.add(f.path("id").asString()));
            next = Door.link(page, "next");
        }
        List<JsonNode> features = new ArrayList<>();
        whole.path("features").forEach(features::add);
        assertThat(paged).hasSizeGreaterThan(25).doesNotHaveDuplicates();
        assertThat(paged)
                .isEqualTo(features.stream().map(f -> f.path("id").asString()).toList());
        ToDoubleFunction<JsonNode> rank = f -> switch (sort) {
            case "gain" ->
                -number(f.path("properties")
                        .path("value")
                        .path("gain_per_year")
                        .path(view)
                        .path("value"));
            case "co2e" ->
                -number(f.path("properties").path("value").path("co2e_per_year").path("value"));
            case "amount" -> -number(f.path("properties").path("shared"));
            default -> f.path("properties").path("straight_distance_m").asDouble();
        };
        assertThat(features).isSortedAccordingTo(Comparator.comparingDouble(rank));
        assertThat(new HashSet<>(paged)).hasSameSizeAs(paged);
    }

    private static double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : Double.NEGATIVE_INFINITY;
    }

    /**
     * One partner 20 km away in a straight line on the parallel of 50 degrees south: 26 km by the estimate for Britain
     * (1.3), 31.2 minutes at 50 km/h. By the lorry of 2024, 28 t at most: handling 4 + (54.4 x 0.52 h + 0.40 x 26 km) x 2
     * / payload; its cost stands in the answer.
     */
    @Test
    void reachIsByRoadByTimeOrByCost() {
        double degrees = 20_000 / (Math.cos(Math.toRadians(50)) * 111_319.49 * 1.0020);
        rows.load(
                "facilities",
                point("maker", -120, -50, "name", "Maker", "country", "GB"),
                point("taker", -120 + degrees, -50, "name", "Taker", "country", "GB"));
        rows.load(
                "streams",
                stream("o", "maker", "offer", "aggregates", 500.0),
                stream("n", "taker", "need", "aggregates", 500.0));
        JsonNode found = door.json(partners("maker", "road_km=27"));
        assertThat(names(found)).containsExactly("Taker");
        double road = found.path("features")
                .path(0)
                .path("properties")
                .path("road_distance_m")
                .asDouble();
        assertThat(road).isCloseTo(26_000, within(60.0));
        double cost = value(found, 0).path("transport_cost").path("value").asDouble();
        assertThat(cost).isCloseTo((4 + (54.4 * road / 50_000 + 0.4 * road / 1000) * 2 / 28) * 1.0384, within(0.05));
        assertThat(names(door.json(partners("maker", "road_km=25")))).isEmpty();
        assertThat(names(door.json(partners("maker", "minutes=32")))).containsExactly("Taker");
        assertThat(names(door.json(partners("maker", "minutes=31")))).isEmpty();
        assertThat(names(door.json(partners("maker", "cost_per_t=" + (cost + 0.01)))))
                .containsExactly("Taker");
        assertThat(names(door.json(partners("maker", "cost_per_t=" + (cost - 0.01)))))
                .isEmpty();
        // 4.57 kg/t over 0.07703 kg/t km
        assertThat(value(found, 0)
                        .path("carbon_break_even_distance")
                        .path("value")
                        .asDouble())
                .isCloseTo(59.4, within(0.1));
    }

    /** Mixed wood is worked up to nine tenths of its tonnes: 1,000 t make 900 t of chips, of which 600 are needed. */
    @Test
    void mixedWoodReachesANeedForChipsThroughAYard() {
        rows.load(
                "facilities",
                point("maker", -110, -50, "name", "Maker", "country", "GB"),
                point("yard", -109.9, -50, "name", "Yard", "country", "GB", "installations", """
                        [{"process": "wood_chip_yard", "capacity": 60000, "capacity_unit": "t_per_year"}]"""),
                point("boiler", -109.8, -50, "name", "Boiler", "country", "GB"),
                point("mill", -109.8, -50.01, "name", "Mill", "country", "GB"));
        rows.load(
                "streams",
                stream("o", "maker", "offer", "wood", 1000.0),
                stream("yard-in", "yard", "need", "wood", 5000.0),
                stream("yard-out", "yard", "offer", "wood_chip", 3000.0),
                stream("boiler-in", "boiler", "need", "wood_chip", 600.0),
                stream("mill-in", "mill", "need", "wood", 400.0));
        JsonNode found = door.json(partners("maker", "via=true&road_km=60&explain=true"));
        List<JsonNode> through = new ArrayList<>();
        found.path("features").forEach(f -> {
            if (!f.path("properties").path("via").isNull()) {
                through.add(f.path("properties"));
            }
        });
        assertThat(through).singleElement().satisfies(p -> {
            assertThat(p.path("partner_facility_name").asString()).isEqualTo("Boiler");
            assertThat(p.path("via").path("facility_name").asString()).isEqualTo("Yard");
            assertThat(p.path("via").path("yield").path("value").asDouble()).isEqualTo(0.9);
            assertThat(p.path("via").path("yield").path("provenance").asString())
                    .isEqualTo("assumed");
            assertThat(p.path("shared").asDouble()).isEqualTo(600);
            JsonNode value = p.path("value");
            double gain = value.path("gain").path("system").path("value").asDouble();
            double yearly =
                    value.path("gain_per_year").path("system").path("value").asDouble();
            // 600 t of chips are made of 600 / 0.9 t of wood.
            assertThat(yearly).isCloseTo(gain * 600 / 0.9, within(1.0));
            // By hand, as for waste wood in 2025: before hauls the system gains 18.120 and the offerer nothing, as
            // another yard would charge him the same; the haul onward is the yard's.
            double onward = value.path("onward_transport_cost").path("value").asDouble();
            assertThat(onward).isPositive();
            assertThat(value.path("gain").path("offerer").path("value").asDouble() - gain)
                    .isCloseTo(0 - 18.120 + onward, within(0.01));
        });
        // Chips do not go back into the yard, and what takes the wood itself is not fed through one.
        JsonNode chips = door.json(partners("yard", "via=true&road_km=60&direction=offer"));
        chips.path("features")
                .forEach(f ->
                        assertThat(f.path("properties").path("via").isNull()).isTrue());
        // The need for chips finds the wood through the yard, too.
        JsonNode need = door.json(partners("boiler", "via=true&road_km=60"));
        assertThat(names(need)).contains("Maker");
        assertThat(need.path("features"))
                .anySatisfy(f -> assertThat(f.path("properties")
                                .path("via")
                                .path("facility_name")
                                .asString(""))
                        .isEqualTo("Yard"));
    }

    @Test
    void hotterHeatServesCoolerNeedsAndNotTheOtherWayRound() {
        rows.load(
                "facilities",
                point("works", -100, -50, "name", "Works"),
                point("town", -99.99, -50, "name", "Town"),
                point("kiln", -99.98, -50, "name", "Kiln"));
        rows.load(
                "streams",
                row(
                        "o",
                        "facility",
                        "works",
                        "direction",
                        "offer",
                        "status",
                        "available",
                        "material_class",
                        "heat_200_500",
                        "amount",
                        100.0),
                stream("warm", "town", "need", "heat_lt100", 50.0),
                stream("hot", "kiln", "need", "heat_gt500", 50.0));
        JsonNode found = door.json(partners("works", "rejected=true&radius_km=5"));
        assertThat(names(found)).containsExactly("Town");
        assertThat(found.path("features")
                        .path(0)
                        .path("properties")
                        .path("match_reasons")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("hotter_heat");
        assertThat(found.path("rejected")
                        .path(0)
                        .path("properties")
                        .path("match_reasons")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("too_cool");
    }

    /** The same offer in the register and in the body of a question gets the same partners at the same worth. */
    @Test
    void anImaginedStreamIsAnsweredLikeARegisteredOne() {
        foodWaste(-90);
        JsonNode registered = door.json(partners("maker", "sort=gain&view=offerer&radius_km=60&limit=1000"));
        String body = """
                {"direction": "offer", "material_class": "food_waste", "amount": 500, "longitude": -90, "latitude": -50,
                 "country": "GB", "sort": "gain", "view": "offerer", "radius_km": 60, "limit": 1000}""";
        JsonNode imagined = Door.read(door.send("POST", "/api/partners", body, "Content-Type", "application/json"));
        assertThat(names(imagined)).hasSizeGreaterThan(25).isEqualTo(names(registered));
        assertThat(value(imagined, 0).path("gain_per_year"))
                .isEqualTo(value(registered, 0).path("gain_per_year"));
        assertThat(imagined.path("origin").path("facility_id").asLong()).isZero();
        String paged = body.replace("\"limit\": 1000", "\"limit\": 5");
        JsonNode first = Door.read(door.send("POST", "/api/partners", paged, "Content-Type", "application/json"));
        String after = first.path("next_after").asString();
        JsonNode second = Door.read(door.send(
                "POST",
                "/api/partners",
                paged.replace("\"limit\"", "\"after\": \"" + after + "\", \"limit\""),
                "Content-Type",
                "application/json"));
        List<String> both = new ArrayList<>(names(first));
        both.addAll(names(second));
        assertThat(both).isEqualTo(names(imagined).subList(0, 10));
    }

    @Test
    void proofsComeWhenAskedForAndLeadDownToSources() {
        foodWaste(-80);
        JsonNode plain = door.json(partners("maker", "value=true&radius_km=60"));
        assertThat(value(plain, 0).path("transport_cost").has("inputs")).isFalse();
        JsonNode explained = door.json(partners("maker", "explain=true&radius_km=60"));
        JsonNode gain = value(explained, 0).path("gain").path("offerer");
        assertThat(gain.path("unit").asString()).isEqualTo("GBP_2025/t");
        assertThat(gain.path("formula").asString()).contains("gain_offerer_before_transport - transport_cost");
        assertProven(gain);
        assertThat(value(explained, 0).path("missing").toString()).contains("no_processing_cost");
        JsonNode nearest = door.json(partners("maker", "radius_km=60"));
        assertThat(nearest.path("features").path(0).path("properties").has("value"))
                .isFalse();
    }

    private static void assertProven(JsonNode figure) {
        if (figure.has("formula")) {
            assertThat(figure.path("inputs")).isNotEmpty();
            figure.path("inputs").forEach(PartnerValueIT::assertProven);
        } else {
            assertThat(figure.path("source").asString()).isNotBlank();
        }
    }

    @Test
    void aReachByCostNeedsACostThatHoldsThere() {
        rows.load("facilities", point("maker", -70, -55, "name", "Maker", "country", "KR"));
        rows.load("streams", stream("o", "maker", "offer", "food_waste", 1.0));
        HttpResponse<String> refused = door.get(partners("maker", "cost_per_t=10"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("no_transport_cost").contains("region=GB");
        assertThat(door.get(partners("maker", "cost_per_t=10&region=GB")).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"material_class\": \"wood\", \"longitude\": 1, \"latitude\": 1}",
                "{\"direction\": \"offer\", \"longitude\": 1, \"latitude\": 1}",
                "{\"direction\": \"offer\", \"material_class\": \"wood\", \"latitude\": 1}",
                "{\"direction\": \"offer\", \"material_class\": \"wood\", \"longitude\": 181, \"latitude\": 1}",
                "{\"direction\": \"both\", \"material_class\": \"wood\", \"longitude\": 1, \"latitude\": 1}",
                "{\"direction\": \"offer\", \"material_class\": \"wood\", \"longitude\": 1, \"latitude\": 1, \"foo\": 2}",
                "{\"direction\": \"offer\", \"material_class\": \"wood\", \"longitude\": 1, \"latitude\": 1, \"grades\": [3]}",
                "{\"direction\": \"offer\", \"material_class\": \"nonsense\", \"longitude\": 1, \"latitude\": 1}",
                "{\"direction\": \"offer\", \"material_class\": \"wood\", \"longitude\": 1, \"latitude\": 1, \"after\": \"x\"}",
                "{\"direction\": \"offer\", \"material_class\": \"wood\", \"longitude\": 1, \"latitude\": 1, \"price_year\": 2020}",
                "[1, 2]",
                "{",
                ""
            })
    void aBodyThatCannotBeReadIsRefused(String body) {
        assertThat(door.send("POST", "/api/partners", body, "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void imaginedStreamsThatCannotBeAreRefusedByTheirMember() {
        Map.of(
                        "\"process\": \"alchemy\"", "process",
                        "\"quality_bounds\": [1, 2]", "quality_bounds",
                        "\"quality_bounds\": {\"moisture_percent\": [5, 1]}", "quality_bounds.moisture_percent",
                        "\"quality_bounds\": {\"moisture_percent\": [1, 1e999]}", "quality_bounds.moisture_percent",
                        "\"amount\": -5", "amount",
                        "\"longitude\": 181", "longitude")
                .forEach((more, member) -> {
                    HttpResponse<String> answer = door.send(
                            "POST",
                            "/api/partners",
                            "{\"direction\": \"offer\", \"material_class\": \"wood\", \"latitude\": 52, "
                                    + (more.contains("longitude") ? "" : "\"longitude\": -2, ")
                                    + more
                                    + "}",
                            "Content-Type",
                            "application/json");
                    assertThat(answer.statusCode()).as(more + answer.body()).isEqualTo(400);
                    assertThat(Door.read(answer).path("member").asString()).isEqualTo(member);
                });
    }
}
