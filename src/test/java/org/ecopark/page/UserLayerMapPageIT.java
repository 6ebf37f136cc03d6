package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A layer of one's own on the map, which follows its style and its rows without a reload; around 46 south, 150 west. */
@EcoparkIT
class UserLayerMapPageIT {

    private static final String AT = "at=-46.0000,-150.0000,14.0";
    private static final String PINK = "#e0218a";
    private static final String BLUE = "#0072b2";

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private Browser page;

    @Test
    void itsStyleItsRowsAndItsEndAreSeenWithoutAReload() throws IOException {
        page = Browser.fresh(port, 1440, 900).open("/?room=import&" + AT);
        bring("name,lon,lat\nEast,-149.995,-46\nWest,-150.005,-46\n");
        page.open("/?room=import&layers=mapwells&" + AT);
        restyle("mapwells", PINK);
        page.until("draw both in pink", () -> page.mapPixels(PINK) > 400 ? true : null);
        long both = page.mapPixels(PINK);
        restyle("mapwells", BLUE);
        page.until("turn blue", () -> page.mapPixels(BLUE) > 400 && page.mapPixels(PINK) == 0 ? true : null);
        page.click("#user-layers [aria-label='Replace mapwells by another file']");
        bring("name,lon,lat\nWest,-150.005,-46\n");
        page.until("show the one that is left", () -> {
            // Nothing is blue while the tiles are taken anew.
            long left = page.mapPixels(BLUE);
            return left < both * 2 / 3 && left > both / 3 ? true : null;
        });
        page.open("/?room=import&layers=mapwells&" + AT);
        page.until("show it", () -> page.mapPixels(BLUE) > both / 3 ? true : null);
        page.click("#layers-button");
        page.until("list it", () -> page.all("#layer-list li").get(0).contains("mapwells") ? true : null);
        page.click("#user-layers [aria-label='Remove mapwells']");
        page.click("#user-layers [aria-label='Really remove mapwells']");
        page.until("take it off", () -> page.mapPixels(BLUE) == 0 ? true : null);
        assertThat(page.address()).doesNotContain("mapwells");
        assertThat(page.all("#layer-list li")).noneMatch(row -> row.contains("mapwells"));
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void theMapGoesToALayerOfOnePoint() {
        Door door = new Door(port);
        HttpResponse<String> answer = door.send(
                "POST",
                "/api/imports?filename=one.csv&layer=onewell",
                "name,lon,lat\nOnly,-150.5,-46.25\n",
                "Content-Type",
                "text/csv");
        assertThat(answer.statusCode()).isIn(201, 202);
        page = Browser.fresh(port, 1440, 900);
        page.until(
                "be loaded",
                () -> door.get("/api/user-layers/onewell").body().contains("\"features\":1") ? true : null);
        page.open("/?room=import&" + AT);
        page.seeText("#user-layers", "onewell");
        page.click("#user-layers [aria-label='Show onewell on the map']");
        // Not closer than a place is shown at.
        page.until("go there", () -> page.address().matches(".*at=-46\\.2[45]\\d+,-150\\.5000,15\\.0.*") ? true : null);
        assertThat(page.complaints()).isEmpty();
    }

    /** Its name has all that a name may have, capitals too. */
    @Test
    void oneOfAnAwkwardNameIsPutOnTheMapByItsButton() {
        String name = "cite:Wells-2.b";
        Door door = new Door(port);
        HttpResponse<String> answer = door.send(
                "POST",
                "/api/imports?filename=wells.csv&title=Wells&layer=" + name,
                "name,lon,lat\nEast,-149.995,-46\nWest,-150.005,-46\n",
                "Content-Type",
                "text/csv");
        assertThat(answer.statusCode()).isIn(201, 202);
        page = Browser.fresh(port, 1440, 900);
        page.until(
                "be loaded",
                () -> door.get("/api/user-layers/" + name).body().contains("\"features\":2") ? true : null);
        page.open("/?room=import&" + AT);
        page.seeText("#user-layers", name);
        page.click("#user-layers [aria-label='Show " + name + " on the map']");
        page.seeAddress("cite*Wells-2.b");
        restyle(name, PINK);
        page.until("draw it", () -> page.mapPixels(PINK) > 200 ? true : null);
        page.click("#layers-button");
        page.until("list it", () -> page.all("#layer-list li").get(0).contains("Wells") ? true : null);
        page.click("#user-layers [aria-label='Remove " + name + "']");
        page.click("#user-layers [aria-label='Really remove " + name + "']");
        page.until("take it off", () -> page.mapPixels(PINK) == 0 ? true : null);
        assertThat(page.address()).doesNotContain("Wells");
        assertThat(page.complaints()).isEmpty();
    }

    private void bring(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("mapwells.csv"), rows);
        page.type("#import-file", file.toString());
        page.seeText("#import-preview td", "West");
        page.click("#import-kind-layer");
        page.click("#import-send");
        page.seeText(".job .tag", "finished");
    }

    private void restyle(String name, String colour) {
        if (page.all("#user-layers form.restyle").isEmpty()) {
            page.click("#user-layers [aria-label='Restyle " + name + "']");
            page.seeText("#user-layers .styles-of", "(default)");
        }
        page.run("""
                for (const [name, value] of [['colour', arguments[0]], ['size', '24']]) {
                  const field = document.querySelector(`#user-layers input[name=${name}]`);
                  field.value = value;
                  field.dispatchEvent(new Event('change', { bubbles: true }));
                }""", colour);
        page.click("#user-layers .restyle > button");
        page.seeText("#user-layers [role=status]", "default is in use");
    }
}
