package org.ecopark.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tiles of facilities and plots by hand-written SQL: what a good tile server asks, one statement for both layers. */
final class RawTiles implements AutoCloseable {

    private static final String FACILITY =
            "name name_en name_ko operator municipality municipality_en country accuracy_m"
                    + " location_quality sector_scheme sector_code activities status opened_year closed_year employees"
                    + " illustrative hazardous_permit permit_ref park_id zone_id provenance";
    private static final String PLOT = "name status land_use boundary_area_ha provenance";
    private static final String NEAR = " source source_id source_url source_note source_year licence";

    private static final String SQL = """
            WITH b AS MATERIALIZED (SELECT ST_TileEnvelope(?, ?, ?) AS e),
            w AS MATERIALIZED (SELECT ST_Transform(ST_Expand(e, (ST_XMax(e) - ST_XMin(e)) / 64), 4326) AS g FROM b)
            SELECT (SELECT ST_AsMVT(t, 'facilities', 4096, 'geom', 'id') FROM (
                SELECT f.id, %1$s, p.name AS park_name, z.name AS zone_name,
                       ST_AsMVTGeom(ST_Transform(f.location, 3857), b.e, 4096, 64, true) AS geom
                FROM b, w, facilities.facility f
                LEFT JOIN parks.park p ON p.id = f.park_id LEFT JOIN parks.zone z ON z.id = f.zone_id
                WHERE f.location && w.g AND f.visibility = 'public') t WHERE t.geom IS NOT NULL)
            || (SELECT ST_AsMVT(t, 'plots', 4096, 'geom', 'id') FROM (
                SELECT f.id, %2$s, ST_AsMVTGeom(ST_Transform(f.boundary, 3857), b.e, 4096, 64, true) AS geom
                FROM b, w, parks.plot f WHERE f.boundary && w.g AND f.visibility = 'public') t
                WHERE t.geom IS NOT NULL)
            """;

    private final PreparedStatement far;
    private final PreparedStatement near;

    RawTiles(Connection connection) throws SQLException {
        far = connection.prepareStatement(sql(""));
        near = connection.prepareStatement(sql(NEAR));
    }

    private static String sql(String more) {
        return SQL.formatted(
                columns(FACILITY + (more.isEmpty() ? "" : more + " address")) + stamp(more),
                columns(PLOT + more) + stamp(more));
    }

    private static String stamp(String more) {
        return more.isEmpty()
                ? ""
                : ", to_char(f.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS updated_at";
    }

    private static String columns(String names) {
        return Stream.of(names.split(" ")).map(name -> "f." + name).collect(Collectors.joining(", "));
    }

    byte[] tile(int z, int x, int y) throws SQLException {
        PreparedStatement statement = z < 14 ? far : near;
        statement.setInt(1, z);
        statement.setInt(2, x);
        statement.setInt(3, y);
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBytes(1);
        }
    }

    @Override
    public void close() throws SQLException {
        far.close();
        near.close();
    }
}
