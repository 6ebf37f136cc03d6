package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopark.Rows.point;

import java.util.List;
import java.util.Map;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.layers.shelf.LayerShelf;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** What the first view costs who has never been here: bytes as they came over the wire, without headers. */
@EcoparkIT
class FirstViewPageIT {

    private static final long MOST_BYTES = 1_000_000;

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    @Test
    void theFirstViewIsBelowOneMegabyte() {
        new Rows(shelf, transaction, "firstview").load("facilities", point("one", -1.84, 52.46, "name", "First Seen"));
        Browser page = Browser.fresh(port, 1440, 900);
        page.driver().executeCdpCommand("Network.enable", Map.of());
        page.driver().executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", true));
        try {
            page.open("/");
            page.seeText(".row-title", "First Seen");
            page.until("come to rest", () -> page.<Boolean>run("return performance.now() > 4000") ? true : null);
            List<List<Object>> all = page.run("return performance.getEntriesByType('resource')"
                    + ".map((entry) => [entry.name.replace(location.origin, ''), entry.encodedBodySize])"
                    + ".sort((a, b) => b[1] - a[1])");
            long bytes = all.stream()
                    .mapToLong(one -> ((Number) one.get(1)).longValue())
                    .sum();
            assertThat(all).as("resources").hasSizeGreaterThan(50);
            assertThat(bytes).as("bytes of " + all.subList(0, 12)).isBetween(100_000L, MOST_BYTES);
        } finally {
            page.driver().executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", false));
        }
    }
}
