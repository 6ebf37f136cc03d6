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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A planner takes a mill away that exists, and sees whether the plan would have found it. */
@EcoparkIT
class BackTestPageIT {

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private Browser page;

    @BeforeEach
    void firms() {
        Rows rows = new Rows(shelf, transaction, "back-test-page");
        rows.load(
                "facilities",
                point("yard", 64.00, -44.90, "name", "Test Yard", "country", "QV"),
                point("mill", 64.02, -44.92, "name", "Test Mill", "country", "QV"));
        rows.load("streams", stream("yard", "offer", 3000), stream("mill", "need", 2500));
        page = Browser.fresh(port, 1440, 900);
    }

    private static LoadRow stream(String facility, String direction, double amount) {
        return row(
                facility,
                "facility",
                facility,
                "direction",
                direction,
                "status",
                "observed",
                "year",
                2019L,
                "material_class",
                "wood",
                "amount",
                amount,
                "amount_unit",
                "t_per_year");
    }

    @Test
    void aMillIsTakenAwayAndThePlanIsLaidBesideIt() {
        page.open("/?lang=en&room=sites&tab=backtest&at=-44.9000,64.0200,10.0&problem=p_median&number=1&spacing=6"
                + "&class=wood&year=2019");
        page.see("#backtest-plants");
        page.click("#backtest-plants");
        page.seeText("#panel", "Test Mill: 2,500 t/yr");
        page.click("input[name=remove]");
        page.seeText("#panel", "1 plant is taken away.");
        page.click("#backtest-run");
        page.seeText("#backtest-findings", "One plant is one case");
        page.seeText("#backtest-result", "where it would have been right to build");
        page.seeText("#panel", "Planned over real");
        page.seeText("#backtest-sets", "Random places");
        page.see("#backtest-ranks");
        page.look("back-test-result");
        page.go("/?lang=ko&room=sites&tab=backtest");
        page.seeText("#backtest-findings", "시설 한 곳은 한 사례일 뿐입니다");
        page.seeText("#backtest-sets", "무작위 장소");
        page.look("back-test-korean");
        assertThat(page.complaints()).isEmpty();
    }
}
