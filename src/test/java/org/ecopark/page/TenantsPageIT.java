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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A park manager asks which tenant is missing: 40,000 t of waste wood lie near, and nobody there takes any. */
@EcoparkIT
class TenantsPageIT {

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Browser page;
    private long park;
    private long mill;

    @BeforeEach
    void park() {
        Rows rows = new Rows(shelf, transaction, "tenants-page");
        rows.load("parks", point("park", 81.00, -43.00, "name", "Park with a gap", "country", "QW"));
        rows.load("facilities", point("mill", 81.05, -43.00, "name", "Mill with waste", "country", "QW"));
        rows.load(
                "streams",
                row(
                        "wood",
                        "facility",
                        "mill",
                        "direction",
                        "offer",
                        "status",
                        "observed",
                        "material_class",
                        "wood",
                        "amount",
                        40_000.0,
                        "amount_unit",
                        "t_per_year"));
        mill = jdbc.sql("SELECT id FROM facilities.facility WHERE source = 'tenants-page'")
                .query(Long.class)
                .single();
        park = jdbc.sql("SELECT id FROM parks.park WHERE source = 'tenants-page'")
                .query(Long.class)
                .single();
        page = Browser.fresh(port, 1440, 900);
    }

    @Test
    void theMissingTenantIsNamedWithWhatItWouldTakeAndFromWhom() {
        page.open("/?lang=en&room=sites&tab=tenants&at=-43.0000,81.0200,10.0&park=" + park);
        page.seeText("#tenants-park", "Park with a gap");
        page.click("#tenants-run");
        page.seeText("#tenants-result", "Park with a gap");
        page.seeText("#tenants-result", "Waste wood to power");
        page.seeText("#tenants-result", "40,000 t/yr");
        page.seeText("#tenants-result", "Mill with waste");
        page.look("tenants-found");
        page.go("/?lang=ko&room=sites&tab=tenants&park=" + park);
        page.seeText("#tenants-result", "최소 성립 규모");
        page.go("/?lang=en&room=sites&tab=tenants&park=" + park + "&pick=facilities." + mill);
        page.seeText("#tenants-think-away", "Think Mill with waste away");
        page.click("#tenants-think-away");
        page.seeText("#tenants-away", "Mill with waste");
        page.click("#tenants-run");
        page.seeText("#tenants-told-away", "Mill with waste");
        assertThat(page.complaints()).isEmpty();
    }
}
