package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopark.Rows.point;
import static org.ecopark.Rows.row;

import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.layers.shelf.LayerShelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A park manager finds a partner, starts an exchange and brings it on, on an island of 100 t of glass. */
@EcoparkIT
class ExchangesPageIT {

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Browser page;

    @BeforeEach
    void island() {
        Rows rows = new Rows(shelf, transaction, "exchanges-page");
        jdbc.sql("DELETE FROM exchange.exchange").update();
        rows.load(
                "facilities",
                point("works", 64.010, 13.01, "name", "Page Works", "country", "QC"),
                point("first", 64.030, 13.01, "name", "First Taker", "country", "QC"),
                point("second", 64.020, 13.03, "name", "Second Taker", "country", "QC"));
        rows.load(
                "streams",
                stream("cullet", "works", "offer", 100),
                stream("first", "first", "need", 80),
                stream("second", "second", "need", 60));
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
                "available",
                "material_class",
                "glass",
                "amount",
                amount,
                "hazardous",
                false);
    }

    private long facility(String id) {
        return jdbc.sql("SELECT id FROM facilities.facility WHERE source = 'exchanges-page' AND source_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private long stream(String id) {
        return jdbc.sql("SELECT id FROM streams.stream WHERE source = 'exchanges-page' AND source_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private void start(String need, String amount) {
        page.go("/?lang=en&room=exchanges&at=13.0200,64.0200,13.0&start=" + stream("cullet") + "." + stream(need));
        page.see("#start-form input[name=amount]").clear();
        page.see("#start-form input[name=amount]").sendKeys(amount);
        page.click("#start-send");
        page.see("#move-on");
    }

    private void moveOn(String state) {
        page.click("#move-on");
        page.seeText(".way .here", state);
    }

    @Test
    void goesFromPartnerToImplementationAndTellsTheOther() {
        page.open("/?lang=en&room=partners&at=13.0200,64.0200,13.0&pick=facilities." + facility("works"));
        page.seeText(".partner", "First Taker");
        page.click(".partner .start-exchange");
        page.seeText(".party strong", "Page Works");
        // The nearer one, 80 of 100: the smaller of the two is proposed.
        page.until(
                "see the proposal",
                () -> page.see("#start-form input[name=amount]")
                                .getDomProperty("value")
                                .matches("80|60")
                        ? true
                        : null);
        page.look("exchanges-start");
        page.click("#start-send");
        page.seeText(".way .here", "Idea");
        page.look("exchanges-record");
        jdbc.sql("DELETE FROM exchange.exchange").update();

        start("first", "70");
        moveOn("Discussion");
        moveOn("Negotiation");
        start("second", "50");
        moveOn("Discussion");
        moveOn("Negotiation");
        page.seeText(".note.amber", "exceeded by 20 t/yr");
        page.seeText(".competitors summary", "1 other");
        moveOn("Implementation");
        page.click(".crumbs button");
        page.seeText("#state-negotiation .tag.red", "no longer fits");
        page.until("draw the line", () -> page.mapPixels("#0b6159") > 20 ? true : null);
        page.look("exchanges-board");
        page.click("#state-negotiation .row");
        page.seeText(".note.red", "20 t/yr are lacking");
        page.look("exchanges-told");

        page.click("#move-fail");
        page.see("#fail-dialog");
        page.see("#fail-dialog select option[value=taken_by_others]").click();
        page.see("#fail-dialog textarea").sendKeys("Went to the second taker.");
        page.look("exchanges-barrier");
        page.click("#fail-dialog button[type=submit]");
        page.seeText(".way .here", "Failed");
        page.seeText(".story", "Went to the second taker.");
        page.driver().findElement(By.tagName("body")).sendKeys(Keys.chord(Keys.CONTROL, "z"));
        page.seeText(".way .here", "Negotiation");
        page.seeText(".note.red", "20 t/yr are lacking");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void keepsImpactsAndTotalsThem() {
        start("first", "70");
        page.click("#impact-new");
        page.see("#impact-form select[name=metric] option[value=landfill_diversion]")
                .click();
        page.see("#impact-form input[name=annual_value]").sendKeys("70");
        page.see("#impact-form input[name=start_year]").sendKeys("2020");
        page.see("#impact-form input[name=persistence_years]").sendKeys("5");
        page.see("#impact-form input[name=attribution]").sendKeys("50");
        page.look("exchanges-impact");
        page.click("#impact-form button[type=submit]");
        page.seeText(".impacts li", "50 % owed to it");
        page.click(".crumbs button");
        page.click("#tab-totals");
        // 70 x 0.5 x 5 years, all of them over.
        page.seeText(".counts td", "175");
        page.seeText("h3", "Expected: 1 open exchange");
        page.click(".counts details.proof:last-of-type summary");
        page.seeText(".counts .formula", "5");
        page.look("exchanges-totals");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void editsAndRemovesWhatCanBeTakenBack() {
        start("first", "70");
        page.click("#exchange-edit");
        page.see("#exchange-form input[name=amount]").clear();
        page.see("#exchange-form input[name=amount]").sendKeys("64");
        page.see("#exchange-form input[name=price]").sendKeys("12.5");
        page.look("exchanges-edit");
        page.click("#exchange-form button[type=submit]");
        // A price without a currency is refused, and the form keeps what was written.
        page.seeText(".failure", "price_currency");
        page.see("#exchange-form input[name=price_currency]").sendKeys("KRW");
        page.see("#exchange-form input[name=price_year]").sendKeys("2024");
        page.click("#exchange-form button[type=submit]");
        page.seeText(".facts", "12.5 KRW (2024) per tonne");
        page.seeText(".facts", "64 t/yr");
        page.click("#exchange-remove");
        page.seeText(".undo", "Idea removed.");
        page.click("#exchange-undo");
        page.seeText(".facts", "64 t/yr");
        assertThat(page.complaints().stream().filter(line -> !line.contains("400")))
                .isEmpty();
    }

    @Test
    void speaksKoreanInTheDarkOnAPhone() {
        start("first", "70");
        page.size(390, 844);
        page.systemTheme("dark");
        page.open("/?lang=ko&room=exchanges&at=13.0200,64.0200,13.0");
        page.seeText("#state-idea h2", "아이디어");
        page.look("exchanges-korean-phone");
        page.click("#state-idea .row");
        page.see("#move-on");
        page.look("exchanges-korean-phone-record");
    }
}
