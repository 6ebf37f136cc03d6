package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopark.Rows.point;
import static org.ecopark.Rows.row;

import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.layers.shelf.LayerShelf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A planner finds the best set of exchanges of a country of three firms and asks what stops when one stops. */
@EcoparkIT
class FlowsPageIT {

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private Browser page;

    @BeforeEach
    void country() {
        Rows rows = new Rows(shelf, transaction, "flows-page");
        rows.load(
                "facilities",
                point("works", 71.010, -49.01, "name", "Flow Works", "country", "QD"),
                point("first", 71.030, -49.01, "name", "Near Taker", "country", "QD"),
                point("second", 71.020, -49.03, "name", "Far Taker", "country", "QD"));
        rows.load(
                "streams",
                stream("glass", "works", "offer", 1000),
                stream("first", "first", "need", 600),
                stream("second", "second", "need", 300));
        page = Browser.fresh(port, 1440, 900);
    }

    private static org.ecopark.layers.load.LoadRow stream(String id, String facility, String direction, double amount) {
        return row(
                id,
                "facility",
                facility,
                "direction",
                direction,
                "status",
                "committed",
                "material_class",
                "glass",
                "amount",
                amount,
                "amount_unit",
                "t_per_year");
    }

    @Test
    void theBestSetIsFoundListedAndDrawn() {
        page.open("/?lang=en&room=exchanges&at=-49.0200,71.0200,13.0&tab=flows&country=QD&aims=diverted,distance");
        page.click("#flows-run");
        page.seeText("#panel", "Near Taker");
        page.seeText("#panel", "Far Taker");
        page.seeText("#panel", "100 of 1,000 t/yr left");
        page.seeText(".before-after tr:last-child", "900");
        page.seeText(".sankey", "No taker");
        page.look("flows-best");
        page.see(".sankey .band[role=button][aria-label*='Near Taker']").sendKeys(org.openqa.selenium.Keys.ENTER);
        page.seeText("#flow-leg", "600 t/yr");
        page.seeText("#flow-leg", "CO2e saved a year");
        page.seeAddress("leg=");
        page.click("#leg-stop-from");
        page.see("#stops-run");
        page.seeAddress("stop=");
        assertThat(page.complaints()).isEmpty();
    }

    /** The area holds the works and the near taker, not the far one at 49.03 S. */
    @Test
    void anAreaIsDrawnAndTwoSetsAreCompared() {
        page.open("/?lang=en&room=exchanges&at=-49.0200,71.0200,13.0&tab=flows&country=QD&aims=diverted,distance");
        page.click("#flows-run");
        page.seeAddress("flow=");
        page.seeText("#flows-result", "1,000");
        page.click("#draw-area");
        page.seeText("#panel", "0 corners");
        page.go("/?lang=en&room=exchanges&at=-49.0200,71.0200,13.0&tab=flows&aims=diverted,distance&draw=1"
                + "&area=71.0/-49.0,71.05/-49.0,71.05/-49.02,71.0/-49.02");
        page.seeText("#panel", "4 corners");
        page.click("#flows-run");
        page.seeText("#panel", "400 of 1,000 t/yr left");
        page.seeText("#compare", "With another set");
        page.<Object>run("const list = document.querySelector('#compare-with'); list.value = list.options[1].value;"
                + " list.dispatchEvent(new Event('change'));");
        // 600 t are placed here and 900 t there.
        page.seeText("#compare", "-300");
        page.look("flows-compared");
        assertThat(page.complaints()).isEmpty();
    }

    /**
     * At a board maker waste wood gains 2.6 before a haul that costs more, and spares the landfill's 925 kg: nothing is
     * placed at no price of carbon, and all from the first price on.
     */
    @Test
    void aSweepOfCarbonPricesIsDrawnWithItsNumbers() {
        Rows rows = new Rows(shelf, transaction, "flows-page-sweep");
        rows.load(
                "facilities",
                point("sawmill", 73.01, -49.51, "name", "Sweep Sawmill", "country", "GB"),
                point("boards", 73.20, -49.51, "name", "Sweep Board Maker", "country", "GB"));
        rows.load("streams", wood("wood", "sawmill", "offer", 1000), wood("fed", "boards", "need", 800));
        page.open("/?lang=en&room=exchanges&at=-49.5100,73.1000,11.0&tab=flows&sweep=1"
                + "&area=72.9/-49.4,73.3/-49.4,73.3/-49.6,72.9/-49.6");
        page.click("#flows-run");
        page.seeText("#pareto", "The numbers");
        assertThat(page.<Long>run("return document.querySelectorAll('#pareto svg .dot').length;"))
                .isEqualTo(7L);
        page.click("#pareto details summary");
        page.seeText("#pareto tbody tr:first-child td:last-child", "0");
        page.seeText("#pareto tbody tr:last-child td:last-child", "800");
        page.<Object>run("document.querySelector('#pareto').scrollIntoView();");
        page.look("flows-pareto");
        page.go("/?lang=ko&room=exchanges&tab=flows&sweep=1");
        page.seeText("#pareto", "탄소 가격");
        assertThat(page.complaints()).isEmpty();
    }

