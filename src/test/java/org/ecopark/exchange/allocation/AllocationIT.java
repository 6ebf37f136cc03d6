package org.ecopark.exchange.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.jobs.Jobs;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.shelf.LayerShelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Allocations as a caller meets them. Rows lie around 20.5 W, 58 S: A gives 100 t, B takes 60, D takes 30, and C takes
 * 50 and gives 40 of the same wood.
 */
@EcoparkIT
class AllocationIT {

    private static final String AREA = "\"area\": {\"bbox\": [-21, -58.5, -20, -57.5]}";
    private static final String MOST = "\"objective\": {\"order\": [\"diverted\", \"distance\"]}";

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Jobs jobs;

    @LocalServerPort
    int port;

    private Door door;
    private Rows rows;

    @BeforeEach
    void register() {
        door = new Door(port);
        rows = new Rows(shelf, transaction, "allocation-it");
        rows.load(
                "facilities",
                Rows.point("a", -20.50, -58.00, "name", "A", "country", "GB"),
                Rows.point("b", -20.52, -58.02, "name", "B", "country", "GB"),
                Rows.point("c", -20.45, -58.01, "name", "C", "country", "GB"),
                Rows.point("d", -20.40, -58.05, "name", "D", "country", "GB"));
        rows.load(
                "streams",
                stream("a-out", "a", "offer", 100),
                stream("b-in", "b", "need", 60),
                stream("c-in", "c", "need", 50),
                stream("c-out", "c", "offer", 40),
                stream("d-in", "d", "need", 30));
    }

    private static LoadRow stream(String id, String facility, String direction, double amount) {
        return of(id, facility, direction, "wood", amount, "t_per_year", "{}");
    }

    private JsonNode allocated(String order) {
        return door.json("/api/allocations/" + door.ran(jobs, "/api/allocations", "{" + order + "}"));
    }

    @Test
    void aSiteThatPassesOnMakesNoTonnesAndTheRangeSaysWhatCountingThemWouldMake() {
        JsonNode answer = allocated(AREA + ", \"classes\": [\"wood\"], \"year\": 2019, " + MOST);
        JsonNode after = answer.path("summary").path("after");
        // Arising: 100 at A. Used: 60 at B, 30 at D, 10 of the 50 at C; 40 pass through C.
        assertThat(after.path("offered_t_per_year").asDouble()).isCloseTo(100, within(1e-6));
        assertThat(after.path("needed_t_per_year").asDouble()).isCloseTo(100, within(1e-6));
        assertThat(after.path("placed_t_per_year").asDouble()).isCloseTo(100, within(1e-6));
        JsonNode range = answer.path("summary").path("range");
        assertThat(range.get(0).path("assumption").asString()).isEqualTo("pass_through");
        assertThat(range.get(0).path("placed_t_per_year").asDouble()).isCloseTo(100, within(1e-6));
        assertThat(range.get(1).path("assumption").asString()).isEqualTo("all_arisings");
        assertThat(range.get(1).path("placed_t_per_year").asDouble()).isCloseTo(140, within(1e-6));
        assertThat(answer.path("summary").path("pass_through_sites").asInt()).isEqualTo(1);
        assertThat(answer.path("stale").asBoolean()).isFalse();
        double sum = 0;
        for (JsonNode flow : answer.path("features")) {
            assertThat(flow.path("geometry").path("type").asString()).isEqualTo("MultiLineString");
            sum += flow.path("properties").path("amount").asDouble();
        }
        assertThat(sum)
                .isCloseTo(
                        100 + after.path("into_pass_through_sites_t_per_year").asDouble(), within(1e-6));
    }

