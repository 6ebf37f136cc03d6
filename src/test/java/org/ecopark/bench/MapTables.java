package org.ecopark.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Polygons and points for maps, half of each clustered in 51 parks of South Korea, in the register's own tables: plots of
 * 9 corners, 30 to 150 m across, and facilities. The same on every machine.
 */
final class MapTables {

    static final double WEST = 126;
    static final double SOUTH = 34.5;
    static final double SIDE = 3.5;

    private final Connection admin;

    MapTables(Connection admin) {
        this.admin = admin;
    }

    /** Writes them unless a kept database has them. */
    void write(int count) throws SQLException {
        if (has(count)) {
            return;
        }
        run("SET max_parallel_workers_per_gather = 0");
        run("SET session_replication_role = replica");
        run("TRUNCATE parks.plot, facilities.facility CASCADE");
        run("SELECT setseed(0.42)");
        run("CREATE TEMP TABLE seed AS SELECT i AS id, 126 + random() * 3.5 AS x, 34.5 + random() * 3.5 AS y"
                + " FROM generate_series(1, 51) i");
        run("CREATE TEMP TABLE place AS SELECT i AS id, CASE WHEN i % 2 = 0"
                + " THEN ST_SetSRID(ST_MakePoint(126 + random() * 3.5, 34.5 + random() * 3.5), 4326)"
                + " ELSE (SELECT ST_SetSRID(ST_MakePoint(s.x + (random() + random() + random() - 1.5) * 0.06,"
                + " s.y + (random() + random() + random() - 1.5) * 0.06), 4326) FROM seed s WHERE s.id = 1 + i % 51) END AS p"
                + " FROM generate_series(1, " + count + ") i");
        run(
                "INSERT INTO facilities.facility (source, source_id, provenance, name, country, location, accuracy_m, status)"
                        + " SELECT 'bench', 'f' || id, 'assumed', 'Facility ' || id, 'KR', p, 100, 'operating' FROM place ORDER BY id");
        run("INSERT INTO parks.plot (source, source_id, provenance, name, boundary)"
                + " SELECT 'bench', 'p' || id, 'assumed', 'Plot ' || id, ST_Multi(ST_SetSRID(ST_Rotate(ST_Buffer(ST_Translate(p,"
                + " (random() - 0.5) * 0.002, (random() - 0.5) * 0.002), 0.0002 + random() * 0.0006, 2), random() * 6.28, p), 4326))"
                + " FROM place ORDER BY id");
        run("VACUUM ANALYZE parks.plot");
        run("VACUUM ANALYZE facilities.facility");
    }

    private boolean has(int count) throws SQLException {
        try (Statement statement = admin.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT (SELECT count(*) FROM parks.plot WHERE source = 'bench'),"
                                + " (SELECT count(*) FROM facilities.facility WHERE source = 'bench')")) {
            row.next();
            return row.getInt(1) == count && row.getInt(2) == count;
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }
}
