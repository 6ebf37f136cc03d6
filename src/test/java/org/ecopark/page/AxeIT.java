package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopark.Rows.point;
import static org.ecopark.Rows.row;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.layers.shelf.LayerShelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Every room can be read and used by everyone, in both themes and both languages, as far as axe can tell. */
@EcoparkIT
class AxeIT {

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    @BeforeEach
    void sites() {
        Rows rows = new Rows(shelf, transaction, "axe");
        rows.load(
                "facilities",
                point("giver", -1.84, 52.46, "name", "Axe Giver", "country", "GB", "illustrative", true),
                point("taker", -1.85, 52.46, "name", "Axe Taker", "country", "GB", "accuracy_m", 900.0));
        rows.load(
                "streams",
                row(
                        "give",
                        "facility",
                        "giver",
                        "direction",
                        "offer",
                        "status",
                        "observed",
                        "material_class",
                        "glass",
                        "provenance",
                        "assumed",
                        "amount",
                        12.0),
                row(
                        "take",
                        "facility",
                        "taker",
                        "direction",
                        "need",
                        "status",
                        "available",
                        "material_class",
                        "glass"));
    }

    @ParameterizedTest
    @CsvSource({"light, en, 360", "dark, ko, 1440"})
    void findsNothingSeriousInAnyRoom(String theme, String language, int width) {
        Browser page = Browser.fresh(port, width, 900);
        page.systemTheme(theme);
        page.open("/?lang=" + language);
        views(page.idOf("facilities", "source=axe&source_id=giver")).forEach((view, sign) -> {
            page.go("/?lang=" + language + view);
            page.see(sign);
            assertThat(page.harm()).as(view).isEmpty();
        });
        page.go("/?lang=" + language);
        page.click("#layers-button");
        page.see("#layers");
        assertThat(page.harm()).as("layers").isEmpty();
        page.click("#layers header button");
        page.see("#search").sendKeys("axe");
        page.see(".hits li");
        assertThat(page.harm()).as("search").isEmpty();
        page.click(".search button");
        page.online(false);
        page.go("/?lang=" + language + "&room=partners&pick=facilities.1");
        page.see(".gone");
        assertThat(page.harm()).as("server gone").isEmpty();
        page.online(true);
    }

    /** Addresses and what shows that they stand. */
    private static Map<String, String> views(long facility) {
        Map<String, String> views = new LinkedHashMap<>();
        views.put("", ".row-title");
        views.put("&pick=facilities." + facility, ".streams");
        views.put("&measure=52.46000/-1.84000,52.47000/-1.83000,52.45000/-1.83000", "#measure-area");
        views.put("&room=edit", "#edit-new");
        views.put("&room=edit&esets=all", "#edit-sets .change");
        views.put("&room=edit&elayer=facilities&erow=" + facility, ".change");
        views.put("&room=edit&elayer=offers&erow=new", "#edit-code");
        views.put("&room=partners", ".empty");
        views.put("&room=partners&rejected=1&pick=facilities." + facility, ".partner");
        views.put("&room=partners&imagine=offer&class=glass&spot=52.46,-1.84", ".partner");
        views.put("&room=capacity", "#capacity-place");
        views.put("&room=capacity&tab=all", "#study-run");
        views.put("&room=exchanges", "#tab-board");
        views.put("&room=exchanges&tab=totals", "#tab-totals");
        views.put("&room=exchanges&tab=flows", "#flows-run");
        views.put("&room=exchanges&tab=stops", "#stops-run");
        views.put("&room=sites", "#siting-run");
        views.put("&room=sites&tab=suitability", "#suitability-run");
        views.put("&room=sites&tab=sheet", "#prospect-middle");
        views.put("&room=sites&tab=tenants", "#tenants-park");
        views.put("&room=sites&tab=backtest", "#backtest-plants");
        views.put("&room=import", ".drop");
        views.put("&room=jobs", "#panel-body > *");
        views.put("&room=help", ".facts");
        views.put("&tour=1", ".tour");
        views.put("&print=1", ".print-title");
        return views;
    }
}