    /** Wood of 1,000 t is worked up to 900 t of chips, of which a boiler takes 600; the yard's 3,000 t are made there. */
    @Test
    void aYardMakesChipsOfWoodForWhoNeedsThem() {
        rows.load(
                "facilities",
                Rows.point("maker", -23.50, -58.00, "name", "Maker", "country", "GB"),
                Rows.point("yard", -23.60, -58.00, "name", "Yard", "country", "GB", "installations", """
                        [{"process": "wood_chip_yard", "capacity": 60000, "capacity_unit": "t_per_year"}]"""),
                Rows.point("boiler", -23.70, -58.00, "name", "Boiler", "country", "GB"),
                Rows.point("second", -23.80, -58.00, "name", "Second yard", "country", "GB", "installations", """
                        [{"process": "wood_chip_yard", "capacity": 60000, "capacity_unit": "t_per_year"}]"""));
        rows.load(
                "streams",
                stream("maker-out", "maker", "offer", 1000),
                stream("yard-in", "yard", "need", 5000),
                chips("yard-out", "yard", "offer", 3000),
                stream("second-in", "second", "need", 5000),
                chips("boiler-in", "boiler", "need", 600));
        String area = "\"area\": {\"bbox\": [-24, -58.5, -23, -57.5]}";
        JsonNode answer = allocated(area);
        JsonNode after = answer.path("summary").path("after");
        assertThat(answer.path("summary").path("works").asInt()).isEqualTo(2);
        assertThat(after.path("offered_t_per_year").asDouble()).isCloseTo(1000, within(1e-3));
        assertThat(after.path("needed_t_per_year").asDouble()).isCloseTo(10_600, within(1e-3));
        assertThat(after.path("placed_t_per_year").asDouble()).isCloseTo(1000, within(1e-2));
        assertThat(after.path("made_by_works_t_per_year").asDouble()).isCloseTo(900, within(1e-2));
        assertThat(after.path("made_for_others_t_per_year").asDouble()).isCloseTo(300, within(1e-2));
        assertThat(after.path("lost_in_works_t_per_year").asDouble()).isCloseTo(100, within(1e-2));
        assertThat(after.path("unmet_t_per_year").asDouble()).isCloseTo(9000, within(1e-2));
        assertThat(after.path("gain_per_year").asDouble()).isPositive();
        assertThat(answer.path("features")
                        .valueStream()
                        .map(flow -> flow.path("properties").path("leg").asString()
                                + " "
                                + Math.round(
                                        flow.path("properties").path("amount").asDouble())))
                .containsExactlyInAnyOrder("intake 1000", "product 600");
        // Chips are not chipped again, not even when most tonnes are wanted.
        JsonNode most = allocated(area + ", " + MOST);
        assertThat(most.path("summary").path("after").path("placed_t_per_year").asDouble())
                .isCloseTo(1000, within(1e-2));
        assertThat(most.path("features").valueStream()).noneSatisfy(flow -> {
            assertThat(flow.path("properties").path("from_facility").asString()).endsWith("ard");
            assertThat(flow.path("properties").path("leg").asString()).isEqualTo("intake");
        });
        // Without steps the yard only takes in, its chips arise there, and the boiler takes some of them.
        JsonNode plain = allocated(area + ", \"steps\": \"ignored\"");
        assertThat(plain.path("summary")
                        .path("after")
                        .path("offered_t_per_year")
                        .asDouble())
                .isCloseTo(4000, within(1e-3));
    }

