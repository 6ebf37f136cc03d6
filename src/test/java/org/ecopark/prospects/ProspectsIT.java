package org.ecopark.prospects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.shelf.LayerShelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The view of a point as an investor meets it, around 40 W, 57 S: five sources of wood to the south of the point, a plant
 * of 10,000 t/yr beside the second, a zone around the point.
 */
@EcoparkIT
class ProspectsIT {

    private static final String HERE = "/api/prospects?lon=-40&lat=-57&class=wood&set=gb_2013&max_km=80";

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private Door door;
    private Rows rows;

    @BeforeEach
    void register() {
        door = new Door(port);
        rows = new Rows(shelf, transaction, "prospects-it");
        rows.load("zones", zone());
        rows.load(
                "facilities",
                facility("a", -57.05),
                facility("b", -57.10),
                facility("c", -57.15),
                facility("d", -57.20),
                facility("e", -57.35),
                Rows.point(
                        "plant",
                        -40,
                        -57.11,
                        "name",
                        "Plant",
                        "country",
                        "GB",
                        "status",
                        "operating",
                        "installations",
                        "[{\"process\": \"wood_power\", \"capacity\": 10000, \"capacity_unit\": \"t_per_year\"}]"),
                Rows.point("taker", -40, -57.02, "name", "Taker", "country", "GB"));
        rows.load(
                "streams",
                wood("a", 40_000),
                wood("b", 30_000),
                wood("c", 36_000),
                wood("d", 28_000),
                wood("e", 60_000),
                Rows.row(
                        "chips",
                        "facility",
                        "taker",
                        "direction",
                        "need",
                        "status",
                        "available",
                        "material_class",
                        "bottom_ash",
                        "amount",
                        500.0,
                        "amount_unit",
                        "t_per_year"));
    }

    private static LoadRow facility(String id, double latitude) {
        return Rows.point(id, -40, latitude, "name", id.toUpperCase(Locale.ROOT), "country", "GB");
    }

    private static LoadRow wood(String facility, double tonnes) {
        return Rows.row(
                facility + "-wood",
                "facility",
                facility,
                "direction",
                "offer",
                "status",
                "available",
                "year",
                2019L,
                "material_class",
                "wood",
                "amount",
                tonnes,
                "amount_unit",
                "t_per_year",
                "source_note",
                "Contains data of the Test Agency",
                "licence",
                "Test Licence 2");
    }

