package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ecopark.EcoparkIT;
import org.ecopark.maps.MapLayers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** OpenLayers in Chromium shows our pictures by every way that it knows, each in the same place. */
@EcoparkIT
@Import(MapLayers.class)
class MapPicturesIT {

    /** A map of its own over the page; answers the colours at the square of 20..21 east, 41..40 south and beside it. */
    private static final String DRAW = """
            const ol = globalThis.ol;
            document.getElementById('drawn')?.remove();
            const target = document.createElement('div');
            target.id = 'drawn';
            Object.assign(target.style, { position: 'fixed', inset: '0', zIndex: 99, background: '#ffffff' });
            document.body.append(target);
            const layer = await (async () => { %s })();
            const projection = '%s';
            const map = new ol.Map({ target, controls: [], layers: [layer], view: new ol.View({ projection,
              center: ol.proj.transform([21, -40.5], 'EPSG:4326', projection), zoom: 7 }) });
            await new Promise((done) => { map.once('rendercomplete', done); });
            const canvas = target.querySelector('canvas');
            const at = (place) => {
              const [x, y] = map.getPixelFromCoordinate(ol.proj.transform(place, 'EPSG:4326', projection));
              const scale = canvas.width / target.clientWidth;
              return canvas.getContext('2d').getImageData(x * scale, y * scale, 1, 1).data[3];
            };
            return { inside: at([20.5, -40.5]), beside: at([21.5, -40.5]), above: at([20.5, -39.5]) };
            """;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @BeforeEach
    void fill() {
        MapLayers.fill(jdbc);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            tiles by WMS 1.3.0          | EPSG:3857 | return new ol.layer.Tile({ source: new ol.source.TileWMS({ url: '/wms', params: { LAYERS: 'map_square' } }) });
            tiles by WMS 1.3.0, degrees | EPSG:4326 | return new ol.layer.Tile({ source: new ol.source.TileWMS({ url: '/wms', params: { LAYERS: 'map_square' } }) });
            tiles by WMS 1.1.1, degrees | EPSG:4326 | return new ol.layer.Tile({ source: new ol.source.TileWMS({ url: '/wms', params: { LAYERS: 'map_square', VERSION: '1.1.1' } }) });
            a picture by WMS            | EPSG:3857 | return new ol.layer.Image({ source: new ol.source.ImageWMS({ url: '/wms', params: { LAYERS: 'map_square' }, serverType: 'geoserver' }) });
            picture tiles               | EPSG:3857 | return new ol.layer.Tile({ source: new ol.source.XYZ({ url: '/tiles/map_square/{z}/{x}/{y}.png' }) });
            twice as fine               | EPSG:3857 | return new ol.layer.Tile({ source: new ol.source.XYZ({ url: '/tiles/map_square/{z}/{x}/{y}@2x.png', tilePixelRatio: 2 }) });
            WMTS by its capabilities    | EPSG:3857 | const text = await (await fetch('/wmts?service=WMTS&request=GetCapabilities')).text(); const read = new ol.format.WMTSCapabilities().read(text); return new ol.layer.Tile({ source: new ol.source.WMTS(ol.source.WMTS.optionsFromCapabilities?.(read, { layer: 'map_square', matrixSet: 'WebMercatorQuad' }) ?? { layer: 'map_square', matrixSet: 'WebMercatorQuad', style: 'default', format: 'image/png', url: '/wmts', tileGrid: ol.tilegrid.createXYZ ? ol.tilegrid.createXYZ() : new ol.source.XYZ({ url: '/' }).getTileGrid() }) });
            """)
    void showsTheSquareWhereItLies(String name, String projection, String layer) {
        Browser page = Browser.fresh(port, 900, 700).open("/");
        Object answer = page.runAsync(DRAW.formatted(layer, projection));
        page.picture("map-pictures-" + name.replaceAll("\\W+", "-"));
        assertThat(answer).isInstanceOf(Map.class);
        Map<?, ?> alpha = (Map<?, ?>) answer;
        assertThat(((Number) alpha.get("inside")).intValue()).isGreaterThan(40);
        assertThat(((Number) alpha.get("beside")).intValue()).isZero();
        assertThat(((Number) alpha.get("above")).intValue()).isZero();
    }
}