    /**
     * 1,000 t of mixed wood give 800 t of chips and 30 t of steel by yields that are stated: a boiler takes 600 t of
     * chips, a smelter 20 t of the steel. The steel that is left is told. 2,000 m3 of sludge at 1.05 t/m3 are 2,100 t; what
     * states no density is not loaded.
     */
    @Test
    void oneTonneGivesSeveralOutputsAndOtherUnitsAreChangedWhereThatIsKnown() {
        rows.load(
                "facilities",
                Rows.point("co-maker", -26.50, -58.00, "name", "Co maker", "country", "GB"),
                Rows.point("co-yard", -26.60, -58.00, "name", "Co yard", "country", "GB", "installations", """
                        [{"process": "wood_chip_yard", "capacity": 60000, "capacity_unit": "t_per_year"}]"""),
                Rows.point("co-boiler", -26.70, -58.00, "name", "Co boiler", "country", "GB"),
                Rows.point("co-smelter", -26.75, -58.00, "name", "Co smelter", "country", "GB"));
        rows.load(
                "streams",
                stream("co-maker-out", "co-maker", "offer", 1000),
                stream("co-yard-in", "co-yard", "need", 5000),
                chips("co-boiler-in", "co-boiler", "need", 600),
                of("co-smelter-in", "co-smelter", "need", "metals", 20, "t_per_year", "{}"),
                of("co-volume", "co-maker", "offer", "sludge", 2000, "m3_per_year", "{\"density_t_per_m3\": 1.05}"),
                of("co-unknown", "co-maker", "offer", "sludge", 900, "m3_per_year", "{}"));
        String area = "\"area\": {\"bbox\": [-27, -58.5, -26, -57.5]}";
        String yields = "\"yields\": [{\"process\": \"wood_chip_yard\", \"material_class\": \"wood_chip\","
                + " \"amount_per_t\": 0.8}, {\"process\": \"wood_chip_yard\", \"material_class\": \"ferrous\","
                + " \"amount_per_t\": 0.03}]";
        JsonNode answer = allocated(area + ", " + MOST + ", " + yields);
        JsonNode after = answer.path("summary").path("after");
        assertThat(after.path("made_by_works_t_per_year").asDouble()).isCloseTo(800, within(1e-2));
        assertThat(after.path("by_products_t_per_year").asDouble()).isCloseTo(30, within(1e-2));
        assertThat(after.path("by_products_left_t_per_year").asDouble()).isCloseTo(10, within(1e-2));
        assertThat(after.path("lost_in_works_t_per_year").asDouble()).isCloseTo(170, within(1e-2));
        assertThat(answer.path("features")
                        .valueStream()
                        .map(flow -> flow.path("properties").path("leg").asString()
                                + " "
                                + flow.path("properties").path("material_class").asString()
                                + " "
                                + Math.round(
                                        flow.path("properties").path("amount").asDouble())))
                .containsExactlyInAnyOrder("intake wood 1000", "product wood_chip 600", "by_product ferrous 20");
        JsonNode steel = answer.path("outputs").get(1);
        assertThat(steel.path("material_class").asString()).isEqualTo("ferrous");
        assertThat(steel.path("yield_origin").asString()).isEqualTo("stated");
        assertThat(steel.path("delivered").asDouble()).isCloseTo(20, within(1e-3));
        assertThat(steel.path("rest").asDouble()).isCloseTo(10, within(1e-3));
        assertThat(answer.path("outputs").get(0).path("elsewhere").asDouble()).isCloseTo(200, within(1e-2));
        assertThat(answer.path("output_residuals").get(0).path("facility").asString())
                .isEqualTo("Co yard");
        // The sludge that could be weighed is offered as 2,100 t beside the wood; the other was refused by its name.
        assertThat(after.path("offered_t_per_year").asDouble()).isCloseTo(1000 + 2100, within(1e-3));
        assertThat(answer.path("summary").path("ways").path("by_road").asInt()).isZero();
        JsonNode rest =
                door.json("/ogc/collections/residuals/items?bbox=-27,-58.5,-26,-57.5&limit=100&filter=side%3D'output'");
        assertThat(rest.path("features").size()).isEqualTo(1);
        assertThat(rest.path("features")
                        .get(0)
                        .path("properties")
                        .path("amount")
                        .asDouble())
                .isCloseTo(30, within(1e-3));
        // In money: what the steel spares is its worth at the smelter, and what one more would bring is told for each.
        JsonNode gain = allocated(area + ", " + yields);
        assertThat(gain.path("summary").path("change_of_one").path("exact").asInt())
                .isPositive();
        assertThat(gain.path("summary").path("change_of_one").path("bounds").asInt())
                .isZero();
        assertThat(gain.path("offers").get(0).path("change_of_one").asString()).isEqualTo("exact");
    }

