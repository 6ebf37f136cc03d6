package org.ecopark.suitability.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.jobs.JobState;
import org.ecopark.jobs.Jobs;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.shelf.LayerShelf;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.gce.geotiff.GeoTiffReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Overlays as a caller meets them, around 25 W, 47 S: one offer of 100 t of wood in the west, four firms of two divisions. */
@EcoparkIT
class SuitabilityIT {

    private static final String AREA = "\"area\": {\"bbox\": [-25.5, -47.2, -24.5, -46.8]}, \"spacing_km\": 8";

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Jobs jobs;

    @LocalServerPort
    int port;

    private Door door;

    @BeforeEach
    void register() {
        door = new Door(port);
        Rows rows = new Rows(shelf, transaction, "suitability-it");
        rows.load(
                "facilities",
                Rows.point(
                        "w",
                        -25.4,
                        -47.0,
                        "name",
                        "West",
                        "country",
                        "QS",
                        "sector_scheme",
                        "nace",
                        "sector_code",
                        "16.10"),
                Rows.point(
                        "x",
                        -25.0,
                        -47.0,
                        "name",
                        "X",
                        "country",
                        "QS",
                        "sector_scheme",
                        "nace",
                        "sector_code",
                        "16.21"),
                Rows.point(
                        "y",
                        -24.9,
                        -47.0,
                        "name",
                        "Y",
                        "country",
                        "QS",
                        "sector_scheme",
                        "nace",
                        "sector_code",
                        "38.32"),
                Rows.point("z", -24.8, -47.0, "name", "Z", "country", "QS"));
        rows.load(
                "streams",
                Rows.row(
                        "w-out",
                        "facility",
                        "w",
                        "direction",
                        "offer",
                        "status",
                        "observed",
                        "material_class",
                        "wood",
                        "amount",
                        100.0,
                        "amount_unit",
                        "t_per_year"));
    }

    private JsonNode run(String order) {
        HttpResponse<String> accepted =
                door.send("POST", "/api/suitability-runs", "{" + order + "}", "Content-Type", "application/json");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        long id = Door.read(accepted).path("id").asLong();
        assertThat(jobs.await(id, Duration.ofMinutes(2)))
                .satisfies(job -> assertThat(job.state()).as(job.sentence()).isEqualTo(JobState.FINISHED));
        return door.json("/api/suitability-runs/" + id);
    }

    @Test
    void cellsNearRawMaterialAndAwayFromWhatIsExcludedScoreByTheirWeights() {
        JsonNode answer = run(
                AREA + ", \"class\": \"wood\", \"reach_km\": 20, \"far_km\": 30,"
                        + " \"layers\": {\"rail\": \"facilities\"}, \"weights\": {\"raw_material\": 3, \"rail\": 1, \"water\": 6},"
                        + " \"exclude\": [{\"layer\": \"facilities\", \"buffer_m\": 6000, \"filter\": \"source = 'suitability-it'\"}]");
        JsonNode summary = answer.path("summary");
        assertThat(summary.path("missing")
                        .valueStream()
                        .map(each -> each.path("criterion").asString()))
                .contains("water", "markets");
        assertThat(summary.path("excluded").get(0).path("places").asInt()).isBetween(4, 20);
        for (JsonNode feature : answer.path("features")) {
            JsonNode p = feature.path("properties");
            double raw = p.path("scores").path("raw_material").asDouble();
            double rail = p.path("scores").path("rail").asDouble();
            assertThat(p.path("score").asDouble()).isCloseTo(0.75 * raw + 0.25 * rail, within(1e-9));
            assertThat(raw).isEqualTo(p.path("raw_material_per_year").asDouble() / 100);
            assertThat(p.path("water_distance_m").isNull()).isTrue();
            if (!p.path("rail_distance_m").isNull()) {
                assertThat(rail).isCloseTo(1 - p.path("rail_distance_m").asDouble() / 30_000, within(1e-9));
            }
        }
        JsonNode best = answer.path("features").get(0);
        assertThat(best.path("properties").path("raw_material_per_year").asDouble())
                .isEqualTo(100);
        assertThat(best.path("geometry").path("type").asString()).isEqualTo("Polygon");
        JsonNode layer = door.json("/ogc/collections/suitability/items?limit=1000&run="
                + answer.path("id").asLong());
        assertThat(layer.path("features").size())
                .isEqualTo(answer.path("features").size());
    }

