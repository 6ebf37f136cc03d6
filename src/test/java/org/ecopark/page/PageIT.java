package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopark.Rows.point;
import static org.ecopark.Rows.row;

import java.util.List;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.layers.shelf.LayerShelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The walk of a planner through the page, with facilities of its own near Tyseley. */
@EcoparkIT
class PageIT {

    private static final String PICK = "#c2500a";
    private static final String LAND = "#f5f5f0";

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private Browser page;

    @BeforeEach
    void sitesNearTyseley() {
        Rows rows = new Rows(shelf, transaction, "page");
        rows.load("parks", point("park", -1.8418, 52.4604, "name", "Page Park", "country", "GB", "accuracy_m", 300.0));
        rows.load(
                "facilities",
                point(
                        "joinery",
                        -1.83,
                        52.47,
                        "name",
                        "Page Joinery",
                        "name_ko",
                        "페이지 목공소",
                        "country",
                        "GB",
                        "provenance",
                        "published",
                        "source_url",
                        "https://example.org/joinery",
                        "accuracy_m",
                        250.0),
                point("mill", -1.86, 52.45, "name", "Page Panel Mill", "country", "GB"),
                point("burner", -1.81, 52.48, "name", "Page Burner", "country", "GB", "hazardous_permit", false));
        rows.load(
                "streams",
                row(
                        "offcuts",
                        "facility",
                        "joinery",
                        "direction",
                        "offer",
                        "status",
                        "available",
                        "material_class",
                        "wood",
                        "amount_low",
                        800.0,
                        "amount",
                        1000.0,
                        "amount_high",
                        1200.0,
                        "provenance",
                        "estimated"),
                row(
                        "treated",
                        "facility",
                        "joinery",
                        "direction",
                        "offer",
                        "status",
                        "available",
                        "material_class",
                        "wood",
                        "hazardous",
                        true),
                row(
                        "chips",
                        "facility",
                        "mill",
                        "direction",
                        "need",
                        "status",
                        "available",
                        "material_class",
                        "wood",
                        "amount",
                        52000.0),
                row(
                        "fuel",
                        "facility",
                        "burner",
                        "direction",
                        "need",
                        "status",
                        "available",
                        "material_class",
                        "wood",
                        "amount",
                        300.0));
        page = Browser.fresh(port, 1440, 900);
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void opensOnTyseleyAndListsWhatIsInSight() {
        page.open("/");
        page.seeAddress("at=52.4600,-1.8420,12.0");
        page.seeText(".row-title", "Page Joinery");
        page.seeText(".row-title", "Page Park");
        page.until("land in sight", () -> page.mapPixels(LAND) > 10_000 ? true : null);
    }

    @Test
    void fetchesNothingFromElsewhere() {
        page.open("/");
        page.seeText(".row-title", "Page Joinery");
        List<String> foreign = page.run("return performance.getEntriesByType('resource').map((entry) => entry.name)"
                + ".filter((name) => !name.startsWith(location.origin) && !name.startsWith('data:'))");
        assertThat(foreign).isEmpty();
    }

    @Test
    void goesToKoreaAndComesBack() {
        page.open("/");
        page.seeText(".row-title", "Page Joinery");
        page.click("#go-korea");
        page.seeAddress("at=35.4800,129.3400,10.5");
        page.until("leave Tyseley", () -> page.all(".row-title").contains("Page Joinery") ? null : true);
        page.back();
        page.seeText(".row-title", "Page Joinery");
    }

    @Test
    void clickOnTheMapOpensTheFacilityWithItsSource() {
        page.open("/?at=52.47,-1.83,15");
        page.seeText(".row-title", "Page Joinery");
        page.pickOnMap(page.freeMiddle(), 0);
        page.seeText("#panel-title", "Page Joinery");
        page.seeText(".note", "250 m");
        page.seeText(".amount", "1,000 (800 to 1,200) t/yr");
        page.seeText(".tag.amber", "estimated");
        page.seeText(".source a", "example.org");
        assertThat(page.see(".unknown").getAttribute("title")).startsWith("Unknown");
        assertThat(page.address()).contains("pick=facilities.");
    }

    @Test
    void partnersAreListedAndDrawnAndLightEachOther() {
        openPartners();
        page.seeText(".partner .row-title", "Page Panel Mill");
        WebElement mill = page.until("find the mill", () -> partner("Page Panel Mill"));
        assertThat(mill.getText())
                .contains("could take Wood", "1,000", "t/yr", "km straight", "km by road", "same material");
        long before = page.mapPixels(PICK);
        new Actions(page.driver()).moveToElement(mill).perform();
        page.until("light the line", () -> page.mapPixels(PICK) > before + 150 ? true : null);
        assertThat(partner("Page Panel Mill").getAttribute("class")).contains("lit");
    }

    @Test
    void roadDistanceOpensItsProof() {
        openPartners();
        WebElement mill = page.until("find the mill", () -> partner("Page Panel Mill"));
        mill.findElement(By.xpath(".//summary[contains(.,'by road')]")).click();
        page.seeText(".proof[open] li", "straight × 1.3 =");
    }

    @Test
    void rejectedOnesComeWithReasons() {
        openPartners();
        page.seeText(".partner .row-title", "Page Panel Mill");
        page.click(".choices input[type=checkbox]");
        page.seeText(".rejected .row-title", "Page Burner");
        page.seeText(".rejected .reasons", "permit");
        page.seeAddress("rejected=1");
    }

    @Test
    void radiusCutsAndIsKeptOverReload() {
        openPartners();
        page.seeText(".partner .row-title", "Page Panel Mill");
        page.see("#radius").sendKeys("0.5", Keys.TAB);
        page.seeText(".empty", "Nobody within reach fits");
        page.reload();
        page.seeText(".empty", "Nobody within reach fits");
        assertThat(page.see("#radius").getAttribute("value")).isEqualTo("0.5");
        assertThat(page.see("#panel-title").getText()).isEqualTo("Partners");
    }

    @Test
    void speaksKoreanAndStaysSo() {
        page.open("/");
        page.seeText("#panel-title", "Explore");
        page.click("#rail-language");
        page.seeText("#panel-title", "둘러보기");
        page.seeText(".row-title", "페이지 목공소");
        page.seeAddress("lang=ko");
        page.open("/");
        page.seeText("#panel-title", "둘러보기");
        assertThat(page.<String>run("return document.documentElement.lang")).isEqualTo("ko");
    }

    @Test
    void followsTheSystemThemeUntilToldOtherwise() {
        page.systemTheme("dark");
        page.open("/");
        assertThat(theme()).isEqualTo("dark");
        page.systemTheme("light");
        page.until("turn light", () -> theme().equals("light") ? true : null);
        page.click("#rail-theme");
        page.click("#rail-theme");
        assertThat(theme()).isEqualTo("dark");
        page.reload();
        assertThat(theme()).isEqualTo("dark");
        page.until("draw dark land", () -> page.mapPixels("#262d2a") > 10_000 ? true : null);
    }

    @Test
    void searchFindsRecordsMaterialsAndCoordinates() {
        page.open("/");
        page.seeText(".row-title", "Page Joinery");
        page.driver().findElement(By.tagName("body")).sendKeys("/");
        WebElement box = page.driver().switchTo().activeElement();
        assertThat(box.getAttribute("id")).isEqualTo("search");
        box.sendKeys("page join");
        page.seeText(".hits li", "Page Joinery");
        page.click(".search button");
        box.sendKeys("pallets");
        page.seeText(".hits li", "Wood");
        page.click(".search button");
        box.sendKeys("35.5, 129.4", Keys.ENTER);
        page.seeAddress("at=35.5000,129.4000");
    }

    @Test
    void keysOpenRoomsAndEscapeClosesOneThing() {
        page.open("/?pick=facilities." + facilityId());
        page.seeText("#panel-title", "Page Joinery");
        WebElement body = page.driver().findElement(By.tagName("body"));
        body.sendKeys("g", "p");
        page.seeText("#panel-title", "Partners");
        body.sendKeys(Keys.ESCAPE);
        page.seeText(".empty", "Choose a facility");
        body.sendKeys(Keys.ESCAPE);
        page.seeGone("#panel-title");
    }

    @Test
    void layersAreHiddenInTheAddress() {
        page.open("/");
        page.seeText(".row-title", "Page Joinery");
        page.click("#layers-button");
        page.click("#layers .layer-list li:first-child input[type=checkbox]");
        page.seeAddress("layers=-facilities");
        page.reload();
        page.click("#layers-button");
        assertThat(page.see("#layers .layer-list li:first-child input[type=checkbox]")
                        .isSelected())
                .isFalse();
    }

    @Test
    void saysThatTheServerIsGoneAndComesBack() {
        page.open("/");
        page.seeText(".row-title", "Page Joinery");
        page.online(false);
        page.click("#go-kalundborg");
        page.seeText(".gone", "does not answer");
        page.online(true);
        page.seeGone(".gone");
        // The browser itself notes the failed requests; they were the point.
        assertThat(page.complaints()).allMatch(line -> line.contains("ERR_INTERNET_DISCONNECTED"));
    }

    @Test
    void phoneHasASheetWithThreeHeights() {
        page.size(390, 844);
        page.open("/");
        page.seeText(".row-title", "Page Joinery");
        long half = restingHeight();
        page.click(".sheet-grip");
        page.until("grow", () -> restingHeight() > half + 100 ? true : null);
        page.click(".sheet-grip");
        page.until("shrink", () -> restingHeight() < half - 100 ? true : null);
    }

    /** The sheet glides, and a click on what moves may miss it. */
    private long restingHeight() {
        long[] before = {-1};
        return page.until("come to rest", () -> {
            long now = sheetHeight();
            boolean rests = now == before[0];
            before[0] = now;
            return rests ? now : null;
        });
    }

    private void openPartners() {
        page.open("/?room=partners&pick=facilities." + facilityId() + "&at=52.46,-1.84,12");
    }

    private long facilityId() {
        return page.idOf("facilities", "source=page&source_id=joinery");
    }

    private WebElement partner(String name) {
        return page.driver().findElements(By.cssSelector("li.partner")).stream()
                .filter(row -> row.getText().contains(name))
                .findFirst()
                .orElse(null);
    }

    private String theme() {
        return page.run("return document.documentElement.dataset.theme");
    }

    private long sheetHeight() {
        return page.<Number>run("return document.getElementById('panel').offsetHeight")
                .longValue();
    }
}