    /**
     * 1,000 t of wood, 900 t of chips; the boiler lies 12 km from the yard and nobody hauls farther than 8, so all go by a
     * merchant who passes on 950. Each tonne of wood is diverted once and spared its landfill once, without the
     * tenth that the yard landfills: 1,000 x 0.9 x 0.92534348 = 832.81 t CO2e less the hauls.
     */
    @Test
    void productsThatArePassedOnAreNoArisingsAndSpareNoDisposalAgain() {
        rows.load(
                "facilities",
                Rows.point("via-maker", -28.50, -58.00, "name", "Via maker", "country", "GB"),
                Rows.point("via-yard", -28.60, -58.00, "name", "Via yard", "country", "GB", "installations", """
                        [{"process": "wood_chip_yard", "capacity": 60000, "capacity_unit": "t_per_year"}]"""),
                Rows.point("via-merchant", -28.70, -58.00, "name", "Via merchant", "country", "GB"),
                Rows.point("via-boiler", -28.80, -58.00, "name", "Via boiler", "country", "GB"));
        rows.load(
                "streams",
                stream("via-maker-out", "via-maker", "offer", 1000),
                stream("via-yard-in", "via-yard", "need", 5000),
                chips("via-merchant-in", "via-merchant", "need", 950),
                chips("via-merchant-out", "via-merchant", "offer", 950),
                chips("via-boiler-in", "via-boiler", "need", 900));
        JsonNode answer = allocated("\"area\": {\"bbox\": [-29, -58.5, -28, -57.5]}, \"radius_km\": 8, " + MOST);
        JsonNode after = answer.path("summary").path("after");
        assertThat(answer.path("features").valueStream().map(AllocationIT::leg))
                .containsExactlyInAnyOrder("intake 1000", "haul 900", "product 900");
        assertThat(after.path("placed_t_per_year").asDouble()).isCloseTo(1000, within(1e-2));
        assertThat(after.path("offered_t_per_year").asDouble()).isCloseTo(1000, within(1e-2));
        assertThat(after.path("residual_t_per_year").asDouble()).isCloseTo(0, within(1e-2));
        double hauled = after.path("haul_t_km_per_year").asDouble();
        assertThat(after.path("co2e_saved_t_per_year").asDouble())
                .isCloseTo(832.809 - hauled * 0.07703 / 1000, within(0.01));
        // What the flows tell one by one makes the totals: nothing of the chips goes to others.
        assertThat(after.path("made_for_others_t_per_year").asDouble()).isCloseTo(0, within(1e-2));
        assertThat(after.path("co2e_saved_t_per_year").asDouble())
                .isCloseTo(flows(answer, "co2e_t_per_unit"), within(1e-3));
        assertThat(after.path("gain_per_year").asDouble()).isCloseTo(flows(answer, "gain_per_unit"), within(0.1));
    }

    private static String leg(JsonNode flow) {
        JsonNode told = flow.path("properties");
        return told.path("leg").asString() + " "
                + Math.round(told.path("amount").asDouble());
    }

    private static double flows(JsonNode answer, String perUnit) {
        return answer.path("features")
                .valueStream()
                .map(flow -> flow.path("properties"))
                .mapToDouble(flow ->
                        flow.path("amount").asDouble() * flow.path(perUnit).asDouble())
                .sum();
    }

