package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopark.Rows.point;
import static org.ecopark.Rows.row;

import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.layers.shelf.LayerShelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The guided first visit tells what the server answers, can be left and taken up again, and never comes back unasked. */
@EcoparkIT
class TourPageIT {

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private Browser page;
    private Rows rows;

    @BeforeEach
    void tyseley() {
        rows = new Rows(shelf, transaction, "tour");
        rows.load(
                "parks",
                point(
                        "district",
                        -1.8418,
                        52.4604,
                        "name",
                        "Tyseley Environmental Enterprise District",
                        "accuracy_m",
                        437.0));
        rows.load(
                "facilities",
                point("plant", -1.8417, 52.4624, "name", "Birmingham Bio Power", "country", "GB"),
                point("giver", -1.86, 52.47, "name", "Tour Giver", "country", "GB", "illustrative", true));
        rows.load(
                "streams",
                row(
                        "feed",
                        "facility",
                        "plant",
                        "direction",
                        "need",
                        "status",
                        "available",
                        "material_class",
                        "wood",
                        "amount",
                        67000.0,
                        "amount_unit",
                        "t_per_year"),
                row(
                        "wood",
                        "facility",
                        "giver",
                        "direction",
                        "offer",
                        "status",
                        "available",
                        "material_class",
                        "wood",
                        "amount",
                        4321.0,
                        "amount_unit",
                        "t_per_year"));
        assertThat(rows.issues()).isEmpty();
        page = Browser.fresh(port, 1440, 900);
    }

    /** These rows stand where shipped ones do, which other tests ask about. */
    @AfterEach
    void clear() {
        rows.clear("streams", "facilities", "parks");
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void tellsTheStoryInTheServersNumbers() {
        page.open("/");
        String placed = page.runAsync("""
                const order = { area: { bbox: [-1.9, 52.4, -1.8, 52.5] }, classes: ['wood'], statuses: ['available'], objective: { order: ['diverted', 'distance'] } };
                const answer = await fetch('api/allocations', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(order) });
                if (!answer.ok) { return `${answer.status} ${await answer.text()}`; }
                const { links = [], id, href } = await answer.json();
                for (;;) {
                  const { allocations: [newest] } = await (await fetch('api/allocations')).json();
                  if (newest?.finished_at && newest.request.classes?.includes('wood')) {
                    return newest.summary.after.placed_t_per_year.toLocaleString('en', { maximumFractionDigits: 0 });
                  }
                  await new Promise((done) => setTimeout(done, 200));
                }""");
        page.click("#tour-start");
        page.seeText(".tour", "known to within 437 m");
        page.seeAddress("pick=parks.");
        page.click("#tour-next");
        page.seeText(".tour", "places " + placed + " t/yr");
        page.seeText("#panel-title", "Exchanges");
        page.reload();
        page.seeText(".tour", "places " + placed + " t/yr");
        for (int step = 3; step <= 6; step++) {
            page.click("#tour-next");
            page.seeText(".tour header", "Step " + step + " of 6");
        }
        page.seeText(".tour", "possible partners within reach");
        page.seeText("#panel-title", "Partners");
        page.click("#tour-done");
        page.seeGone(".tour");
    }

    @Test
    void isLeftTakenUpAgainAndNeverOfferedTwice() {
        page.open("/");
        page.click("#tour-start");
        page.see("#tour-next").click();
        page.seeText(".tour header", "Step 2 of 6");
        page.click("#tour-leave");
        page.seeGone(".tour");
        page.open("/");
        page.see("#go-tyseley");
        page.seeGone(".invitation");
        page.open("/?room=help&lang=ko");
        page.click("#tour-resume");
        page.seeText(".tour header", "6단계 중 2단계");
    }

    @Test
    void isRefusedForGood() {
        page.open("/");
        page.click("#tour-decline");
        page.seeGone(".invitation");
        page.reload();
        page.see("#go-tyseley");
        page.seeGone(".invitation");
    }
}
