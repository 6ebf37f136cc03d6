package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopark.Rows.point;
import static org.ecopark.Rows.row;

import java.util.List;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.shelf.LayerShelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The Partners panel: what a partner is worth, its proof, the order, the reach, and streams that are only imagined. */
@EcoparkIT
class PartnersPageIT {

    private static final String ASKED_FOR_CATCHMENT = "return performance.getEntriesByType('resource')"
            + ".some(({ name }) => name.includes('/api/transport/catchments?'));";

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private Browser page;

    @BeforeEach
    void digestersInOrkney() {
        Rows rows = new Rows(shelf, transaction, "partners-page");
        rows.load(
                "facilities",
                point("cannery", -3.00, 58.95, "name", "Orkney Cannery", "country", "GB"),
                point("near", -3.05, 58.95, "name", "Near Digester", "country", "GB"),
                point("large", -3.15, 58.97, "name", "Large Digester", "country", "GB"),
                point("closed", -3.02, 58.94, "name", "Strict Digester", "country", "GB"));
        rows.load(
                "streams",
                food("offer", "cannery", "offer", 5000, null),
                food("small-need", "near", "need", 300, "ad_food"),
                food("large-need", "large", "need", 4000, "ad_food"),
                row(
                        "strict",
                        "facility",
                        "closed",
                        "direction",
                        "need",
                        "status",
                        "available",
                        "material_class",
                        "food_waste",
                        "amount",
                        10.0,
                        "accepted_codes",
                        List.of("200108")));
        page = Browser.fresh(port, 1280, 900);
    }

    private static LoadRow food(String id, String facility, String direction, double amount, String process) {
        return row(
                id,
                "facility",
                facility,
                "direction",
                direction,
                "status",
                "available",
                "material_class",
                "food_waste",
                "amount",
                amount,
                "process",
                process);
    }

    @AfterEach
    void thePageComplainsOfNothing() {
        assertThat(page.complaints()).isEmpty();
    }

    private String cannery() {
        return String.valueOf(page.idOf("facilities", "source=partners-page&source_id=cannery"));
    }

    private void openPartners(String more) {
        String id = cannery();
        page.open("/?room=partners&pick=facilities." + id + "&at=58.95,-3.05,11" + more);
        page.seeText(".partner .row-title", "Near Digester");
    }

    private List<String> names() {
        return page.all("ol.partners .row-title");
    }

    @Test
    void aGainOpensItsProofDownToTheSourceOfTheFee() {
        openPartners("");
        WebElement near = page.driver().findElements(By.cssSelector("li.partner")).stream()
                .filter(each -> each.getText().contains("Near Digester"))
                .findFirst()
                .orElseThrow();
        assertThat(near.getText()).contains("Gain, everyone").contains("CO2e spared");
        near.findElement(By.xpath(".//div[@class='pair'][contains(., 'Gain, everyone')]//summary"))
                .click();
        page.seeText(".proof[open] li", "fee of the other outlet");
        page.seeText(".proof[open] li", "WRAP");
        assertThat(page.driver().findElements(By.cssSelector(".proof[open] a[href^='https://']")))
                .isNotEmpty();
        near.findElement(By.cssSelector(".more > summary")).click();
        page.seeText(".more[open] .pair", "Spared: Anaerobic digestion");
        page.seeText(".more[open] .pair", "Spared, everyone: In-vessel composting");
        page.seeText(".more[open] .pair", "Step of the waste hierarchy");
        page.seeText(".more[open] li", "processing cost of ad_food is not known");
        page.picture("partners-worth");
    }

    @Test
    void theTableIsSortedFilteredAndClosed() {
        openPartners("");
        page.click("#table-open");
        page.seeAddress("table=1");
        page.seeText("#table tbody tr:first-child", "Strict Digester");
        page.click("#table thead th:nth-child(6) button");
        page.seeText("#table thead th[aria-sort=ascending]", "Straight, km");
        page.click("#table thead th:nth-child(6) button");
        page.seeText("#table tbody tr:first-child", "Large Digester");
        page.type("#table-words", "near");
        page.seeText("#table [role=status]", "1 row");
        page.seeText("#table tbody", "Near Digester");
        page.click("#table .columns summary");
        page.click("#table .columns label:nth-of-type(2) input");
        page.until(
                "hide the column of materials",
                () -> page.all("#table thead th").contains("Material") ? null : true);
        page.picture("partners-table");
        page.reload();
        page.see("#table");
        page.see("#table-close").sendKeys(Keys.ESCAPE);
        page.seeGone("#table");
    }