    /** A plant with an efficiency in the library needs 1 t for 1.2289 MWh; a mill beside it takes 500 MWh of 1,229. */
    @Test
    void aPlantTurnsTonnesIntoMegawattHours() {
        rows.load(
                "facilities",
                Rows.point("mw-maker", -26.50, -60.00, "name", "Mw maker", "country", "GB"),
                Rows.point("mw-plant", -26.60, -60.00, "name", "Mw plant", "country", "GB", "installations", """
                        [{"process": "wood_power", "capacity": 60000, "capacity_unit": "t_per_year"}]"""),
                Rows.point("mw-mill", -26.62, -60.00, "name", "Mw mill", "country", "GB"));
        rows.load(
                "streams",
                stream("mw-maker-out", "mw-maker", "offer", 1000),
                stream("mw-plant-in", "mw-plant", "need", 5000),
                of("mw-mill-in", "mw-mill", "need", "electricity", 500, "MWh_per_year", "{}"));
        String area = "\"area\": {\"bbox\": [-27, -60.5, -26, -59.5]}";
        JsonNode answer = allocated(area + ", " + MOST);
        JsonNode power = answer.path("outputs").get(0);
        assertThat(power.path("amount_unit").asString()).isEqualTo("MWh_per_year");
        assertThat(power.path("yield_origin").asString()).isEqualTo("computed");
        assertThat(power.path("made").asDouble()).isCloseTo(1228.9, within(0.1));
        assertThat(power.path("delivered").asDouble()).isCloseTo(500, within(1e-3));
        // In money the plant stays a plain need, as the library knows no price of its power, and that is said.
        JsonNode gain = allocated(area);
        assertThat(gain.path("summary")
                        .path("works_without_price")
                        .path("wood_power/electricity")
                        .asInt())
                .isEqualTo(1);
        assertThat(gain.path("summary").path("after").path("placed_t_per_year").asDouble())
                .isCloseTo(1000, within(1e-3));
    }

    private static LoadRow of(
            String id, String facility, String direction, String material, double amount, String unit, String quality) {
        return Rows.stream(
                id, facility, direction, material, amount, "year", 2019L, "amount_unit", unit, "quality", quality);
    }

    private static LoadRow chips(String id, String facility, String direction, double amount) {
        return of(id, facility, direction, "wood_chip", amount, "t_per_year", "{}");
    }

    @Test
    void partnersJustOutsideTheAreaTakePartWhenAskedFor() {
        String area = "\"area\": {\"bbox\": [-20.51, -58.01, -20.49, -57.99]}, " + MOST;
        JsonNode inside = allocated(area).path("summary").path("after");
        assertThat(inside.path("placed_t_per_year").asDouble()).isZero();
        assertThat(inside.path("gain_per_year").asDouble()).isZero();
        JsonNode answer = allocated(area + ", \"partners\": \"reach\"");
        JsonNode after = answer.path("summary").path("after");
        assertThat(after.path("offered_t_per_year").asDouble()).isCloseTo(100, within(1e-6));
        assertThat(after.path("needed_t_per_year").asDouble()).isZero();
        assertThat(after.path("placed_t_per_year").asDouble()).isCloseTo(100, within(1e-6));
        assertThat(after.path("residual_t_per_year").asDouble()).isZero();
        assertThat(answer.path("summary").path("outside_streams").asInt()).isPositive();
        // C passes on 40 t to D, both outside; only what comes from A is told.
        assertThat(answer.path("features").valueStream())
                .allSatisfy(flow -> assertThat(
                                flow.path("properties").path("from_facility").asString())
                        .isIn("A", "C"));
    }

    @Test
    void flowsAndResidualsAreLayersOfTheNewestRun() {
        JsonNode answer = allocated(AREA + ", " + MOST + ", \"pass_through\": \"ignored\", \"radius_km\": 5");
        long id = answer.path("id").asLong();
        JsonNode flows = door.json("/ogc/collections/flows/items?bbox=-21,-58.5,-20,-57.5&limit=100");
        assertThat(flows.path("features").size())
                .isEqualTo(answer.path("features").size())
                .isPositive();
        assertThat(flows.path("features").get(0).path("properties").path("run").asLong())
                .isEqualTo(id);
        JsonNode rests = door.json("/ogc/collections/residuals/items?bbox=-21,-58.5,-20,-57.5&limit=100");
        double left = 0;
        for (JsonNode rest : rests.path("features")) {
            JsonNode properties = rest.path("properties");
            left += "offer".equals(properties.path("side").asString())
                    ? properties.path("rest").asDouble()
                    : 0;
        }
        assertThat(left)
                .isCloseTo(
                        answer.path("summary")
                                .path("after")
                                .path("residual_t_per_year")
                                .asDouble(),
                        within(1e-6));
    }

