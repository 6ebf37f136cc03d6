package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page as a user sees it, in one {@link Chromium} for all tests of a run; each test begins with {@link #fresh}. */
final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    /**
     * Asked of all elements at once: the driver asks one by one, with a long script each, while the page waits. A level
     * line of a drawing has a width and no height.
     */
    private static final String SEEN = """
            const seen = (node) => { const box = node.closest('select') ?? node;
              return box.checkVisibility({ visibilityProperty: true, opacityProperty: true })
                && [...box.getClientRects()].some(({ width, height }) => width > 0 || height > 0); };
            """;

    private static Browser shared;

    private final ChromeDriver driver;
    private String server = "";

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** The browser with nothing remembered, as wide and high as asked, looking at nothing yet. */
    static synchronized Browser fresh(int port, int width, int height) {
        if (shared == null) {
            shared = new Browser(Chromium.start());
        }
        shared.server = "http://127.0.0.1:" + port;
        shared.reset(width, height);
        return shared;
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

    /** Goes to another address without loading the page anew, as its own links do; opens it where it is not open. */
    Browser go(String path) {
        if (!address().startsWith(server + "/")
                || driver.findElements(By.id("frame")).isEmpty()) {
            return open(path);
        }
        run("history.pushState(null, '', arguments[0]); dispatchEvent(new PopStateEvent('popstate'));", path);
        return this;
    }

    /** Id of the one record of a layer that a query finds; asked beside the page. */
    long idOf(String layer, String query) {
        String address = server + "/ogc/collections/" + layer + "/items?f=geojson&limit=2&" + query;
        JsonNode found = new JsonMapper().readTree(fetched(address)).path("features");
        assertThat(found).as(address).hasSize(1);
        return found.path(0).path("id").asLong();
    }

    private static String fetched(String address) {
        try (InputStream answer = URI.create(address).toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        return until("see " + css, () -> firstSeen(css));
    }

    void seeText(String css, String text) {
        until("read '" + text + "' in " + css, () -> all(css).stream().anyMatch(t -> t.contains(text)) ? true : null);
    }

    void seeGone(String css) {
        until("no longer see " + css, () -> firstSeen(css) == null ? true : null);
    }

    private @Nullable WebElement firstSeen(String css) {
        return run(SEEN + "return [...document.querySelectorAll(arguments[0])].find(seen) ?? null;", css);
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

    /**
     * Picks what is drawn at a place of the map, in pixels from its middle: points there, and a little beside, until the map
     * offers something, then clicks once. Two clicks soon after each other would be a double click, which goes closer.
     */
    void pickOnMap(int x, int y) {
        int[] tries = {0};
        until("find something drawn there", () -> {
            new Actions(driver)
                    .moveToElement(see("#map"), x + tries[0]++ % 2, y)
                    .perform();
            return this.<Boolean>run("return document.getElementById('map').style.cursor === 'pointer';") ? true : null;
        });
        new Actions(driver).click().perform();
    }

    /**
     * Clicks once on the map, in pixels from its middle. The map takes it for a click when no other follows for a while, so
     * that a test waits for what the click does before it clicks again.
     */
    void clickMap(int x, int y) {
        new Actions(driver).moveToElement(see("#map"), x, y).click().perform();
    }

    /** How far the middle of what the panel leaves free of the map, where the address says, is right of its middle. */
    int freeMiddle() {
        return this.<Number>run("return document.getElementById('panel').getBoundingClientRect().right / 2;")
                .intValue();
    }

    /** Texts of all elements of a selector as they are seen; empty where one is not. */
    List<String> all(String css) {
        return run(SEEN + """
                const text = (node) => (node.tagName === 'OPTION' ? node.label : node.innerText ?? node.textContent);
                return [...document.querySelectorAll(arguments[0])].map((node) => (seen(node)
                  ? text(node).replace(/[\\u00a0\\t]+/g, ' ').replace(/\\s*\\n\\s*/g, '\\n').trim() : ''));""", css);
    }

    @SuppressWarnings("unchecked")
    <T> T run(String script, Object... values) {
        return (T) driver.executeScript(script, values);
    }

    /**
     * Runs the body of an async function and gives what it returns. In it {@code load('ui/numbers.js')} is a module of the
     * page as the page itself uses it.
     */
    @SuppressWarnings("unchecked")
    <T> T runAsync(String body) {
        return (T) driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "const load = (path) => import(new URL(`../${path}`, document.querySelector('script[type=module]').src));"
                + "(async () => {" + body + "})().then(done, (error) => done('failed: ' + error));");
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

    /** What axe finds serious or critical. */
    List<String> harm() {
        return Axe.harm(driver);
    }

    /** Keeps a picture of what is seen, and finds nothing in it that would keep somebody from using it. */
    void look(String name) {
        picture(name);
        assertThat(harm()).as(name).isEmpty();
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
