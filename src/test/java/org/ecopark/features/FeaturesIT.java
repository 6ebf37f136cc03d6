package org.ecopark.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ecopark.Door;
import org.ecopark.DoorIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The data door over real HTTP and PostGIS. */
@DoorIT
class FeaturesIT extends FixtureDoor {

    private static final String ITEMS = "/ogc/collections/fixture/items";

    private void assertRefused(String path, int status, String code) {
        HttpResponse<String> answer = door.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = Door.read(answer);
        assertThat(problem.path("code").asString()).as(path).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("what_to_change").asString()).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "at org.");
    }

    @Test
    void leadsFromTheLandingPageToTheFeatures() {
        JsonNode landing = door.json("/ogc");
        assertThat(door.json(Door.link(landing, "conformance")).path("conformsTo"))
                .extracting(JsonNode::asString)
                .contains("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core");
        assertThat(door.get(Door.link(landing, "service-desc")).statusCode()).isEqualTo(200);
        JsonNode collections = door.json(Door.link(landing, "data"));
        JsonNode collection = collections
                .path("collections")
                .valueStream()
                .filter(c -> c.path("id").asString().equals("fixture"))
                .findFirst()
                .orElseThrow();
        JsonNode alone = door.json(Door.link(collection, "self"));
        assertThat(alone).isEqualTo(collection);
        assertThat(alone.at("/extent/spatial/bbox/0/1").asDouble()).isEqualTo(-16.000001);
        JsonNode items = door.json(Door.link(collection, "items"));
        assertThat(items.path("numberMatched").asInt()).isEqualTo(30);
        assertThat(items.path("numberReturned").asInt()).isEqualTo(30);
        assertThat(items.path("timeStamp").asString()).endsWith("Z");
        assertThat(Door.link(items, "next")).isNull();
        assertThat(Door.link(items, "collection")).isEqualTo(Door.link(collection, "self"));
    }

    @Test
    void announcesAWiderExtentAsSoonAsTheLayerHasChanged() {
        String south = "/extent/spatial/bbox/0/1";
        assertThat(door.json("/ogc/collections/fixture").at(south).asDouble()).isEqualTo(-16.000001);
        jdbc.sql("INSERT INTO fixture.place (id, geom, name) VALUES (7001, ST_SetSRID(ST_Point(3, -60), 4326), 'far')")
                .update();
        raiseVersion();
        assertThat(door.json("/ogc/collections/fixture").at(south).asDouble()).isEqualTo(-60.000001);
    }

    @Test
    void writesEveryTypeAsItIs() {
        String body = door.get(ITEMS + "/20").body();
        JsonNode feature = door.json(ITEMS + "/20");
        assertThat(body)
                .contains("\"geometry\":{\"type\":\"Point\",\"coordinates\":[0.2,10]}")
                .contains("\"properties\":{\"name\":\"place 2\",\"area_ha\":3.0,\"staff\":2,\"open\":true,"
                        + "\"opened\":\"2020-01-03\",\"seen_at\":\"2020-01-01T02:00:00Z\",\"tags\":[\"a\",\"b\\\"c\"],"
                        + "\"shares\":[0.5,null],\"profile\":{\"wood\": [1, 2.50]}}");
        assertThat(feature.path("id").asLong()).isEqualTo(20);
        assertThat(Door.link(feature, "collection")).endsWith("/ogc/collections/fixture");
        JsonNode placeless = door.json(ITEMS + "/1003");
        assertThat(placeless.path("geometry").isNull()).isTrue();
        assertThat(placeless.at("/properties/tags").isNull()).isTrue();
    }

    @Test
    void hidesWhatTheAskerMayNotSee() {
        assertThat(ids(door.json(ITEMS))).doesNotContain(1006L);
        assertRefused(ITEMS + "/1006", 404, "unknown_feature");
        assertThat(ids(door.json(ITEMS + "?bbox=-0.01,-0.01,0.01,0.01"))).isEmpty();
    }

    @Test
    void findsOnBothSidesOfTheAntimeridian() {
        assertThat(ids(door.json(ITEMS + "?bbox=179,-20,-179,-10"))).containsExactly(1001L, 1002L);
        assertThat(ids(door.json(ITEMS + "?bbox=-179.9,-20,179.4,-10"))).containsExactly(1002L);
    }

    @Test
    void leavesOutWhatLiesInAHole() {
        assertThat(ids(door.json(ITEMS + "?bbox=1.5,51.5,2.5,52.5"))).isEmpty();
        assertThat(ids(door.json(ITEMS + "?bbox=0.5,50,1.5,52&bbox-crs="
                        + encoded("http://www.opengis.net/def/crs/OGC/1.3/CRS84"))))
                .containsExactly(1005L);
    }

    @Test
    void pagesStayStableWhileRowsComeAndGo() {
        JsonNode first = door.json(ITEMS + "?limit=10");
        assertThat(first.path("numberMatched").asInt()).isEqualTo(30);
        jdbc.sql("INSERT INTO fixture.place (id, name) VALUES (5, 'before'), (105, 'after')")
                .update();
        jdbc.sql("DELETE FROM fixture.place WHERE id = 100").update();
        JsonNode second = door.json(Door.link(first, "next"));
        List<Long> all = new ArrayList<>(ids(first));
        all.addAll(ids(second));
        all.addAll(ids(door.json(Door.link(second, "next"))));
        assertThat(all)
                .doesNotHaveDuplicates()
                .isSorted()
                .contains(100L, 105L)
                .doesNotContain(5L)
                .hasSize(30);
    }

    @Test
    void keepsTheParametersInTheNextLink() {
        String next = Door.link(door.json(ITEMS + "?limit=3&open=true&lang=ko&bbox=0,0,90,20"), "next");
        assertThat(next).contains("limit=3", "open=true", "lang=ko", "bbox=0,0,90,20", "after=");
        assertThat(ids(door.json(next))).containsExactly(80L, 100L, 120L);
    }

    @ParameterizedTest
    @CsvSource({
        "staff=3,30",
        "staff=3.0,30",
        "area_ha=4.5,30",
        "opened=2020-01-04,30",
        "seen_at=2020-01-01T03:00:00Z,30",
        "name=place+3,30",
        "name=place+3&staff=3,30"
    })
    void filtersByProperties(String filter, long id) {
        assertThat(ids(door.json(ITEMS + "?" + filter))).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' OR 1=1 --",
                "O'Brien; DROP TABLE fixture.place; --",
                "\\'; SELECT pg_sleep(10); --",
                ":q0",
                "?",
                "$1",
                "%",
                "{fn now()}"
            })
    void takesInjectionsAsText(String text) {
        JsonNode page = door.json(ITEMS + "?name=" + encoded(text));
        assertThat(ids(page)).isEqualTo(text.startsWith("O'Brien") ? List.of(1004L) : List.of());
        assertThat(door.json(ITEMS).path("numberReturned").asInt()).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?bboxx=1,2,3,4|unknown_parameter",
                "?tags=a|unknown_parameter",
                "?crs=http://www.opengis.net/def/crs/EPSG/0/9999|unsupported_crs",
                "?name');DROP=1|unknown_parameter",
                "?bbox=10,20,5,10|bbox_upside_down",
                "?bbox=36.9,126.5,37.6,127.2|bbox_latitude",
                "?bbox=NaN,0,1,1|not_a_number",
                "?bbox=|empty_parameter",
                "?bbox=0,0,1,1&bbox=0,0,2,2|repeated_parameter",
                "?bbox-crs=EPSG:9999|unsupported_crs",
                "?limit=0|out_of_range",
                "?limit=-1|out_of_range",
                "?limit=1e9|not_a_whole_number",
                "?after=10|wrong_page_key",
                "?after=k~|wrong_page_key",
                "?datetime=yesterday|wrong_datetime",
                "?datetime=2021-01-01/2020-01-01|wrong_datetime",
                "?datetime=%2B999999999-01-01T00:00:00Z|wrong_datetime",
                "?f=xml|not_a_choice",
                "?lang=fr|not_a_choice",
                "?count=maybe|not_a_choice",
                "?staff=many|not_a_number",
                "?area_ha=NaN|not_a_number",
                "?open=perhaps|unsupported_filter",
                "?opened=2020-13-01|unsupported_filter",
                "?name=%00|unreadable_parameter"
            })
    void refusesBadParameters(String query, String code) {
        assertRefused(ITEMS + query.replace("');", "%27%29%3B"), 400, code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2020-01-01", "2020-01-01T00:00:00Z/..", "../2020-01-01T00:00:00+09:00", "2020-01-01/2021-01-01"
            })
    void ignoresTimeWhereThereIsNone(String time) {
        assertThat(door.json(ITEMS + "?datetime=" + encoded(time))
                        .path("numberMatched")
                        .asInt())
                .isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-01-05|40 1001 1002 1003 1004 1005",
                "2020-01-05T23:59:59Z|40 1001 1002 1003 1004 1005",
                "2020-01-05T00:30:00+09:00|30 1001 1002 1003 1004 1005",
                "../2014-06-01|1001 1002 1003 1004",
                "/2014-12-31T23:59:59Z|1001 1002 1003 1004",
                "../2015-01-01T00:00:00Z|1001 1002 1003 1004 1005",
                "2020-01-24/..|230 240 250 1001 1002 1003 1004 1005",
                "2020-01-03T12:00:00Z/2020-01-04|20 30 1001 1002 1003 1004 1005"
            })
    void selectsByTimeAndKeepsWhatHasNone(String time, String expected) {
        JsonNode page = door.json("/ogc/collections/fixture_timed/items?limit=100&datetime=" + encoded(time));
        assertThat(ids(page))
                .containsExactlyElementsOf(
                        Stream.of(expected.split(" ")).map(Long::valueOf).toList());
    }

    @Test
    void tellsTheTimeOfACollectionWhereItHasOne() {
        JsonNode interval = door.json("/ogc/collections/fixture_timed")
                .path("extent")
                .path("temporal")
                .path("interval")
                .path(0);
        assertThat(interval.path(0).asString()).isEqualTo("2015-01-01T00:00:00Z");
        assertThat(interval.path(1).isNull()).isTrue();
        assertThat(door.json("/ogc/collections/fixture").path("extent").has("temporal"))
                .isFalse();
        assertThat(door.json("/ogc/collections/offers/schema")
                        .path("properties")
                        .path("valid_from")
                        .path("x-ogc-role")
                        .asString())
                .isEqualTo("primary-interval-start");
        assertThat(door.get("/ogc/collections/fixture?f=html&lang=en").body()).contains("The features have no time");
    }

    @Test
    void searchesNamesWithoutWildCards() {
        assertThat(ids(door.json(ITEMS + "?q=PLACE%201&limit=2"))).hasSize(2);
        assertThat(ids(door.json(ITEMS + "?q=lace%202"))).contains(20L);
        assertThat(ids(door.json(ITEMS + "?q=%25"))).isEmpty();
        assertThat(ids(door.json(ITEMS + "?q=*"))).isEmpty();
        assertThat(ids(door.json(ITEMS + "?q=p_ace"))).isEmpty();
    }

    @Test
    void clampsAHugeLimit() {
        assertThat(door.json(ITEMS + "?limit=1000000000").path("numberReturned").asInt())
                .isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/abc", "/999999", "/99999999999999999999", "/1.5", "/0x10"})
    void knowsNoSuchFeature(String id) {
        assertRefused(ITEMS + id, 404, "unknown_feature");
    }

    @Test
    void knowsNoSuchLayerOrPage() {
        assertRefused("/ogc/collections/nothing/items", 404, "unknown_layer");
        assertRefused("/ogc/nothing", 404, "not_found");
        assertRefused("/ogc?limit=1", 400, "unknown_parameter");
    }

    @Test
    void leavesTheCountOutOnRequestAndWhenItTakesTooLong() {
        assertThat(door.json(ITEMS + "?limit=1&count=false").has("numberMatched"))
                .isFalse();
        JsonNode slow = door.json("/ogc/collections/fixture_slow/items?limit=1");
        assertThat(slow.path("numberReturned").asInt()).isEqualTo(1);
        assertThat(slow.has("numberMatched")).isFalse();
        assertRefused("/ogc/collections/fixture_stuck/items?limit=1", 504, "query_timeout");
        assertRefused("/ogc/collections/fixture_stuck/items?limit=1&sortby=name", 504, "sort_timeout");
    }

    @Test
    void answersNotModifiedUntilTheLayerChanges() {
        HttpResponse<String> first = door.get(ITEMS + "?limit=2");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(door.get(ITEMS + "?limit=2", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(door.get(ITEMS + "?limit=3", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(door.get(ITEMS + "?limit=2", "If-None-Match", tag, "Accept-Language", "ko")
                        .statusCode())
                .isEqualTo(200);
        raiseVersion();
        assertThat(door.get(ITEMS + "?limit=2", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void compressesForWhoAsks() {
        HttpResponse<String> answer = door.get(ITEMS, "Accept-Encoding", "gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @Test
    void givesLinksInHeadersToo() {
        List<String> links = door.get(ITEMS + "?limit=2").headers().allValues("Link");
        assertThat(links).anyMatch(link -> link.contains("rel=\"next\"") && link.contains("after="));
    }

    @Test
    void escapesWhatPeopleWroteInPages() {
        for (String page : List.of(ITEMS, ITEMS + "/1003", "/ogc/collections", "/ogc/collections/fixture")) {
            HttpResponse<String> answer = door.get(page, "Accept", "text/html,*/*;q=0.8");
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
            assertThat(answer.body()).doesNotContain("<script>", "<places>").contains("<h1>");
        }
        String echoed = door.get(ITEMS + "?f=html&name=" + encoded("\"><script>alert(1)</script>"))
                .body();
        assertThat(echoed).doesNotContain("<script>alert");
        assertThat(door.get("/ogc/%3Cscript%3E?x=%3Cscript%3E", "Accept", "text/html")
                        .body())
                .doesNotContain("<script>");
    }

    @Test
    void speaksKorean() {
        assertThat(door.json("/ogc/collections/fixture?lang=ko").path("title").asString())
                .isEqualTo("시험 <장소>");
        HttpResponse<String> problem = door.get(ITEMS + "?limit=0", "Accept-Language", "ko-KR,ko;q=0.9");
        assertThat(Door.read(problem).path("title").asString()).isEqualTo("범위를 벗어남");
        assertThat(problem.headers().firstValue("Content-Language")).contains("ko");
        assertThat(door.get(ITEMS + "?f=html&lang=ko").body())
                .contains("<html lang=\"ko\">", "name 값", "/ogc/collections?f=html&amp;lang=ko");
    }

    @Test
    void lettingFormatWinNeverRefusesAnAcceptHeader() {
        assertThat(door.get(ITEMS + "?f=json", "Accept", "text/html").headers().firstValue("Content-Type"))
                .contains("application/geo+json");
        assertThat(door.get(ITEMS, "Accept", "image/png").statusCode()).isEqualTo(200);
        assertThat(door.get("/ogc", "Accept", "image/png").statusCode()).isEqualTo(200);
    }

    @Test
    void takesATrailingSlash() {
        assertThat(door.get("/ogc/").statusCode()).isEqualTo(200);
        assertThat(door.get("/ogc/collections/").statusCode()).isEqualTo(200);
    }
}
