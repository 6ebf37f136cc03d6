package org.ecopark.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.ecopark.exchange.synergies.join.JoinSubject;
import org.ecopark.exchange.synergies.join.JoinSubject.Side;

/**
 * PostGIS as the peer of the join: narrow tables of offers and needs in the order of class and place, an index over class
 * and geography and one over class and boxes of degrees, parallel workers without cost. What is counted is count(*) alone,
 * which is less than the ids and distances that ours hands out.
 */
final class SynergyTables {

    /** Ways to ask; the boxes are made for Britain (no pole, no antimeridian). */
    enum Way {
        GEOGRAPHY("ST_DWithin over gist (class, geography)", "ST_DWithin(o.place, n.place, %1$s)"),
        BOX(
                "ST_Distance over gist (class, box of degrees)",
                "n.location && o.box AND ST_Distance(o.place, n.place) <= %1$s");

        final String title;
        private final String condition;

        Way(String title, String condition) {
            this.title = title;
            this.condition = condition;
        }
    }

    /** @param checksum 0 when it was not asked for */
    record Count(long pairs, long checksum, double seconds, double processorSeconds) {}

    private static final String PAIRS =
            "FROM bench.offer o JOIN bench.need n ON n.class_id = o.class_id AND %s WHERE o.class_id %% %d = 0";

    /** Classes that may fit each other: the same one, or one below the other. */
    private static final String RELATED = """
            CREATE TABLE bench.related AS
            WITH RECURSIVE upwards (id, above, parent) AS (
                SELECT id, id, parent FROM materials.material_class
                UNION ALL
                SELECT u.id, m.id, m.parent FROM upwards u JOIN materials.material_class m ON m.key = u.parent
            )
            SELECT id AS offer_class, above AS need_class FROM upwards
            UNION
            SELECT above, id FROM upwards
            """;

    private static final String RELATED_PAIRS = "FROM bench.offer o JOIN bench.related r ON r.offer_class = o.class_id"
            + " JOIN bench.need n ON n.class_id = r.need_class AND n.facility_id <> o.facility_id AND %s";

    private final Connection admin;
    private final double radiusM;
    private final DoubleSupplier clock;

    SynergyTables(Connection admin, double radiusM) throws SQLException {
        this.admin = admin;
        this.radiusM = radiusM;
        this.clock = ProcessorTime.ofDatabase(admin);
    }

    void write() throws SQLException {
        run("SET maintenance_work_mem = '512MB'");
        run("CREATE SCHEMA IF NOT EXISTS bench");
        for (String direction : List.of("offer", "need")) {
            run("DROP TABLE IF EXISTS bench." + direction);
            run("""
                    CREATE TABLE bench.%1$s AS
                    SELECT id, class_id, facility_id, location, location::geography AS place,
                           ST_Expand(location, %2$s / 110000 / cos(radians(ST_Y(location) + 0.5)), %2$s / 110000) AS box
                    FROM streams.stream WHERE direction = '%1$s' AND class_id IS NOT NULL
                    ORDER BY class_id, location
                    """.formatted(direction, radiusM));
            run("ALTER TABLE bench.%s SET (parallel_workers = %d)"
                    .formatted(direction, Runtime.getRuntime().availableProcessors()));
        }
        run("DROP TABLE IF EXISTS bench.related");
        run(RELATED);
        run("CREATE INDEX ON bench.need USING gist (class_id, place)");
        run("CREATE INDEX ON bench.need USING gist (class_id, location)");
        run("VACUUM (ANALYZE, FREEZE) bench.offer");
        run("VACUUM (ANALYZE, FREEZE) bench.need");
    }

    /** For the statements that follow on this connection. */
    void letWorkersIn() throws SQLException {
        run("SET max_parallel_workers_per_gather = "
                + Runtime.getRuntime().availableProcessors()
                + "; SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0;"
                + " SET enable_hashjoin = off; SET enable_mergejoin = off; SET jit = off; SET work_mem = '256MB'");
    }

    String plan(Way way) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Statement statement = admin.createStatement();
                ResultSet rows = statement.executeQuery("EXPLAIN (COSTS OFF) SELECT count(*) " + pairs(way, 1))) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    /** @param everyClass 1 for all classes, n for those whose number n divides */
    Count count(Way way, int everyClass) throws SQLException {
        return ask("SELECT count(*), 0 " + pairs(way, everyClass));
    }

    /** Pairs that a run of the server meets: of related classes, and not of one facility. */
    Count related(Way way) throws SQLException {
        return ask("SELECT count(*), 0 " + RELATED_PAIRS.formatted(way.condition.formatted(radiusM)));
    }

    Count checksum(Way way) throws SQLException {
        long prime = JoinSubject.PRIME;
        String once = "((o.id * " + JoinSubject.SPREAD + " + n.id) % " + prime + ")";
        return ask("SELECT count(*), sum(" + once + " * " + once + " % " + prime + ") " + pairs(way, 1));
    }

    private String pairs(Way way, int everyClass) {
        return PAIRS.formatted(way.condition.formatted(radiusM), everyClass);
    }

    private Count ask(String sql) throws SQLException {
        long begun = System.nanoTime();
        double used = clock.getAsDouble();
        try (Statement statement = admin.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return new Count(
                    row.getLong(1), row.getLong(2), (System.nanoTime() - begun) / 1e9, clock.getAsDouble() - used);
        }
    }

    Side side(String direction) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            int size;
            try (ResultSet row = statement.executeQuery("SELECT count(*) FROM bench." + direction)) {
                row.next();
                size = row.getInt(1);
            }
            Side side = new Side(new long[size], new int[size], new double[size], new double[size]);
            admin.setAutoCommit(false);
            statement.setFetchSize(10_000);
            try (ResultSet rows = statement.executeQuery(
                    "SELECT id, class_id, ST_X(location), ST_Y(location) FROM bench." + direction)) {
                for (int i = 0; rows.next(); i++) {
                    side.ids()[i] = rows.getLong(1);
                    side.classes()[i] = rows.getInt(2);
                    side.longitudes()[i] = rows.getDouble(3);
                    side.latitudes()[i] = rows.getDouble(4);
                }
            }
            admin.setAutoCommit(true);
            return side;
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }
}