    private static LoadRow wood(String facility, String direction, double amount) {
        return Rows.row(
                facility + "-" + direction,
                "facility",
                facility,
                "direction",
                direction,
                "status",
                "observed",
                "year",
                2019L,
                "material_class",
                "wood",
                "amount",
                amount,
                "amount_unit",
                "t_per_year");
    }

    /** A takes 80 t and gives 50, B gives 30 and takes 10: 20 t arise, 30 t end. */
    @Test
    void whatPassesThroughASiteIsNeitherRawMaterialNorMarketThere() {
        Rows rows = new Rows(shelf, transaction, "suitability-pass");
        rows.load(
                "facilities",
                Rows.point("a", -20.0, -47.0, "name", "A", "country", "QX"),
                Rows.point("b", -20.0, -47.0, "name", "B", "country", "QX"));
        rows.load(
                "streams",
                wood("a", "need", 80),
                wood("a", "offer", 50),
                wood("b", "offer", 30),
                wood("b", "need", 10));
        String order = "\"area\": {\"bbox\": [-20.1, -47.1, -19.9, -46.9]}, \"spacing_km\": 8, \"class\": \"wood\","
                + " \"market_class\": \"wood\", \"reach_km\": 50";
        JsonNode best = run(order).path("features").get(0).path("properties");
        assertThat(best.path("raw_material_per_year").asDouble()).isCloseTo(20, within(1e-9));
        assertThat(best.path("markets_per_year").asDouble()).isCloseTo(30, within(1e-9));
        JsonNode all = run(order + ", \"pass_through\": \"ignored\"")
                .path("features")
                .get(0)
                .path("properties");
        assertThat(all.path("raw_material_per_year").asDouble()).isEqualTo(80);
        assertThat(all.path("markets_per_year").asDouble()).isEqualTo(90);
    }

