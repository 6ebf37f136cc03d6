package org.ecopark.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.util.List;
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
import tools.jackson.databind.JsonNode;

/** What WMS requires to the word: names, codes, versions, information, and what is wrong told in its own way. */
@EcoparkIT
@Import(MapLayers.class)
class WmsProtocolIT {

    private static final String MAP =
            "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=map_square&STYLES=&CRS=CRS:84"
                    + "&BBOX=20,-42,22,-40&WIDTH=100&HEIGHT=100&FORMAT=image/png";

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

    private static String with(String changes) {
        String request = MAP;
        for (String change : changes.split("&")) {
            String name = change.substring(0, change.indexOf('='));
            request = request.replaceAll("&" + name + "=[^&]*", "") + "&" + change;
        }
        return request;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LAYERS=nothing                            | LayerNotDefined
            LAYERS='; DROP TABLE x; --                | LayerNotDefined
            LAYERS=%3Cscript%3E                       | LayerNotDefined
            STYLES=nothing                            | StyleNotDefined
            STYLES=default,default                    | StyleNotDefined
            FORMAT=image/tiff                         | InvalidFormat
            CRS=EPSG:999999                           | InvalidCRS
            CRS=AUTO2:42001,1,0,0                     | InvalidCRS
            CRS=Mars                                  | InvalidCRS
            BBOX=22,-42,20,-40                        |
            BBOX=20,-42,20,-40                        |
            BBOX=NaN,-42,20,-40                       |
            BBOX=20,-42,Infinity,-40                  |
            BBOX=20,-42,22                            |
            BBOX=20,-42,0x1p3,-40                     |
            WIDTH=0                                   |
            WIDTH=100000                              |
            HEIGHT=-5                                 |
            WIDTH=31623&HEIGHT=31623                  |
            BGCOLOR=red                               |
            REQUEST=GetPizza                          | OperationNotSupported
            VERSION=                                  |
            LAYERS=                                   |
            REQUEST=GetFeatureInfo&QUERY_LAYERS=map_square&I=100&J=5         | InvalidPoint
            REQUEST=GetFeatureInfo&QUERY_LAYERS=map_square&I=5&J=-1          | InvalidPoint
            REQUEST=GetFeatureInfo&QUERY_LAYERS=map_square&I=x&J=1           | InvalidPoint
            REQUEST=GetFeatureInfo&QUERY_LAYERS=nothing&I=5&J=5              | LayerNotDefined
            REQUEST=GetFeatureInfo&QUERY_LAYERS=map_points&I=5&J=5           | LayerNotDefined
            REQUEST=GetFeatureInfo&QUERY_LAYERS=map_square&I=5&J=5&INFO_FORMAT=a/b | InvalidFormat
            REQUEST=GetLegendGraphic&LAYER=nothing    | LayerNotDefined
            REQUEST=GetLegendGraphic&LAYER=map_square&STYLE=no | StyleNotDefined
            LAYERS=map_points&TIME=1066               | InvalidDimensionValue
            LAYERS=map_points&TIME=soon               | InvalidDimensionValue
            """)
    void refusesWithTheCodeOfTheStandard(String changes, String code) {
        HttpResponse<String> answer = door.get(with(changes).replace(" ", "%20").replace("<", "%3C"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/xml;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.body())
                .startsWith("<?xml")
                .contains("<ServiceException")
                .doesNotContain("<script", "org.ecopark");
        if (code == null) {
            assertThat(answer.body()).doesNotContain(" code=");
        } else {
            assertThat(answer.body()).contains("code=\"" + code + "\"");
        }
    }

    @Test
    void namesTheSystemOfTheOlderVersionInItsOwnWord() {
        String older = MAP.replace("1.3.0", "1.1.1").replace("&CRS=CRS:84", "&SRS=EPSG:999999");
        HttpResponse<String> answer = door.get(older);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/vnd.ogc.se_xml;charset=UTF-8");
        assertThat(answer.body()).contains("exception_1_1_1.dtd", "code=\"InvalidSRS\"");
    }

    @Test
    void readsNamesInAnyCaseAndIgnoresOthers() {
        String odd = MAP.replace("SERVICE=", "sErViCe=").replace("LAYERS=", "layers=") + "&whatever=1&layers=nothing";
        assertThat(WmsIT.picture(door.server() + odd).getWidth()).isEqualTo(100);
    }

    @Test
    void isOpaqueUnlessAskedAndOnTheGroundThatWasAsked() {
        BufferedImage opaque = WmsIT.picture(door.server() + with("BGCOLOR=0x102030"));
        assertThat(opaque.getColorModel().hasAlpha()).isFalse();
        assertThat(new Color(opaque.getRGB(80, 80))).isEqualTo(new Color(0x102030));
        BufferedImage clear = WmsIT.picture(door.server() + with("TRANSPARENT=TRUE"));
        assertThat(clear.getRGB(80, 80) >>> 24).isZero();
        BufferedImage jpeg = WmsIT.picture(door.server() + with("TRANSPARENT=TRUE&FORMAT=image/jpeg"));
        assertThat(new Color(jpeg.getRGB(80, 80)).getRed()).isGreaterThan(250);
        assertThat(WmsIT.picture(door.server() + with("FORMAT=image/png8")).getType())
                .isIn(BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_BYTE_BINARY);
    }

    @Test
    void tellsFaultsAsPicturesOnRequest() {
        BufferedImage written = WmsIT.picture(door.server() + with("LAYERS=nothing&EXCEPTIONS=INIMAGE"));
        assertThat(written.getWidth()).isEqualTo(100);
        assertThat(colors(written)).isGreaterThan(1);
        BufferedImage blank = WmsIT.picture(door.server() + with("LAYERS=nothing&EXCEPTIONS=BLANK&BGCOLOR=0x00FF00"));
        assertThat(colors(blank)).isEqualTo(1);
        assertThat(new Color(blank.getRGB(1, 1))).isEqualTo(Color.GREEN);
    }

    private static long colors(BufferedImage picture) {
        return java.util.Arrays.stream(
                        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .distinct()
                .count();
    }

    @Test
    void tellsWhatIsHere() {
        String info = with("REQUEST=GetFeatureInfo&QUERY_LAYERS=map_square&I=25&J=25&INFO_FORMAT=application/json");
        JsonNode json = Door.read(door.get(info));
        assertThat(json.at("/features/0/id").asString()).isEqualTo("map_square.1");
        assertThat(json.at("/features/0/properties/amount").asDouble()).isEqualTo(5);
        assertThat(json.at("/features/0/geometry/type").asString()).isEqualTo("Polygon");
        String html = door.get(info.replace("application/json", "text/html")).body();
        assertThat(html).contains("the &lt;square&gt; &amp; more").doesNotContain("<square>");
        assertThat(door.get(info.replace("application/json", "text/plain")).body())
                .contains("Amount (t) = 5");
        String nothing = info.replace("I=25&J=25", "I=80&J=80");
        assertThat(Door.read(door.get(nothing)).path("features").isEmpty()).isTrue();
    }

    @Test
    void findsAPointWithinAFewPixelsAndNoFurther() {
        // The point lies at column 25, row 75.
        String info = with(
                "LAYERS=map_points&REQUEST=GetFeatureInfo&QUERY_LAYERS=map_points&J=75&INFO_FORMAT=application/json");
        assertThat(Door.read(door.get(info + "&I=28")).path("features").size()).isEqualTo(1);
        assertThat(Door.read(door.get(info + "&I=33")).path("features").size()).isZero();
        String older = info.replace("1.3.0", "1.1.1")
                .replace("&CRS=CRS:84", "&SRS=EPSG:4326")
                .replace("J=75", "Y=75");
        assertThat(Door.read(door.get(older + "&X=25")).path("features").size()).isEqualTo(1);
    }

    @Test
    void keepsWhatTheAskerMayNotSeeFromPicturesAndInformation() {
        String info = with(
                "LAYERS=map_points&REQUEST=GetFeatureInfo&QUERY_LAYERS=map_points&I=25&J=25&INFO_FORMAT=application/json");
        assertThat(Door.read(door.get(info)).path("features").isEmpty()).isTrue();
        BufferedImage picture = WmsIT.picture(door.server() + with("LAYERS=map_points"));
        assertThat(new Color(picture.getRGB(25, 25))).isEqualTo(Color.WHITE);
    }

    @Test
    void showsOnlyTheYearThatWasAsked() {
        BufferedImage early = WmsIT.picture(door.server() + with("LAYERS=map_points&TIME=2019"));
        assertThat(new Color(early.getRGB(25, 75))).isNotEqualTo(Color.WHITE);
        assertThat(new Color(early.getRGB(75, 75))).isEqualTo(Color.WHITE);
        BufferedImage late = WmsIT.picture(door.server() + with("LAYERS=map_points&TIME=2020-01-01/2021-12-31"));
        assertThat(new Color(late.getRGB(25, 75))).isEqualTo(Color.WHITE);
        assertThat(new Color(late.getRGB(75, 75))).isNotEqualTo(Color.WHITE);
        assertThat(door.get("/wms?SERVICE=WMS&REQUEST=GetCapabilities").body())
                .contains(
                        "<Dimension name=\"time\" units=\"ISO8601\" default=\"2019/2021\" multipleValues=\"1\" nearestValue=\"0\">2019,2021</Dimension>");
    }

    /** Annex C of WMS 1.3.0, word for word; both years are drawn. */
    @Test
    void warnsWhereAYearWasLeftToTheServer() {
        String said = "99 Default value used: time=2019/2021 ISO8601";
        assertThat(warnings(with("LAYERS=map_points"))).containsExactly(said);
        assertThat(warnings(with("LAYERS=map_points,map_points&STYLES=,"))).containsExactly(said);
        assertThat(warnings(with("LAYERS=map_points&TIME=current"))).containsExactly(said);
        String info =
                "LAYERS=map_points&REQUEST=GetFeatureInfo&QUERY_LAYERS=map_points&I=25&J=75&INFO_FORMAT=text/plain";
        assertThat(warnings(with(info))).containsExactly(said);
        assertThat(warnings(with("LAYERS=map_points&TIME=2019"))).isEmpty();
        assertThat(warnings(with(info + "&TIME=2019"))).isEmpty();
        // Lines without a year have no such dimension.
        assertThat(warnings(with("LAYERS=map_lines"))).isEmpty();
        assertThat(warnings(with("LAYERS=map_points&STYLES=nothing"))).isEmpty();
        String tag =
                door.get(with("LAYERS=map_points")).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> known = door.get(with("LAYERS=map_points"), "If-None-Match", tag);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.headers().allValues("Warning")).containsExactly(said);
    }

    private List<String> warnings(String address) {
        return door.get(address).headers().allValues("Warning");
    }

    @Test
    void tellsWhenTheDocumentIsKnown() {
        String again = "/wms?SERVICE=WMS&REQUEST=GetCapabilities&UPDATESEQUENCE=";
        // The first runs of a new server may still change what the layers hold, and so the document.
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    String document =
                            door.get("/wms?SERVICE=WMS&REQUEST=GetCapabilities").body();
                    String number = document.replaceAll("(?s).*updateSequence=\"(\\d+)\".*", "$1");
                    assertThat(door.get(again + number).body()).contains("CurrentUpdateSequence");
                });
        assertThat(door.get(again + "9e15").body()).contains("InvalidUpdateSequence");
        assertThat(door.get(again + "0").body()).contains("<WMS_Capabilities");
    }

    @Test
    void answersAKnownPictureWith304() {
        HttpResponse<String> first = door.get(MAP);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(door.get(MAP, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(door.get(with("WIDTH=101"), "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CRS=EPSG:3857&BBOX=-20037508,-20037508,20037508,20037508
            CRS=EPSG:3857&BBOX=-1e9,-1e9,1e9,1e9
            CRS=CRS:84&BBOX=-180,-90,180,90
            CRS=CRS:84&BBOX=-1000,-500,1000,500
            CRS=CRS:84&BBOX=170,-55,190,-45
            CRS=EPSG:3031&BBOX=-4194304,-4194304,4194304,4194304
            CRS=EPSG:27700&BBOX=5e6,5e6,6e6,6e6
            CRS=EPSG:32760&BBOX=-5000000,1116915,8000000,10000000
            CRS=EPSG:2263&BBOX=900000,100000,1100000,300000
            """)
    void drawsAwkwardGeometryInAwkwardPlaces(String place) {
        BufferedImage picture = WmsIT.picture(door.server() + with("LAYERS=map_awkward&" + place));
        assertThat(picture.getWidth()).isEqualTo(100);
    }

