package org.ecopark.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Points and polygons over South Korea's extent, half of them in 51 parks, the same each time: facilities and plots of
 * nine corners, 30 to 150 m across, straight in the register's tables.
 */
final class TileTables {

    private static final String SQL = """
            SET session_replication_role = replica;
            SELECT setseed(0.42);
            CREATE SCHEMA IF NOT EXISTS bench;
            DROP TABLE IF EXISTS bench.seed;
            CREATE TABLE bench.seed AS
                SELECT i AS id, 126 + random() * 3.5 AS x, 34.5 + random() * 3.5 AS y FROM generate_series(1, 51) i;
            INSERT INTO parks.park (source, source_id, name, location, boundary)
                SELECT 'bench', id::text, 'Park ' || id, ST_Point(x, y, 4326),
                       ST_Multi(ST_Buffer(ST_Point(x, y, 4326), 0.05, 8)) FROM bench.seed;
            INSERT INTO facilities.facility (source, source_id, name, country, sector_scheme, sector_code, status,
                    employees, opened_year, location, park_id)
                SELECT 'bench', i::text, 'Facility ' || i, 'KR', 'KSIC', (1000 + floor(random() * 80))::int::text,
                       'operating', floor(random() * 500)::int, 1990 + floor(random() * 30)::int,
                       CASE WHEN i % 2 = 0 THEN ST_Point(126 + random() * 3.5, 34.5 + random() * 3.5, 4326)
                            ELSE ST_Point(s.x + (random() + random() + random() - 1.5) * 0.06,
                                          s.y + (random() + random() + random() - 1.5) * 0.06, 4326) END,
                       CASE WHEN i % 2 = 1 THEN p.id END
                FROM generate_series(1, :count) i
                JOIN bench.seed s ON s.id = 1 + i % 51
                JOIN parks.park p ON p.source = 'bench' AND p.source_id = s.id::text;
            INSERT INTO parks.plot (source, source_id, name, status, land_use, boundary)
                SELECT 'bench', f.source_id, 'Plot ' || f.source_id, 'occupied',
                       (ARRAY['industrial', 'logistics', 'green', 'utility'])[1 + floor(random() * 4)::int],
                       ST_Multi(ST_Rotate(ST_Buffer(ST_Translate(f.location, (random() - 0.5) * 0.002,
                           (random() - 0.5) * 0.002), 0.0002 + random() * 0.0006, 2), random() * 6.28, f.location))
                FROM (SELECT * FROM facilities.facility WHERE source = 'bench' ORDER BY source_id::int) f;
            SET session_replication_role = DEFAULT;
            """;

    private TileTables() {}

    static void write(Connection admin, int count) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute(SQL.replace(":count", Integer.toString(count)));
            statement.execute("VACUUM (ANALYZE) parks.park");
            statement.execute("VACUUM (ANALYZE) parks.plot");
            statement.execute("VACUUM (ANALYZE) facilities.facility");
        }
    }
}
