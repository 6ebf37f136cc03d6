package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopark.Rows.point;
import static org.ecopark.Rows.shape;

import java.util.List;
import java.util.Map;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.shelf.LayerShelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** OpenLayers draws our vector tiles in Chromium, from plain addresses and from OGC API Tiles. */
@EcoparkIT
class VectorTilesIT {

    private static final String PLOT = "#2266cc";
    private static final String SITE = "#cc2222";

    /** A map of its own over the page, at 45 south, 130 west; answers once everything is drawn. */
    private static final String DRAW = """
            const ol = globalThis.ol;
            document.getElementById('drawn')?.remove();
            const target = document.createElement('div');
            target.id = 'drawn';
            Object.assign(target.style, { position: 'fixed', inset: '0', zIndex: 99, background: '#ffffff' });
            document.body.append(target);
            const format = new ol.format.MVT({ idProperty: undefined });
            const source = %s;
            const style = (feature) => (feature.get('layer') === 'plots'
              ? new ol.style.Style({ fill: new ol.style.Fill({ color: '%s' }) })
              : new ol.style.Style({ image: new ol.style.Circle({
                  radius: 5 + Math.min(15, Math.log2(feature.get('feature_count') ?? 1)),
                  fill: new ol.style.Fill({ color: '%s' }) }) }));
            const layer = new ol.layer.VectorTile({ source, style });
            const map = new ol.Map({ target, controls: [], layers: [layer], view: new ol.View({
              projection: source.getProjection() ?? 'EPSG:3857', zoom: %d,
              center: ol.proj.transform([-130, -45], 'EPSG:4326', source.getProjection() ?? 'EPSG:3857') }) });
            await new Promise((done) => { map.once('rendercomplete', done); });
            const middle = map.getPixelFromCoordinate(map.getView().getCenter());
            const picked = map.forEachFeatureAtPixel(middle, (f) => ({ id: f.getId(), ...f.getProperties() }),
              { hitTolerance: 3, layerFilter: (l) => l === layer });
            const canvas = target.querySelector('canvas');
            const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
            const count = (hex) => {
              const wanted = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
              let found = 0;
              for (let at = 0; at < data.length; at += 4) {
                found += data[at + 3] > 250 && wanted.every((part, i) => Math.abs(data[at + i] - part) < 4) ? 1 : 0;
              }
              return found;
            };
            delete picked?.geometry;
            return { plots: count('%s'), sites: count('%s'), picked: picked ?? null };
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
        Rows rows = new Rows(shelf, transaction, "vectortilesit");
        LoadRow[] sites = new LoadRow[40];
        for (int i = 0; i < sites.length; i++) {
            sites[i] = point("s" + i, -130 + i % 8 * 0.004, -45 + i / 8 * 0.003, "name", "Tile site " + i);
        }
        rows.load("facilities", sites);
        rows.load(
                "plots",
                shape(
                        "p",
                        "POLYGON((-130.02 -45.01,-130.01 -45.01,-130.01 -44.99,-130.02 -44.99," + "-130.02 -45.01))",
                        "name",
                        "Tile plot"));
        assertThat(rows.issues()).isEmpty();
        page = Browser.fresh(port, 900, 700).open("/");
    }

    private Map<String, Object> draw(String source, int zoom) {
        Object answer = page.runAsync(DRAW.formatted(source, PLOT, SITE, zoom, PLOT, SITE));
        assertThat(answer).as("what the map says").isInstanceOf(Map.class);
        @SuppressWarnings("unchecked")
        Map<String, Object> drawn = (Map<String, Object>) answer;
        return drawn;
    }

    private static long number(Map<String, Object> drawn, String name) {
        return ((Number) drawn.get(name)).longValue();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> picked(Map<String, Object> drawn) {
        assertThat(drawn.get("picked")).as("what was picked").isNotNull();
        return (Map<String, Object>) drawn.get("picked");
    }

    @Test
    void drawsPlainTilesAndPicksAFacility() {
        Map<String, Object> drawn = draw(
                "new ol.source.VectorTile({ format, maxZoom: 18, url: '/tiles/facilities,plots/{z}/{x}/{y}.pbf' })",
                13);
        page.picture("vector-tiles-plain");
        assertThat(number(drawn, "plots")).isGreaterThan(5_000);
        assertThat(number(drawn, "sites")).isGreaterThan(1_500);
        assertThat(picked(drawn)).containsEntry("name", "Tile site 0").containsEntry("layer", "facilities");
        assertThat(picked(drawn).get("id")).isInstanceOf(Number.class);
    }

    @Test
    void drawsGatheredSitesFromAfar() {
        Map<String, Object> drawn = draw(
                "new ol.source.VectorTile({ format, maxZoom: 18, url: '/tiles/facilities,plots/{z}/{x}/{y}.mvt' })", 7);
        page.picture("vector-tiles-gathered");
        assertThat(number(drawn, "sites")).isGreaterThan(20);
        assertThat(((Number) picked(drawn).get("feature_count")).longValue()).isGreaterThan(1);
    }

    @Test
    void drawsOgcTilesInBothGrids() {
        for (String grid : List.of("WebMercatorQuad", "WorldCRS84Quad")) {
            // OpenLayers takes the grid from the tileset but wants to be told the projection.
            String projection = grid.startsWith("World") ? "EPSG:4326" : "EPSG:3857";
            String source = "new ol.source.OGCVectorTile({ format, projection: '" + projection + "',"
                    + " url: '/ogc/tiles/" + grid + "?collections=facilities,plots', context: {} })";
            // The source learns its grid from the tileset and then is ready.
            String ready = "await (async (source) => { await new Promise((done, fail) => { const look = () =>"
                    + " (source.getState() === 'ready' ? done() : source.getState() === 'error'"
                    + " ? fail(new Error('tileset refused')) : setTimeout(look, 30)); look(); }); return source; })("
                    + source + ")";
            Map<String, Object> drawn = draw(ready, 13);
            page.picture("vector-tiles-" + grid);
            assertThat(number(drawn, "plots")).as(grid).isGreaterThan(2_000);
            assertThat(number(drawn, "sites")).as(grid).isGreaterThan(1_000);
            assertThat(picked(drawn)).as(grid).containsEntry("name", "Tile site 0");
        }
        assertThat(page.complaints()).isEmpty();
    }
}