    private static org.ecopark.layers.load.LoadRow wood(String id, String facility, String direction, double amount) {
        return row(
                id,
                "facility",
                facility,
                "direction",
                direction,
                "status",
                "committed",
                "material_class",
                "wood",
                "amount",
                amount,
                "amount_unit",
                "t_per_year",
                "process",
                "need".equals(direction) ? "wood_panel_board" : null);
    }

    /** A yard of 1,000 t gives 900 t of chips by the library, and 50 t of steel by the yield that is added here. */
    @Test
    void aYieldIsAddedAndEveryOutputIsTold() {
        Rows rows = new Rows(shelf, transaction, "flows-page-outputs");
        rows.load(
                "facilities",
                point("out-mill", 75.01, -49.51, "name", "Output Mill", "country", "GB"),
                point("out-yard", 75.10, -49.51, "name", "Output Yard", "country", "GB"),
                point("out-boiler", 75.20, -49.51, "name", "Output Boiler", "country", "GB"),
                point("out-smelter", 75.25, -49.51, "name", "Output Smelter", "country", "GB"));
        rows.load(
                "streams",
                of("mill", "out-mill", "offer", "wood", 1000, null),
                of("yard", "out-yard", "need", "wood", 1000, "wood_chip_yard"),
                of("boiler", "out-boiler", "need", "wood_chip", 900, null),
                of("smelter", "out-smelter", "need", "ferrous", 20, null));
        page.open("/?lang=en&room=exchanges&at=-49.5100,75.1000,11.0&tab=flows&aims=diverted,distance"
                + "&area=74.9/-49.4,75.3/-49.4,75.3/-49.6,74.9/-49.6");
        page.click("#yields summary");
        page.until(
                "know the processes",
                () -> page.see("#yield-process")
                                        .findElements(By.tagName("option"))
                                        .size()
                                > 5
                        ? true
                        : null);
        page.<Object>run("const pick = (id, value) => { const list = document.querySelector(id); list.value = value;"
                + " list.dispatchEvent(new Event('change')); }; pick('#yield-process', 'wood_chip_yard');"
                + " pick('#yield-class', 'ferrous'); document.querySelector('#yield-amount').value = '0.05';");
        page.click("#yield-add");
        page.seeText("#yields", "0.05 t Iron and steel a tonne");
        page.click("#flows-run");
        page.seeText("#outputs", "20 to needs here, 30 left");
        page.seeText("#outputs", "Yield 0.9 a tonne, assumed");
        page.seeText("#ways", "No way is by road");
        page.look("flows-outputs");
        assertThat(page.complaints()).isEmpty();
    }

    private static org.ecopark.layers.load.LoadRow of(
            String id, String facility, String direction, String material, double amount, @Nullable String process) {
        return row(
                id,
                "facility",
                facility,
                "direction",
                direction,
                "status",
                "committed",
                "material_class",
                material,
                "amount",
                amount,
                "amount_unit",
                "t_per_year",
                "process",
                process);
    }

    @Test
    void eachFacilityIsStoppedInTurn() {
        page.open("/?lang=en&room=exchanges&at=-49.0200,71.0200,13.0&tab=stops&country=QD");
        page.click("#stops-run");
        // Without the works nothing is exchanged; without the first taker 600 t are lost.
        page.seeText("#panel", "loses 900 t/yr");
        page.seeText("#panel", "loses 600 t/yr");
        page.look("flows-stops");
        page.go("/?lang=ko&room=exchanges&tab=stops");
        page.seeText("#panel", "하나씩 멈추기");
        assertThat(page.complaints()).isEmpty();
    }
}
