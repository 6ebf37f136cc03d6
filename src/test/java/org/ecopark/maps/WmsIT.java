package org.ecopark.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import javax.imageio.ImageIO;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The WMS door over real HTTP and PostGIS. */
@EcoparkIT
@Import(MapLayers.class)
class WmsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Door door;

    @BeforeEach
    void fill() {
        MapLayers.fill(jdbc);
        door = new Door(port);
    }

    static BufferedImage picture(String address) {
        try {
            HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(new String(answer.body(), 0, Math.min(300, answer.body().length)))
                    .startsWith("image/");
            return ImageIO.read(new ByteArrayInputStream(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private BufferedImage map(String parameters) {
        return picture(door.server() + "/wms?SERVICE=WMS&REQUEST=GetMap&FORMAT=image/png&STYLES=&" + parameters);
    }

    /** The square lies at 20..21 east and -41..-40 north: its upper left quarter of the box is inked, nothing else. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VERSION=1.3.0&CRS=EPSG:4326&BBOX=-42,20,-40,22
            VERSION=1.3.0&CRS=CRS:84&BBOX=20,-42,22,-40
            VERSION=1.1.1&SRS=EPSG:4326&BBOX=20,-42,22,-40
            VERSION=1.3.0&CRS=EPSG:3857&BBOX=2226389.8,-5160979.4,2449028.8,-4865942.3
            VERSION=1.1.1&SRS=EPSG:900913&BBOX=2226389.8,-5160979.4,2449028.8,-4865942.3
            """)
    void drawsTheSquareWhereItLiesInEverySystem(String box) {
        BufferedImage picture = map("LAYERS=map_square&WIDTH=100&HEIGHT=100&" + box);
        assertThat(new Color(picture.getRGB(25, 25))).isNotEqualTo(Color.WHITE);
        assertThat(new Color(picture.getRGB(75, 25))).isEqualTo(Color.WHITE);
        assertThat(new Color(picture.getRGB(25, 75))).isEqualTo(Color.WHITE);
        assertThat(new Color(picture.getRGB(75, 75))).isEqualTo(Color.WHITE);
    }

    @Test
    void speaksBothVersionsInTheCapabilities() {
        HttpResponse<String> latest = door.get("/wms?SERVICE=WMS&REQUEST=GetCapabilities");
        assertThat(latest.headers().firstValue("Content-Type")).contains("text/xml;charset=UTF-8");
        assertThat(latest.body()).contains("<WMS_Capabilities version=\"1.3.0\"", "<Name>map_square</Name>");
        HttpResponse<String> older = door.get("/wms?service=wms&request=getcapabilities&version=1.1.0");
        assertThat(older.headers().firstValue("Content-Type")).contains("application/vnd.ogc.wms_xml;charset=UTF-8");
        assertThat(older.body()).contains("<WMT_MS_Capabilities version=\"1.1.1\"", "LatLonBoundingBox");
    }
}
