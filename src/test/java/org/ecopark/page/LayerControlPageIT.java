package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopark.Rows.point;
import static org.ecopark.Rows.shape;

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
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Layers are ordered, styled and added in one control, and the address remembers all of it; around 44 south, 120 west. */
@EcoparkIT
class LayerControlPageIT {

    private static final String AT = "at=-44.0000,-120.0000,13.0";
    private static final String FIRST_LAYER = "#layer-list li:first-child";

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private Browser page;

    @BeforeEach
    void fill() {
        Rows rows = new Rows(shelf, transaction, "layercontrolpage");
        rows.load("facilities", point("mill", -120, -44, "name", "Control Mill", "sector_code", "16.21"));
        rows.load(
                "plots",
                shape(
                        "plot",
                        "POLYGON((-120.01 -44.01,-119.99 -44.01,-119.99 -43.99,-120.01 -43.99,-120.01 -44.01))",
                        "name",
                        "Control Plot",
                        "status",
                        "free"));
        assertThat(rows.issues()).isEmpty();
        page = Browser.fresh(port, 1440, 900);
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void aLayerIsAddedDrawnPickedAndTakenOffAgain() {
        page.open("/?" + AT);
        page.seeText(".row-title", "Control Mill");
        page.click("#layers-button");
        page.until("list the layers", () -> page.all("#add-layer option").contains("Plots") ? true : null);
        new Select(page.see("#add-layer")).selectByVisibleText("Plots");
        page.seeAddress("layers=plots,");
        page.seeText(FIRST_LAYER, "Plots");
        page.see(FIRST_LAYER + " .style-legend[src$='&lang=en']");
        page.reload();
        page.pickOnMap(page.freeMiddle() + 60, 60);
        page.seeText("#panel-title", "Control Plot");
        page.seeText(".facts", "free");
        assertThat(page.address()).contains("pick=plots.");
        page.click("#layers-button");
        page.click(FIRST_LAYER + " button[aria-label^='Take']");
        page.until("leave the address", () -> page.address().contains("plots,") ? null : true);
    }

    /** A phone, or a wide screen at 200 %: the sheet makes room. */
    @Test
    void theControlIsSeenWholeOnASmallScreen() {
        page.size(640, 450);
        page.open("/?" + AT);
        page.click("#layers-button");
        page.seeText(FIRST_LAYER, "Facilities");
        page.until(
                "lie above the sheet",
                () -> page.<Boolean>run("const box = (id) => document.getElementById(id).getBoundingClientRect();"
                                + "return box('layers').bottom <= box('panel').top && box('layers').height > 200;")
                        ? true
                        : null);
        page.look("layers-small");
    }

    @Test
    void theStyleIsChosenAndKept() {
        page.open("/?" + AT);
        page.seeText(".row-title", "Control Mill");
        page.click("#layers-button");
        page.until(
                "list the styles",
                () -> page.all(FIRST_LAYER + " select option").size() > 1 ? true : null);
        new Select(page.see(FIRST_LAYER + " select")).selectByVisibleText("Facilities by sector");
        page.seeAddress("layers=facilities:sector,");
        page.see(FIRST_LAYER + " .style-legend");
        page.reload();
        page.click("#layers-button");
        page.until(
                "stay chosen",
                () -> new Select(page.see(FIRST_LAYER + " select"))
                                .getFirstSelectedOption()
                                .getText()
                                .equals("Facilities by sector")
                        ? true
                        : null);
    }

    @Test
    void theOrderIsChangedByDragAndByKeys() {
        page.open("/?" + AT);
        page.click("#layers-button");
        page.seeText(FIRST_LAYER, "Facilities");
        WebElement grip = page.see(FIRST_LAYER + " .grip");
        WebElement third = page.see("#layer-list li:nth-child(3)");
        new Actions(page.driver())
                .moveToElement(grip)
                .clickAndHold()
                .moveByOffset(0, 30)
                .moveToElement(third, 0, 12)
                .release()
                .perform();
        page.until("stand third", () -> names().indexOf("facilities") == 2 ? true : null);
        page.see("li[data-layer=facilities] .grip").sendKeys(Keys.ARROW_UP);
        page.until("stand second", () -> names().indexOf("facilities") == 1 ? true : null);
        page.until(
                "keep the keyboard",
                () -> page.driver()
                                .switchTo()
                                .activeElement()
                                .getAttribute("class")
                                .contains("grip")
                        ? true
                        : null);
        page.driver().switchTo().activeElement().sendKeys(Keys.ARROW_UP);
        page.until("stand first", () -> names().indexOf("facilities") == 0 ? true : null);
    }

    private List<String> names() {
        return page.driver().findElements(By.cssSelector("#layer-list li")).stream()
                .map(row -> String.valueOf(row.getDomAttribute("data-layer")))
                .toList();
    }
}
