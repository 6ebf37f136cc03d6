package org.ecopark.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ecopark.Door;
import org.ecopark.DoorIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** CQL2 at the data door, as text and as JSON, against PostGIS. What is expected follows from the rows by hand. */
@DoorIT
class FiltersIT extends FixtureDoor {

    private static final String ITEMS = "/ogc/collections/fixture/items?limit=100&filter=";

    @Override
    void addRows() {
        jdbc.sql("""
                INSERT INTO fixture.place (id, geom, name, opened, seen_at, tags, shares) VALUES
                (3001, ST_Point(10, -40, 4326), 'Café Müller', '2021-06-01', '2021-06-01 12:00Z', ARRAY['x','y'], ARRAY[1,2]),
                (3002, 'SRID=4326;LINESTRING(20 -40, 22 -42)', '100% wood_a\\b', NULL, NULL, ARRAY['x'], NULL),
                (3003, 'SRID=4326;POLYGON((30 -45,34 -45,34 -41,30 -41,30 -45))', 'square', NULL, NULL, NULL, NULL)
                """).update();
    }

    private List<Long> ids(String filter, String more) {
        List<Long> ids = new ArrayList<>();
        door.json(ITEMS + encoded(filter) + more)
                .path("features")
                .forEach(feature -> ids.add(feature.path("id").asLong()));
        return ids;
    }