    @Test
    void theRasterHoldsTheScores() throws Exception {
        JsonNode answer = run(AREA + ", \"class\": \"wood\", \"reach_km\": 20");
        HttpResponse<byte[]> file = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(door.server() + "/api/suitability-runs/"
                                        + answer.path("id").asLong() + "?f=geotiff"))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("image/tiff");
        GridCoverage2D raster = new GeoTiffReader(new ByteArrayInputStream(file.body())).read(null);
        double most = 0;
        int known = 0;
        for (int y = 0; y < raster.getRenderedImage().getHeight(); y++) {
            for (int x = 0; x < raster.getRenderedImage().getWidth(); x++) {
                float value = raster.getRenderedImage().getData().getSampleFloat(x, y, 0);
                known += value >= 0 ? 1 : 0;
                most = Math.max(most, value);
            }
        }
        assertThat(known).isEqualTo(answer.path("features").size());
        assertThat(most)
                .isCloseTo(
                        answer.path("features")
                                .get(0)
                                .path("properties")
                                .path("score")
                                .asDouble(),
                        within(1e-6));
        JsonNode hexagons = run(AREA + ", \"shape\": \"hexagon\"");
        assertThat(door.get("/api/suitability-runs/" + hexagons.path("id").asLong() + "?f=geotiff")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void comparisonsOfPairsGiveWeightsWithTheirConsistency() {
        JsonNode summary = run(AREA
                        + ", \"class\": \"wood\", \"pairwise\": {\"criteria\": [\"raw_material\", \"rail\"],"
                        + " \"matrix\": [[1, 4], [0.25, 1]]}, \"layers\": {\"rail\": \"facilities\"}")
                .path("summary");
        assertThat(summary.path("consistency_ratio").asDouble()).isZero();
        assertThat(summary.path("criteria")
                        .valueStream()
                        .filter(each ->
                                "raw_material".equals(each.path("criterion").asString()))
                        .map(each -> each.path("weight").asDouble()))
                .singleElement()
                .satisfies(weight -> assertThat(weight).isCloseTo(0.8, within(1e-9)));
        assertThat(summary.path("published_weights").size()).isEqualTo(9);
    }

    @Test
    void diversityTellsHowManyInventedFacilitiesCountAndLeavesThemOutWhenAsked() {
        new Rows(shelf, transaction, "diversity-it")
                .load(
                        "facilities",
                        Rows.point(
                                "a",
                                -36.1,
                                -51.0,
                                "name",
                                "A",
                                "country",
                                "QE",
                                "sector_scheme",
                                "NACE2",
                                "sector_code",
                                "16.10"),
                        Rows.point(
                                "b",
                                -36.2,
                                -51.0,
                                "name",
                                "B",
                                "country",
                                "QE",
                                "sector_scheme",
                                "NACE2",
                                "sector_code",
                                "38.32"),
                        Rows.point(
                                "i",
                                -36.3,
                                -51.0,
                                "name",
                                "Illustrative I",
                                "country",
                                "QE",
                                "sector_scheme",
                                "NACE2",
                                "sector_code",
                                "24.10",
                                "illustrative",
                                true));
        JsonNode all = door.json("/api/diversity?country=QE");
        assertThat(all.path("facilities_invented").asInt()).isEqualTo(1);
        assertThat(all.path("schemes").get(0).path("facilities_invented").asInt())
                .isEqualTo(1);
        assertThat(all.path("schemes").get(0).path("shannon_index").asDouble()).isCloseTo(Math.log(3), within(1e-9));
        JsonNode real = door.json("/api/diversity?country=QE&illustrative=false");
        assertThat(real.path("facilities_invented").asInt()).isZero();
        assertThat(real.path("schemes").get(0).path("shannon_index").asDouble()).isCloseTo(Math.log(2), within(1e-9));
    }

    @Test
    void diversityIsToldBySchemeWithWhatHasNoSector() {
        // Divisions 16, 16 and 38: 2/3 ln 1.5 + 1/3 ln 3 = 0.63651.
        JsonNode answer = door.json("/api/diversity?country=QS");
        JsonNode nace = answer.path("schemes").get(0);
        assertThat(nace.path("shannon_index").asDouble()).isCloseTo(0.63651, within(1e-5));
        assertThat(nace.path("divisions").asInt()).isEqualTo(2);
        assertThat(answer.path("facilities_without_sector").asInt()).isEqualTo(1);
        assertThat(door.get("/api/diversity").statusCode()).isEqualTo(400);
        assertThat(door.get("/api/diversity?country=QS&park=1").statusCode()).isEqualTo(400);
    }

    @Test
    void ordersThatCannotBeReadAreRefused() {
        for (String order : new String[] {
            "",
            AREA + ", \"weights\": {\"road\": 0}",
            AREA + ", \"weights\": {\"luck\": 1}",
            AREA + ", \"pairwise\": {\"criteria\": [\"road\"], \"matrix\": [[1, 2]]}",
            AREA + ", \"pairwise\": {\"criteria\": [\"road\", \"rail\"], \"matrix\": [[1, 2], [2, 1]]}",
            "\"area\": {\"country\": \"GB\"}",
            "\"area\": {\"bbox\": [-30, -50, 0, 0]}, \"spacing_km\": 1"
        }) {
            HttpResponse<String> answer =
                    door.send("POST", "/api/suitability-runs", "{" + order + "}", "Content-Type", "application/json");
            assertThat(answer.statusCode()).as(order + answer.body()).isEqualTo(400);
        }
        assertThat(door.get("/api/suitability-runs/999999999").statusCode()).isEqualTo(404);
    }
}
