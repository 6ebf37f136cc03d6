package org.ecopark.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;

/**
 * A headless Chromium that looks at the page as a user does. One for all tests of a run; each test begins with
 * {@link #fresh}. Where it is not at its usual place, {@code -Decopark.test.chromium} and
 * {@code -Decopark.test.chromedriver} say where; where it is missing the tests fail with what to install.
 */
final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static Browser shared;

    private final ChromeDriver driver;
    private String server = "";

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** The browser with nothing remembered, as wide and high as asked, looking at nothing yet. */
    static synchronized Browser fresh(int port, int width, int height) {
        if (shared == null) {
            shared = start();
        }
        shared.server = "http://127.0.0.1:" + port;
        shared.reset(width, height);
        return shared;
    }

    private static Browser start() {
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
        return new Browser(driver);
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

    private void reset(int width, int height) {
        online(true);
        driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", server, "storageTypes", "all"));
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
        size(width, height);
        driver.get("about:blank");
        complaints();
    }

    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** Makes the system ask for a dark or light theme. */
    void systemTheme(String theme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
    }

    void online(boolean online) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", !online, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** Opens a path of the server and waits until the page stands. */
    Browser open(String path) {
        driver.get(server + path);
        try {
            see("#panel-title");
        } catch (TimeoutException e) {
            // Chromium drops what it loads when a network interface comes or goes, as when a container engine starts.
            if (complaints().stream().noneMatch(line -> line.contains("ERR_NETWORK_CHANGED"))) {
                throw e;
            }
            driver.get(server + path);
            see("#panel-title");
        }
        return this;
    }

    void reload() {
        driver.navigate().refresh();
        see("#panel-title");
    }

    void back() {
        driver.navigate().back();
    }

    ChromeDriver driver() {
        return driver;
    }

    String address() {
        return driver.getCurrentUrl();
    }

    WebElement see(String css) {
        return until(
                "see " + css,
                () -> driver.findElements(By.cssSelector(css)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    void seeText(String css, String text) {
        until("read '" + text + "' in " + css, () -> all(css).stream().anyMatch(t -> t.contains(text)) ? true : null);
    }

    void seeGone(String css) {
        until(
                "no longer see " + css,
                () -> driver.findElements(By.cssSelector(css)).stream().noneMatch(WebElement::isDisplayed)
                        ? true
                        : null);
    }

    void seeAddress(String part) {
        until("address with " + part, () -> address().contains(part) ? true : null);
    }

    void click(String css) {
        until("click " + css, () -> {
            driver.findElement(By.cssSelector(css)).click();
            return true;
        });
    }

    /** Types into a field, or hands a file to it, as soon as it is there: rooms come when they are first opened. */
    void type(String css, String text) {
        until("type into " + css, () -> {
            driver.findElement(By.cssSelector(css)).sendKeys(text);
            return true;
        });
    }

    /** Texts of all elements of a selector. */
    List<String> all(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList();
    }

    @SuppressWarnings("unchecked")
    <T> T run(String script, Object... values) {
        return (T) driver.executeScript(script, values);
    }

    /** Runs the body of an async function and gives what it returns. */
    @SuppressWarnings("unchecked")
    <T> T runAsync(String body) {
        return (T) driver.executeAsyncScript("const done = arguments[arguments.length - 1];" + "(async () => {" + body
                + "})().then(done, (error) => done('failed: ' + error));");
    }

    /** Waits until something is there; what is stale or missing meanwhile is looked for again. */
    <T> T until(String wish, Supplier<T> look) {
        return new WebDriverWait(driver, PATIENCE, LOOK_EVERY)
                .ignoring(NoSuchElementException.class, StaleElementReferenceException.class)
                .ignoring(org.openqa.selenium.ElementNotInteractableException.class)
                .withMessage(() -> "could not " + wish + " at " + address() + ", picture: " + picture("failure"))
                .until(any -> look.get());
    }

    /** Errors and warnings the page left in the console since the last call, without advice on speed. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("willReadFrequently"))
                .toList();
    }

    /** Keeps what is seen as {@code target/pictures/name.png}. */
    Path picture(String name) {
        Object data = driver.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png"))
                .get("data");
        try {
            Path folder = Files.createDirectories(Path.of("target", "pictures"));
            String content = Optional.ofNullable(data).orElseThrow().toString();
            return Files.write(
                    folder.resolve(name + ".png"), Base64.getDecoder().decode(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many pixels of the map have nearly the colour, given as {@code #rrggbb}. */
    long mapPixels(String colour) {
        return this.<Number>run("""
                        const wanted = [1, 3, 5].map((at) => parseInt(arguments[0].slice(at, at + 2), 16));
                        let count = 0;
                        for (const canvas of document.querySelectorAll('#map canvas')) {
                          const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                          for (let at = 0; at < data.length; at += 4) {
                            count += wanted.every((part, i) => Math.abs(data[at + i] - part) < 4) && data[at + 3] > 250;
                          }
                        }
                        return count;""", colour).longValue();
    }
}