    private static List<Long> expected(String ids) {
        return ids == null
                ? List.of()
                : Arrays.stream(ids.split(" ")).map(Long::valueOf).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "staff = 3|30",
                "3 = staff|30",
                "staff <> 3 AND staff < 5|10 20 40",
                "NOT (staff >= 3) OR name = 'square'|10 20 3003",
                "open = TRUE AND staff <= 4|20 40",
                "staff IS NULL AND geometry IS NOT NULL AND id > 3000|3001 3002 3003",
                "geometry IS NULL|1003",
                "profile IS NOT NULL AND staff = 1|10",
                "TRUE AND id = 20|20",
                "FALSE|",
                "staff BETWEEN 3 AND 4|30 40",
                "staff NOT BETWEEN 2 AND 24|10 250",
                "staff IN (1, 2.0, 99)|10 20",
                "name NOT IN ('square', 'secret') AND id > 3001|3002",
                "name LIKE 'place 2_'|200 210 220 230 240 250",
                "name LIKE '100\\% wood\\_a%'|3002",
                "name LIKE '%a\\\\b'|3002",
                "name LIKE '100% wood_a_b'|3002",
                "CASEI(name) = CASEI('CAFÉ MÜLLER')|3001",
                "CASEI(name) LIKE CASEI('café%')|3001",
                "ACCENTI(name) = ACCENTI('Cafe Muller')|3001",
                "CASEI(ACCENTI(name)) LIKE casei(accenti('CAFE%'))|3001",
                "CASEI(name) IN (casei('SQUARE'), casei('none'))|3003",
                "name = 'O''Brien; DROP TABLE fixture.place; --'|1004",
                "name = 'O\\'Brien; DROP TABLE fixture.place; --'|1004",
                "opened = DATE('2020-01-04')|30",
                "opened = '2020-01-04'|30",
                "seen_at < TIMESTAMP('2020-01-01T03:00:00Z')|10 20",
                "seen_at <= TIMESTAMP('2020-01-01T11:00:00+09:00')|10 20",
                "\"staff\" = 1|10",
                "area_ha = staff * 1.5 AND staff < 3|10 20",
                "area_ha - staff = 1|20",
                "staff % 10 = 3|30 130 230",
                "staff div 10 = 2 AND staff > 23|240 250",
                "staff ^ 2 = 9|30",
                "-staff = -3|30",
                "2 + staff * 2 ^ 2 = 10|20",
                "10 / (staff - 3) = 10|40",
                "10 / (staff - 3) IS NULL AND staff IS NOT NULL|30",
                "area_ha > staff + 12|250",
                "'a' IS NULL OR id = 10|10",
                "(staff = 3) IS NULL AND id > 3000|3001 3002 3003",
                "(staff = 3) = TRUE|30",
            })
    void comparesValues(String filter, String ids) {
        assertThat(ids(filter, "")).containsExactlyElementsOf(expected(ids));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S_INTERSECTS(geometry, POINT(10 -40))|3001",
                "S_INTERSECTS(POINT(10 -40), geometry)|3001",
                "S_INTERSECTS(geometry, BBOX(9, -41, 23, -39))|3001 3002",
                "S_INTERSECTS(geometry, BBOX(9, -41, 0, 23, -39, 100))|3001 3002",
                "S_INTERSECTS(geometry, BBOX(179, -20, -179, -10))|1001 1002",
                "S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(10 -40), LINESTRING(29 -44, 31 -44)))|3001 3003",
                "S_EQUALS(geometry, LINESTRING(22 -42, 20 -40))|3002",
                "S_DISJOINT(geometry, BBOX(-180, -90, 180, 60)) OR id = 10|10 1004",
                "S_TOUCHES(geometry, POLYGON((34 -45, 36 -45, 36 -41, 34 -41, 34 -45)))|3003",
                "S_WITHIN(geometry, POLYGON((29 -46, 35 -46, 35 -40, 29 -40, 29 -46)))|3003",
                "S_CONTAINS(geometry, POINT(31 -43))|3003",
                "S_WITHIN(POINT Z (31 -43 5), geometry)|3003",
                "S_OVERLAPS(geometry, POLYGON((32 -46, 36 -46, 36 -43, 32 -43, 32 -46)))|3003",
                "S_CROSSES(geometry, LINESTRING(20 -42, 22 -40))|3002",
                "S_INTERSECTS(geometry, MULTIPOINT((10 -40), (31 -43)))|3001 3003",
                "S_INTERSECTS(geometry, MULTILINESTRING((9 -40, 11 -40), (29 -44, 31 -44)))|3001 3003",
                "S_INTERSECTS(geometry, MULTIPOLYGON(((9 -41, 11 -41, 11 -39, 9 -41))))|3001",
                // One degree of longitude at 40 S is 85,394 m, of latitude about 111,035 m (WGS 84).
                "S_DWITHIN(geometry, POINT(11 -40), 85400)|3001",
                "S_DWITHIN(geometry, POINT(11 -40), 85390)|",
                "s_dwithin(POINT(10 -41), geometry, 111100)|3001",
                "S_DWITHIN(geometry, POINT(-179.6 -16), 100000)|1001 1002",
                "distance_m(geometry, POINT(11 -40)) < 85400|3001",
                "area_m2(geometry) > 1e11 AND id > 3000|3003",
                "length_m(geometry) > 250000 AND id > 3000|3002",
            })
    void comparesPlaces(String filter, String ids) {
        assertThat(ids(filter, "")).containsExactlyElementsOf(expected(ids));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "T_AFTER(opened, DATE('2020-01-25'))|250 3001",
                "T_BEFORE(opened, DATE('2020-01-04'))|10 20",
                "T_EQUALS(opened, DATE('2020-01-04'))|30",
                "T_INTERSECTS(opened, INTERVAL('2020-01-04', '2020-01-05'))|30 40",
                "T_DURING(opened, INTERVAL('2020-01-03', '2020-01-05'))|30",
                "T_DISJOINT(opened, INTERVAL('..', '2020-01-25'))|250 3001",
                "T_INTERSECTS(seen_at, DATE('2021-06-01'))|3001",
                "T_AFTER(seen_at, DATE('2020-01-02'))|3001",
                "T_BEFORE(seen_at, TIMESTAMP('2020-01-01T02:00:00Z'))|10",
                "T_INTERSECTS(seen_at, INTERVAL('2020-01-01T03:00:00Z', '2020-01-01T04:00:00Z'))|30 40",
                "T_INTERSECTS(seen_at, INTERVAL('2021-01-01', '..'))|3001",
                "T_CONTAINS(INTERVAL(opened, '2020-01-31'), DATE('2020-01-25'))|10 20 30 40 50 60 70 80 90 100 110 120"
                        + " 130 140 150 160 170 180 190 200 210 220 230",
                "T_STARTS(INTERVAL(opened, '2020-01-31'), INTERVAL('2020-01-04', '2020-02-01'))|30",
                "T_STARTEDBY(INTERVAL(opened, '2020-01-31'), INTERVAL('2020-01-04', '2020-01-05'))|30",
                "T_FINISHES(INTERVAL('2020-01-03', opened), INTERVAL('2020-01-02', '2020-01-04'))|30",
                "T_FINISHEDBY(INTERVAL('2020-01-01', opened), INTERVAL('2020-01-02', '2020-01-04'))|30",
                "T_MEETS(INTERVAL('2020-01-01', opened), INTERVAL('2020-01-04', '2020-01-09'))|30",
                "T_METBY(INTERVAL(opened, '2022-01-01'), INTERVAL('2020-01-01', '2020-01-04'))|30",
                "T_OVERLAPS(INTERVAL('2020-01-01', opened), INTERVAL('2020-01-03', '2020-01-05'))|30",
                "T_OVERLAPPEDBY(INTERVAL(opened, '2020-01-31'), INTERVAL('2020-01-03', '2020-01-05'))|30",
                "year(opened) = 2021|3001",
            })
    void comparesTimes(String filter, String ids) {
        assertThat(ids(filter, "")).containsExactlyElementsOf(expected(ids));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A_CONTAINS(tags, ('x', 'y'))|3001",
                "A_CONTAINS(tags, ('x'))|3001 3002",
                "A_CONTAINEDBY(tags, ('x', 'z'))|3002",
                "A_EQUALS(tags, ('y', 'x', 'x'))|3001",
                "A_EQUALS(('x'), tags)|3002",
                "A_OVERLAPS(tags, ('y', 'b\"c')) AND id IN (10, 3001, 3002)|10 3001",
                "A_CONTAINS(shares, (2))|3001",
                "A_CONTAINS(tags, ()) AND id > 3000|3001 3002",
                "lower(name) = 'square' AND char_length(name) = 6|3003",
                "upper(name) = 'SQUARE'|3003",
                "abs(-staff) = 3 OR floor(area_ha) = 1|10 30",
                "ceil(area_ha) = 2|10",
            })
    void comparesSetsAndCallsFunctions(String filter, String ids) {
        assertThat(ids(filter, "")).containsExactlyElementsOf(expected(ids));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"op\":\"=\",\"args\":[{\"property\":\"staff\"},3]}|30",
                "{\"op\":\"and\",\"args\":[{\"op\":\">\",\"args\":[{\"property\":\"staff\"},2]},{\"op\":\"<\",\"args\":"
                        + "[{\"property\":\"staff\"},5]}]}|30 40",
                "{\"op\":\"not\",\"args\":[{\"op\":\"isNull\",\"args\":[{\"property\":\"opened\"}]}]}|10 20 30 40 50 60 70 80"
                        + " 90 100 110 120 130 140 150 160 170 180 190 200 210 220 230 240 250 3001",
                "{\"op\":\"like\",\"args\":[{\"property\":\"name\"},\"squ%\"]}|3003",
                "{\"op\":\"like\",\"args\":[{\"op\":\"casei\",\"args\":[{\"property\":\"name\"}]},{\"op\":\"casei\",\"args\":"
                        + "[\"SQU%\"]}]}|3003",
                "{\"op\":\"between\",\"args\":[{\"property\":\"staff\"},3,4]}|30 40",
                "{\"op\":\"in\",\"args\":[{\"property\":\"staff\"},[1,2]]}|10 20",
                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"Point\",\"coordinates\":[10,-40]}]}|3001",
                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},{\"bbox\":[9,-41,23,-39]}]}|3001 3002",
                "{\"op\":\"s_within\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[29,-46],[35,-46],[35,-40],[29,-40],[29,-46]]]}]}|3003",
                "{\"op\":\"t_during\",\"args\":[{\"property\":\"opened\"},{\"interval\":[\"2020-01-03\",\"2020-01-05\"]}]}|30",
                "{\"op\":\"t_finishedBy\",\"args\":[{\"interval\":[\"2020-01-01\",{\"property\":\"opened\"}]},{\"interval\":"
                        + "[\"2020-01-02\",\"2020-01-04\"]}]}|30",
                "{\"op\":\"=\",\"args\":[{\"property\":\"opened\"},{\"date\":\"2020-01-04\"}]}|30",
                "{\"op\":\"<\",\"args\":[{\"property\":\"seen_at\"},{\"timestamp\":\"2020-01-01T02:00:00Z\"}]}|10",
                "{\"op\":\"a_containedBy\",\"args\":[{\"property\":\"tags\"},[\"x\",\"z\"]]}|3002",
                "{\"op\":\"S_DWITHIN\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"Point\",\"coordinates\":[11,-40]},85400]}|3001",
                "{\"op\":\"=\",\"args\":[{\"op\":\"-\",\"args\":[{\"property\":\"area_ha\"},{\"property\":\"staff\"}]},1]}|20",
                "false|",
            })
    void readsJsonToo(String filter, String ids) {
        assertThat(ids(filter, "&filter-lang=cql2-json")).containsExactlyElementsOf(expected(ids));
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:4326,'S_INTERSECTS(geometry, BBOX(-41, 9, -39, 23))',3001 3002",
        "EPSG:4326,'S_INTERSECTS(geometry, BBOX(-20, 179, -10, -179))',1001 1002",
        "EPSG:4326,'S_INTERSECTS(geometry, POINT(-40 10))',3001",
        // -40 is -4,865,942.28 m in Web Mercator, 10 is 1,113,194.91 m.
        "EPSG:3857,'S_INTERSECTS(geometry, BBOX(1113194, -4865943, 1113195, -4865942))',3001"
    })
    void takesGeometriesInOtherCoordinates(String system, String filter, String ids) {
        assertThat(ids(
                        filter,
                        "&filter-crs=" + encoded("http://www.opengis.net/def/crs/EPSG/0/" + system.substring(5))))
                .containsExactlyElementsOf(expected(ids));
    }

    @Test
    void joinsWithAllOtherParameters() {
        assertThat(ids("staff > 3", "&open=true&bbox=0,9,0.85,11&sortby=-staff"))
                .containsExactly(80L, 60L, 40L);
        assertThat(ids("id > 3000", "&id=3002")).containsExactly(3002L);
        JsonNode page = door.json(ITEMS.replace("limit=100", "limit=2") + encoded("staff > 20"));
        assertThat(page.path("numberMatched").asInt()).isEqualTo(5);
        assertThat(Door.link(page, "next")).contains("filter=");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "staff >|cql2_unexpected|8",
                "staff = 3 staff|cql2_unexpected|11",
                "(staff = 3|cql2_unexpected|11",
                "staff|cql2_unexpected|1",
                "name = 'open|cql2_unexpected|13",
                "staff IN ()|cql2_unexpected|10",
                "staff NOT 3|cql2_unexpected|11",
                "staff = 3;|cql2_unexpected|10",
                "S_INTERSECTS(geometry)|cql2_unexpected|1",
                "opened = DATE('2020-02-30')|cql2_unreadable|10",
                "staff = 1e999|cql2_unreadable|9",
                "S_INTERSECTS(geometry, POINT(200 0))|cql2_unreadable|24",
                "S_INTERSECTS(geometry, POLYGON((0 0, 1 1)))|cql2_unreadable|24",
                "S_INTERSECTS(geometry, POLYGON((0 0, 2 2, 2 0, 0 2, 0 0)))|cql2_unreadable|24",
                "nothing = 3|filter_without_meaning|1",
                "staff = 'many'|filter_without_meaning|9",
                "tags = 'a'|filter_without_meaning|6",
                "profile = 'a'|filter_without_meaning|9",
                "geometry = 3|filter_without_meaning|10",
                "open = staff|filter_without_meaning|8",
                "name LIKE staff|cql2_unexpected|11",
                "staff LIKE 'a%'|filter_without_meaning|1",
                "pg_sleep(10) = 1|filter_without_meaning|1",
                "name + 1 = 2|filter_without_meaning|1",
                "S_DWITHIN(geometry, POINT(0 0), -1)|filter_without_meaning|33",
                "S_DWITHIN(geometry, POINT(0 0))|filter_without_meaning|1",
                "T_AFTER(name, DATE('2020-01-01'))|filter_without_meaning|9",
                "A_CONTAINS(name, ('x'))|filter_without_meaning|12",
                "S_TOUCHES(geometry, GEOMETRYCOLLECTION(POINT(0 0), LINESTRING(0 0, 1 1)))|filter_without_meaning|21",
            })
    void tellsThePlace(String filter, String code, String place) {
        HttpResponse<String> answer = door.get(ITEMS + encoded(filter));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Door.read(answer).path("code").asString()).as(answer.body()).isEqualTo(code);
        assertThat(Door.read(answer).path("place").asString()).as(answer.body()).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"=\",\"args\":[{\"property\":\"staff\"}]}",
                "{\"op\":\"=\"}",
                "{\"op\":\"like\",\"args\":[{\"property\":\"name\"},3]}",
                "[1,2]",
                "{",
                "null",
                "{\"op\":\"=\",\"args\":[{\"property\":\"name\"},\"\\u0000\"]}",
                "{\"op\":\"=\",\"args\":[{\"property\":\"name\"},\"\\ud800\"]}",
            })
    void refusesOtherJson(String filter) {
        HttpResponse<String> answer = door.get(ITEMS + encoded(filter) + "&filter-lang=cql2-json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Door.read(answer).path("place").asString()).isNotBlank();
    }

    @Test
    void refusesWhatCannotBeComputed() {
        for (String filter : List.of("staff * 1e300 * 1e300 > 1", "(0 - staff) ^ 0.5 = 1")) {
            HttpResponse<String> answer = door.get(ITEMS + encoded(filter));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(Door.read(answer).path("code").asString()).isEqualTo("unsupported_filter");
        }
    }

    @Test
    void boundsWhatAFilterMayHold() {
        String deep = "(".repeat(100) + "staff = 1" + ")".repeat(100);
        HttpResponse<String> answer = door.get(ITEMS + encoded(deep));
        assertThat(Door.read(answer).path("code").asString()).as(answer.body()).isEqualTo("cql2_too_much");
    }

    @Test
    void tellsWhatCanBeAskedFor() {
        JsonNode collection = door.json("/ogc/collections/fixture");
        JsonNode queryables = door.json(Door.link(collection, "http://www.opengis.net/def/rel/ogc/1.0/queryables"));
        assertThat(queryables.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(queryables.path("$id").asString()).endsWith("/ogc/collections/fixture/queryables");
        assertThat(queryables.at("/properties/geometry").has("type")).isFalse();
        assertThat(queryables.at("/properties/geometry/format").asString()).isEqualTo("geometry-any");
        assertThat(queryables.at("/properties/area_ha/x-ogc-unit").asString()).isEqualTo("har");
        assertThat(queryables.at("/properties/opened/format").asString()).isEqualTo("date");
        for (String name : queryables.path("properties").propertyNames()) {
            assertThat(ids(name + " IS NULL AND id = 20", "")).as(name).isEmpty();
        }
        JsonNode sortables = door.json(Door.link(collection, "http://www.opengis.net/def/rel/ogc/1.0/sortables"));
        for (String name : sortables.path("properties").propertyNames()) {
            assertThat(ids("id = 20", "&sortby=-" + name)).as(name).containsExactly(20L);
        }
        JsonNode schema = door.json(Door.link(collection, "http://www.opengis.net/def/rel/ogc/1.0/schema"));
        assertThat(schema.at("/properties/id/x-ogc-role").asString()).isEqualTo("id");
        assertThat(schema.at("/properties/geometry/x-ogc-role").asString()).isEqualTo("primary-geometry");
        assertThat(schema.at("/properties/name/x-ogc-propertySeq").asInt()).isEqualTo(3);
        assertThat(door.json("/ogc/functions").path("functions"))
                .extracting(function -> function.path("name").asString())
                .contains("S_DWITHIN", "area_m2");
        for (String page : List.of(
                "/ogc/collections/fixture/queryables", "/ogc/collections/fixture/sortables", "/ogc/functions")) {
            assertThat(door.get(page + "?f=html&lang=ko").body()).contains("<h1>", "lang=\"ko\"");
        }
    }

    @Test
    void letsPeopleFilter() {
        String page =
                door.get(ITEMS.replace("filter=", "f=html&sortby=&filter=")).body();
        assertThat(page).contains("name=\"filter\"", "value=\"-staff\"");
        assertThat(door.get(ITEMS + encoded("name = 'square'") + "&f=html").body())
                .contains("name = &#39;square&#39;", ">3003<")
                .doesNotContain(">3002<");
        assertThat(door.get(ITEMS).statusCode()).isEqualTo(400);
    }

    /** Each comparison and order of each property of each layer is something that the database can do. */
    @Test
    void everyPropertyOfEveryLayerCanBeAskedAndSorted() {
        for (JsonNode collection : door.json("/ogc/collections").path("collections")) {
            String name = collection.path("id").asString();
            if (name.startsWith("fixture_")) {
                continue;
            }
            String items = "/ogc/collections/" + name + "/items?limit=2&";
            JsonNode properties =
                    door.json("/ogc/collections/" + name + "/queryables").path("properties");
            JsonNode sortables =
                    door.json("/ogc/collections/" + name + "/sortables").path("properties");
            for (String property : properties.propertyNames()) {
                String condition =
                        switch (properties.at("/" + property + "/type").asString("")) {
                            case "string" ->
                                properties.at("/" + property).has("format")
                                        ? "\"" + property + "\" > DATE('1900-01-01')"
                                        : "CASEI(\"" + property + "\") LIKE 'a%' OR \"" + property + "\" > 'm'";
                            case "integer", "number" ->
                                "\"" + property + "\" * 2 > 1.5 OR \"" + property + "\" IN (1, 2)";
                            case "boolean" -> "\"" + property + "\" = TRUE";
                            case "array" ->
                                properties
                                                .at("/" + property + "/items/type")
                                                .asString("")
                                                .equals("string")
                                        ? "A_OVERLAPS(\"" + property + "\", ('a'))"
                                        : "A_OVERLAPS(\"" + property + "\", (1))";
                            case "object" -> "\"" + property + "\" IS NULL";
                            default -> "S_INTERSECTS(geometry, BBOX(-10, 40, 10, 60))";
                        };
                JsonNode page = door.json(items + "filter=" + encoded(condition));
                assertThat(page.has("features")).as(name + " " + condition).isTrue();
                if (sortables.has(property)) {
                    JsonNode first = door.json(items + "sortby=-" + property);
                    String next = Door.link(first, "next");
                    assertThat(next == null || door.json(next).has("features")).isTrue();
                }
            }
        }
    }
}
