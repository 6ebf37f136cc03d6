package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecopark.EcoparkIT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The street map of another host is off until somebody switches it on. A picture of this server stands in for its tiles. */
@EcoparkIT
class StreetMapPageIT {

    /** All of one colour, and told by the question in its address. */
    private static final String STAND_IN = "document.querySelector('meta[name=street-map]').content = arguments[0];";

    private static final String TILE = "/favicon.svg?tile={z}/{x}/{y}";
    private static final String ASKED =
            "return performance.getEntriesByType('resource').filter(({ name }) => name.includes(arguments[0])).length;";

    @LocalServerPort
    int port;

    private Browser page;

    @BeforeEach
    void open() {
        page = Browser.fresh(port, 1440, 900).open("/?at=-48.0000,-123.0000,9.0");
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        assertThat(page.complaints()).isEmpty();
    }

    private long asked(String part) {
        return page.<Number>run(ASKED, part).longValue();
    }

    @Test
    void noTileIsAskedForBeforeItIsSwitchedOnAndNoneAfterItIsSwitchedOff() {
        page.see("#layers-button");
        assertThat(page.<String>run("return document.querySelector('meta[name=street-map]').content;"))
                .isEqualTo("https://tile.openstreetmap.org/{z}/{x}/{y}.png");
        assertThat(asked("openstreetmap")).isZero();
        assertThat(page.all(".attribution")).noneMatch(credit -> credit.contains("OpenStreetMap"));
        page.run(STAND_IN, TILE);
        page.click("#layers-button");
        page.seeText("#layers", "which then learns what part of the map you look at");
        assertThat(page.<Boolean>run("return document.getElementById('streets').checked;"))
                .isFalse();
        page.click("#streets");
        page.until("ask for tiles", () -> asked("favicon.svg?tile=9/") > 3 ? true : null);
        page.seeText(".attribution", "OpenStreetMap contributors");
        assertThat(page.address()).doesNotContain("streets");
        page.look("streets");
        page.click("#streets");
        page.until("lose the credit", () -> page.all(".attribution").get(0).contains("OpenStreetMap") ? null : true);
        long before = asked("favicon.svg?tile=");
        page.click(".zoom button");
        page.seeAddress(",10.0");
        assertThat(asked("favicon.svg?tile=")).isEqualTo(before);
    }
}