    @Test
    void weightedRunsTellMoneyOrWhatIsMissingAndSweep() {
        JsonNode answer = allocated(
                AREA + ", \"pareto\": {\"steps\": 3, \"largest_carbon_price\": 200}, \"pass_through\": \"ignored\","
                        + " \"objective\": {\"gain_weight\": 1, \"diverted_value_per_t\": 1000}");
        JsonNode summary = answer.path("summary");
        assertThat(summary.path("money").asString()).isEqualTo("GBP_2025");
        double gain = 0;
        for (JsonNode flow : answer.path("features")) {
            gain += flow.path("properties").path("amount").asDouble()
                    * flow.path("properties").path("gain_per_unit").asDouble();
        }
        assertThat(summary.path("after").path("gain_per_year").asDouble()).isCloseTo(gain, within(1e-3));
        // As by hand for waste wood of 2025: before the haul the system gains 18.120, the receiver 21.613 of the fee,
        // and
        // the offerer, who pays the haul, nothing over another recycler.
        for (JsonNode flow : answer.path("features")) {
            JsonNode p = flow.path("properties");
            assertThat(p.path("gain_receiver_per_unit").asDouble()).isCloseTo(21.613, within(0.002));
            assertThat(p.path("gain_per_unit").asDouble()
                            - p.path("gain_offerer_per_unit").asDouble())
                    .isCloseTo(18.120, within(0.002));
        }
        // Wood in Britain has a known gain, and 1,000 a tonne outweighs any loss: all 140 t are placed.
        double placed = summary.path("after").path("placed_t_per_year").asDouble();
        assertThat(placed).isCloseTo(140, within(1e-6));
        assertThat(summary.path("after").path("objective_per_year").asDouble())
                .isCloseTo(gain + 1000 * placed, within(2.0));
        assertThat(answer.path("offers").get(0).path("gain_of_one_more").isNumber())
                .isTrue();
        assertThat(summary.path("pareto").size()).isEqualTo(3);
        assertThat(summary.path("pareto").get(2).path("carbon_price_per_t_co2e").asDouble())
                .isEqualTo(200);
    }