    private static JsonNode process(JsonNode view, String key) {
        return view.path("returns")
                .valueStream()
                .filter(each -> each.path("process").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void groundThatDoesNotPermitTheProcessBarsItAndTheSheetSaysSo() {
        JsonNode open = process(door.json(HERE), "wood_power");
        assertThat(open.path("barred_by").isEmpty()).isTrue();
        assertThat(open.path("result").path("limits_unchecked").toString()).contains("permit_class:place");
        rows.load("zones", zone("permit_classes", List.of("treatment")));
        JsonNode view = door.json(HERE);
        JsonNode barred = process(view, "wood_power");
        assertThat(barred.path("result").isNull()).isTrue();
        assertThat(barred.path("barred_by").toString()).isEqualTo("[\"permit_class\"]");
        assertThat(view.path("ground").path("permit_classes").toString()).isEqualTo("[\"treatment\"]");
        assertThat(door.get(HERE + "&f=html").body())
                .contains("no size is allowed by the ground as registered (class of permit)")
                .contains("sorting and treatment of waste");
        assertThat(door.get(HERE + "&f=html&lang=ko").body()).contains("허가 종류");
    }

    @Test
    void whoPublishedTheDataIsNamedOnTheSheet() {
        JsonNode credits = door.json(HERE).path("credits");
        assertThat(credits.toString()).contains("\"note\":\"Contains data of the Test Agency\"");
        assertThat(credits.size()).isEqualTo(1);
        assertThat(door.get(HERE + "&f=html").body())
                .contains("Data: Contains data of the Test Agency (Test Licence 2).");
    }

    private static LoadRow zone(Object... more) {
        List<Object> values = new ArrayList<>(List.of("name", "Prospect Zone", "grid_mw", 20.0, "free_land_ha", 8.0));
        values.addAll(List.of(more));
        return Rows.shape(
                "zone",
                "POLYGON((-40.01 -57.01, -39.99 -57.01, -39.99 -56.99, -40.01 -56.99, -40.01 -57.01))",
                values.toArray());
    }

    @Test
    void theFirstLineSaysHowDistancesWereFound() {
        JsonNode view = door.json(HERE);
        assertThat(view.propertyNames().iterator().next()).isEqualTo("distances");
        assertThat(view.path("distances_by").asString()).isEqualTo("estimated");
        assertThat(view.path("distances").asString()).contains("estimates").contains("sources: 5");
        assertThat(door.json(HERE + "&lang=ko").path("distances").asString()).contains("추정값");
    }

    @Test
    void theCurveIsThatOfTheHauls() {
        JsonNode supply = door.json(HERE).path("supply");
        assertThat(supply.path("free").path("base").asDouble()).isCloseTo(194_000, within(1e-6));
        double money = 0;
        double before = 0;
        for (int i = 0; i < 5; i++) {
            JsonNode step = supply.path("curve").get(i);
            JsonNode source = supply.path("sources").get(i);
            assertThat(step.path("stream_id").asLong())
                    .isEqualTo(source.path("stream_id").asLong());
            double cost = source.path("haul_cost").path("value").asDouble();
            assertThat(source.path("haul_cost").path("unit").asString()).isEqualTo("GBP_2013/t");
            assertThat(step.path("marginal_cost").asDouble()).isCloseTo(cost, within(1e-6));
            money += (step.path("cumulative").asDouble() - before) * cost;
            before = step.path("cumulative").asDouble();
            assertThat(step.path("mean_cost").asDouble()).isCloseTo(money / before, within(1e-6));
        }
        assertThat(before).isCloseTo(194_000, within(1e-6));
    }

    @Test
    void aReturnNamesWhatItRestsOnAndAnUnknownOneWhatIsMissing() {
        JsonNode view = door.json(HERE);
        JsonNode power = process(view, "wood_power").path("result");
        assertThat(power.path("npv").path("unit").asString()).isEqualTo("GBP_2013");
        assertThat(power.path("npv").path("low").asDouble())
                .isLessThan(power.path("npv").path("value").asDouble());
        assertThat(view.path("assumed_inputs").valueStream().map(JsonNode::asString))
                .contains("capture", "discount_rate", "circuity");
        assertThat(view.path("rests_on").asString()).contains("capture").contains("discount rate");
        JsonNode board = process(view, "wood_panel_board");
        assertThat(board.path("result").isNull()).isTrue();
        assertThat(board.path("missing").valueStream().map(JsonNode::asString))
                .contains("anchor_capex:wood_panel_board");
        // The zone's grid of 20 MW is a limit that is known, its water is not.
        assertThat(power.path("limits_unchecked").valueStream().map(JsonNode::asString))
                .anyMatch(limit -> limit.startsWith("water"));
        assertThat(power.path("power").path("value").asDouble()).isLessThanOrEqualTo(20 + 1e-6);
        assertThat(view.path("ground").path("name").asString()).isEqualTo("Prospect Zone");
        assertThat(view.path("ground").path("water_m3_per_day").isNull()).isTrue();
    }

    @Test
    void aBarOfTheTornadoIsWhatTheSameQuestionWithThatValueSays() {
        String plant = HERE + "&process=wood_power&size_t_per_year=50000";
        JsonNode result = process(door.json(plant), "wood_power").path("result");
        double swing = Double.POSITIVE_INFINITY;
        int checked = 0;
        for (JsonNode bar : result.path("tornado")) {
            double own = Math.abs(
                    bar.path("npv_at_high").asDouble() - bar.path("npv_at_low").asDouble());
            assertThat(own).isLessThanOrEqualTo(swing);
            swing = own;
            String input = bar.path("input").asString();
            if (List.of("capex_factor", "gate_fee", "power_price", "capture", "availability", "discount_rate")
                    .contains(input)) {
                String edit = input.equals("gate_fee") ? "gate_fee:wood_power" : input;
                String value =
                        String.format(Locale.ROOT, "%.9f", bar.path("low").asDouble());
                JsonNode asked = process(door.json(plant + "&edits=" + edit + "=" + value), "wood_power");
                double npv = asked.path("result").path("npv").path("value").asDouble();
                assertThat(bar.path("npv_at_low").asDouble())
                        .as(input)
                        .isCloseTo(npv, within(1e-5 * Math.abs(npv) + 1));
                checked++;
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(5);
        // At a size of its own the plant's share is told, and an edited input is not assumed any more.
        assertThat(door.json(plant + "&edits=capture=0.5")
                        .path("assumed_inputs")
                        .valueStream()
                        .map(JsonNode::asString))
                .doesNotContain("capture");
    }

    @Test
    void suppliersAndCompetitorsShareWhatIsFree() {
        JsonNode view = door.json(HERE + "&process=wood_power&size_t_per_year=50000");
        JsonNode result = process(view, "wood_power").path("result");
        List<Double> won = new ArrayList<>();
        result.path("won").forEach(each -> won.add(each.path("t_per_year").asDouble()));
        double total = won.stream().mapToDouble(Double::doubleValue).sum();
        // 50,000 t/yr at an availability of 0.89.
        assertThat(total).isCloseTo(44_500, within(1e-3));
        double index = won.stream()
                .mapToDouble(each -> Math.pow(100 * each / total, 2))
                .sum();
        JsonNode concentration = result.path("concentration");
        assertThat(concentration.path("herfindahl_hirschman_index").asDouble()).isCloseTo(index, within(1e-6));
        assertThat(concentration.path("share_of_five").asDouble()).isCloseTo(1, within(1e-9));
        assertThat(result.path("won_share").asDouble()).isCloseTo(total / 194_000, within(1e-9));
        JsonNode competitor = view.path("competition").path("competitors").get(0);
        assertThat(competitor.path("facility").asString()).isEqualTo("Plant");
        assertThat(competitor.path("within_drive_time").asBoolean()).isTrue();
        // B lies 1.4 km from the plant by road and 14.5 km from the point: the plant fills up there.
        JsonNode taken = result.path("taken_by_competitors").get(0);
        assertThat(taken.path("with_plant_t_per_year").asDouble()).isCloseTo(10_000, within(1e-6));
        assertThat(result.path("competitors_share").asDouble()).isCloseTo(10_000 / 194_000.0, within(1e-9));
    }

    @Test
    void aPlantThatNeverEarnsItsMoneyBackHasNoRateOfReturnRatherThanAnUnknownOne() {
        JsonNode view = door.json(HERE + "&process=wood_power&edits=gate_fee=-200");
        assertThat(view.path("headline").asString())
                .startsWith("No process pays here.")
                .endsWith("internal rate of return none, since the money spent never comes back.");
        assertThat(process(view, "wood_power").path("result").path("irr").isNull())
                .isTrue();
    }

    @Test
    void aHeadlineThatRestsOnInventedSourcesSaysSo() {
        Rows rows = new Rows(shelf, transaction, "prospects-it-invented");
        rows.load("facilities", Rows.point("i", -42, -58, "name", "Invented", "country", "GB", "illustrative", true));
        rows.load("streams", wood("i", 90_000));
        JsonNode view = door.json("/api/prospects?lon=-42&lat=-58&class=wood&set=gb_2013&process=wood_power");
        assertThat(view.path("assumed_inputs").valueStream().map(JsonNode::asString))
                .contains("illustrative_sources");
        assertThat(view.path("rests_on").asString()).contains("invented sources");
        assertThat(door.json(HERE).path("assumed_inputs").valueStream().map(JsonNode::asString))
                .doesNotContain("illustrative_sources", "source_amounts", "competitor_capacity", "foreign_prices");
        assertThat(door.json(HERE.replace("gb_2013", "kr_2025") + "&edits=gate_fee=0")
                        .path("question")
                        .path("money")
                        .asString())
                .isEqualTo("KRW_2025");
        assertThat(door.json("/api/prospects?lon=-42&lat=-58&class=wood&set=gb_2013&country=PT")
                        .path("assumed_inputs")
                        .valueStream()
                        .map(JsonNode::asString))
                .contains("foreign_prices");
    }

    @Test
    void outletsOfWhatThePlantMakesAreThoseNearBy() {
        JsonNode view = door.json(HERE + "&process=wood_power");
        assertThat(view.path("outlets")
                        .valueStream()
                        .map(each -> each.path("facility").asString()))
                .contains("Taker");
    }

    @Test
    void theSameAsPlacesAndAsAPageToPrint() {
        JsonNode places = door.json(HERE + "&f=geojson");
        assertThat(places.path("features")
                        .valueStream()
                        .map(each -> each.path("properties").path("kind").asString()))
                .contains("point", "source", "competitor", "outlet");
        HttpResponse<String> page = door.get(HERE + "&f=html");
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        String text = page.body();
        // Before any heading.
        assertThat(text.indexOf("estimates")).isPositive().isLessThan(text.indexOf("<h1"));
        assertThat(text.split("<svg", -1)).hasSize(5);
        assertThat(text).doesNotContain("style=").doesNotContain("NaN").doesNotContain("null");
        assertThat(door.get(HERE + "&f=html&lang=ko").body()).contains("투자 전망").doesNotContain("{0}");
    }

    @Test
    void theSameAsPdfInBothLanguages() throws IOException, InterruptedException {
        for (String language : List.of("en", "ko")) {
            String asked = HERE + "&lang=" + language;
            HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(door.server() + asked + "&f=pdf"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
            assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                    .startsWith("inline")
                    .contains("ecopark_wood_-57.0000_-40.0000.pdf");
            JsonNode view = door.json(asked);
            // The number of the page is read first.
            String text = onOneLine(text(answer.body())).replaceFirst("^1/\\d", "");
            for (String name : List.of("distances", "headline", "rests_on")) {
                assertThat(text).contains(onOneLine(view.path(name).asString()));
            }
            // What distances rest on comes first.
            assertThat(text).startsWith(onOneLine(view.path("distances").asString()));
            assertThat(door.get(asked + "&f=html").body()).contains("&amp;f=pdf");
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Lines are broken where the page ends. */
    private static String onOneLine(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void aBodyAsksTheSameAndWritesNothing() {
        HttpResponse<String> asked = door.send(
                "POST",
                "/api/prospects",
                "{\"lon\": -40, \"lat\": -57, \"class\": \"wood\", \"set\": \"gb_2013\", \"max_km\": 80,"
                        + " \"edits\": {\"capture\": 0.6}}",
                "Content-Type",
                "application/json");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        assertThat(asked.body()).isEqualTo(door.get(HERE + "&edits=capture=0.6").body());
    }

    @Test
    void nothingInReachIsSaidAndNotShownAsNought() {
        JsonNode view = door.json("/api/prospects?lon=-44&lat=-59&class=wood&country=GB");
        assertThat(view.path("distances_by").asString()).isEqualTo("none");
        assertThat(view.path("best_process").isNull()).isTrue();
        assertThat(view.path("headline").asString()).contains("Not known");
        assertThat(door.get("/api/prospects?lon=-44&lat=-59&class=wood&country=GB&f=html")
                        .body())
                .doesNotContain("NaN");
    }

    @Test
    void whatCannotBeReadIsRefused() {
        for (String query : new String[] {
            "lat=1&class=wood",
            "lon=1&lat=1",
            "lon=1&lat=1&class=gold_dust",
            "lon=1&lat=1&class=wood&country=XX",
            "lon=-40&lat=-57&class=wood&set=mars_2030",
            "lon=-40&lat=-57&class=wood&process=metal_shred",
            "lon=-40&lat=-57&class=wood&max_km=10&max_cost=5",
            "lon=-40&lat=-57&class=wood&edits=colour=3",
            "lon=-40&lat=-57&class=wood&edits=capture",
            "lon=-40&lat=-57&class=wood&edits=capture=7",
            "lon=-40&lat=-57&class=wood&rule=coin",
            "lon=-40&lat=-57&class=wood&f=doc"
        }) {
            HttpResponse<String> answer = door.get("/api/prospects?" + query);
            assertThat(answer.statusCode()).as(query + answer.body()).isEqualTo(400);
        }
    }
}
