package org.ecopark.bench;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ecopark.bench.SyntheticRegister.Place;
import org.ecopark.bench.SyntheticRegister.Site;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes a {@link SyntheticRegister} straight into the register's tables, by COPY with indexes made afterwards: not how
 * data come in, but quick. Also {@code bench.related}: for each class the classes that may fit it, told by the family
 * tree in the database, which hand-written SQL joins.
 */
final class RegisterTables {

    private static final String SOURCE = "bench";

    private final Connection admin;

    /** @param admin may switch triggers off */
    RegisterTables(Connection admin) {
        this.admin = admin;
    }

    /** Whether an earlier run finished writing this register. */
    boolean holds(SyntheticRegister register) throws SQLException {
        return exists("SELECT 1 FROM pg_class WHERE oid = to_regclass('bench.related')")
                && exists("SELECT 1 FROM facilities.facility WHERE source = 'bench' HAVING count(*) = "
                        + register.facilities());
    }

    void write(SyntheticRegister register) throws SQLException {
        run("SET session_replication_role = replica; SET maintenance_work_mem = '1GB'");
        run("TRUNCATE parks.park, facilities.facility, streams.stream CASCADE");
        List<String> indexes = dropIndexes();
        step("2000 parks", () -> copyParks(register));
        step(register.facilities() + " facilities", () -> copyFacilities(register));
        step("their streams", () -> copyStreams(register));
        for (String index : indexes) {
            step(index.replaceAll("CREATE INDEX (\\w+) .*", "index $1"), () -> run(index));
        }
        step("related classes", this::relateClasses);
        step("statistics", () -> {
            run("VACUUM (ANALYZE, FREEZE) facilities.facility");
            run("VACUUM (ANALYZE, FREEZE) streams.stream");
            run("ANALYZE parks.park");
            run("CHECKPOINT");
        });
    }

