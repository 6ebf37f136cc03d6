package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.layers.shelf.LayerShelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** People add, confirm and reject estimated streams on the page, in the sea around 111 W, 54 S. */
@EcoparkIT
class EstimatesPageIT {

    private static final String SOURCE = "estimates-page";
    private static final String AT = "&at=-54.0000,-111.0000,11.0";

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Browser page;
    private Rows rows;
    private long joinery;
    private long park;

    @BeforeEach
    void register() {
        rows = new Rows(shelf, transaction, SOURCE);
        rows.load(
                "parks",
                Rows.shape(
                        "p",
                        "POLYGON((-111.1 -54.1, -110.9 -54.1, -110.9 -53.9, -111.1 -53.9, -111.1 -54.1))",
                        "name",
                        "Park of joineries"));
        rows.load("facilities", works("one", "16.23", 50L), works("two", "16.23", 20L), works("yard", "38.32", 9L));
        joinery = jdbc.sql("SELECT id FROM facilities.facility WHERE source = :source AND source_id = 'one'")
                .param("source", SOURCE)
                .query(Long.class)
                .single();
        park = jdbc.sql("SELECT id FROM parks.park WHERE source = :source")
                .param("source", SOURCE)
                .query(Long.class)
                .single();
        page = Browser.fresh(port, 1440, 900);
    }

    /** Facilities take their estimates and rejections with them. */
    @AfterEach
    void leaveNothing() {
        rows.clear("facilities", "parks");
    }

    private static org.ecopark.layers.load.LoadRow works(String id, String sector, long employees) {
        return Rows.point(
                id,
                -111,
                -54,
                "name",
                "Works " + id,
                "country",
                "GB",
                "sector_scheme",
                "nace",
                "sector_code",
                sector,
                "employees",
                employees);
    }

    private static String proposal(String material) {
        return "#estimates [data-class=" + material + "]";
    }

    private List<String> streams() {
        return jdbc.sql("""
                        SELECT concat_ws(' ', m.key, t.provenance, round(t.amount::numeric, 1)) FROM streams.stream t
                        JOIN materials.material_class m ON m.id = t.class_id WHERE t.facility_id = :id ORDER BY 1
                        """).param("id", joinery).query(String.class).list();
    }

    @Test
    void proposalsAreAddedConfirmedAndRejected() {
        page.open("/?room=edit&elayer=facilities&erow=" + joinery + AT);
        page.seeText("#estimates-jump", "4 proposed, 0 to confirm");
        page.click("#estimates-jump");
        page.see(proposal("wood") + "[data-state=open]");
        page.seeText(proposal("wood"), "115 (50.8 to 364) t/yr");
        page.seeText(proposal("wood"), "estimated");
        page.click(proposal("residual_waste") + " input[type=checkbox]");
        page.click("#estimates-add");
        page.see(proposal("wood") + "[data-state=estimated]");
        assertThat(streams())
                .containsExactly("chemicals estimated 15.5", "industrial_sludge estimated 8.6", "wood estimated 115.0");

        var amount = page.see(proposal("wood") + " input[name=amount]");
        amount.sendKeys(Keys.chord(Keys.CONTROL, "a"), "-3");
        page.click(proposal("wood") + " button[type=submit]");
        assertThat(page.<Boolean>run("return arguments[0].matches(':invalid');", amount))
                .isTrue();
        amount.sendKeys(Keys.chord(Keys.CONTROL, "a"), "140");
        page.click(proposal("wood") + " button[type=submit]");
        page.see(proposal("wood") + "[data-state=declared]");
        page.seeText(proposal("wood"), "140 t/yr (declared)");

        page.driver()
                .findElement(By.cssSelector(proposal("chemicals") + " button[aria-label='Reject: Other chemicals']"))
                .click();
        page.see(proposal("chemicals") + "[data-state=rejected]");
        assertThat(streams()).containsExactly("industrial_sludge estimated 8.6", "wood declared 140.0");
        page.look("estimates-rejected");
        page.click("#estimates-undo");
        page.see(proposal("chemicals") + "[data-state=estimated]");
        assertThat(streams())
                .containsExactly("chemicals estimated 15.5", "industrial_sludge estimated 8.6", "wood declared 140.0");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void facilitiesInSightAreLookedAtTogether() {
        page.open("/?room=edit&elayer=facilities" + AT);
        page.click("#estimates-preview");
        page.seeText("#estimates-bulk", "3 facilities: 2 can be estimated (8 streams), 0 have offers of their own.");
        page.seeText("#estimates-bulk .estimates-table", "161 (71.1 to 509) t/yr");
        page.seeText("#estimates-bulk", "Works yard");
        assertThat(streams()).isEmpty();
    }

    @Test
    void aProofLeadsToThePublishedFigures() {
        page.open("/?room=edit&elayer=facilities&erow=" + joinery + AT);
        page.click(proposal("wood") + " details.proof summary");
        page.seeText(proposal("wood") + " details.proof", "waste of the sector");
        page.seeText(proposal("wood") + " details.proof", "16,104");
        page.seeText(proposal("wood") + " details.proof", "7,000");
    }

    @Test
    void anEstimatedOfferSaysSoInTheListAndIsConfirmedInItsForm() {
        Door door = new Door(port);
        door.send(
                "POST",
                "/api/facilities/" + joinery + "/estimated-streams",
                "{\"classes\": [\"wood\"]}",
                "Content-Type",
                "application/json");
        page.open("/?room=edit&elayer=offers" + AT);
        page.seeText("#edit-rows .row-title", "Wood");
        page.seeText("#edit-rows .tag.amber", "estimated");
        page.click("#edit-rows .row");
        page.see("#estimate-open");
        page.look("estimates-offer");
        page.click("#estimate-confirm");
        page.seeGone("#estimate-open");
        page.seeText(".change", "declared");
        assertThat(streams()).containsExactly("wood declared 115.0");
    }

    @Test
    void allFacilitiesOfAParkAreEstimatedAndTakenBack() {
        page.open("/?lang=ko&room=edit&elayer=parks&erow=" + park + AT);
        page.click("#estimates-preview");
        page.see("#estimates-run");
        page.seeText("#estimates-bulk", "사업장 3개 중 2개");
        page.seeText("#estimates-bulk", "폐기물 처리업");
        assertThat(streams()).isEmpty();
        page.look("estimates-park");
        page.click("#estimates-run");
        page.see("#estimates-bulk-undo");
        assertThat(streams()).hasSize(4);
        page.reload();
        page.click("#estimates-bulk-undo");
        page.seeText("#estimates-bulk", "되돌렸습니다");
        assertThat(streams()).isEmpty();
        assertThat(page.complaints()).isEmpty();
    }
}
