package org.ecopark.formats.geopackage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.formats.BrokenFileException;
import org.ecopark.formats.FileRecord;
import org.ecopark.formats.RecordNotice;
import org.ecopark.formats.RecordReader;
import org.ecopark.formats.ValueKind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The rows of one table of a GeoPackage, one at a time. Its key is the record's id. */
public final class GeoPackageRecords implements RecordReader {

    private final Connection connection;
    private final String table;
    private final List<GeoPackageColumn> columns = new ArrayList<>();
    private final GeoPackageGeometry geometries = new GeoPackageGeometry();
    private final long bytes;
    private final long count;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private @Nullable String geometryColumn;
    private @Nullable String key;
    private @Nullable String crs;
    private long row;

    /** Opens a table; without a name the only one. */
    public GeoPackageRecords(Path file, @Nullable String wanted) {
        this.table = table(GeoPackageTables.list(file), wanted);
        try {
            this.bytes = Files.size(file);
            this.connection = GeoPackageTables.open(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw GeoPackageTables.broken(e);
        }
        try {
            describe();
            String quoted = GeoPackageTables.quoted(table);
            this.count = number("SELECT count(*) FROM " + quoted);
            this.statement = connection.prepareStatement("SELECT * FROM " + quoted);
            this.rows = statement.executeQuery();
        } catch (SQLException | RuntimeException e) {
            close();
            throw e instanceof SQLException broken ? GeoPackageTables.broken(broken) : (RuntimeException) e;
        }
    }

    private static String table(List<String> tables, @Nullable String wanted) {
        if (wanted != null) {
            return tables.stream()
                    .filter(wanted::equals)
                    .findFirst()
                    .orElseThrow(() -> new BrokenFileException(
                            "the GeoPackage has no layer '" + wanted + "'; its layers are " + tables));
        }
        if (tables.size() > 1) {
            throw new BrokenFileException("the GeoPackage has the layers " + tables + "; say which one to read");
        }
        return tables.get(0);
    }

    private long number(String sql) throws SQLException {
        try (PreparedStatement counting = connection.prepareStatement(sql);
                ResultSet result = counting.executeQuery()) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    private void describe() throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement("""
                SELECT g.column_name, s.organization, s.organization_coordsys_id, s.definition, s.srs_id
                FROM gpkg_geometry_columns g LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
                WHERE lower(g.table_name) = lower(?)""")) {
            asked.setString(1, table);
            try (ResultSet found = asked.executeQuery()) {
                if (found.next()) {
                    geometryColumn = found.getString(1);
                    crs = crs(found.getString(2), found.getLong(3), found.getString(4), found.getLong(5));
                }
            }
        } catch (SQLException e) {
            // A GeoPackage of attributes only need not have that table.
            geometryColumn = null;
        }
        try (PreparedStatement asked = connection.prepareStatement("SELECT name, type, pk FROM pragma_table_info(?)")) {
            asked.setString(1, table);
            try (ResultSet found = asked.executeQuery()) {
                while (found.next()) {
                    GeoPackageColumn column = new GeoPackageColumn(found.getString(1), found.getString(2));
                    if (found.getInt(3) == 1 && column.kind() == ValueKind.INTEGER) {
                        key = column.name();
                    } else if (!column.name().equalsIgnoreCase(geometryColumn) && !column.isBlob()) {
                        columns.add(column);
                    }
                }
            }
        }
    }

    /** Numbers -1 and 0 mean coordinates of an unknown plane or sphere. */
    private static @Nullable String crs(@Nullable String organisation, long code, @Nullable String text, long id) {
        if (id <= 0 || organisation == null) {
            return null;
        }
        if (organisation.equalsIgnoreCase("EPSG")) {
            return "EPSG:" + code;
        }
        return text != null && text.indexOf('[') > 0 ? text : null;
    }

    @Override
    public @Nullable FileRecord next() {
        try {
            if (!rows.next()) {
                return null;
            }
            row++;
            List<RecordNotice> notices = new ArrayList<>();
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (GeoPackageColumn column : columns) {
                values.put(column.name(), column.value(rows.getObject(column.name())));
            }
            if (key != null) {
                values.put(FileRecord.ID, rows.getLong(key));
            }
            Geometry geometry = geometryColumn == null ? null : geometries.read(rows.getBytes(geometryColumn), notices);
            return new FileRecord(row, values, geometry, notices);
        } catch (SQLException e) {
            throw GeoPackageTables.broken(e);
        }
    }

    @Override
    public List<String> columns() {
        return columns.stream().map(GeoPackageColumn::name).toList();
    }

    @Override
    public Map<String, ValueKind> kinds() {
        Map<String, ValueKind> kinds = new LinkedHashMap<>();
        columns.forEach(column -> kinds.put(column.name(), column.kind()));
        return kinds;
    }

    @Override
    public @Nullable String declaredCrs() {
        return crs;
    }

    @Override
    public long bytesRead() {
        return count == 0 ? bytes : (long) ((double) bytes * row / count);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw GeoPackageTables.broken(e);
        }
    }
}
