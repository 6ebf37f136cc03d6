package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        page.seeText(".job strong", "broken.geojson");
    }

    private void send(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        page.driver().findElement(By.id("import-file")).sendKeys(file.toString());
        page.click("#import-profile option[value=ecopark-geojson]");
        page.click("#import-send");
        page.seeAddress("job=");
    }
}
