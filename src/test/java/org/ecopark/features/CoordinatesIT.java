package org.ecopark.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.ecopark.Door;
import org.ecopark.DoorIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Coordinate systems, boxes in them, and orders of the data door. */
@DoorIT
class CoordinatesIT extends FixtureDoor {

    private static final String ITEMS = "/ogc/collections/fixture/items";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    @Override
    void addRows() {
        // Tyseley and the middle of Seoul, inside the areas of the national grids.
        jdbc.sql("""
                INSERT INTO fixture.place (id, geom, name) VALUES
                (2001, ST_Point(-1.8480, 52.4497, 4326), 'Tyseley'),
                (2002, ST_Point(126.9780, 37.5665, 4326), 'Seoul')
                """).update();
    }

    @Test
    void listsItsSystems() {
        JsonNode collection = door.json("/ogc/collections/fixture");
        assertThat(collection.path("crs"))
                .extracting(JsonNode::asString)
                .startsWith("http://www.opengis.net/def/crs/OGC/1.3/CRS84")
                .contains(EPSG + "4326", EPSG + "3857")
                // Its features lie all over the world; what lies in a grid's area can be asked for all the same.
                .doesNotContain(EPSG + "27700", EPSG + "5179");
        assertThat(collection.path("crs"))
                .extracting(JsonNode::asString)
                .contains(collection.path("storageCrs").asString());
    }

    @ParameterizedTest
    @CsvSource({
        // Independent: Krueger's series for GRS80 and the spherical formula, computed in Python; PROJ's Helmert for
        // 27700,
        // which the national shift grid moves by less than 5 m. Axes as the EPSG register has them.
        "2002, 4326, 37.5665, 126.978, 1e-9",
        "2002, 3857, 14135126.302, 4518366.510, 0.002",
        "2002, 5179, 1952032.081, 953901.165, 0.002",
        "2002, 5186, 551885.031, 198056.367, 0.002",
        "2001, 27700, 410427, 283538, 5"
    })
    void givesCoordinatesInTheOrderOfTheirRegister(long id, int code, double first, double second, double tolerance) {
        HttpResponse<String> answer = door.get(ITEMS + "/" + id + "?crs=" + EPSG + code);
        assertThat(answer.headers().firstValue("Content-Crs")).contains("<" + EPSG + code + ">");
        JsonNode place = Door.read(answer).at("/geometry/coordinates");
        assertThat(place.get(0).asDouble()).as(answer.body()).isCloseTo(first, within(tolerance));
        assertThat(place.get(1).asDouble()).as(answer.body()).isCloseTo(second, within(tolerance));
        // What was given is found again by a box around it in the same system.
        double near = code == 4326 ? 1e-6 : 0.02;
        String box = String.format(
                "%.7f,%.7f,%.7f,%.7f",
                place.get(0).asDouble() - near,
                place.get(1).asDouble() - near,
                place.get(0).asDouble() + near,
                place.get(1).asDouble() + near);
        assertThat(ids(door.json(ITEMS + "?bbox=" + box + "&bbox-crs=" + EPSG + code)))
                .containsExactly(id);
    }

    @Test
    void namesWhatHasNoCoordinatesInAGrid() {
        JsonNode page = door.json(ITEMS + "?limit=100&crs=" + EPSG + "27700");
        assertThat(page.path("outsideCrs"))
                .extracting(JsonNode::asLong)
                .contains(2002L)
                .doesNotContain(2001L, 1003L);
        assertThat(door.json(ITEMS + "/2002?crs=" + EPSG + "27700")
                        .path("outsideCrs")
                        .asBoolean())
                .isTrue();
        assertThat(door.json(ITEMS + "?limit=100&crs=" + EPSG + "3857").has("outsideCrs"))
                .isFalse();
    }

    @Test
    void defaultsToCrs84AndSaysSo() {
        assertThat(door.get(ITEMS).headers().firstValue("Content-Crs"))
                .contains("<http://www.opengis.net/def/crs/OGC/1.3/CRS84>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The antimeridian in the axis order of EPSG:4326 and in metres, where it lies inside the wrapped box.
                "4326|-20,179,-10,-179|1001;1002",
                "3857|19981000,-1830000,20094000,-1770000|1001;1002",
                "3857|-20094000,-1830000,-19981000,-1770000|1001;1002",
                "3857|19981000,-1830000,-19981000,-1770000|1001;1002",
                // Wider than the world.
                "3857|-60000000,-1830000,60000000,-1770000|1001;1002",
                "27700|400000,280000,420000,290000|2001",
                "27700|-9e9,-9e9,9e9,9e9|1005;2001",
                "5179|1900000,900000,2000000,1000000|2002",
                "5186|-10,-10,-5,-5|"
            })
    void findsByBoxesOfOtherSystems(int code, String box, String ids) {
        List<Long> expected = ids == null
                ? List.of()
                : java.util.Arrays.stream(ids.split(";")).map(Long::valueOf).toList();
        assertThat(ids(door.json(ITEMS + "?bbox=" + box + "&bbox-crs=" + EPSG + code)))
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'?bbox=10,20,5,30&bbox-crs=EPSG:27700',bbox_upside_down",
        "'?bbox=10,20,15&bbox-crs=EPSG:27700',bbox_size",
        "'?bbox=9,0,2,1&bbox-crs=EPSG:4326',bbox_upside_down",
        "'?crs=EPSG:27700x',unsupported_crs",
        "?sortby=nothing,wrong_sortby",
        "?sortby=tags,wrong_sortby",
        "'?sortby=name,-name',wrong_sortby",
        "?sortby=-,wrong_sortby",
        "?sortby=name&after=k1,wrong_page_key",
        "?sortby=staff&after=k1.PXg,wrong_page_key"
    })
    void refusesWhatHasNoMeaning(String query, String code) {
        HttpResponse<String> answer = door.get(ITEMS + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Door.read(answer).path("code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"name", "-name", "'open,-area_ha'", "'-seen_at'", "'-open,opened'", "'area_ha,staff,name'"})
    void pagesInAnOrderAreTheWholeInThatOrder(String order) {
        List<Long> whole = ids(door.json(ITEMS + "?limit=100&sortby=" + order));
        assertThat(whole).hasSize(32);
        List<Long> leafed = new ArrayList<>();
        String next = ITEMS + "?limit=5&sortby=" + order;
        while (next != null) {
            JsonNode page = door.json(next);
            leafed.addAll(ids(page));
            next = Door.link(page, "next");
        }
        assertThat(leafed).isEqualTo(whole);
        String sql = java.util.Arrays.stream(order.split(","))
                .map(key -> key.replace("-", "") + (key.startsWith("-") ? " DESC" : "") + " NULLS LAST")
                .collect(java.util.stream.Collectors.joining(", "));
        assertThat(whole)
                .isEqualTo(jdbc.sql("SELECT id FROM fixture.place WHERE visible_to = 'public' ORDER BY " + sql + ", id")
                        .query(Long.class)
                        .list());
    }

    @Test
    void estimatesWhatItDoesNotCount() {
        JsonNode slow = door.json("/ogc/collections/fixture_slow/items?limit=1");
        assertThat(slow.has("numberMatched")).isFalse();
        assertThat(slow.path("numberEstimated").asLong()).isPositive();
    }
}
