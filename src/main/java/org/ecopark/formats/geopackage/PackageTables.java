package org.ecopark.formats.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.ecopark.formats.writing.FileColumn;
import org.ecopark.formats.writing.FileSchema;
import org.ecopark.geo.CrsText;

/**
 * The tables that make a database a GeoPackage 1.3, with the extensions for a spatial index (annex F.3) and for titles
 * of columns (annex F.9).
 */
final class PackageTables {

    private static final int APPLICATION_ID = 0x47504B47;
    private static final int VERSION = 10300;

    private static final List<String> CORE = List.of("""
            CREATE TABLE gpkg_spatial_ref_sys (
              srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
              organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)""", """
            CREATE TABLE gpkg_contents (
              table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
              description TEXT DEFAULT '',
              last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
              min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
              CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""", """
            CREATE TABLE gpkg_geometry_columns (
              table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
              srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
              CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
              CONSTRAINT uk_gc_table_name UNIQUE (table_name),
              CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
              CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))""", """
            CREATE TABLE gpkg_extensions (
              table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL,
              scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))""", """
            CREATE TABLE gpkg_data_columns (
              table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT,
              mime_type TEXT, constraint_name TEXT,
              CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
              CONSTRAINT gdc_tn UNIQUE (table_name, name))""", """
            CREATE TABLE gpkg_data_column_constraints (
              constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT, min NUMERIC,
              min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
              CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))""");

    private static final String WGS84 =
            "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
                    + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,"
                    + "AUTHORITY[\"EPSG\",\"8901\"]],UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],"
                    + "AUTHORITY[\"EPSG\",\"4326\"]]";

    private final Connection connection;

    PackageTables(Connection connection) {
        this.connection = connection;
    }

    void create(FileSchema schema, String table, List<String> columns) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA application_id = " + APPLICATION_ID);
            statement.execute("PRAGMA user_version = " + VERSION);
            for (String ddl : CORE) {
                statement.execute(ddl);
            }
        }
        system("Undefined Cartesian SRS", -1, "NONE", -1, "undefined");
        system("Undefined geographic SRS", 0, "NONE", 0, "undefined");
        system("WGS 84 geodetic", 4326, "EPSG", 4326, WGS84);
        int srid = schema.crs().srid();
        if (srid != 4326) {
            system(CrsText.name(schema.crs()), srid, "EPSG", srid, CrsText.wkt(schema.crs()));
        }
        insert(
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES (?,?,?,?,?)",
                table,
                "features",
                table,
                schema.title(),
                srid);
        insert(
                "INSERT INTO gpkg_geometry_columns VALUES (?,?,?,?,0,0)",
                table,
                GeoPackageFeatures.GEOMETRY,
                geometryType(schema.shape()),
                srid);
        titles(schema, table, columns);
    }

    private static String geometryType(FileSchema.Shape shape) {
        return switch (shape) {
            case POINT -> "POINT";
            case LINE -> "MULTILINESTRING";
            case POLYGON -> "MULTIPOLYGON";
            case ANY -> "GEOMETRY";
        };
    }

    private void system(String name, int id, String organisation, int code, String definition) throws SQLException {
        insert("INSERT INTO gpkg_spatial_ref_sys VALUES (?,?,?,?,?,NULL)", name, id, organisation, code, definition);
    }

    private void titles(FileSchema schema, String table, List<String> columns) throws SQLException {
        for (String extended : List.of("gpkg_data_columns", "gpkg_data_column_constraints")) {
            insert(
                    "INSERT INTO gpkg_extensions VALUES (?,NULL,'gpkg_schema',?,'read-write')",
                    extended,
                    "http://www.geopackage.org/spec120/#extension_schema");
        }
        for (int i = 0; i < columns.size(); i++) {
            FileColumn column = schema.columns().get(i);
            boolean json = GeoPackageFeatures.isJson(column.kind());
            insert(
                    "INSERT INTO gpkg_data_columns (table_name, column_name, title, description, mime_type)"
                            + " VALUES (?,?,?,?,?)",
                    table,
                    columns.get(i),
                    column.title(),
                    column.unit(),
                    json ? "application/json" : null);
        }
    }

    private void insert(String sql, @org.jspecify.annotations.Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