    @Test
    void showsBothSidesOfTheAntimeridian() {
        BufferedImage picture =
                WmsIT.picture(door.server() + with("LAYERS=map_awkward&BBOX=178,-51,182,-48&WIDTH=40&HEIGHT=30"));
        // 179..180 is columns 10..20, 180..181 columns 20..30; both 49..50 south: rows 10..20.
        assertThat(new Color(picture.getRGB(15, 15))).isNotEqualTo(Color.WHITE);
        assertThat(new Color(picture.getRGB(25, 15))).isNotEqualTo(Color.WHITE);
        assertThat(new Color(picture.getRGB(5, 15))).isEqualTo(Color.WHITE);
        assertThat(new Color(picture.getRGB(35, 15))).isEqualTo(Color.WHITE);
    }

    @Test
    void makesSymbolsLargerForAFinerScreen() {
        int plain = inked(with("LAYERS=map_points"));
        for (String dpi : new String[] {"DPI=181.4", "MAP_RESOLUTION=181.4", "FORMAT_OPTIONS=antialias:on;dpi:181.4"}) {
            assertThat(inked(with("LAYERS=map_points&" + dpi)) / (double) plain)
                    .as(dpi)
                    .isBetween(2.8, 5.2);
        }
    }

    private int inked(String request) {
        BufferedImage picture = WmsIT.picture(door.server() + request);
        int count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                count += new Color(picture.getRGB(x, y)).equals(Color.WHITE) ? 0 : 1;
            }
        }
        return count;
    }
}
