package org.ecopark.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.springframework.util.FileSystemUtils;

/**
 * A headless Chromium. Where it is not at its usual place, {@code -Decopark.test.chromium} and
 * {@code -Decopark.test.chromedriver} say where; where it is missing the tests fail with what to install.
 */
final class Chromium {

    private Chromium() {}

    /** Starts one that ends with this program. */
    static ChromeDriver start() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("ecopark.test.chromium", "/usr/bin/chromium", "/usr/bin/google-chrome")
                .toFile());
        Path profile = temporaryFolder();
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--lang=en",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("ecopark.test.chromedriver", "/usr/bin/chromedriver")
                        .toFile())
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        // Chromium remembers 250 requests of a page, of which its modules and texts are most: tests ask for later ones.
        driver.executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of("source", "performance.setResourceTimingBufferSize(5000);"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            driver.quit();
            FileSystemUtils.deleteRecursively(profile.toFile());
        }));
        return driver;
    }

    private static Path program(String property, String... usual) {
        String said = System.getProperty(property, "");
        Stream<String> places = said.isEmpty() ? Stream.of(usual) : Stream.of(said);
        return places.map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The page is tested in Chromium, and "
                        + (said.isEmpty() ? String.join(" or ", usual) : said)
                        + " is missing. On Debian: apt-get install --no-install-recommends chromium chromium-driver"
                        + " fonts-nanum; elsewhere say where it is with -D" + property + "=..."));
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("ecopark-chromium-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
