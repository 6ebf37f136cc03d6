package org.ecopark.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** From afar neighbouring points are one sign that tells how many, at the same place in every picture. */
@EcoparkIT
@Import(MapLayers.class)
class GatheredPointsIT {

    private static final int RED = 0xFFC00000;
    private static final int BLUE = 0xFF0000C0;
    private static final String STYLE = """
            title: {en: Heaps, ko: 무더기}
            rules:
              - title: {en: One, ko: 하나}
                draw: [{mark: square, size: 10, fill: "#0000c0"}]
              - title: {en: Several, ko: 여럿}
                gathered: true
                draw: [{mark: square, size: {by: feature_count, from: [2, 10], to: [20, 40]}, fill: "#c00000"}]
            """;

    /** Metres a pixel at level 7 of web Mercator's tiles of 256 pixels; the heap is less than a tenth of one across. */
    private static final double PIXEL = 1222.9924525628203;

    private static final double HEAP_X = 2_794_151;
    private static final double HEAP_Y = -5_621_559;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Door door;

    @BeforeEach
    void fill() throws Exception {
        MapLayers.fill(jdbc);
        door = new Door(port);
        assertThat(send("PUT", STYLE).statusCode()).isIn(200, 201);
    }

    @AfterEach
    void clear() throws Exception {
        send("DELETE", "");
    }

    private HttpResponse<String> send(String method, String body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(door.server() + "/api/layer-styles/map_heap/default"))
                                .header("If-Match", "*".repeat(known() ? 1 : 0))
                                .header("Content-Type", "application/yaml")
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private boolean known() {
        return door.get("/api/layer-styles/map_heap/default").statusCode() == 200;
    }

    /** A map of 200 by 200 pixels whose upper left corner lies so many pixels west and north of the heap. */
    private static String request(double west, double north, double pixel) {
        double x = HEAP_X - west * pixel;
        double y = HEAP_Y + north * pixel;
        return "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=map_heap&STYLES=&CRS=EPSG:3857&WIDTH=200&HEIGHT=200"
                + "&FORMAT=image/png&BBOX=%.6f,%.6f,%.6f,%.6f".formatted(x, y - 200 * pixel, x + 200 * pixel, y);
    }

    private int[] inkBox(BufferedImage picture, int color) {
        int[] box = {1000, 1000, -1, -1};
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (picture.getRGB(x, y) == color) {
                    box[0] = Math.min(box[0], x);
                    box[1] = Math.min(box[1], y);
                    box[2] = Math.max(box[2], x);
                    box[3] = Math.max(box[3], y);
                }
            }
        }
        return box;
    }

    @Test
    void isOneSignAsLargeAsTheNumberAtTheSamePlaceInEveryPicture() {
        BufferedImage first = WmsIT.picture(door.server() + request(80, 90, PIXEL));
        int[] red = inkBox(first, RED);
        // Five of 2 to 10 is three eighths of the way from 20 to 40, of which a square fills nine tenths.
        assertThat(red[2] - red[0] + 1).isBetween(22, 26);
        assertThat((red[0] + red[2]) / 2).isBetween(78, 81);
        assertThat((red[1] + red[3]) / 2).isBetween(88, 91);
        int[] blue = inkBox(first, BLUE);
        assertThat(blue[2] - blue[0])
                .as("the one that stands alone, and no other")
                .isBetween(6, 10);
        for (int shift : new int[] {7, 41, 79}) {
            int[] moved = inkBox(WmsIT.picture(door.server() + request(80 - shift, 90, PIXEL)), RED);
            assertThat(moved[2]).isEqualTo(red[2] - shift);
            assertThat(moved[1]).isEqualTo(red[1]);
            assertThat(moved[3]).isEqualTo(red[3]);
        }
    }

    @Test
    void isManySignsFromNear() {
        BufferedImage near = WmsIT.picture(door.server() + request(80, 90, PIXEL / 1024));
        assertThat(inkBox(near, RED)[2]).isEqualTo(-1);
        int[] blue = inkBox(near, BLUE);
        assertThat(blue[2] - blue[0]).isGreaterThan(25);
    }

    private JsonNode info(String format) {
        return Door.read(door.get(info(request(80, 90, PIXEL), format)));
    }

    private static String info(String map, String rest) {
        return map.replace("GetMap", "GetFeatureInfo") + "&QUERY_LAYERS=map_heap&I=80&J=90&INFO_FORMAT=" + rest;
    }

    @Test
    void tellsHowManyAndWhich() {
        JsonNode told = info("application/json");
        assertThat(told.at("/gathered/0/layer").asString()).isEqualTo("map_heap");
        assertThat(told.at("/gathered/0/count").asInt()).isEqualTo(5);
        List<String> ids = new ArrayList<>();
        told.at("/gathered/0/ids").forEach(id -> ids.add(id.asString()));
        assertThat(ids)
                .containsExactlyInAnyOrder("map_heap.21", "map_heap.22", "map_heap.23", "map_heap.24", "map_heap.25");
        assertThat(told.path("features").size()).isEqualTo(1);
        assertThat(info("application/json&FEATURE_COUNT=3").path("features").size())
                .isEqualTo(3);
        assertThat(info("application/json&TIME=2020").at("/gathered/0/count").asInt())
                .isEqualTo(4);
        String text = door.get(info(request(80, 90, PIXEL), "text/plain")).body();
        assertThat(text)
                .contains("Map <map_heap> & \"quotes\": 5", "three", "five")
                .doesNotContain("secret");
        String html = door.get(info(request(80, 90, PIXEL), "text/html")).body();
        assertThat(html).contains("<li>three</li>", ": 5</h2>");
        JsonNode near = Door.read(door.get(info(request(80, 90, PIXEL / 4096), "application/json&FEATURE_COUNT=50")
                .replace("I=80", "I=95")));
        assertThat(near.path("gathered").isMissingNode()).isTrue();
    }

    @Test
    void isToldToMapLibreToo() {
        String style = door.get("/styles/map_heap/default").body();
        assertThat(style)
                .contains("[\"all\",[\"!=\",[\"get\",\"feature_count\"],null],[\">\",[\"get\",\"feature_count\"],1]]")
                .contains(
                        "[\"any\",[\"!\",[\"!=\",[\"get\",\"feature_count\"],null]],[\"==\",[\"get\",\"feature_count\"],1]]");
    }
}
