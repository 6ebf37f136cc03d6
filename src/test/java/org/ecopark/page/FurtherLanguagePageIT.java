package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecopark.EcoparkIT;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A further language of the page is one file, {@code static/languages/xx.json}; here a short one of Esperanto. */
@EcoparkIT
class FurtherLanguagePageIT {

    @LocalServerPort
    int port;

    @Test
    void oneFileIsALanguageAndEnglishStandsInForWhatItLeavesOut() {
        Browser page = Browser.fresh(port, 1440, 900).open("/?lang=eo&at=-48.0000,-123.0000,9.0");
        page.seeText("#panel-title", "Esplori");
        assertThat(page.<String>run("return document.documentElement.lang;")).isEqualTo("eo");
        page.click("#rail-jobs");
        page.seeText("#panel-title", "Taskoj");
        page.click("#rail-help");
        page.seeText("#panel-title", "Help");
        assertThat(page.<String>runAsync("const { plain } = await load('ui/numbers.js'); return plain(1234567.5);"))
                .isEqualTo(page.<String>run("return (1234567.5).toLocaleString('eo', { maximumFractionDigits: 0 });"));
        page.reload();
        page.see("#rail-explore[aria-label=Esplori]");
        page.click("#rail-language");
        page.see("#rail-explore[aria-label=Explore]");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void theButtonGoesRoundAllLanguages() {
        Browser page = Browser.fresh(port, 1440, 900).open("/?lang=en");
        for (String next : new String[] {"ko", "eo", "en"}) {
            page.click("#rail-language");
            page.seeAddress("lang=" + next);
        }
        assertThat(page.complaints()).isEmpty();
    }
}