    @Test
    void anOverrideMakesASiteAProducerUntilItIsForgotten() {
        long site = door.json("/api/pass-through?material_class=wood&year=2019&limit=5000")
                .path("sites")
                .valueStream()
                .filter(each -> "C".equals(each.path("facility").asString()))
                .findFirst()
                .orElseThrow()
                .path("facility_id")
                .asLong();
        String path = "/api/pass-through/" + site + "/wood";
        assertThat(door.send("PUT", path, "{\"passes\": false}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(204);
        try {
            JsonNode answer = allocated(AREA + ", " + MOST);
            assertThat(answer.path("summary")
                            .path("after")
                            .path("placed_t_per_year")
                            .asDouble())
                    .isCloseTo(140, within(1e-6));
        } finally {
            assertThat(door.send("DELETE", path, "").statusCode()).isEqualTo(204);
        }
        assertThat(door.send("DELETE", path, "").statusCode()).isEqualTo(404);
    }

    @Test
    void twoAreComparedAndOneIsForgotten() {
        long one = allocated(AREA + ", " + MOST).path("id").asLong();
        long other = allocated(AREA + ", " + MOST + ", \"pass_through\": \"ignored\"")
                .path("id")
                .asLong();
        JsonNode difference = door.json("/api/allocations/" + one + "/difference?other=" + other);
        assertThat(difference
                        .path("after")
                        .valueStream()
                        .filter(each ->
                                "placed_t_per_year".equals(each.path("what").asString()))
                        .map(each -> each.path("difference").asDouble()))
                .singleElement()
                .satisfies(value -> assertThat(value).isCloseTo(-40, within(1e-6)));
        assertThat(door.send("DELETE", "/api/allocations/" + one, "").statusCode())
                .isEqualTo(204);
        assertThat(door.get("/api/allocations/" + one).statusCode()).isEqualTo(404);
    }

    @Test
    void ordersThatCannotBeReadAreRefused() {
        for (String order : new String[] {
            "{}",
            "{\"area\": {}}",
            "{\"area\": {\"bbox\": [1, 2, 3]}}",
            "{" + AREA + ", \"colour\": 1}",
            "{" + AREA + ", \"yields\": [{\"process\": \"wood_chip_yard\"}]}",
            "{" + AREA
                    + ", \"yields\": [{\"process\": \"alchemy\", \"material_class\": \"wood\", \"amount_per_t\": 1}]}",
            "{" + AREA + ", \"objective\": {\"order\": [\"speed\"]}}",
            "{" + AREA + ", \"prices_of\": \"ZZ\"}",
            "{\"area\": {\"park\": 987654321}}",
            "{\"area\": {\"zone\": 987654321}}",
            "{\"area\": {\"polygon\": {\"type\": \"Polygon\", \"coordinates\": [[[0,0],[1,1],[0,1],[1,0],[0,0]]]}}}"
        }) {
            HttpResponse<String> answer =
                    door.send("POST", "/api/allocations", order, "Content-Type", "application/json");
            assertThat(answer.statusCode()).as(order + answer.body()).isEqualTo(400);
        }
    }

    @Test
    void anOrderForAPlaceOrPricesThatAreNotThereSaysWhichMemberHasToChange() {
        JsonNode prices = refused("{" + AREA + ", \"prices_of\": \"ZZ\"}");
        assertThat(prices.path("member").asString()).isEqualTo("prices_of");
        assertThat(prices.path("detail").asString()).contains("\"ZZ\"").contains("GB");
        assertThat(refused("{\"area\": {\"park\": 987654321}}").path("member").asString())
                .isEqualTo("area.park");
        assertThat(refused("{\"area\": {\"zone\": 987654321}}").path("detail").asString())
                .contains("987654321");
    }

    private JsonNode refused(String order) {
        return Door.read(door.send("POST", "/api/allocations", order, "Content-Type", "application/json"));
    }

    /** A yard with room for 300 t asks for 500: of 1,000 t it takes 300, and a tonne more asked for brings nothing. */
    @Test
    void aFullInstallationIsNamedAsWhatBinds() {
        rows.load(
                "facilities",
                Rows.point("full-maker", -29.50, -58.00, "name", "Full maker", "country", "GB"),
                Rows.point("full-yard", -29.60, -58.00, "name", "Full yard", "country", "GB", "installations", """
                        [{"process": "wood_chip_yard", "capacity": 300, "capacity_unit": "t_per_year"}]"""),
                Rows.point("full-boiler", -29.70, -58.00, "name", "Full boiler", "country", "GB"));
        rows.load(
                "streams",
                stream("full-maker-out", "full-maker", "offer", 1000),
                stream("full-yard-in", "full-yard", "need", 500),
                chips("full-boiler-in", "full-boiler", "need", 600));
        JsonNode answer = allocated("\"area\": {\"bbox\": [-30, -58.5, -29, -57.5]}");
        JsonNode yard = answer.path("needs")
                .valueStream()
                .filter(need -> need.path("facility").asString().equals("Full yard"))
                .findFirst()
                .orElseThrow();
        assertThat(yard.path("rest").asDouble()).isCloseTo(200, within(1e-2));
        assertThat(yard.path("gain_of_one_more").asDouble()).isCloseTo(0, within(1e-6));
        assertThat(yard.path("bound_by").asString()).isEqualTo("installed_capacity");
        JsonNode boiler = answer.path("needs")
                .valueStream()
                .filter(need -> need.path("facility").asString().equals("Full boiler"))
                .findFirst()
                .orElseThrow();
        assertThat(boiler.path("rest").asDouble()).isCloseTo(600 - 270, within(1e-2));
        assertThat(boiler.path("bound_by").isNull()).isTrue();
    }
}
