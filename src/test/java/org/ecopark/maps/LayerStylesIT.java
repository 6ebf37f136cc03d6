package org.ecopark.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

/** Styles given to a layer over HTTP: validated with lines, listed, shown at once, replaced by version, taken away. */
@EcoparkIT
@Import(MapLayers.class)
class LayerStylesIT {

    private static final String PLACE = "/api/layer-styles/map_points/";
    private static final String RED = """
            title: {en: Red, ko: 빨강}
            rules:
              - title: {en: Thing, ko: 것}
                draw:
                  - {mark: square, size: 40, fill: "#c00000"}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();
    private Door door;

    @BeforeEach
    void fill() {
        MapLayers.fill(jdbc);
        door = new Door(port);
    }

    @AfterEach
    void clear() throws Exception {
        send("DELETE", PLACE + "default", "", null);
        send("DELETE", PLACE + "red", "", null);
    }

    private HttpResponse<String> send(String method, String path, String body, String seen)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(door.server() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/yaml");
        if (seen != null) {
            request.header("If-Match", seen);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The colour on the point at 20.5 east, 41.5 south. */
    private Color shown(String style) {
        BufferedImage map = WmsIT.picture(door.server()
                + "/wms?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetMap&LAYERS=map_points&SRS=EPSG:4326"
                + "&BBOX=20,-42,21,-41&WIDTH=100&HEIGHT=100&FORMAT=image/png&STYLES=" + style);
        return new Color(map.getRGB(50, 50));
    }

    @Test
    void showsAStyleAsSoonAsItIsGiven() throws Exception {
        assertThat(send("PUT", PLACE + "red", RED, null).statusCode()).isEqualTo(201);
        JsonNode list = door.json("/api/layer-styles/map_points");
        assertThat(list.at("/styles/0/name").asString()).isEqualTo("default");
        assertThat(list.at("/styles/0/own").asBoolean()).isFalse();
        assertThat(list.at("/styles/1/name").asString()).isEqualTo("red");
        assertThat(list.at("/styles/1/own").asBoolean()).isTrue();
        assertThat(shown("red")).isEqualTo(new Color(0xC00000));
        assertThat(shown("")).isNotEqualTo(new Color(0xC00000));
        assertThat(send("PUT", PLACE + "default", RED.replace("#c00000", "#0000c0"), null)
                        .statusCode())
                .isEqualTo(201);
        assertThat(shown("")).isEqualTo(new Color(0x0000C0));
        assertThat(door.json("/styles/map_points/red").toString()).contains("#c00000");
    }

    @Test
    void refusesAFaultWithItsLineAndKeepsTheLastGoodOne() throws Exception {
        String tag = send("PUT", PLACE + "red", RED, null)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpResponse<String> refused = send("PUT", PLACE + "red", RED.replace("fill:", "fil:"), tag);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"line\":5", "'fil' is not known here");
        assertThat(shown("red")).isEqualTo(new Color(0xC00000));
        assertThat(send("GET", PLACE + "red", "", null).body()).isEqualTo(RED);
    }

    @Test
    void refusesWhatTheLayerDoesNotHaveWithItsLineAndWhatItHas() throws Exception {
        send("PUT", PLACE + "red", RED, null);
        String coloured = RED.replace("draw:", "filter: year = 2019 AND colour = 'red'\n    draw:");
        HttpResponse<String> filter = send("PUT", PLACE + "red", coloured, "*");
        assertThat(filter.statusCode()).isEqualTo(422);
        assertThat(filter.body())
                .contains("\"line\":4", "'colour' is no property of map_points; there are")
                .contains("year");
        String sized = RED.replace("size: 40", "size: {by: width, from: [0, 1], to: [1, 2]}");
        HttpResponse<String> size = send("PUT", PLACE + "other", sized, null);
        assertThat(size.statusCode()).isEqualTo(422);
        assertThat(size.body()).contains("\"line\":5", "'width' is no property");
        HttpResponse<String> label = send("PUT", PLACE + "other", RED + "      - {label: title}\n", null);
        assertThat(label.statusCode()).isEqualTo(422);
        assertThat(label.body()).contains("\"line\":6", "'title' is no property");
        assertThat(shown("red")).isEqualTo(new Color(0xC00000));
        assertThat(send("PUT", PLACE + "red", coloured.replace("colour", "name"), "*")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void replacesOnlyWhatTheGiverSaw() throws Exception {
        String tag = send("PUT", PLACE + "red", RED, null)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        String green = RED.replace("#c00000", "#00a000");
        assertThat(send("PUT", PLACE + "red", green, null).statusCode()).isEqualTo(428);
        assertThat(send("PUT", PLACE + "red", green, "\"7\"").statusCode()).isEqualTo(412);
        assertThat(send("PUT", PLACE + "red", green, tag).statusCode()).isEqualTo(200);
        assertThat(shown("red")).isEqualTo(new Color(0x00A000));
    }

    @Test
    void takesAStyleAway() throws Exception {
        send("PUT", PLACE + "red", RED, null);
        assertThat(send("DELETE", PLACE + "red", "", null).statusCode()).isEqualTo(204);
        assertThat(send("DELETE", PLACE + "red", "", null).statusCode()).isEqualTo(404);
        assertThat(send("GET", PLACE + "red", "", null).statusCode()).isEqualTo(404);
        assertThat(send("PUT", PLACE + "Red!", RED, null).statusCode()).isEqualTo(400);
        assertThat(send("PUT", "/api/layer-styles/nothing/red", RED, null).statusCode())
                .isEqualTo(404);
    }
}
