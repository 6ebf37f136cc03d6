package org.ecopark.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecopark.Door;
import org.ecopark.DoorIT;
import org.ecopark.FixtureLayer;
import org.ecopark.layers.LayerVersions;
import org.ecopark.tiles.Mvt.Shown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What tiles show and how they are sent, over real HTTP and PostGIS. */
@DoorIT
class TilesIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LayerVersions versions;

    @Autowired
    private PlatformTransactionManager transactions;

    private TileDoor door;
    private Door documents;

    @BeforeEach
    void fill() {
        FixtureLayer.fill(jdbc);
        FixtureLayer.raiseVersion(versions, new TransactionTemplate(transactions));
        door = new TileDoor(port);
        documents = new Door(port);
    }

    /** Column and row of a place by the formula of the OpenStreetMap wiki, with the units within the tile. */
    private static int[] mercator(double longitude, double latitude, int z) {
        double n = 1L << z;
        double radians = Math.toRadians(latitude);
        double x = (longitude + 180) / 360 * n;
        double y = (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2 * n;
        return new int[] {(int) x, (int) y, (int) ((x - (int) x) * 4096), (int) ((y - (int) y) * 4096)};
    }

    private static String path(String layers, int z, int[] place) {
        return "/tiles/" + layers + "/" + z + "/" + place[0] + "/" + place[1] + ".mvt";
    }

    private static Shown feature(Mvt tile, String layer, long id) {
        return tile.layer(layer).stream()
                .filter(one -> one.id() != null && one.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static Set<Long> ids(List<Shown> features) {
        Set<Long> ids = new HashSet<>();
        features.forEach(one -> ids.add(one.id()));
        return ids;
    }

    @ParameterizedTest
    @CsvSource({"10", "13", "16", "18"})
    void showsAPlaceWhereItIs(int z) {
        int[] place = mercator(0.2, 10, z);
        Shown second = feature(door.tile(path("fixture", z, place)), "fixture", 20);
        assertThat(second.type()).isEqualTo(1);
        assertThat(second.first()[0]).isCloseTo(place[2], within(1));
        assertThat(second.first()[1]).isCloseTo(place[3], within(1));
    }

    @Test
    void flattensWhatATileCannotHold() {
        Shown second = feature(door.tile(path("fixture", 14, mercator(0.2, 10, 14))), "fixture", 20);
        assertThat(second.properties())
                .containsEntry("name", "place 2")
                .containsEntry("area_ha", 3.0)
                .containsEntry("staff", 2L)
                .containsEntry("open", true)
                .containsEntry("opened", "2020-01-03")
                .containsEntry("seen_at", "2020-01-01T02:00:00Z")
                .containsEntry("tags", "a;b\"c")
                .containsEntry("shares", "0.5")
                .containsEntry("profile", "{\"wood\": [1, 2.50]}")
                .doesNotContainKeys("id", "geom", "visible_to");
    }

    @Test
    void bringsFewerPropertiesFromAfar() {
        Shown near = feature(door.tile(path("fixture", 10, mercator(0.2, 10, 10))), "fixture", 20);
        assertThat(near.properties()).containsKeys("name", "area_ha", "opened").doesNotContainKeys("tags", "profile");
        Shown far = feature(door.tile(path("fixture", 9, mercator(0.2, 10, 9))), "fixture", 20);
        assertThat(far.properties())
                .containsKeys("name", "area_ha", "staff", "feature_count")
                .doesNotContainKeys("tags", "profile", "opened");
        String chosen = path("fixture", 14, mercator(0.2, 10, 14)) + "?properties=tags,name";
        assertThat(feature(door.tile(chosen), "fixture", 20).properties()).containsOnlyKeys("name", "tags");
    }

    @Test
    void showsTheGridOfDegreesInDegrees() {
        // Level 3 has tiles of 22.5 degrees: column 8 begins at 0, row 3 at 22.5 north.
        Mvt tile = door.tile("/ogc/collections/fixture/tiles/WorldCRS84Quad/3/3/8?filter=staff%3D2");
        Shown second = feature(tile, "fixture", 20);
        assertThat(second.first()[0]).isEqualTo((int) (0.2 / 22.5 * 4096));
        assertThat(second.first()[1]).isEqualTo((int) (12.5 / 22.5 * 4096));
        Mvt deep = door.tile("/ogc/collections/fixture/tiles/WorldCRS84Quad/12/%d/%d"
                .formatted((int) (80 / 180.0 * 4096), (int) (180.2 / 360 * 8192)));
        double x = 180.2 / 360 * 8192;
        assertThat(feature(deep, "fixture", 20).first()[0]).isCloseTo((int) ((x - (int) x) * 4096), within(1));
    }

    @Test
    void showsAHoleAsAHole() {
        // Around 2, 52: the polygon 0..4, 50..54 has a hole 1..3, 51..53, given north and south as Mercator units.
        int[] place = mercator(2, 52, 5);
        Shown area = feature(door.tile(path("fixture", 5, place)), "fixture", 1005);
        assertThat(area.type()).isEqualTo(3);
        assertThat(area.parts()).hasSize(2);
        int[] corner = mercator(1, 53, 5);
        assertThat(area.parts().get(1)).anySatisfy(point -> {
            assertThat(point[0]).isCloseTo(corner[2], within(1));
            assertThat(point[1]).isCloseTo(corner[3], within(1));
        });
        assertThat(ringArea(area.parts().get(0))).isPositive();
        assertThat(ringArea(area.parts().get(1))).isNegative();
    }

    /** Positive for outer rings, as the specification has it: clockwise where y goes south. */
    private static long ringArea(List<int[]> ring) {
        long twice = 0;
        for (int i = 0; i < ring.size(); i++) {
            int[] a = ring.get(i);
            int[] b = ring.get((i + 1) % ring.size());
            twice += (long) a[0] * b[1] - (long) b[0] * a[1];
        }
        return twice;
    }

    @Test
    void showsBothSidesOfTheAntimeridianInTheirTiles() {
        int[] west = mercator(179.5, -16, 6);
        int[] east = mercator(-179.5, -16, 6);
        assertThat(west[0]).isEqualTo(63);
        assertThat(east[0]).isZero();
        assertThat(ids(door.tile(path("fixture", 6, west)).layer("fixture"))).containsExactly(1001L);
        assertThat(ids(door.tile(path("fixture", 6, east)).layer("fixture"))).containsExactly(1002L);
    }

    @Test
    void showsWhatReachesThePolesAndTheEndsOfTheWorld() {
        jdbc.sql("""
                INSERT INTO fixture.place (id, geom, name) VALUES
                (2001, 'SRID=4326;POLYGON((-180 60,180 60,180 90,-180 90,-180 60))', 'the arctic'),
                (2002, ST_Point(0, 90, 4326), 'north pole'), (2003, ST_Point(0, -90, 4326), 'south pole'),
                (2004, ST_Point(180, 0, 4326), 'end of the world'), (2005, ST_Point(-180, 0, 4326), 'its beginning'),
                (2006, 'SRID=4326;LINESTRING(-180 -90,180 90)', 'across')
                """).update();
        FixtureLayer.raiseVersion(versions, new TransactionTemplate(transactions));
        Mvt top = door.tile("/tiles/fixture/0/0/0.mvt");
        Shown arctic = feature(top, "fixture", 2001);
        int[] edge = mercator(0, 60, 0);
        assertThat(arctic.parts().get(0)).anyMatch(point -> Math.abs(point[1] - edge[3]) <= 4);
        assertThat(feature(top, "fixture", 2006).type()).isEqualTo(2);
        assertThat(ids(top.layer("fixture"))).doesNotContain(2002L, 2003L);
        assertThat(feature(door.tile("/tiles/fixture/3/7/4.mvt"), "fixture", 2004)
                        .first())
                .containsExactly(4095, 0);
        assertThat(feature(door.tile("/tiles/fixture/3/0/4.mvt"), "fixture", 2005)
                        .first())
                .containsExactly(0, 0);
        for (int z : new int[] {4, 10, 12}) {
            int row = 0;
            Mvt tile = door.tile("/tiles/fixture/" + z + "/3/" + row + ".mvt");
            assertThat(ids(tile.layer("fixture"))).containsExactly(2001L);
        }
        assertThat(ids(door.tile("/ogc/collections/fixture/tiles/WorldCRS84Quad/4/0/16")
                        .layer("fixture")))
                .contains(2001L, 2002L);
        assertThat(ids(door.tile("/ogc/collections/fixture/tiles/WorldCRS84Quad/4/15/16")
                        .layer("fixture")))
                .contains(2003L);
    }

    @Test
    void countsAPlaceOnTheEdgeOfTilesOnce() {
        jdbc.sql("INSERT INTO fixture.place (id, geom, name) VALUES (3001, ST_Point(-90, 0, 4326), 'corner of four')")
                .update();
        FixtureLayer.raiseVersion(versions, new TransactionTemplate(transactions));
        long shown = 0;
        for (int x : new int[] {0, 1}) {
            for (int y : new int[] {1, 2}) {
                shown += door.tile("/tiles/fixture/2/" + x + "/" + y + ".mvt").layer("fixture").stream()
                        .filter(one -> one.id() != null && one.id() == 3001)
                        .count();
            }
        }
        assertThat(shown).isEqualTo(1);
    }

    @Test
    void gathersPointsWithTheirNumberSumAndHowManyAreKnown() {
        // At level 0 a cell is 11.25 degrees: places 1 to 25 at 0.1 to 2.5 east, 10 north lie in one.
        List<Shown> all = door.tile("/tiles/fixture/0/0/0.mvt?filter=" + TileDoor.encoded("staff >= 1"))
                .layer("fixture");
        assertThat(all).hasSize(1);
        assertThat(all.get(0).id()).isNull();
        assertThat(all.get(0).properties())
                .containsEntry("feature_count", 25L)
                .containsEntry("sum_area_ha", 1.5 * 25 * 26 / 2)
                .containsEntry("known_area_ha", 25L)
                .doesNotContainKeys("name", "area_ha");
        jdbc.sql("UPDATE fixture.place SET area_ha = NULL WHERE id <= 30").update();
        FixtureLayer.raiseVersion(versions, new TransactionTemplate(transactions));
        assertThat(door.tile("/tiles/fixture/0/0/0.mvt?filter=" + TileDoor.encoded("staff >= 1"))
                        .layer("fixture")
                        .get(0)
                        .properties())
                .containsEntry("feature_count", 25L)
                .containsEntry("sum_area_ha", 1.5 * (25 * 26 / 2 - 6))
                .containsEntry("known_area_ha", 22L);
    }

    @Test
    void hidesWhatTheAskerMayNotSee() {
        for (int z : new int[] {0, 6, 10, 15}) {
            Mvt tile = door.tile(path("fixture", z, mercator(0.0001, 0.0001, z)));
            assertThat(tile.layer("fixture"))
                    .noneMatch(one -> Long.valueOf(1006).equals(one.id())
                            || "secret".equals(one.properties().get("name")));
        }
        assertThat(door.get(path("fixture", 15, mercator(0.0001, 0.0001, 15))).statusCode())
                .isEqualTo(204);
    }

    @Test
    void putsSeveralLayersIntoOneTile() {
        int[] place = mercator(0.2, 10, 12);
        Mvt tile = door.tile(path("parks,fixture", 12, place));
        assertThat(tile.layer("fixture")).isNotEmpty();
        String ogc = "/ogc/tiles/WebMercatorQuad/12/" + place[1] + "/" + place[0] + "?collections=fixture,parks&f=mvt";
        assertThat(ids(door.tile(ogc).layer("fixture"))).isEqualTo(ids(tile.layer("fixture")));
        assertThat(documents
                        .json("/tiles/fixture,parks.json")
                        .path("vector_layers")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void sendsATileOnceAndCompressed() {
        String path = "/tiles/fixture/3/4/3.mvt";
        HttpResponse<byte[]> plain = door.get(path);
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(plain.headers().firstValue("Vary")).contains("Accept-Encoding");
        jdbc.sql("UPDATE fixture.place SET name = name || repeat(' and more', 100), geom = ST_Point(id, 10, 4326)"
                        + " WHERE id <= 40")
                .update();
        FixtureLayer.raiseVersion(versions, new TransactionTemplate(transactions));
        HttpResponse<byte[]> zipped = door.get(path, "Accept-Encoding", "br, gzip;q=0.5");
        HttpResponse<byte[]> refused = door.get(path, "Accept-Encoding", "gzip;q=0");
        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(TileDoor.unzipped(zipped.body())).isEqualTo(refused.body());
        String tag = zipped.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"");
        assertThat(refused.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
        HttpResponse<byte[]> known = door.get(path, "Accept-Encoding", "gzip", "If-None-Match", tag);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(door.get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void showsAnEditAtOnceAndTellsTheOldTileApart() {
        String path = path("fixture", 14, mercator(0.2, 10, 14));
        HttpResponse<byte[]> before = door.get(path);
        String tag = before.headers().firstValue("ETag").orElseThrow();
        jdbc.sql("UPDATE fixture.place SET name = 'moved in' WHERE id = 20").update();
        FixtureLayer.raiseVersion(versions, new TransactionTemplate(transactions));
        HttpResponse<byte[]> after = door.get(path, "If-None-Match", tag);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(feature(Mvt.read(after.body()), "fixture", 20).properties()).containsEntry("name", "moved in");
        // The same rows in another order in the table are the same tile.
        jdbc.sql("UPDATE fixture.place SET name = 'place 2' WHERE id = 20").update();
        FixtureLayer.raiseVersion(versions, new TransactionTemplate(transactions));
        assertThat(door.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({"*/*", "text/html", "application/json", "image/png", "nonsense"})
    void refusesNobodyForWhatHeAccepts(String accept) {
        assertThat(door.get(path("fixture", 14, mercator(0.2, 10, 14)), "Accept", accept)
                        .statusCode())
                .isEqualTo(200);
        assertThat(door.get("/tiles/fixture.json", "Accept", accept).statusCode())
                .isEqualTo(200);
        assertThat(door.get("/ogc/collections/fixture/tiles", "Accept", accept).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/tiles/fixture/0/0/0.pbf 200 -",
                "/tiles/fixture/12/2050/1950.mvt 204 -",
                "/tiles/fixture/12/1/1.mvt 404 outside_limits",
                "/tiles/fixture/2/4/0.mvt 404 unknown_tile",
                "/tiles/fixture/19/0/0.mvt 404 unknown_tile",
                "/tiles/fixture/2/-1/0.mvt 404 unknown_tile",
                "/tiles/fixture/a/0/0.mvt 404 unknown_tile",
                "/tiles/fixture/99999999999999999999/0/0.mvt 404 unknown_tile",
                "/tiles/nothing/0/0/0.mvt 404 unknown_layer",
                "/tiles/fixture,/0/0/0.mvt 404 unknown_layer",
                "/tiles/nothing.json 404 unknown_layer",
                "/tiles/fixture/0/0/0.mvt?colour=red 400 unknown_parameter",
                "/tiles/fixture/0/0/0.mvt?filter=name%20like 400 cql2_unexpected",
                "/tiles/fixture/0/0/0.mvt?filter=height%3E1 400 filter_without_meaning",
                "/tiles/fixture/0/0/0.mvt?filter=staff%3D1&filter-lang=ecql 400 not_a_choice",
                "/tiles/fixture/0/0/0.mvt?properties=height 400 unknown_property",
                "/tiles/fixture/0/0/0.mvt?run=first 400 not_a_whole_number",
                "/tiles/a,b,c,d,e,f,g,h,i,j,k,l,m/0/0/0.mvt 404 unknown_layer",
                "/ogc/collections/fixture/tiles/WebMercatorQuad/2/0/4 404 unknown_tile",
                "/ogc/collections/fixture/tiles/WebMercatorQuad/0/2147483647/2147483647 404 unknown_tile",
                "/ogc/collections/fixture/tiles/WorldCRS84Quad/0/0/1?f=mvt 200 -",
                "/ogc/collections/fixture/tiles/Other/0/0/0 404 unknown_grid",
                "/ogc/collections/fixture/tiles?f=xml 400 not_a_choice",
                "/ogc/collections/nothing/tiles 404 unknown_layer",
                "/ogc/tiles/WebMercatorQuad/0/0/0?collections=fixture,nothing 404 unknown_layer",
                "/ogc/tileMatrixSets/Other 404 unknown_grid"
            })
    void answersEachRequestAsItDeserves(String path, int status, String code) {
        HttpResponse<byte[]> answer = door.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status >= 400) {
            JsonNode problem = Door.read(documents.get(path));
            assertThat(problem.path("code").asString()).isEqualTo(code);
            assertThat(problem.path("what_to_change").asString()).isNotBlank();
        }
    }

    @Test
    void filtersByCql2AsTheItemsDo() {
        String tile = path("fixture", 14, mercator(0.2, 10, 14)) + "?filter=";
        String text = "CASEI(name) LIKE casei('PLACE 2') AND S_INTERSECTS(geometry, BBOX(0, 9, 1, 11))";
        String json = "{\"op\":\"=\",\"args\":[{\"property\":\"staff\"},3]}";
        assertThat(ids(door.tile(tile + TileDoor.encoded(text)).layer("fixture")))
                .containsExactly(20L);
        assertThat(door.get(tile + TileDoor.encoded(json) + "&filter-lang=cql2-json")
                        .statusCode())
                .isEqualTo(204);
        String third = path("fixture", 14, mercator(0.3, 10, 14)) + "?filter=";
        assertThat(ids(door.tile(third + TileDoor.encoded(json) + "&filter-lang=cql2-json")
                        .layer("fixture")))
                .containsExactly(30L);
    }

    @Test
    void takesNoTextOfARequestForSql() {
        String filter = TileDoor.encoded("name = 'x''; DROP TABLE fixture.place; --' OR staff = 2");
        assertThat(ids(door.tile(path("fixture", 14, mercator(0.2, 10, 14)) + "?filter=" + filter)
                        .layer("fixture")))
                .containsExactly(20L);
        assertThat(jdbc.sql("SELECT count(*) FROM fixture.place")
                        .query(Long.class)
                        .single())
                .isGreaterThan(25);
    }

    @Test
    void letsOtherPagesReadTiles() {
        HttpResponse<byte[]> answer = door.get("/tiles/fixture/0/0/0.mvt", "Origin", "https://maps.example.org");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void givesUpATileThatTakesTooLong() {
        assertThat(door.get("/tiles/fixture_stuck/10/512/483.mvt").statusCode()).isEqualTo(504);
    }

    @Test
    void describesItselfAsTileJson() {
        JsonNode document = documents.json("/tiles/fixture.json?properties=name");
        assertThat(document.path("tilejson").asString()).isEqualTo("3.0.0");
        assertThat(document.path("minzoom").asInt()).isZero();
        assertThat(document.path("maxzoom").asInt()).isEqualTo(18);
        assertThat(document.path("attribution").asString()).isNotBlank();
        assertThat(document.at("/bounds/0").asDouble()).isEqualTo(-179.5);
        assertThat(document.at("/bounds/3").asDouble()).isEqualTo(54);
        assertThat(document.at("/vector_layers/0/id").asString()).isEqualTo("fixture");
        assertThat(document.at("/vector_layers/0/fields/area_ha").asString()).isEqualTo("area_ha (ha)");
        assertThat(document.at("/vector_layers/0/fields/feature_count").asString())
                .isNotBlank();
        String template = document.at("/tiles/0").asString();
        int[] place = mercator(0.2, 10, 14);
        Mvt tile = door.tile(template.replace("{z}", "14")
                .replace("{x}", Integer.toString(place[0]))
                .replace("{y}", Integer.toString(place[1])));
        assertThat(feature(tile, "fixture", 20).properties()).containsOnlyKeys("name");
    }

    @Test
    void leadsFromTheLandingPageToATile() {
        JsonNode landing = documents.json("/ogc");
        String vector = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";
        assertThat(Door.link(landing, vector)).contains("/ogc/tiles").contains("f=json");
        JsonNode collection = documents.json("/ogc/collections/fixture");
        JsonNode list = documents.json(Door.link(collection, vector));
        List<String> grids = new ArrayList<>();
        for (JsonNode item : list.path("tilesets")) {
            grids.add(item.path("tileMatrixSetId").asString());
            JsonNode limits = item.path("tileMatrixSetLimits").get(4);
            JsonNode tileset = documents.json(Door.link(item, "self"));
            assertThat(tileset.path("tileMatrixSetLimits")).isEqualTo(item.path("tileMatrixSetLimits"));
            assertThat(tileset.at("/layers/0/id").asString()).isEqualTo("fixture");
            JsonNode grid = documents.json(Door.link(tileset, "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme"));
            assertThat(grid.path("uri").asString())
                    .isEqualTo(item.path("tileMatrixSetURI").asString());
            assertThat(grid.at("/tileMatrices/4/matrixHeight").asInt()).isEqualTo(16);
            String template = Door.link(item, "item");
            String inside = template.replace("{tileMatrix}", "4")
                    .replace("{tileRow}", limits.path("minTileRow").asString())
                    .replace("{tileCol}", limits.path("maxTileCol").asString());
            assertThat(door.get(inside).statusCode()).isIn(200, 204);
            assertThat(limits.path("minTileRow").asInt()).isPositive();
            String outside = template.replace("{tileMatrix}", "4")
                    .replace("{tileRow}", "0")
                    .replace("{tileCol}", "0");
            assertThat(door.get(outside).statusCode()).isEqualTo(404);
        }
        assertThat(grids).containsExactly("WebMercatorQuad", "WorldCRS84Quad");
        assertThat(documents.json("/ogc/conformance").path("conformsTo").toString())
                .contains("ogcapi-tiles-1/1.0/conf/core", "ogcapi-tiles-1/1.0/conf/mvt");
        assertThat(documents.json("/ogc/tileMatrixSets").path("tileMatrixSets").size())
                .isEqualTo(2);
    }
}
