package org.ecopark.formats.geopackage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.ecopark.formats.BrokenFileException;
import org.sqlite.SQLiteConfig;

/** What a GeoPackage holds. The file is opened for reading only, and nothing that its schema would run is trusted. */
public final class GeoPackageTables {

    private static final String OF_READABLE = """
            SELECT c.table_name FROM gpkg_contents c JOIN sqlite_master m ON lower(m.name) = lower(c.table_name)
            WHERE c.data_type IN ('features', 'attributes') AND m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%'
            ORDER BY m.rowid""";

    private GeoPackageTables() {}

    /**
     * The tables with features or attributes, in the order in which they were made. Views and virtual tables are not
     * among them: they would run what somebody else wrote.
     *
     * @throws BrokenFileException when it is no GeoPackage, or one without such tables
     */
    public static List<String> list(Path file) {
        try (Connection connection = open(file);
                PreparedStatement statement = connection.prepareStatement(OF_READABLE);
                ResultSet rows = statement.executeQuery()) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            if (tables.isEmpty()) {
                throw new BrokenFileException("the GeoPackage holds no table of features or attributes");
            }
            return tables;
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    static Connection open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath(), config.toProperties());
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
            statement.execute("PRAGMA query_only = ON");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    static BrokenFileException broken(SQLException e) {
        String reason = String.valueOf(e.getMessage());
        return new BrokenFileException(
                reason.contains("gpkg_contents")
                        ? "the file is an SQLite database, but no GeoPackage: it has no table gpkg_contents"
                        : "the GeoPackage cannot be read: " + reason.replaceAll("\\s+", " "),
                e);
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
