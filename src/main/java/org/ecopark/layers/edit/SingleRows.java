package org.ecopark.layers.edit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.ecopark.geo.Box;
import org.ecopark.geo.Geometries;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Single rows of a register table that is unique by {@code (source, source_id)}: found, locked and removed. All names come
 * from the room's Repository, never from a caller.
 */
public final class SingleRows {

    private final JdbcClient jdbc;
    private final String table;
    private final String geometry;

    /**
     * Rows of one table.
     *
     * @param table qualified
     * @param geometry the column by which a row is placed on the map
     */
    public SingleRows(JdbcClient jdbc, String table, String geometry) {
        this.jdbc = jdbc;
        this.table = table;
        this.geometry = geometry;
    }

    /** Locks a row until the transaction ends; gives up after some seconds when somebody else holds it. */
    public Optional<LockedRow> lock(long id) {
        jdbc.sql("SELECT set_config('lock_timeout', '5s', true)")
                .query(String.class)
                .single();
        return jdbc.sql("SELECT source, source_id, ST_AsBinary(" + geometry + ") FROM " + table
                        + " WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, n) -> new LockedRow(new RowKey(row.getString(1), row.getString(2)), geometry(row, 3)))
                .optional();
    }

    private static @Nullable Geometry geometry(ResultSet row, int column) throws SQLException {
        byte[] wkb = row.getBytes(column);
        try {
            return wkb == null ? null : new WKBReader(Geometries.factory()).read(wkb);
        } catch (ParseException e) {
            throw new SQLException("The database gave a geometry that cannot be read", e);
        }
    }

    public Optional<RowKey> findKey(long id) {
        return jdbc.sql("SELECT source, source_id FROM " + table + " WHERE id = :id")
                .param("id", id)
                .query((row, n) -> new RowKey(row.getString(1), row.getString(2)))
                .optional();
    }

    public Optional<Long> findId(RowKey key) {
        return jdbc.sql("SELECT id FROM " + table + " WHERE source = :source AND source_id = :sourceId")
                .param("source", key.source())
                .param("sourceId", key.sourceId())
                .query(Long.class)
                .optional();
    }

    /** Removes a row; the box around where it was, empty when it had no place. */
    public Optional<Box> delete(long id) {
        return jdbc.sql("DELETE FROM " + table + " t WHERE t.id = :id RETURNING ST_XMin(t." + geometry + "), ST_YMin(t."
                        + geometry + "), ST_XMax(t." + geometry + "), ST_YMax(t." + geometry + ")")
                .param("id", id)
                .query((row, n) -> row.getObject(1) == null ? Optional.<Box>empty() : Optional.of(box(row)))
                .optional()
                .flatMap(box -> box);
    }

    private static Box box(ResultSet row) throws SQLException {
        return new Box(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4));
    }
}