    /** Those that are neither keys nor make rows unique; returns how to make them again. */
    private List<String> dropIndexes() throws SQLException {
        Map<String, String> indexes = new HashMap<>();
        try (Statement statement = admin.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT schemaname || '.' || indexname, indexdef FROM pg_indexes
                        WHERE schemaname IN ('facilities', 'streams') AND tablename IN ('facility', 'stream')
                          AND indexdef NOT LIKE 'CREATE UNIQUE%' ORDER BY indexname
                        """)) {
            while (rows.next()) {
                indexes.put(rows.getString(1), rows.getString(2));
            }
        }
        for (String name : indexes.keySet()) {
            run("DROP INDEX " + name);
        }
        return List.copyOf(indexes.values());
    }

    private void copyParks(SyntheticRegister register) throws SQLException {
        copy("parks.park (id, source, source_id, provenance, name, country, location)", out -> {
            for (int i = 0; i < SyntheticRegister.PARKS; i++) {
                Place park = register.park(i);
                String point = point(park.longitude(), park.latitude());
                out.accept(i + 1 + "\t" + SOURCE + "\tp" + i + "\tassumed\tPark " + (i + 1) + "\tGB\t" + point);
            }
        });
    }

    private void copyFacilities(SyntheticRegister register) throws SQLException {
        copy(
                "facilities.facility (id, source, source_id, provenance, name, country, location, accuracy_m,"
                        + " sector_scheme, sector_code, status, hazardous_permit, park_id)",
                out -> {
                    for (int i = 0; i < register.facilities(); i++) {
                        Site site = register.facility(i);
                        out.accept(i + 1 + "\t" + SOURCE + "\tf" + i + "\tassumed\t" + site.name() + "\tGB\t"
                                + point(site.longitude(), site.latitude()) + "\t100\tnace\t" + site.sector()
                                + "\toperating\t" + orNull(site.hazardousPermit()) + "\t"
                                + orNull(site.park() < 0 ? null : site.park() + 1));
                    }
                });
        run("SELECT setval(pg_get_serial_sequence('facilities.facility', 'id'), " + register.facilities() + ")");
    }

    private void copyStreams(SyntheticRegister register) throws SQLException {
        Map<String, Integer> classes = classIds();
        copy(
                "streams.stream (id, source, source_id, provenance, facility_id, location, direction, status, year,"
                        + " class_id, code_system, code, accepted_codes, grades, hazardous, amount_low, amount,"
                        + " amount_high, amount_unit, monthly_shares)",
                out -> {
                    for (int i = 0; i < register.facilities(); i++) {
                        Site site = register.facility(i);
                        String point = point(site.longitude(), site.latitude());
                        for (SyntheticStream stream : register.streams(i)) {
                            out.accept(row(stream, i + 1, point, classes.get(stream.materialClass())));
                        }
                    }
                });
        long streams = register.facilities() * (long) SyntheticRegister.STREAMS_PER_FACILITY;
        run("SELECT setval(pg_get_serial_sequence('streams.stream', 'id'), " + streams + ")");
    }

    private static String row(SyntheticStream stream, int facility, String point, int classId) {
        List<Object> cells = new ArrayList<>(List.of(stream.number() + 1, SOURCE, "s" + stream.number(), "assumed"));
        cells.addAll(List.of(facility, point, stream.offer() ? "offer" : "need", stream.status(), stream.year()));
        cells.addAll(List.of(classId, orNull(stream.code() == null ? null : "low"), orNull(stream.code())));
        cells.addAll(List.of(array(stream.acceptedCodes()), array(stream.grades()), orNull(stream.hazardous())));
        cells.addAll(List.of(stream.amount() * 0.8, stream.amount(), stream.amount() * 1.2, stream.unit()));
        cells.add(stream.monthlyShares().isEmpty() ? "\\N" : array(stream.monthlyShares()));
        return cells.stream().map(Object::toString).collect(Collectors.joining("\t"));
    }

    private Map<String, Integer> classIds() throws SQLException {
        Map<String, Integer> ids = new HashMap<>();
        try (Statement statement = admin.createStatement();
                ResultSet rows = statement.executeQuery("SELECT key, id FROM materials.material_class")) {
            while (rows.next()) {
                ids.put(rows.getString(1), rows.getInt(2));
            }
        }
        return ids;
    }

    private void relateClasses() throws SQLException {
        run("CREATE SCHEMA IF NOT EXISTS bench");
        run("DROP TABLE IF EXISTS bench.related");
        run("""
                CREATE TABLE bench.related AS
                WITH RECURSIVE above(id, other, parent) AS (
                    SELECT m.id, m.id, m.parent FROM materials.material_class m
                    UNION ALL
                    SELECT a.id, m.id, m.parent FROM above a JOIN materials.material_class m ON m.key = a.parent)
                SELECT id AS class_id, other AS related_id FROM above
                UNION
                SELECT other, id FROM above
                """);
        run("ALTER TABLE bench.related ADD PRIMARY KEY (class_id, related_id)");
        run("ANALYZE bench.related");
        run("GRANT USAGE ON SCHEMA bench TO ecopark; GRANT SELECT ON bench.related TO ecopark");
    }

    private static String array(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static Object orNull(Object value) {
        return value == null ? "\\N" : value;
    }

    /** A point as the database writes it out: little-endian, with SRID 4326, in hexadecimal. */
    private static String point(double longitude, double latitude) {
        ByteBuffer bytes = ByteBuffer.allocate(25).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 1).putInt(0x20000001).putInt(4326).putDouble(longitude).putDouble(latitude);
        return HexFormat.of().formatHex(bytes.array());
    }

    private void copy(String target, Consumer<Consumer<String>> rows) throws SQLException {
        CopyIn copy = admin.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + target + " FROM STDIN");
        StringBuilder buffer = new StringBuilder();
        rows.accept(line -> {
            buffer.append(line).append('\n');
            if (buffer.length() > 1 << 16) {
                flush(copy, buffer);
            }
        });
        flush(copy, buffer);
        copy.endCopy();
    }

    private static void flush(CopyIn copy, StringBuilder buffer) {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        buffer.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean exists(String sql) throws SQLException {
        try (Statement statement = admin.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void step(String what, Work work) throws SQLException {
        long begun = System.nanoTime();
        work.run();
        System.out.printf("Register written: %s: %.1f s%n", what, (System.nanoTime() - begun) / 1e9);
    }

    private interface Work {
        void run() throws SQLException;
    }
}
