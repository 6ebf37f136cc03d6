package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopark.Rows.point;
import static org.ecopark.Rows.row;

import java.nio.file.Path;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.transport.roads.LoadedTown;
import org.ecopark.transport.roads.TownRoads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A planner whose server has roads: a made-up town with a river and one bridge, 19 blocks of 1.1 km around. */
@EcoparkIT
class RoadsPageIT {

    private static final String SOURCE = "roads-page";

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private LoadedTown town;
    private Browser page;
    private Rows rows;

    @BeforeEach
    void aTownWithItsRoads() {
        rows = new Rows(shelf, transaction, SOURCE);
        rows.load(
                "facilities",
                point("works", TownRoads.lon(4), TownRoads.lat(9), "name", "River Works", "country", "QR"),
                point("across", TownRoads.lon(5), TownRoads.lat(9), "name", "Across River", "country", "QR"),
                point("same", TownRoads.lon(2), TownRoads.lat(9), "name", "Same Bank", "country", "QR"));
        rows.load(
                "streams",
                glass("glass", "works", "offer", 1000),
                glass("across", "across", "need", 600),
                glass("same", "same", "need", 300));
        town = LoadedTown.in(new Door(port), folder);
        page = Browser.fresh(port, 1440, 900);
    }

    @AfterEach
    void leaveTheTown() {
        rows.clear("streams", "facilities");
        town.close();
        assertThat(page.complaints()).isEmpty();
    }

    private static LoadRow glass(String id, String facility, String direction, double amount) {
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

    private long works() {
        return jdbc.sql("SELECT id FROM facilities.facility WHERE source = :source AND source_id = 'works'")
                .param("source", SOURCE)
                .query(Long.class)
                .single();
    }

    /** Two blocks are 2.2 km, within 5 km of road; the 21.1 km over the bridge are not, though 1.1 km away. */
    @Test
    void partnersAreWithinReachByRoadAndTheCatchmentIsDrawn() {
        page.open("/?lang=en&room=partners&at=0.0600,20.0400,12.0&pick=facilities." + works());
        page.seeText(".partner", "Across River");
        page.seeText(".partner", "21 km by road");
        page.go("/?lang=en&room=partners&at=0.0600,20.0400,12.0&road=5&pick=facilities." + works());
        page.seeText(".partner", "Same Bank");
        page.seeText(".partner", "2.2 km by road");
        page.until(
                "leave out the other bank",
                () -> page.all("ol.partners .row-title").contains("Across River") ? null : true);
        page.see(".partner .proof summary");
        assertThat(page.<String>run("return document.querySelector('#panel').textContent;"))
                .contains("Shortest lorry route on the loaded roads.");
        page.until(
                "ask for the catchment",
                () -> page.<Boolean>run("return performance.getEntriesByType('resource')"
                                + ".some(({ name }) => name.includes('/api/transport/catchments?'));")
                        ? true
                        : null);
        page.until("draw the catchment", () -> edgePixels() > 100 ? true : null);
        page.picture("roads-partners");
    }

    /** Pixels of the edge of a catchment: the ink of lines at four fifths, over land or on a canvas of its own. */
    private long edgePixels() {
        return page.<Number>run("""
                        const near = (data, at, [r, g, b]) => Math.abs(data[at] - r) < 16 && Math.abs(data[at + 1] - g) < 16
                          && Math.abs(data[at + 2] - b) < 16;
                        let count = 0;
                        for (const canvas of document.querySelectorAll('#map canvas')) {
                          const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                          for (let at = 0; at < data.length; at += 4) {
                            count += data[at + 3] > 150 && (near(data, at, [58, 127, 119]) || near(data, at, [11, 97, 89]));
                          }
                        }
                        return count;""").longValue();
    }

    @Test
    void theBestSetSaysThatItsWaysAreByRoad() {
        page.open("/?lang=en&room=exchanges&at=0.0600,20.0400,12.0&tab=flows&country=QR&aims=diverted,distance");
        page.click("#flows-run");
        page.seeText("#ways", "All 2 possible ways are by road.");
        page.seeText("#panel", "21 km");
        page.picture("roads-flows");
    }
}
