package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopark.Rows.point;

import java.util.List;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.shelf.LayerShelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The map draws from vector tiles, so that it stays quick however much there is; around 43 south, 125 west. */
@EcoparkIT
class TileMapPageIT {

    private static final int MANY = 3_000;
    private static final String SITE = "#26332d";

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private Browser page;

    @BeforeEach
    void fill() {
        Rows rows = new Rows(shelf, transaction, "tilemappage");
        LoadRow[] sites = new LoadRow[MANY];
        for (int i = 0; i < MANY; i++) {
            sites[i] = point("s" + i, -125 + i % 60 * 0.002, -43 + i / 60 * 0.002, "name", "Tiled site " + i);
        }
        rows.load("facilities", sites);
        assertThat(rows.issues()).isEmpty();
        page = Browser.fresh(port, 1440, 900);
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void manyFacilitiesAreDrawnWithoutAskingForEach() {
        page.open("/?at=-42.95,-124.94,12.0");
        page.until("draw them", () -> page.mapPixels(SITE) > 5_000 ? true : null);
        page.seeText("h2", "more than");
        List<String> items = page.run("return performance.getEntriesByType('resource').map((entry) => entry.name)"
                + ".filter((name) => name.includes('/facilities/items'))");
        assertThat(items).allMatch(name -> name.contains("limit=200"));
        List<String> tiles = page.run("return performance.getEntriesByType('resource').map((entry) => entry.name)"
                + ".filter((name) => name.includes('/tiles/facilities/'))");
        assertThat(tiles).isNotEmpty();
    }

    @Test
    void aHeapSaysHowManyAndOpensByGoingCloser() {
        page.open("/?at=-42.95,-124.94,5.0");
        var map = page.see("#map");
        int free = page.see("#panel").getLocation().getX()
                + page.see("#panel").getSize().getWidth();
        page.until("say how many", () -> {
            new Actions(page.driver())
                    .moveToElement(map, free / 2 + 1, 1)
                    .moveByOffset(-1, -1)
                    .perform();
            return page.all("#pointer").stream().anyMatch(t -> t.contains("facilities here")) ? true : null;
        });
        new Actions(page.driver()).click().perform();
        page.until("go closer", () -> page.address().matches(".*at=[^&]*,7\\.0.*") ? true : null);
    }

    @Test
    void anEditShowsAtOnce() {
        page.open("/?room=edit&elayer=facilities&erow=new&at=-43.5000,-125.5000,14.0");
        page.click("#draw-point");
        page.see("#draw-point[aria-pressed=true]");
        page.clickMap(250, 60);
        page.until(
                "take the point",
                () -> page.see("#edit-lon").getDomProperty("value").isEmpty() ? null : true);
        page.see("#edit-name").sendKeys(Keys.chord(Keys.CONTROL, "a"), "Fresh site");
        page.click("#edit-save");
        page.until("save", () -> page.address().matches(".*erow=\\d+.*") ? true : null);
        page.click("#rail-explore");
        page.seeText(".row-title", "Fresh site");
        page.until("draw it", () -> page.mapPixels(SITE) > 40 ? true : null);
    }
}
