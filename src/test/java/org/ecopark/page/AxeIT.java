package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopark.Rows.point;
import static org.ecopark.Rows.row;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final Set<String> HARMFUL = Set.of("serious", "critical");

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
    @CsvSource({"light, en, 390", "dark, ko, 1440"})
    void findsNothingSeriousInAnyRoom(String theme, String language, int width) {
        Browser page = Browser.fresh(port, width, 900);
        page.systemTheme(theme);
        page.open("/?lang=" + language);
        String id = page.runAsync(
                "const answer = await fetch('ogc/collections/facilities/items?source=axe&source_id=giver');"
                        + "return String((await answer.json()).features[0].id);");
        Map<String, String> views = Map.ofEntries(
                Map.entry("", ".row-title"),
                Map.entry("&pick=facilities." + id, ".streams"),
                Map.entry("&room=edit", "#edit-new"),
                Map.entry("&room=edit&elayer=facilities&erow=" + id, ".change"),
                Map.entry("&room=edit&elayer=offers&erow=new", "#edit-code"),
                Map.entry("&room=partners", ".empty"),
                Map.entry("&room=partners&rejected=1&pick=facilities." + id, ".partner"),
                Map.entry("&room=capacity", "#capacity-place"),
                Map.entry("&room=capacity&tab=all", "#study-run"),
                Map.entry("&room=import", ".drop"),
                Map.entry("&room=exchanges", "#tab-board"),
                Map.entry("&room=exchanges&tab=flows", "#flows-run"),
                Map.entry("&room=exchanges&tab=stops", "#stops-run"),
                Map.entry("&room=sites&tab=suitability", "#suitability-run"),
                Map.entry("&tour=1", ".tour"),
                Map.entry("&print=1", ".print-title"),
                Map.entry("&measure=52.46000/-1.84000,52.47000/-1.83000,52.45000/-1.83000", "#measure-area"),
                Map.entry("&room=jobs", "#panel-body > *"),
                Map.entry("&room=help", ".facts"));
        views.forEach((view, sign) -> {
            if (view.startsWith("&print")) {
                // The sheet to print has no panel to wait for.
                page.driver().get("http://127.0.0.1:" + port + "/?lang=" + language + view);
            } else {
                page.open("/?lang=" + language + view);
            }
            page.see(sign);
            assertThat(harm(page)).as(view).isEmpty();
        });
        page.open("/?lang=" + language);
        page.click("#layers-button");
        page.see("#layers");
        assertThat(harm(page)).as("layers").isEmpty();
        page.click("#layers header button");
        page.see("#search").sendKeys("axe");
        page.see(".hits li");
        assertThat(harm(page)).as("search").isEmpty();
    }

    @SuppressWarnings("deprecation")
    private static List<String> harm(Browser page) {
        // The page has no frames, for which the newer mode opens a window at each look.
        Results results = new AxeBuilder().setLegacyMode(true).analyze(page.driver());
        return results.getViolations().stream()
                .filter(rule -> HARMFUL.contains(rule.getImpact()))
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .toList();
    }
}
