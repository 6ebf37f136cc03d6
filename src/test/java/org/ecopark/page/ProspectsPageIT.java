package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopark.Rows.point;
import static org.ecopark.Rows.row;

import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.layers.shelf.LayerShelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** An investor looks at points on the map: around 45 W, 57 S there are two sources of wood and a plant. */
@EcoparkIT
class ProspectsPageIT {

    private static final String HERE = "&room=sites&tab=sheet&at=-57.0500,-45.0000,10.0&set=gb_2013&max_km=80";

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private Browser page;

    @BeforeEach
    void country() {
        Rows rows = new Rows(shelf, transaction, "prospects-page");
        rows.load(
                "facilities",
                point("north", -45.00, -57.05, "name", "North Yard", "country", "GB"),
                point("south", -45.05, -57.20, "name", "South Yard", "country", "GB"),
                point(
                        "plant",
                        -45.10,
                        -57.20,
                        "name",
                        "Old Plant",
                        "country",
                        "GB",
                        "status",
                        "operating",
                        "installations",
                        "[{\"process\": \"wood_power\", \"capacity\": 9000, \"capacity_unit\": \"t_per_year\"}]"));
        rows.load("streams", wood("north", 90_000), wood("south", 60_000));
        page = Browser.fresh(port, 1440, 900);
    }

    private static org.ecopark.layers.load.LoadRow wood(String facility, double amount) {
        return row(
                facility + "-wood",
                "facility",
                facility,
                "direction",
                "offer",
                "status",
                "available",
                "material_class",
                "wood",
                "amount",
                amount,
                "amount_unit",
                "t_per_year");
    }

    @Test
    void aPointIsTakenAndTellsWhatItRestsOn() {
        page.open("/?lang=en" + HERE);
        page.seeText("#panel", "No point yet");
        page.click("#prospect-middle");
        page.seeAddress("points=");
        page.seeText("#prospect .distances", "estimates");
        page.seeText("#prospect .rests", "capture");
        page.seeText("#prospect", "Old Plant");
        page.see("#prospect-supply");
        page.see("#prospect-tornado");
        page.look("prospects-one");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void twoPointsAreComparedSideBySide() {
        page.open("/?lang=en" + HERE + "&points=-45,-57.05;-45.05,-57.2");
        page.seeText("#prospect-compare", "Net present value");
        page.seeText("#prospect-points", "-57.2000");
        page.look("prospects-compared");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void fivePointsAreComparedAndNoMoreThanFive() {
        page.open("/?lang=en" + HERE + "&points=-45,-57.05;-45.05,-57.2;-45.1,-57.1;-44.95,-57");
        page.until("four columns", () -> page.all("#prospect-compare thead th").size() == 4 ? true : null);
        page.click("#prospect-middle");
        page.until("five columns", () -> page.all("#prospect-compare thead th").size() == 5 ? true : null);
        page.until(
                "a figure in each",
                () -> page.all("#prospect-compare tbody tr:nth-child(4) td").stream()
                                .allMatch(cell -> cell.contains("t/yr"))
                        ? true
                        : null);
        assertThat(page.all("#prospect-compare tbody tr:nth-child(4) td")).hasSize(5);
        page.look("prospects-five");
        String fifth = points()[4];
        page.clickMap(page.freeMiddle() + 150, 100);
        page.until("put another in the place of the fifth", () -> points()[4].equals(fifth) ? null : true);
        assertThat(points()).hasSize(5).startsWith("-45,-57.05", "-45.05,-57.2", "-45.1,-57.1", "-44.95,-57");
        assertThat(page.complaints()).isEmpty();
    }

    private String[] points() {
        return page.address().split("points=")[1].split("&")[0].split(";");
    }

    @Test
    void theSheetIsReadInBothLanguages() {
        page.open("/?lang=ko" + HERE + "&points=-45,-57.05");
        page.seeText("#prospect .distances", "추정값");
        page.seeText("#prospect-sheet", "인쇄용");
        String sheet = page.see("#prospect-sheet").getAttribute("href");
        assertThat(page.see("#prospect-pdf").getAttribute("href")).isEqualTo(sheet.replace("f=html", "f=pdf"));
        page.driver().get(sheet);
        page.seeText("main", "투자 전망");
        assertThat(page.see(".unprinted a").getAttribute("href")).endsWith("&f=pdf");
        page.look("prospects-sheet");
    }
}
