package org.ecopark.userlayers;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecopark.geo.Box;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerRelation;
import org.ecopark.layers.Title;
import org.ecopark.layers.load.BroughtLayer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The catalogue of brought layers and their tables. Names of tables and columns are made here ({@code rows_7}, {@code c3});
 * nothing that a file says becomes SQL but the names of properties, whose letters {@link LayerProperty} has checked.
 */
@Repository
class UserLayerRepository {

    /** A replaced layer's features have versions that none of them had before; one is not changed so often. */
    private static final long VERSIONS = 1_000_000;

    private static final String COLUMNS = """
            SELECT id, name, title_en, title_ko, origin, geometry, properties, rows_table, features, bytes, version,
                   created_at, changed_at, ST_XMin(extent) AS west, ST_YMin(extent) AS south,
                   ST_XMax(extent) AS east, ST_YMax(extent) AS north
            FROM userlayers.layer
            """;

    private final JdbcClient jdbc;

    UserLayerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows as the shelf reads them. */
    static LayerRelation relation(UserLayer layer) {
        StringBuilder sql = new StringBuilder("SELECT id, version + ")
                .append(layer.version() * VERSIONS)
                .append(" AS version, geom, 'public'::text AS visible_to");
        List<LayerProperty> properties = layer.properties();
        for (int i = 0; i < properties.size(); i++) {
            sql.append(", ")
                    .append(BroughtLayer.column(i))
                    .append(" AS \"")
                    .append(properties.get(i).name())
                    .append('"');
        }
        return LayerRelation.of(
                sql.append(" FROM userlayers.").append(layer.rowsTable()).toString());
    }

    List<UserLayer> list() {
        return jdbc.sql(COLUMNS + " ORDER BY name COLLATE \"C\"")
                .query((row, n) -> UserLayerRow.read(row))
                .list();
    }

    /** Those of these names. */
    List<UserLayer> list(List<String> names) {
        return names.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + " WHERE name IN (:names) ORDER BY name COLLATE \"C\"")
                        .param("names", names)
                        .query((row, n) -> UserLayerRow.read(row))
                        .list();
    }

    Optional<UserLayer> find(long id) {
        return jdbc.sql(COLUMNS + " WHERE id = :id")
                .param("id", id)
                .query((row, n) -> UserLayerRow.read(row))
                .optional();
    }

    /** The same, and nobody else notes anything of it until the transaction ends. */
    Optional<UserLayer> findLocked(long id) {
        return jdbc.sql(COLUMNS + " WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, n) -> UserLayerRow.read(row))
                .optional();
    }

    /** The layer that shows a table; empty when it was replaced or removed. */
    Optional<UserLayer> findShowing(String table) {
        return jdbc.sql(COLUMNS + " WHERE rows_table = :table")
                .param("table", table)
                .query((row, n) -> UserLayerRow.read(row))
                .optional();
    }

    Optional<UserLayer> find(String name) {
        return jdbc.sql(COLUMNS + " WHERE name = :name")
                .param("name", name)
                .query((row, n) -> UserLayerRow.read(row))
                .optional();
    }

    /** One at a time makes, replaces or removes a layer of this name; until the transaction ends. */
    void lock(String name) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('userlayers ' || :name, 0))")
                .param("name", name)
                .query((row, n) -> n)
                .list();
    }

    /** Nobody replaces or removes a layer of this name until the transaction ends; gives up when it is being replaced. */
    void lockShared(String name) {
        jdbc.sql("SELECT set_config('lock_timeout', '5s', true)")
                .query(String.class)
                .single();
        jdbc.sql("SELECT pg_advisory_xact_lock_shared(hashtextextended('userlayers ' || :name, 0))")
                .param("name", name)
                .query((row, n) -> n)
                .list();
    }

    /** Notes the layer, or that it now has these properties and rows; its id. */
    long note(BroughtLayer layer, Title title, RowsTableRepository.Stored stored) {
        Box extent = stored.extent();
        return jdbc.sql("""
                        INSERT INTO userlayers.layer AS l
                            (name, title_en, title_ko, origin, geometry, properties, rows_table, features, bytes, extent)
                        VALUES (:name, :en, :ko, :origin, :geometry, CAST(:properties AS jsonb), :table, :features, :bytes,
                                CASE WHEN CAST(:west AS double precision) IS NULL THEN NULL
                                     ELSE ST_Expand(ST_MakeEnvelope(:west, :south, :east, :north, 4326), 0) END)
                        ON CONFLICT (name) DO UPDATE
                        SET title_en = excluded.title_en, title_ko = excluded.title_ko, origin = excluded.origin,
                            geometry = excluded.geometry, properties = excluded.properties,
                            rows_table = excluded.rows_table, features = excluded.features, bytes = excluded.bytes,
                            extent = excluded.extent, version = l.version + 1, changed_at = now()
                        RETURNING id
                        """)
                .param("name", layer.name())
                .param("en", title.en())
                .param("ko", title.ko())
                .param("origin", layer.origin())
                .param("geometry", layer.geometry().name().toLowerCase(Locale.ROOT))
                .param("properties", UserLayerRow.properties(layer.properties()))
                .param("table", stored.table())
                .param("features", stored.features())
                .param("bytes", stored.bytes())
                .params(corners(extent))
                .query(Long.class)
                .single();
    }

    /** Notes what a layer's rows are now, after single ones changed. */
    void measure(long id, RowsTableRepository.Stored stored) {
        jdbc.sql("""
                        UPDATE userlayers.layer
                        SET features = :features, bytes = :bytes, changed_at = now(),
                            extent = CASE WHEN CAST(:west AS double precision) IS NULL THEN NULL
                                     ELSE ST_Expand(ST_MakeEnvelope(:west, :south, :east, :north, 4326), 0) END
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("features", stored.features())
                .param("bytes", stored.bytes())
                .params(corners(stored.extent()))
                .update();
    }

    private static Map<String, @Nullable Object> corners(@Nullable Box box) {
        Map<String, @Nullable Object> corners = new HashMap<>();
        corners.put("west", box == null ? null : box.west());
        corners.put("south", box == null ? null : box.south());
        corners.put("east", box == null ? null : box.east());
        corners.put("north", box == null ? null : box.north());
        return corners;
    }

    /** Whether the layer had that version and has the title now. */
    boolean retitle(String name, Title title, long version) {
        return jdbc.sql("""
                        UPDATE userlayers.layer
                        SET title_en = :en, title_ko = :ko, version = version + 1, changed_at = now()
                        WHERE name = :name AND version = :version
                        """)
                        .param("name", name)
                        .param("version", version)
                        .param("en", title.en())
                        .param("ko", title.ko())
                        .update()
                > 0;
    }

    void remove(String name) {
        jdbc.sql("DELETE FROM userlayers.layer WHERE name = :name")
                .param("name", name)
                .update();
    }
}
