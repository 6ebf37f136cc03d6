package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopark.Rows.point;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.shelf.LayerShelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Leaflet draws our WMS, picture tiles and GeoJSON in Chromium, as it asks when nobody tells it more. */
@EcoparkIT
class LeafletIT {

    private static final String TILES = "/tiles/facilities/{z}/{x}/{y}.png";

    /** A map of its own over the page, at 46 south, 131 west; answers how many of its pictures came and were inked. */
    private static final String DRAW = """
            const [kind, more] = arguments;
            const done = arguments[arguments.length - 1];
            document.getElementById('leaflet')?.remove();
            const target = document.createElement('div');
            target.id = 'leaflet';
            Object.assign(target.style, { position: 'fixed', inset: '0', zIndex: 99, background: '#ffffff' });
            document.body.append(target);
            const map = L.map(target, { zoomControl: false, fadeAnimation: false }).setView([-46, -131], 13);
            const end = (answer) => done(JSON.stringify(answer));
            if (kind === 'geojson') {
              const bounds = map.getBounds().toBBoxString();
              fetch(`/ogc/collections/facilities/items?f=json&limit=1000&bbox=${bounds}`)
                .then((answer) => answer.json())
                .then((page) => {
                  const layer = L.geoJSON(page, { pointToLayer: (feature, at) => L.circleMarker(at) }).addTo(map);
                  end({ failed: 0, inked: layer.getLayers().length });
                });
            } else {
              const layer = kind === 'wms'
                ? L.tileLayer.wms('/wms', { layers: 'facilities', crossOrigin: 'anonymous', ...JSON.parse(more) })
                : L.tileLayer(more, { crossOrigin: 'anonymous' });
              let failed = 0;
              layer.on('tileerror', () => { failed += 1; });
              layer.on('load', () => {
                let inked = 0;
                for (const image of target.querySelectorAll('img.leaflet-tile')) {
                  const canvas = document.createElement('canvas');
                  canvas.width = image.naturalWidth;
                  canvas.height = image.naturalHeight;
                  const pen = canvas.getContext('2d');
                  pen.drawImage(image, 0, 0);
                  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
                  for (let at = 0; at < data.length; at += 4) {
                    inked += data[at + 3] > 128 && Math.min(data[at], data[at + 1], data[at + 2]) < 160 ? 1 : 0;
                  }
                }
                end({ failed, inked });
              });
              layer.addTo(map);
            }
            """;

    @Autowired
    private LayerShelf shelf;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private Browser page;

    @BeforeEach
    void fill() {
        Rows rows = new Rows(shelf, transaction, "leafletit");
        LoadRow[] sites = new LoadRow[12];
        for (int i = 0; i < sites.length; i++) {
            sites[i] = point("s" + i, -131 + i % 4 * 0.004, -46 + i / 4 * 0.003, "name", "Leaflet site " + i);
        }
        rows.load("facilities", sites);
        assertThat(rows.issues()).isEmpty();
        page = Browser.fresh(port, 900, 700).open("/");
        page.driver().executeScript(leaflet());
    }

    private static String leaflet() {
        String path = "META-INF/resources/webjars/leaflet/1.9.4/dist/leaflet.js";
        try (InputStream in = LeafletIT.class.getClassLoader().getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String drawn(String kind, String more) {
        return String.valueOf(page.driver().executeAsyncScript(DRAW, kind, more));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "wms|{}",
                "wms|{\"format\":\"image/png\",\"transparent\":true,\"version\":\"1.3.0\"}",
                "wms|{\"format\":\"image/png\",\"detectRetina\":true,\"uppercase\":true}",
                "xyz|tiles"
            })
    void picturesComeAndShowTheSites(String kind, String more) {
        String answer = drawn(kind, kind.equals("xyz") ? TILES : more);
        assertThat(answer).contains("\"failed\":0").doesNotContain("\"inked\":0");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void itemsInTheViewBecomeMarks() {
        assertThat(drawn("geojson", "")).isEqualTo("{\"failed\":0,\"inked\":12}");
        assertThat(page.complaints()).isEmpty();
    }
}
