package org.ecopark.exchange.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.jobs.Jobs;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.shelf.LayerShelf;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Kalundborg loses its power station: the shipped exchanges, mirrored to the south of the equator and 60 degrees west. */
@EcoparkIT
class ResilienceIT {

    private static final Path PLACES = Path.of("gis-data", "places");

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Jobs jobs;

    @LocalServerPort
    int port;

    private static JsonNode read(String file) throws IOException {
        return new JsonMapper().readTree(Files.readString(PLACES.resolve(file)));
    }

    private void mirrored() throws IOException {
        Rows rows = new Rows(shelf, transaction, "resilience-it");
        Set<String> known = new HashSet<>();
        List<LoadRow> facilities = new ArrayList<>();
        for (JsonNode feature : read("facilities.geojson").path("features")) {
            if ("kalundborg".equals(feature.path("properties").path("source").asString(""))) {
                JsonNode at = feature.path("geometry").path("coordinates");
                known.add(feature.path("id").asString());
                facilities.add(Rows.point(
                        feature.path("id").asString(),
                        at.get(0).asDouble() - 60,
                        -at.get(1).asDouble(),
                        "name",
                        feature.path("properties").path("name_en").asString(),
                        "name_ko",
                        feature.path("properties").path("name_ko").asString(null),
                        "country",
                        "DK"));
            }
        }
        rows.load("facilities", facilities.toArray(LoadRow[]::new));
        List<LoadRow> streams = new ArrayList<>();
        for (JsonNode feature : read("streams.geojson").path("features")) {
            JsonNode stream = feature.path("properties");
            if (known.contains(stream.path("facility").asString(""))
                    && stream.path("amount").isNumber()) {
                streams.add(Rows.row(
                        feature.path("id").asString(stream.path("facility").asString() + streams.size()),
                        "facility",
                        stream.path("facility").asString(),
                        "direction",
                        stream.path("direction").asString(),
                        "status",
                        stream.path("status").asString(),
                        "material_class",
                        stream.path("material_class").asString(),
                        "amount",
                        stream.path("amount").asDouble(),
                        "amount_unit",
                        stream.path("amount_unit").asString()));
            }
        }
        rows.load("streams", streams.toArray(LoadRow[]::new));
    }

    @Test
    void kalundborgWithoutItsPowerStation() throws IOException {
        mirrored();
        Door door = new Door(port);
        long id = door.ran(jobs, "/api/resilience-studies", """
                {"area": {"bbox": [-54, -58, -45, -54]}, "statuses": ["committed"], "road_km": 500,
                 "objective": {"order": ["diverted", "distance"]}}""");
        JsonNode station = door.json("/api/resilience-studies/" + id)
                .path("features")
                .valueStream()
                .map(feature -> feature.path("properties"))
                .filter(p -> p.path("facility").asString().contains("Asnæs"))
                .findFirst()
                .orElseThrow();
        // Steam 215,000 t to Novo Nordisk, gypsum 150,000 t to Gyproc, fly ash 135,000 t to Aalborg, and the refinery's
        // 700,000 m3 of cooling water have nobody else.
        assertThat(station.path("lost_t_per_year").asDouble()).isCloseTo(500_000, within(1e-3));
        assertThat(station.path("lost_m3_per_year").asDouble()).isCloseTo(700_000, within(1e-3));
        assertThat(station.path("stranded_receivers")
                        .valueStream()
                        .map(each -> each.path("material_class").asString()))
                .containsExactlyInAnyOrder("steam", "gypsum", "coal_fly_ash");
        assertThat(station.path("stranded_givers")
                        .valueStream()
                        .map(each -> each.path("material_class").asString()))
                .containsExactly("cooling_water");
        assertThat(station.path("lost_gain_per_year").isNull()).isTrue();
        assertThat(station.path("facility_ko").asString()).isEqualTo("아스네스 발전소");
        assertThat(station.path("stranded_receivers").findValuesAsString("facility_ko"))
                .contains("지프록 석고보드 공장");
        JsonNode layer = door.json("/ogc/collections/resilience/items?bbox=-54,-58,-45,-54&limit=100");
        assertThat(layer.path("features").size()).isPositive();
        assertThat(door.get("/api/resilience-studies/999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void ordersThatNoStudyCouldCarryOutAreRefusedWithTheMemberToChange() {
        refused("\"classes\": [\"wood\", \"unobtainium\"]", "unknown_material_class", "classes[1]");
        refused("\"currency\": \"ZZZ\"", "order_money_unknown", "currency");
        refused(stated("alchemy", "wood", 0.1), "yield_of_unknown_process", "yields[0].process");
        refused(stated("wood_chip_yard", "gold", 0.1), "unknown_material_class", "yields[0].material_class");
        // 0.9 t of chips of the library and 0.2 t more.
        refused(stated("wood_chip_yard", "ferrous", 0.2), "yields_too_large", "yields[0].amount_per_t");
    }

    private static String stated(String process, String materialClass, double perT) {
        return "\"yields\": [{\"process\": \"%s\", \"material_class\": \"%s\", \"amount_per_t\": %s}]"
                .formatted(process, materialClass, perT);
    }

    private void refused(String more, String code, String member) {
        for (String door : new String[] {"/api/resilience-studies", "/api/allocations"}) {
            HttpResponse<String> answer = new Door(port)
                    .send(
                            "POST",
                            door,
                            "{\"area\": {\"bbox\": [-54, -58, -45, -54]}, " + more + "}",
                            "Content-Type",
                            "application/json");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(Door.read(answer).path("code").asString()).isEqualTo(code);
            assertThat(Door.read(answer).path("member").asString()).isEqualTo(member);
            assertThat(Door.read(answer).path("what_to_change").asString()).isNotEmpty();
        }
    }
}