    @Test
    void theOrderIsChosenAndStandsInTheAddress() {
        openPartners("");
        page.until(
                "nearest first",
                () -> names().indexOf("Near Digester") < names().indexOf("Large Digester") ? true : null);
        new Select(page.see("#sort")).selectByValue("amount");
        page.seeAddress("sort=amount");
        page.until("largest first", () -> names().indexOf("Large Digester") == 0 ? true : null);
        page.reload();
        page.until("still largest first", () -> names().indexOf("Large Digester") == 0 ? true : null);
    }

    @Test
    void reachByRoadCuts() {
        openPartners("");
        new Select(page.see("#reach-kind")).selectByValue("road");
        page.see("#radius").sendKeys("5", Keys.TAB);
        page.seeAddress("road=5");
        page.until("cut the far one", () -> names().contains("Large Digester") ? null : true);
        page.until("draw the catchment", () -> page.<Boolean>run(ASKED_FOR_CATCHMENT) ? true : null);
        page.picture("partners-reach");
        page.seeText(".partner .row-title", "Near Digester");
    }

    @Test
    void reachByMinutesCutsAndDrawsTheCatchment() {
        openPartners("");
        new Select(page.see("#reach-kind")).selectByValue("minutes");
        page.see("#radius").sendKeys("7", Keys.TAB);
        page.seeAddress("minutes=7");
        page.until("cut the far one", () -> names().contains("Large Digester") ? null : true);
        page.seeText(".partner .row-title", "Near Digester");
        page.until(
                "draw the catchment",
                () -> page.<Boolean>run("return performance.getEntriesByType('resource').some(({ name }) =>"
                                + " /\\/api\\/transport\\/catchments\\?.*minutes=7/.test(name));")
                        ? true
                        : null);
        page.look("partners-minutes");
        page.see("#radius").sendKeys(Keys.chord(Keys.CONTROL, "a"), "60", Keys.TAB);
        page.seeAddress("minutes=60");
        page.until("reach further", () -> names().contains("Large Digester") ? true : null);
        page.reload();
        page.until("still reach further", () -> names().contains("Large Digester") ? true : null);
    }

    /** What a limit in pounds of 2025 is in those of 2024, in which the lorry's cost is known. */
    @Test
    void reachByCostDrawsTheCatchmentOfTheLorry() {
        openPartners("&cost=5&class=food_waste");
        page.until(
                "ask for the catchment by cost",
                () -> page.<Boolean>run(
                                "return performance.getEntriesByType('resource').some(({ name }) => name.includes('/catchments?')"
                                        + " && /cost_per_t=4\\.8/.test(name) && name.includes('carrier='));")
                        ? true
                        : null);
        page.picture("partners-cost");
    }

    @Test
    void aStreamIsImaginedByAClickOnTheMap() {
        page.open("/?room=partners&at=58.95,-3.05,11");
        page.click("#imagine");
        page.seeAddress("imagine=offer");
        new Select(page.see(".imagine select")).selectByValue("food_waste");
        page.see(".imagine input[type=number]").sendKeys("1000", Keys.TAB);
        page.see("#map.aims canvas");
        // Once: a second click at the same place soon after would be a double click, which goes closer.
        page.clickMap(250, 30);
        page.seeAddress("spot=");
        page.see("#imagine-lat");
        if (!page.address().contains("country=GB")) {
            page.see(".imagine input[maxlength]").sendKeys("GB", Keys.TAB);
        }
        page.seeText(".partner .row-title", "Digester");
        page.seeText(".partner .pair", "Gain, everyone");
        page.picture("partners-imagined");
        page.reload();
        page.seeText(".partner .row-title", "Digester");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void everyoneCanReadIt(String language) {
        openPartners("&lang=" + language + "&rejected=1&via=1&sort=gain");
        page.driver().findElements(By.cssSelector(".more > summary")).forEach(WebElement::click);
        page.see(".partner .proof summary").click();
        page.see(".proof[open] li");
        page.picture("partners-" + language);
        assertThat(page.harm()).isEmpty();
        page.go("/?room=partners&imagine=need&lang=" + language + "&at=58.95,-3.05,11");
        page.see(".imagine");
        assertThat(page.harm()).isEmpty();
    }
}
