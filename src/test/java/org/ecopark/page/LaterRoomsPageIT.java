package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecopark.EcoparkIT;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The rail has place for scenarios, portfolio, reports and accounts: with four more buttons each can still be pressed. */
@EcoparkIT
class LaterRoomsPageIT {

    /** Adds four, brings each button into sight in turn and tells those that are not wholly seen or too small to hit. */
    private static final String CUT_OFF = """
            const rail = document.querySelector('.rail');
            const extra = ['scenarios', 'portfolio', 'reports', 'accounts'].map((name) => {
              const button = document.getElementById('rail-import').cloneNode(true);
              button.id = `rail-${name}`;
              rail.insertBefore(button, rail.querySelector('.gap'));
              return button;
            });
            const cut = [...rail.querySelectorAll('.rail-button')].filter((button) => {
              button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
              const { left, right, top, bottom, width, height } = button.getBoundingClientRect();
              return left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1 || width < 32 || height < 32;
            }).map(({ id }) => id);
            extra.forEach((button) => button.remove());
            return cut;""";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"1440, 900", "1440, 768", "1280, 640", "360, 740"})
    void noButtonOfTheRailIsCutOff(int width, int height) {
        Browser page = Browser.fresh(port, width, height).open("/?at=-48.0000,-123.0000,9.0");
        assertThat(page.<List<String>>run(CUT_OFF)).isEmpty();
    }
}
