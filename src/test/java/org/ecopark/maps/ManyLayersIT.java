package org.ecopark.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerRelation;
import org.ecopark.layers.LayerSchema;
import org.ecopark.layers.LayerSource;
import org.ecopark.layers.Title;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ten thousand layers stand in the documents, and a picture of one of them is drawn as ever. */
@EcoparkIT
@Import(ManyLayersIT.Many.class)
class ManyLayersIT {

    private static final int COUNT = 10_000;

    /** The name of a group, which somebody gave a layer. */
    private static final String GROUP = "group-planning";

    @TestConfiguration(proxyBeanMethods = false)
    static class Many {

        @Bean
        LayerSource manyLayers() {
            List<Layer> layers = Stream.concat(
                            IntStream.range(0, COUNT).mapToObj(number -> "many_" + number), Stream.of(GROUP))
                    .map(Many::layer)
                    .toList();
            return () -> layers;
        }

        private static Layer layer(String name) {
            return new Layer(
                    name,
                    new Title("One of many: " + name, "여럿 가운데 하나: " + name),
                    new Title("One of many", "여럿 가운데 하나"),
                    new LayerSchema(GeometryKind.POLYGON, List.of()),
                    LayerRelation.of("SELECT * FROM map_fixture.thing WHERE kind = 'square'"));
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void standInTheDocumentsOfWmsAndWmts() {
        MapLayers.fill(jdbc);
        Door door = new Door(port);
        HttpResponse<String> wms = door.get("/wms?SERVICE=WMS&REQUEST=GetCapabilities");
        assertThat(wms.statusCode()).isEqualTo(200);
        assertThat(wms.body().split("<Name>many_", -1)).hasSize(COUNT + 1);
        assertThat(wms.body().length()).isLessThan(40_000_000);
        HttpResponse<String> wmts = door.get("/wmts?service=WMTS&request=GetCapabilities");
        assertThat(wmts.body().split("<ows:Identifier>many_", -1)).hasSize(COUNT + 1);
        assertThat(WmsIT.picture(
                                door.server() + "/wms?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetMap&LAYERS=many_9999&STYLES="
                                        + "&SRS=EPSG:4326&BBOX=20,-42,22,-40&WIDTH=64&HEIGHT=64&FORMAT=image/png")
                        .getWidth())
                .isEqualTo(64);
    }

    @Test
    void oneWithTheNameOfAGroupTakesItsPlace() {
        MapLayers.fill(jdbc);
        Door door = new Door(port);
        String document = door.get("/wms?SERVICE=WMS&REQUEST=GetCapabilities").body();
        assertThat(document.split("<Name>" + GROUP + "</Name>", -1)).hasSize(2);
        assertThat(document)
                .contains("<Name>" + GROUP + "</Name><Title>One of many")
                .contains("<Layer><Title>Planning: suitability, capacity, sites</Title>");
        BufferedImage picture = WmsIT.picture(door.server() + "/wms?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetMap&LAYERS="
                + GROUP + "&STYLES=&SRS=EPSG:4326&BBOX=20,-41,21,-40&WIDTH=64&HEIGHT=64&FORMAT=image/png");
        assertThat(picture.getRGB(32, 32)).as("the square, and no plan").isNotEqualTo(0xFFFFFFFF);
    }
}
