package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopark.Rows.point;
import static org.ecopark.Rows.row;

import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.shelf.LayerShelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A planner sizes a plant for a zone beside 90,000 t of wood, changes an assumption, and sizes all zones of a country. */
@EcoparkIT
class CapacityPageIT {

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Browser page;
    private long zone;

    @BeforeEach
    void woods() {
        Rows rows = new Rows(shelf, transaction, "capacity-page");
        rows.load("zones", point("z", -25.00, -57.00, "name", "Page Zone", "country", "QD", "grid_mw", 40.0));
        rows.load("facilities", point("w", -25.01, -57.01, "name", "Page Woods", "country", "GB"));
        rows.load(
                "streams",
                row(
                        "w-out",
                        "facility",
                        "w",
                        "direction",
                        "offer",
                        "material_class",
                        "wood",
                        "amount",
                        90_000.0,
                        "amount_unit",
                        "t_per_year",
                        "status",
                        "observed"));
        zone = jdbc.sql("SELECT id FROM parks.zone WHERE source = 'capacity-page'")
                .query(Long.class)
                .single();
        page = Browser.fresh(port, 1440, 900);
    }

    private void open(String more) {
        page.open("/?lang=en&at=-57,-25,10&room=capacity&class=wood&set=gb_2013&place=zone." + zone + more);
        page.see("#verdict h2");
    }

    @Test
    void aPlaceIsSizedWithItsCurveItsLimitAndProofs() {
        open("&assume=gate_fee:40");
        assertThat(page.see("#verdict h2").getText()).isEqualTo("Pays");
        assertThat(page.see("#verdict p").getText()).contains("Best size").contains("GBP");
        assertThat(page.see("#binding").getText()).isNotBlank();
        assertThat(page.see("#npv-chart").getDomAttribute("aria-label")).contains("Net present value");
        page.click("#capacity-figures details.proof summary");
        page.see("#capacity-figures details.proof li .term");
        page.picture("capacity-place");
        requireAccessible();
    }

    @Test
    void anAssumptionOfOnesOwnChangesTheAnswer() {
        open("");
        assertThat(page.see("#turns").getText()).contains("gate fee");
        page.click("#assumptions > summary");
        page.see("#assume-gate_fee").sendKeys("60", Keys.TAB);
        page.seeAddress("assume=gate_fee");
        page.see("#verdict.pays");
        requireAccessible();
    }

    @Test
    void allZonesOfACountryAreToldAloneAndTogether() {
        page.open("/?lang=en&at=-57,-25,10&room=capacity&tab=all&class=wood&set=gb_2013&country=QD&assume=gate_fee:40");
        page.see("#study-run");
        page.click("#study-run");
        page.see("#study-result");
        page.seeText("#study-places", "Page Zone");
        assertThat(page.see("#study-result").getText()).contains("Alone").contains("Together");
        page.picture("capacity-all");
        requireAccessible();
    }

    /** Four corners around the woods, clicked on the map; 90,000 t lie inside. */
    @Test
    void anAreaThatIsDrawnOnTheMapIsSized() {
        page.open("/?lang=en&at=-57.01,-25.01,11&room=capacity&class=wood&set=gb_2013&assume=gate_fee:40");
        page.see("#draw").click();
        page.seeText("#panel", "0 so far");
        int corners = 0;
        for (int[] at : new int[][] {{80, -160}, {420, -160}, {420, 160}, {80, 160}}) {
            page.clickMap(at[0], at[1]);
            page.seeText("#panel", ++corners + " so far");
        }
        page.click("#draw-end");
        page.seeAddress("ring=");
        assertThat(page.see("#verdict h2").getText()).isEqualTo("Pays");
        page.picture("capacity-area");
        requireAccessible();
    }

    @Test
    void aPermitThatIsLackingIsToldWithWhatItsGrantWouldBringAndInKorean() {
        open("&assume=gate_fee:40&permits=none");
        assertThat(page.see("#verdict h2").getText()).isEqualTo("No size is allowed");
        assertThat(page.see("#permit-lacking").getText()).contains("not permitted there");
        assertThat(page.see("#binding").getText())
                .startsWith("Class of permit binds")
                .contains("GBP");
        requireAccessible();
        page.go(
                "/?lang=ko&at=-57,-25,10&room=capacity&class=wood&set=gb_2013&assume=gate_fee:40&permits=none&place=zone."
                        + zone);
        page.until("speak Korean", () -> page.see("#verdict h2").getText().matches(".*[가-힣].*") ? true : null);
        page.seeText("#permit-lacking", "허가");
        assertThat(page.see("#binding").getText()).contains("허가 종류");
        page.picture("capacity-korean");
        requireAccessible();
    }

    /** 90,000 t with one plant that takes 20,000 of them. */
    @Test
    void aPlantIsThoughtAwayAndCountedAgain() {
        Rows rows = new Rows(shelf, transaction, "capacity-page-away");
        rows.load(
                "facilities",
                point("w", -25.01, -54.01, "name", "Away Woods", "country", "GB"),
                point("e", -25.05, -54.00, "name", "Away Eater", "country", "GB"));
        rows.load("streams", wood("w", "offer", 90_000), wood("e", "need", 20_000));
        page.open("/?lang=en&at=-54,-25,10&room=capacity&class=wood&set=gb_2013&assume=gate_fee:40"
                + "&ring=-25.1,-54.1;-24.9,-54.1;-24.9,-53.9;-25.1,-53.9");
        page.seeText("#competitors", "Away Eater");
        page.click("#competitors li button");
        page.seeText("#thought-away", "Away Eater");
        page.seeText("#thought-away", "20,000");
        page.seeAddress("without=");
        requireAccessible();
        page.click("#thought-away button");
        page.seeText("#competitors", "takes 20,000 t/yr now");
        requireAccessible();
    }

    private static LoadRow wood(String facility, String direction, double amount) {
        return row(
                facility + "-" + direction,
                "facility",
                facility,
                "direction",
                direction,
                "material_class",
                "wood",
                "amount",
                amount,
                "amount_unit",
                "t_per_year",
                "status",
                "observed");
    }

    // The page has no frames, for which the newer mode opens a window at each look.
    private void requireAccessible() {
        assertThat(page.harm()).isEmpty();
        assertThat(page.complaints()).isEmpty();
    }
}
