package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A file goes in through the page, and what went wrong comes back with its place. */
@EcoparkIT
class ImportPageIT {

    private static final String AMBER = "#7d4f00";

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private Browser page;

    @BeforeEach
    void open() {
        page = Browser.fresh(port, 1440, 900).open("/?room=import&at=52.3000,-1.9000,12.0");
    }

    @Test
    void goodRowsAreShownAndBadOnesListedAndMarked() throws IOException {
        send("facilities.geojson", """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","id":"good","geometry":{"type":"Point","coordinates":[-1.9,52.3]},
                 "properties":{"source":"import-page","name":"Imported Works"}},
                {"type":"Feature","id":"bad","geometry":{"type":"Point","coordinates":[-1.91,52.31]},
                 "properties":{"source":"import-page","name":"Bad Works","employees":-5}}]}""");
        page.seeText(".job .tag", "finished");
        page.seeText(".counts td", "1");
        page.seeText(".issues .row", "employees");
        page.until("mark the place", () -> page.mapPixels(AMBER) > 20 ? true : null);
        page.click("#rail-explore");
        page.seeText(".row-title", "Imported Works");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void anImportIsTakenBack() throws IOException {
        send("facilities.geojson", """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","id":"u1","geometry":{"type":"Point","coordinates":[-1.9,52.32]},
                 "properties":{"source":"import-page-undo","name":"Works by mistake"}}]}""");
        page.seeText(".counts td", "1");
        assertThat(named("Works by mistake")).isEqualTo(1);
        page.click("#import-undo");
        page.seeText("#import-undone", "taken back");
        assertThat(named("Works by mistake")).isZero();
        assertThat(page.driver().findElements(By.id("import-undo"))).isEmpty();
        assertThat(page.complaints()).isEmpty();
    }

    private int named(String name) {
        return new Door(port)
                .json("/ogc/collections/facilities/items?name=" + name.replace(" ", "%20"))
                .path("numberMatched")
                .asInt();
    }

    @Test
    void brokenFileIsAnsweredWithASentence() throws IOException {
        send("broken.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{");
        page.until(
                "end",
                () -> page.all("#panel-body").stream().anyMatch(text -> text.contains("broken.geojson"))
                                && page.all(".job .tag").stream().anyMatch(text -> text.matches("finished|failed"))
                        ? true
                        : null);
        assertThat(String.join(" ", page.all("#panel-body"))).doesNotContain("undefined", "Exception");
        page.click("#rail-jobs");
        page.seeText(".job .row-note", "broken.geojson");
    }

    @Test
    void aFileIsPreviewedTriedAndBecomesALayerThatIsRetitledAndRemoved() throws IOException {
        Path file = Files.writeString(
                folder.resolve("springs.csv"), "name;lon;lat\nUpper;-1.92;52.28\nLower;-1.93;52.27\n");
        page.type("#import-file", file.toString());
        page.seeText("#import-preview td", "Upper");
        page.seeText("#import-preview .soft", "EPSG:4326");
        page.click("#import-kind-layer");
        page.click("#import-try");
        page.seeText("#dry-run", "dry run");
        page.seeText(".counts td", "2");
        page.open("/?room=import&at=52.3000,-1.9000,12.0");
        page.type("#import-file", file.toString());
        page.seeText("#import-preview td", "Lower");
        page.click("#import-kind-layer");
        assertThat(page.driver().findElement(By.id("import-layer")).getDomProperty("value"))
                .isEqualTo("springs");
        page.type("#import-title", "Springs");
        page.click("#import-send");
        page.seeText(".job .tag", "finished");
        page.open("/?room=import&at=52.3000,-1.9000,12.0");
        page.seeText("#user-layers .row-title", "Springs");
        page.click("#user-layers [aria-label='Retitle springs']");
        page.type("#user-layers input[name=title]", " of the hill");
        page.click("#user-layers form button");
        page.seeText("#user-layers .row-title", "Springs of the hill");
        restyleSprings();
        page.click("#user-layers [aria-label='Remove springs']");
        page.click("#user-layers [aria-label='Really remove springs']");
        page.until(
                "go",
                () -> page.all("#user-layers .row-title").stream().noneMatch(text -> text.contains("Springs"))
                        ? true
                        : null);
        assertThat(page.complaints()).isEmpty();
    }

    /** One colour for each name, with labels; and a second style, which is taken away again. */
    private void restyleSprings() {
        page.click("#user-layers [aria-label='Restyle springs']");
        page.seeText("#user-layers .styles-of", "(default)");
        page.click("#user-layers select[name=label] option[value=name]");
        page.click("#user-layers select[name=by] option[value=name]");
        page.click("#user-layers .restyle > button");
        page.seeText("#user-layers [role=status]", "default is in use");
        String document = page.runAsync(
                "const answer = await fetch('/api/layer-styles/springs/default'); return await answer.text();");
        assertThat(document).contains("Upper", "Lower", "#d55e00", "\"label\"");
        page.click("#user-layers [aria-label='Remove the style default']");
        page.until(
                "plain style", () -> page.all("#user-layers .styles-of button").isEmpty() ? true : null);
        page.click("#user-layers [aria-label='Replace springs by another file']");
        assertThat(page.driver().findElement(By.id("import-layer")).getDomProperty("value"))
                .isEqualTo("springs");
    }

    @Test
    void columnsAreMappedAndTheMappingIsSaved() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mapped.csv"), "Werk,name,country,lon,lat\nW1,Mapped Works,GB,-1.92,52.28\n");
        page.type("#import-file", file.toString());
        page.seeText("#import-preview td", "Mapped Works");
        page.until("targets", () -> page.all("#mapping-target option").isEmpty() ? null : true);
        page.click("#mapping-target option[value=facilities]");
        page.click("#mapping-id option[value=Werk]");
        assertThat(page.driver().findElement(By.id("mapping-name")).isDisplayed())
                .isTrue();
        page.type("input#mapping-name", "page-mapping");
        page.click("#mapping-save");
        page.seeText(".mapping .hint", "page-mapping");
        page.click("#import-try");
        page.seeText("#dry-run", "dry run");
        page.seeText(".counts td", "1");
        assertThat(page.complaints()).isEmpty();
    }

    private void send(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        page.type("#import-file", file.toString());
        page.click("#import-profile option[value=ecopark-geojson]");
        page.click("#import-send");
        page.seeAddress("job=");
    }
}
