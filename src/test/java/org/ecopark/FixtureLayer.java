package org.ecopark;

import java.util.ArrayList;
import java.util.List;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerProperty.Type;
import org.ecopark.layers.LayerRelation;
import org.ecopark.layers.LayerSchema;
import org.ecopark.layers.LayerSource;
import org.ecopark.layers.LayerVersions;
import org.ecopark.layers.Title;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A layer with every type of property and awkward rows, and two whose statements take long. */
@TestConfiguration(proxyBeanMethods = false)
public class FixtureLayer {

    public static final String NAME = "fixture";

    @Bean
    LayerSource fixtureLayers() {
        return () -> List.of(
                layer(NAME, "SELECT * FROM fixture.place"),
                timed(),
                sleeping("fixture_slow", 1.5),
                sleeping("fixture_stuck", 30));
    }

    /** Of the time at which a place was opened; "with a hole" is known to be there since 2015, others have no time. */
    private static Layer timed() {
        Layer layer = layer(
                "fixture_timed",
                "SELECT p.*, CASE WHEN p.id = 1005 THEN 2015::bigint END AS since, NULL::bigint AS until FROM fixture.place p");
        List<LayerProperty> properties = new ArrayList<>(layer.schema().properties());
        properties.add(property("since", Type.INTEGER, null));
        properties.add(property("until", Type.INTEGER, null));
        LayerSchema schema = new LayerSchema(GeometryKind.ANY, properties)
                .timed("opened", "opened")
                .timed("since", "until");
        return new Layer(layer.name(), layer.title(), layer.description(), schema, layer.relation());
    }

    private static Layer layer(String name, String sql) {
        return new Layer(
                name,
                new Title("Fixture <places>", "시험 <장소>"),
                new Title("Awkward places & names", "까다로운 장소"),
                new LayerSchema(
                        GeometryKind.ANY,
                        List.of(
                                property("name", Type.TEXT, null),
                                property("area_ha", Type.DECIMAL, "ha"),
                                property("staff", Type.INTEGER, null),
                                property("open", Type.BOOLEAN, null),
                                property("opened", Type.DATE, null),
                                property("seen_at", Type.TIMESTAMP, null),
                                property("tags", Type.TEXT_LIST, null),
                                property("shares", Type.DECIMAL_LIST, null),
                                property("profile", Type.JSON, null))),
                LayerRelation.of(sql));
    }

    private static Layer sleeping(String name, double seconds) {
        return layer(name, "SELECT p.* FROM fixture.place p, (SELECT pg_sleep(" + seconds + ")) s");
    }

    private static LayerProperty property(String name, Type type, String unit) {
        return new LayerProperty(name, type, new Title(name, name + " 값"), unit);
    }

    public static void fill(JdbcClient jdbc) {
        jdbc.sql("CREATE SCHEMA IF NOT EXISTS fixture").update();
        jdbc.sql("DROP TABLE IF EXISTS fixture.place").update();
        jdbc.sql("""
                CREATE TABLE fixture.place (
                    id bigint PRIMARY KEY, version bigint NOT NULL DEFAULT 1, geom geometry(Geometry, 4326),
                    visible_to text NOT NULL DEFAULT 'public', name text, area_ha float8, staff bigint, open boolean,
                    opened date, seen_at timestamptz, tags text[], shares float8[], profile jsonb)
                """).update();
        jdbc.sql("""
                INSERT INTO fixture.place (id, geom, name, area_ha, staff, open, opened, seen_at, tags, shares, profile)
                SELECT i * 10, ST_Point(i * 0.1, 10, 4326), 'place ' || i, i * 1.5, i, i % 2 = 0, date '2020-01-01' + i::int,
                       timestamptz '2020-01-01 00:00Z' + i * interval '1 hour', ARRAY['a', 'b"c'], ARRAY[0.5, NULL],
                       '{"wood": [1, 2.50]}'
                FROM generate_series(1, 25) i
                """).update();
        jdbc.sql("""
                INSERT INTO fixture.place (id, geom, name, visible_to) VALUES
                (1001, ST_Point(179.5, -16, 4326), 'west of the line', 'public'),
                (1002, ST_Point(-179.5, -16, 4326), 'east of the line', 'public'),
                (1003, NULL, '<script>alert("x")</script>', 'public'),
                (1004, 'SRID=4326;POLYGON EMPTY', 'O''Brien; DROP TABLE fixture.place; --', 'public'),
                (1005, 'SRID=4326;POLYGON((0 50,4 50,4 54,0 54,0 50),(1 51,1 53,3 53,3 51,1 51))', 'with a hole', 'public'),
                (1006, ST_Point(0, 0, 4326), 'secret', 'somebody')
                """).update();
    }

    public static void raiseVersion(LayerVersions versions, TransactionTemplate transaction) {
        transaction.executeWithoutResult(status -> versions.changed(NAME, null));
    }
}
