package org.ecopark.maps;

import java.util.List;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerProperty.Type;
import org.ecopark.layers.LayerRelation;
import org.ecopark.layers.LayerSchema;
import org.ecopark.layers.LayerSource;
import org.ecopark.layers.Title;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Layers for maps in a lonely part of the southern ocean, each kind of geometry and some awkward ones. */
@TestConfiguration(proxyBeanMethods = false)
public class MapLayers {

    @Bean
    LayerSource mapLayers() {
        return () -> List.of(
                layer("map_square", GeometryKind.POLYGON, "kind = 'square'"),
                layer("map_points", GeometryKind.POINT, "kind = 'point'"),
                layer("map_lines", GeometryKind.LINE, "kind = 'line'"),
                layer("map_awkward", GeometryKind.ANY, "kind = 'awkward'"),
                layer("map_heap", GeometryKind.POINT, "kind = 'heap'"),
                layer("map:odd.name", GeometryKind.ANY, "kind = 'none'"));
    }

    private static Layer layer(String name, GeometryKind kind, String where) {
        return new Layer(
                name,
                new Title("Map <" + name + "> & \"quotes\"", "지도 " + name),
                new Title("For tests", "시험용"),
                new LayerSchema(
                        kind,
                        List.of(
                                LayerProperty.of("name", Type.TEXT, "Name", "이름", null),
                                LayerProperty.of("year", Type.INTEGER, "Year", "연도", null),
                                LayerProperty.of("amount", Type.DECIMAL, "Amount", "수량", "t"))),
                LayerRelation.of("SELECT * FROM map_fixture.thing WHERE " + where));
    }

    public static void fill(JdbcClient jdbc) {
        jdbc.sql("CREATE SCHEMA IF NOT EXISTS map_fixture").update();
        jdbc.sql("""
                CREATE TABLE IF NOT EXISTS map_fixture.thing (
                    id bigint PRIMARY KEY, version bigint NOT NULL DEFAULT 1, geom geometry(Geometry, 4326),
                    visible_to text NOT NULL DEFAULT 'public', kind text, name text, year bigint, amount float8)
                """).update();
        jdbc.sql("""
                INSERT INTO map_fixture.thing (id, geom, kind, name, year, amount, visible_to) VALUES
                (1, 'SRID=4326;POLYGON((20 -41,21 -41,21 -40,20 -40,20 -41))', 'square', 'the <square> & more', 2020, 5, 'public'),
                (2, ST_Point(20.5, -41.5, 4326), 'point', '한글 이름', 2019, 1, 'public'),
                (3, ST_Point(21.5, -41.5, 4326), 'point', 'later', 2021, 2, 'public'),
                (4, ST_Point(20.5, -40.5, 4326), 'point', 'secret', 2021, 2, 'somebody'),
                (5, 'SRID=4326;LINESTRING(20 -42,22 -40)', 'line', 'diagonal', NULL, 3, 'public'),
                (6, 'SRID=4326;POLYGON((30 -41,31 -40,31 -41,30 -40,30 -41))', 'awkward', 'bow tie', NULL, NULL, 'public'),
                (7, 'SRID=4326;POLYGON EMPTY', 'awkward', 'empty', NULL, NULL, 'public'),
                (8, NULL, 'awkward', 'nowhere', NULL, NULL, 'public'),
                (9, 'SRID=4326;GEOMETRYCOLLECTION(POINT(32 -40),LINESTRING(32 -41,33 -41))', 'awkward', 'mixed', NULL, NULL, 'public'),
                (10, 'SRID=4326;POLYGON((-180 -90,180 -90,180 -89,-180 -89,-180 -90))', 'awkward', 'the pole', NULL, NULL, 'public'),
                (11, 'SRID=4326;POLYGON((179 -50,180 -50,180 -49,179 -49,179 -50))', 'awkward', 'west of the line', NULL, NULL, 'public'),
                (21, ST_Point(25.1001, -45.0001, 4326), 'heap', 'one', 2020, 1, 'public'),
                (22, ST_Point(25.1002, -45.0004, 4326), 'heap', 'two', 2020, 1, 'public'),
                (23, ST_Point(25.1003, -45.0003, 4326), 'heap', 'three', 2020, 1, 'public'),
                (24, ST_Point(25.1004, -45.0002, 4326), 'heap', 'four', 2020, 1, 'public'),
                (25, ST_Point(25.1005, -45.0005, 4326), 'heap', 'five', 2021, 1, 'public'),
                (26, ST_Point(25.9, -45.5, 4326), 'heap', 'alone', 2020, 1, 'public'),
                (27, ST_Point(25.1001, -45.0001, 4326), 'heap', 'secret', 2020, 1, 'somebody'),
                (12, 'SRID=4326;POLYGON((-180 -50,-179 -50,-179 -49,-180 -49,-180 -50))', 'awkward', 'east of the line', NULL, NULL, 'public')
                ON CONFLICT (id) DO NOTHING
                """).update();
    }
}
