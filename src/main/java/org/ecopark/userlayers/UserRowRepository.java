package org.ecopark.userlayers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecopark.geo.Box;
import org.ecopark.geo.Geometries;
import org.ecopark.layers.edit.LockedRow;
import org.ecopark.layers.edit.RowKey;
import org.ecopark.layers.load.LoadColumn;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.load.Staging;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Single rows of brought layers. Each is a load of one row, so that its values are written as those of a file are. */
@Repository
class UserRowRepository {

    private final JdbcClient jdbc;
    private final Staging staging;

    UserRowRepository(JdbcClient jdbc, Staging staging) {
        this.jdbc = jdbc;
        this.staging = staging;
    }

    /** Locks a row until the transaction ends. */
    Optional<LockedRow> lock(UserLayer layer, long id) {
        return jdbc.sql("SELECT ST_AsBinary(geom) FROM userlayers." + layer.rowsTable() + " WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, n) -> new LockedRow(new RowKey(layer.name(), Long.toString(id)), geometry(row)))
                .optional();
    }

    private static @Nullable Geometry geometry(ResultSet row) throws SQLException {
        byte[] wkb = row.getBytes(1);
        try {
            return wkb == null ? null : new WKBReader(Geometries.factory()).read(wkb);
        } catch (ParseException e) {
            throw new SQLException("The database gave a geometry that cannot be read", e);
        }
    }

    /** Box around a row; empty when there is no row or it has no place. */
    Optional<Box> findBox(UserLayer layer, long id) {
        return jdbc.sql(
                        "SELECT ST_XMin(geom) AS west, ST_YMin(geom) AS south, ST_XMax(geom) AS east, ST_YMax(geom) AS north"
                                + " FROM userlayers." + layer.rowsTable() + " WHERE id = :id AND geom IS NOT NULL")
                .param("id", id)
                .query((row, n) -> Optional.ofNullable(UserLayerRow.box(row)))
                .optional()
                .flatMap(box -> box);
    }

    long insert(UserLayer layer, LoadRow row) {
        stage(layer, row);
        String columns =
                layer.columns().stream().map(column -> ", " + column.name()).collect(Collectors.joining());
        return jdbc.sql("INSERT INTO userlayers." + layer.rowsTable() + " (geom" + columns + ") SELECT geom" + columns
                        + " FROM " + RowsTableRepository.STAGING + " RETURNING id")
                .query(Long.class)
                .single();
    }

    void update(UserLayer layer, long id, LoadRow row) {
        stage(layer, row);
        List<LoadColumn> columns = layer.columns();
        jdbc.sql("UPDATE userlayers." + layer.rowsTable() + " t SET version = t.version + 1, geom = s.geom"
                        + columns.stream()
                                .map(column -> ", " + column.name() + " = s." + column.name())
                                .collect(Collectors.joining())
                        + " FROM " + RowsTableRepository.STAGING + " s WHERE t.id = :id")
                .param("id", id)
                .update();
    }

    private void stage(UserLayer layer, LoadRow row) {
        staging.copy(RowsTableRepository.STAGING, layer.columns(), List.of(row).iterator(), each -> true);
    }

    void delete(UserLayer layer, long id) {
        jdbc.sql("DELETE FROM userlayers." + layer.rowsTable() + " WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** Bytes that a layer's table and indexes take. */
    long bytes(UserLayer layer) {
        return jdbc.sql("SELECT pg_total_relation_size(CAST(:table AS regclass))")
                .param("table", "userlayers." + layer.rowsTable())
                .query(Long.class)
                .single();
    }
}
