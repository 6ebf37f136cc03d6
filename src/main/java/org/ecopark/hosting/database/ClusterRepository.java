package org.ecopark.hosting.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What a PostgreSQL server needs before the rooms' migrations can run: a role, a database, extensions. */
final class ClusterRepository {

    private static final List<String> EXTENSIONS = List.of("postgis", "btree_gist", "pg_trgm");

    private ClusterRepository() {}

    static Connection connect(String url, String user, String password) throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    static void ensureRole(Connection admin, String role, String password) throws SQLException {
        if (!exists(admin, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            executeFormatted(admin, "SELECT format('CREATE ROLE %I LOGIN', ?)", role);
        }
        executeFormatted(admin, "SELECT format('ALTER ROLE %I PASSWORD %L', ?, ?)", role, password);
    }

    static void ensureDatabase(Connection admin, String name, String owner) throws SQLException {
        if (!exists(admin, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            executeFormatted(admin, "SELECT format('CREATE DATABASE %I OWNER %I', ?, ?)", name, owner);
        }
    }

    static void dropDatabase(Connection admin, String name) throws SQLException {
        executeFormatted(admin, "SELECT format('DROP DATABASE IF EXISTS %I WITH (FORCE)', ?)", name);
    }

    static void ensureExtensions(Connection connection) throws SQLException {
        for (String extension : EXTENSIONS) {
            if (!exists(connection, "SELECT 1 FROM pg_extension WHERE extname = ?", extension)) {
                executeFormatted(connection, "SELECT format('CREATE EXTENSION IF NOT EXISTS %I', ?)", extension);
            }
        }
    }

    /** A killed server leaves statements running; whoever holds the home's lock owns the database alone. */
    static void endOtherSessions(Connection admin) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute("""
                    SELECT pg_terminate_backend(pid)
                    FROM pg_stat_activity
                    WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()
                    """);
        }
    }

    /** True when anything but the extensions' own tables is there. */
    static boolean hasTables(Connection database) throws SQLException {
        return exists(database, """
                SELECT 1
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = ?::"char" AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
                  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
                LIMIT 1
                """, "r");
    }

    /** Gives {@code fresh} the name of {@code old}, which is dropped; both names change in one transaction. */
    static void putInPlace(Connection admin, String fresh, String old) throws SQLException {
        String aside = old + "_replaced";
        dropDatabase(admin, aside);
        admin.setAutoCommit(false);
        executeFormatted(admin, "SELECT format('ALTER DATABASE %I RENAME TO %I', ?, ?)", old, aside);
        executeFormatted(admin, "SELECT format('ALTER DATABASE %I RENAME TO %I', ?, ?)", fresh, old);
        admin.commit();
        admin.setAutoCommit(true);
        dropDatabase(admin, aside);
    }

    private static boolean exists(Connection connection, String sql, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Definitions take no bound parameters, so the server itself quotes the names and gives the statement back. */
    private static void executeFormatted(Connection connection, String formatting, String... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(formatting)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery();
                    Statement definition = connection.createStatement()) {
                rows.next();
                definition.execute(rows.getString(1));
            }
        }
    }
}
