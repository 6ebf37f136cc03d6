package org.ecopark.exchange.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.accounts.Asker;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.shelf.LayerShelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The documented exchanges of Kalundborg come once their streams are there, once, and not again when removed. */
@EcoparkIT
class ShippedExchangesIT {

    private static final List<String> KINDS = List.of("steam", "cooling-water", "gypsum");

    @Autowired
    ShippedExchanges shipped;

    @Autowired
    Pipeline pipeline;

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void forget() {
        jdbc.sql("DELETE FROM exchange.exchange WHERE source = 'kalundborg'").update();
        jdbc.sql("DELETE FROM facilities.facility WHERE source = 'kalundborg'").update();
    }

    private void threeExchanges() {
        Rows rows = new Rows(shelf, transaction, "kalundborg");
        rows.load(
                "facilities",
                Rows.point("giver", 11.08, 55.66, "name", "Giver"),
                Rows.point("taker", 11.11, 55.67, "name", "Taker"));
        List<LoadRow> streams = new ArrayList<>();
        for (String kind : KINDS) {
            String material = kind.replace('-', '_');
            String unit = kind.equals("cooling-water") ? "m3_per_year" : "t_per_year";
            streams.add(stream("kalundborg-" + kind + "-offer", "giver", "offer", material, unit));
            streams.add(stream("kalundborg-" + kind + "-need", "taker", "need", material, unit));
        }
        rows.load("streams", streams.toArray(LoadRow[]::new));
    }

    private static LoadRow stream(String id, String facility, String direction, String material, String unit) {
        return Rows.row(
                id,
                "facility",
                facility,
                "direction",
                direction,
                "status",
                "committed",
                "material_class",
                material,
                "amount_unit",
                unit,
                "amount",
                1e6);
    }

    @Test
    void comeWithTheirStreamsAndOnlyOnce() {
        assertThat(shipped.enter()).isZero();
        threeExchanges();
        assertThat(shipped.enter()).isEqualTo(3);
        assertThat(shipped.enter()).isZero();
        assertThat(jdbc.sql("""
                        SELECT state || ' ' || extract(year FROM state_on) || ' ' || state_precision || ' ' || amount
                        FROM exchange.exchange WHERE source = 'kalundborg' AND source_id = 'kalundborg-steam'
                        """).query(String.class).single()).isEqualTo("completed 1982 year 215000");
    }

    @Test
    void areToldAsShippedAndAsNobodysWork() {
        threeExchanges();
        shipped.enter();
        List<String> who = jdbc.sql("""
                        SELECT s.who FROM history.change_set s JOIN exchange.exchange e
                            ON s.link = '/api/exchanges/' || e.id WHERE e.source = 'kalundborg'
                        """).query(String.class).list();
        assertThat(who).hasSize(3).containsOnly(Asker.shipped().organisation());
        assertThat(jdbc.sql("SELECT count(owner_org) FROM exchange.exchange WHERE source = 'kalundborg'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void haveNamesInBothLanguages() {
        threeExchanges();
        shipped.enter();
        assertThat(jdbc.sql("SELECT name || ' = ' || name_ko FROM exchange.exchange WHERE source = 'kalundborg'")
                        .query(String.class)
                        .list())
                .hasSize(3)
                .contains("Process steam = 공정 증기");
    }

    @Test
    void stayAwayWhenRemoved() {
        threeExchanges();
        shipped.enter();
        long id = jdbc.sql("SELECT id FROM exchange.exchange WHERE source_id = 'kalundborg-gypsum'")
                .query(Long.class)
                .single();
        pipeline.undo(id, current -> true, Asker.everyone());
        assertThat(shipped.enter()).isZero();
    }
}
