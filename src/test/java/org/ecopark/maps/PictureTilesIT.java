package org.ecopark.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.ecopark.geo.Box;
import org.ecopark.layers.LayerVersions;
import org.ecopark.layers.cache.TileCache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Picture tiles, WMTS and MapLibre styles over real HTTP and PostGIS. */
@EcoparkIT
@Import(MapLayers.class)
class PictureTilesIT {

    /** 19.69..22.5 east, 40.98..38.82 south: the square of 20..21, 41..40 is in its upper left. */
    private static final String TILE = "/tiles/map_square/7/71/79.png";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TileCache cache;

    @Autowired
    private LayerVersions versions;

    @Autowired
    private PlatformTransactionManager transactions;

    private Door door;

    @BeforeEach
    void fill() {
        MapLayers.fill(jdbc);
        door = new Door(port);
    }

    private static long inked(BufferedImage picture) {
        long count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                count += picture.getRGB(x, y) >>> 24 > 0 ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void drawsATileAndItsDouble() {
        BufferedImage plain = WmsIT.picture(door.server() + TILE);
        assertThat(plain.getWidth()).isEqualTo(256);
        // A degree of 2.8125 is 91 pixels wide; its height to the tile's side at 40.98 south is about as much.
        assertThat(inked(plain)).isBetween(9_000L, 12_500L);
        BufferedImage fine = WmsIT.picture(door.server() + TILE.replace(".png", "@2x.png"));
        assertThat(fine.getWidth()).isEqualTo(512);
        assertThat(inked(fine) / (double) inked(plain)).isBetween(3.8, 4.2);
    }

    @Test
    void isTheSameByWmtsInBothWays() {
        byte[] tile = door.get(TILE).body().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        String path = "/wmts/1.0.0/map_square/default/WebMercatorQuad/7/79/71.png";
        String keys = "/wmts?Service=WMTS&REQUEST=GetTile&version=1.0.0&layer=map_square&style=default&format=image/png"
                + "&TileMatrixSet=WebMercatorQuad&TileMatrix=7&TileRow=79&TileCol=71";
        assertThat(door.get(path).body().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo(tile);
        assertThat(door.get(keys).body().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo(tile);
        assertThat(door.get("/wmts?service=WMTS&request=GetCapabilities").body())
                .contains("<ows:Identifier>map_square</ows:Identifier>", "GoogleMapsCompatible");
    }

    @ParameterizedTest
    @CsvSource({
        "service=WMTS, MissingParameterValue, request",
        "request=GetCapabilities, MissingParameterValue, service",
        "service=BOGUS&request=GetCapabilities, InvalidParameterValue, service",
        "service=WMTS&request=GetCapabilities&sections=bogus, InvalidParameterValue, sections",
        "service=WMTS&request=GetBOGUS, InvalidParameterValue, request",
        "service=WMTS&request=GetTile&version=1.0.0, MissingParameterValue, layer",
        "service=WMTS&request=GetTile&version=1.0.0&layer=a&style=&format=b, MissingParameterValue, style",
    })
    void refusesInTheWordsOfWmts(String query, String code, String locator) {
        HttpResponse<String> answer = door.get("/wmts?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("exceptionCode=\"" + code + "\" locator=\"" + locator + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            example/unknown                                        | 406
            image/png, text/html                                   | 406
            */*                                                    | 200
            application/xml                                        | 200
            text/html, application/xml;q=0.5                       | 200
            text/*                                                 | 200
            text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2   | 200
            nonsense                                               | 200
            """)
    void givesTheDocumentToAllButWhoTakesNoXml(String accept, int status) {
        HttpResponse<String> answer = door.get("/wmts/1.0.0/WMTSCapabilities.xml", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(status == 200 ? "<ows:Identifier>map_square" : "locator=\"Accept\"");
        assertThat(door.get("/wmts?service=WMTS&request=GetCapabilities", "Accept", accept)
                        .statusCode())
                .isEqualTo(200);
        assertThat(door.get(TILE, "Accept", accept).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesTilesOutsideTheGrid() {
        assertThat(door.get("/wmts/1.0.0/map_square/default/WebMercatorQuad/1/0/2.png")
                        .body())
                .contains("TileOutOfRange", "TileCol");
        assertThat(door.get("/tiles/map_square/1/2/0.png").statusCode()).isEqualTo(404);
        assertThat(door.get("/tiles/map_square/1/0/x.png").statusCode()).isEqualTo(404);
        assertThat(door.get("/tiles/nothing/1/0/0.png").statusCode()).isEqualTo(404);
        assertThat(door.get("/tiles/map_square/1/0/0.png?style=nothing").statusCode())
                .isEqualTo(404);
        assertThat(door.get("/tiles/map_square/1/0/0.png?styles=default").statusCode())
                .isEqualTo(400);
    }

    @Test
    void knowsAKeptTileAndDrawsAChangedOneAnew() {
        HttpResponse<String> first = door.get(TILE);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(door.get(TILE, "If-None-Match", tag).statusCode()).isEqualTo(304);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("INSERT INTO map_fixture.thing (id, geom, kind) VALUES (100,"
                            + " ST_MakeEnvelope(21.2, -40.8, 21.8, -40.2, 4326), 'square')")
                    .update();
            versions.changed("map_square", new Box(21.2, -40.8, 21.8, -40.2));
        });
        try {
            assertThat(door.get(TILE, "If-None-Match", tag).statusCode()).isEqualTo(200);
            BufferedImage changed = WmsIT.picture(door.server() + TILE);
            assertThat(inked(changed)).isGreaterThan(12_500);
        } finally {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                jdbc.sql("DELETE FROM map_fixture.thing WHERE id = 100").update();
                versions.changed("map_square", new Box(21.2, -40.8, 21.8, -40.2));
            });
        }
        assertThat(door.get(TILE).headers().firstValue("ETag")).contains(tag);
    }

    /** As OpenLayers and Leaflet ask for tiles by GetMap; a northing is written in other digits by each. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VERSION=1.3.0&CRS=EPSG:3857&BBOX=2191602.4749925733,-5009377.085697302,2504688.542848654,-4696291.01784122&WIDTH=256&HEIGHT=256&FORMAT=image/png&TRANSPARENT=TRUE",
                "version=1.1.1&srs=EPSG:900913&bbox=2191602.47499,-5009377.0857,2504688.54285,-4696291.01784&width=256&height=256&format=image/jpeg&transparent=false",
                "VERSION=1.3.0&CRS=EPSG:3857&BBOX=2191602.4749925733,-5009377.085697302,2504688.542848654,-4696291.01784122&WIDTH=512&HEIGHT=512&FORMAT=image/png&DPI=180",
                "VERSION=1.3.0&CRS=EPSG:4326&BBOX=-42.1875,19.6875,-40.78125,21.09375&WIDTH=256&HEIGHT=256&FORMAT=image/png"
            })
    void keepsWhatGetMapAsksTileByTile(String rest) {
        String map = "/wms?SERVICE=WMS&REQUEST=GetMap&LAYERS=map_square&STYLES=&" + rest;
        String tag = door.get(map).headers().firstValue("ETag").orElseThrow();
        TileCache.Counts before = cache.counts();
        assertThat(door.get(map, "If-None-Match", tag).statusCode()).isEqualTo(304);
        change(60.2, -20.8);
        assertThat(door.get(map).headers().firstValue("ETag")).contains(tag);
        assertThat(cache.counts().made()).isEqualTo(before.made());
        assertThat(cache.counts().found()).isEqualTo(before.found() + 2);
        change(20.2, -40.8);
        assertThat(door.get(map).headers().firstValue("ETag")).contains(tag);
        assertThat(cache.counts().made()).isEqualTo(before.made() + 1);
        assertThat(door.get(map.replace("19.6875", "19.6874").replace("2191602", "2191502"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(cache.counts().made()).as("no tile").isEqualTo(before.made() + 1);
    }

    private void change(double west, double south) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> versions.changed("map_square", new Box(west, south, west + 0.1, south + 0.1)));
    }

    @Test
    void givesEveryShippedStyleToMapLibre() {
        JsonNode list = door.json("/styles/parks");
        assertThat(list.path("styles").size()).isGreaterThan(2);
        for (String layer : new String[] {"parks", "facilities", "offers", "suitability", "flows", "capacity_gap"}) {
            JsonNode style = door.json("/styles/" + layer + "/default");
            assertThat(style.path("version").asInt()).isEqualTo(8);
            assertThat(style.at("/sources/" + layer + "/url").asString()).endsWith("/tiles/" + layer + ".json");
            assertThat(style.path("layers").size()).as(layer).isGreaterThan(0);
        }
        JsonNode suitability = door.json("/styles/suitability/default");
        assertThat(suitability.at("/layers/0/paint/fill-color").toString())
                .contains("\"step\"", "[\"get\",\"score\"]", "#0b5f6e");
        assertThat(suitability.at("/layers/0/type").asString()).isEqualTo("fill");
        assertThat(door.get("/styles/parks/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void drawsKoreanNames() {
        BufferedImage picture = WmsIT.picture(
                door.server()
                        + "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&LAYER=map_square&FORMAT=image/png&lang=ko&DPI=181");
        assertThat(picture.getHeight()).isGreaterThan(40);
        assertThat(new Color(picture.getRGB(2, 2))).isEqualTo(Color.WHITE);
    }
}
