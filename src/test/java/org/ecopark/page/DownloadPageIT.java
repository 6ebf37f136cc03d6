package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.layers.shelf.LayerShelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is seen is taken away as a file through the page. */
@EcoparkIT
class DownloadPageIT {

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Autowired
    LayerShelf shelf;

    @Autowired
    PlatformTransactionManager transactions;

    private Browser page;

    @BeforeEach
    void open() {
        new Rows(shelf, new TransactionTemplate(transactions), "download-page")
                .load(
                        "facilities",
                        Rows.point("seen", -61.5, -47.5, "name", "Seen Works"),
                        Rows.point("unseen", -63.5, -47.5, "name", "Unseen Works"));
        page = Browser.fresh(port, 1440, 900).open("/?at=-47.5000,-61.5000,12.0");
        page.driver()
                .executeCdpCommand(
                        "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
        page.click("#layers-button");
    }

    @Test
    void savesWhatIsInSight() throws IOException {
        page.click("#download-layer option[value=facilities]");
        page.click("#download-format option[value=geojson]");
        page.click("#download-save");
        JsonNode features =
                JsonMapper.shared().readTree(saved("facilities.geojson")).path("features");
        assertThat(features)
                .extracting(feature -> feature.path("properties").path("name").asString())
                .contains("Seen Works")
                .doesNotContain("Unseen Works");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void savesAllAsATableFromAKoreanPage() throws IOException {
        page.open("/?at=-47.5000,-61.5000,12.0&lang=ko");
        page.click("#layers-button");
        page.seeText("#download-save", "내려받기");
        page.click("#download-layer option[value=facilities]");
        page.click("#download-format option[value=csv]");
        page.click("#download-part option[value=all]");
        page.click("#download-save");
        assertThat(saved("facilities.csv")).startsWith("\ufeffid,").contains("Seen Works", "Unseen Works");
        assertThat(page.complaints()).isEmpty();
    }

    /** Each file is of its kind by its first letters, and says the name of what is in sight where it is text. */
    @ParameterizedTest
    @CsvSource({
        "gpkg, SQLite format 3",
        "geojson, {",
        "csv, \ufeffid",
        "xlsx, PK",
        "shp, PK",
        "fgb, fgb",
        "kml, <?xml",
        "kmz, PK",
        "geojsonseq, Feature"
    })
    void savesEachFormat(String format, String begins) throws IOException {
        page.click("#download-layer option[value=facilities]");
        page.click("#download-format option[value=" + format + "]");
        page.click("#download-save");
        Path file = arrived();
        byte[] content = Files.readAllBytes(file);
        assertThat(new String(content, 0, Math.min(content.length, 40), StandardCharsets.UTF_8))
                .as(file.getFileName().toString())
                .contains(begins);
        if (begins.equals("PK")) {
            try (ZipFile parts = new ZipFile(file.toFile())) {
                assertThat(parts.size()).isPositive();
            }
        } else {
            assertThat(new String(content, StandardCharsets.UTF_8)).contains("Seen Works");
        }
        assertThat(page.complaints()).isEmpty();
    }

    /** The one file of the folder once it is whole. */
    private Path arrived() {
        return page.until("save a file", () -> {
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(path -> !path.toString().endsWith(".crdownload")
                                && !path.getFileName().toString().startsWith("."))
                        .findFirst()
                        .orElse(null);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private String saved(String name) {
        Path file = page.until("save " + name, () -> {
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(path -> path.getFileName().toString().equals(name))
                        .findFirst()
                        .orElse(null);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
