package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopark.Rows.point;
import static org.ecopark.Rows.row;

import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.layers.shelf.LayerShelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A planner sites a plant among hexagons for the wood of two firms, and weighs what makes a place good. */
@EcoparkIT
class SitesPageIT {

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private Browser page;

    @BeforeEach
    void firms() {
        Rows rows = new Rows(shelf, transaction, "sites-page");
        rows.load(
                "facilities",
                point("north", 77.00, -42.90, "name", "North Sawmill", "country", "QW"),
                point("south", 77.05, -43.10, "name", "South Sawmill", "country", "QW"));
        rows.load("streams", offer("north", 3000), offer("south", 1000));
        page = Browser.fresh(port, 1440, 900);
    }

    private static org.ecopark.layers.load.LoadRow offer(String facility, double amount) {
        return row(
                facility,
                "facility",
                facility,
                "direction",
                "offer",
                "status",
                "observed",
                "material_class",
                "wood",
                "amount",
                amount,
                "amount_unit",
                "t_per_year");
    }

    @Test
    void aSiteIsFoundWithItsProofAndWhatGoesThere() {
        page.open("/?lang=en&room=sites&at=-43.0000,77.0200,10.0&problem=p_median&number=1&spacing=5&class=wood");
        page.click("#siting-run");
        page.seeText("#siting-result", "Optimal.");
        page.seeText("#siting-result", "4,000 t/yr");
        page.seeText("#siting-result", "Distances are estimated");
        page.seeText("#opened-sites", "takes in 4,000 t/yr");
        page.seeText("#panel", "North Sawmill → ");
        page.look("sites-median");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void whatCannotBeReachedIsSaidInWords() {
        page.open("/?lang=en&room=sites&at=-43.0000,77.0200,10.0&problem=set_covering&limit=0.1&spacing=9&class=wood");
        page.click("#siting-run");
        page.seeText("#siting-result", "There is no such plan.");
        page.seeText("#siting-result", "has no site within 0.1 km; the nearest is");
        page.look("sites-infeasible");
        page.go("/?lang=ko&room=sites");
        page.seeText("#siting-result", "그런 계획이 없습니다.");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void cellsAreScoredWeighedAnewAndExplained() {
        page.open(
                "/?lang=en&room=sites&tab=suitability&at=-43.0000,77.0200,10.0&spacing=4&reach=12&rail=facilities&class=wood");
        page.click("#suitability-run");
        page.seeText("#suitability-result", "Raw material in reach");
        page.seeText("#suitability-result", "Near a road: ");
        page.seeText("#best-cells", "of 100");
        String before = page.see("#best-cells li").getText();
        WebElement raw = page.see("#weights input[name=raw_material]");
        page.runAsync("const slider = document.querySelector('#weights input[name=raw_material]');"
                + "slider.value = 0; slider.dispatchEvent(new Event('input', {bubbles: true})); return '';");
        page.until("score anew", () -> page.see("#best-cells li").getText().equals(before) ? null : true);
        assertThat(raw.getDomProperty("value")).isEqualTo("0");
        page.runAsync("const slider = document.querySelector('#weights input[name=raw_material]');"
                + "slider.value = 100; slider.dispatchEvent(new Event('input', {bubbles: true})); return '';");
        page.click("#best-cells li button");
        page.seeText("#cell-proof", "Whole score");
        page.seeText("#cell-proof", "Near rail");
        page.look("sites-suitability");
        page.runAsync("const slider = document.querySelector('#weights input[name=raw_material]');"
                + "slider.value = 7; slider.dispatchEvent(new Event('input', {bubbles: true}));"
                + "slider.dispatchEvent(new Event('change', {bubbles: true})); return '';");
        page.seeAddress("raw_material-7");
        page.reload();
        page.until(
                "keep the weight",
                () -> "7".equals(page.see("#weights input[name=raw_material]").getDomProperty("value")) ? true : null);
        page.click("#weights-reset");
        page.until(
                "weigh as the run did",
                () -> "7".equals(page.see("#weights input[name=raw_material]").getDomProperty("value")) ? null : true);
        assertThat(page.complaints()).isEmpty();
    }
}
