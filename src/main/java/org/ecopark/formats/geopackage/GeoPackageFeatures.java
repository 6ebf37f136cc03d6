package org.ecopark.formats.geopackage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.ecopark.formats.writing.ColumnKind;
import org.ecopark.formats.writing.ColumnNames;
import org.ecopark.formats.writing.FeatureWriter;
import org.ecopark.formats.writing.FileFeature;
import org.ecopark.formats.writing.FileSchema;
import org.ecopark.formats.writing.FlatText;
import org.ecopark.formats.writing.Kinds;
import org.ecopark.formats.writing.TemporaryFile;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.sqlite.SQLiteConfig;

/**
 * Writes a GeoPackage 1.3 with one table of features, its spatial index and the titles of its columns. The database is
 * made in a temporary file. Moments are in UTC with milliseconds, as the format has them; lists and structured values
 * are text that is marked as JSON.
 */
public final class GeoPackageFeatures implements FeatureWriter {

    static final String ID = "fid";
    static final String GEOMETRY = "geom";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final int COMMIT_EVERY = 50_000;

    private final FileSchema schema;
    private final OutputStream out;
    private final TemporaryFile file;
    private final Connection connection;
    private final PreparedStatement insert;
    private final SpatialIndex index;
    private final GeometryBlob blob;
    private final String table;
    private final Envelope box = new Envelope();
    private int uncommitted;

    public GeoPackageFeatures(FileSchema schema, OutputStream out, Path folder) throws IOException {
        this.schema = schema;
        this.out = out;
        this.table = table(schema.plainName());
        this.blob = new GeometryBlob(schema.crs().srid());
        this.file = new TemporaryFile(folder, "package.gpkg");
        try {
            this.connection = open(file.path());
            List<String> columns = ColumnNames.of(schema, Integer.MAX_VALUE, List.of(ID, GEOMETRY));
            new PackageTables(connection).create(schema, table, columns);
            this.insert = features(columns);
            this.index = new SpatialIndex(connection, table);
        } catch (SQLException e) {
            file.close();
            throw new IOException("A GeoPackage could not be begun", e);
        }
    }

    /** Names that begin so belong to the format or to SQLite. */
    private static String table(String name) {
        return name.matches("(?i)(gpkg|rtree|sqlite)_.*") ? "t_" + name : name;
    }

    /** What is broken off is thrown away, so nothing needs to be safe on the disk before the end. */
    private static Connection open(Path path) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setPageSize(4096);
        Connection connection = config.createConnection("jdbc:sqlite:" + path);
        return connection;
    }

    private PreparedStatement features(List<String> columns) throws SQLException {
        StringBuilder ddl = new StringBuilder("CREATE TABLE \"" + table + "\" (\"" + ID
                + "\" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, \"" + GEOMETRY + "\" " + geometryType());
        StringBuilder sql = new StringBuilder("INSERT INTO \"" + table + "\" VALUES (?,?");
        for (int i = 0; i < columns.size(); i++) {
            ddl.append(", \"")
                    .append(columns.get(i))
                    .append("\" ")
                    .append(type(schema.columns().get(i).kind()));
            sql.append(",?");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(ddl.append(")").toString());
        }
        connection.setAutoCommit(false);
        return connection.prepareStatement(sql.append(")").toString());
    }

    private String geometryType() {
        return switch (schema.shape()) {
            case POINT -> "POINT";
            case LINE -> "MULTILINESTRING";
            case POLYGON -> "MULTIPOLYGON";
            case ANY -> "GEOMETRY";
        };
    }

    private static String type(ColumnKind kind) {
        return switch (kind) {
            case INTEGER -> "INTEGER";
            case DECIMAL -> "REAL";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
            case TIMESTAMP -> "DATETIME";
            case TEXT, TEXT_LIST, DECIMAL_LIST, JSON -> "TEXT";
        };
    }

    static boolean isJson(ColumnKind kind) {
        return kind == ColumnKind.TEXT_LIST || kind == ColumnKind.DECIMAL_LIST || kind == ColumnKind.JSON;
    }

    @Override
    public void write(FileFeature feature) throws IOException {
        Geometry geometry = Kinds.fit(schema.shape(), feature.geometry());
        try {
            insert.setLong(1, feature.id());
            insert.setBytes(2, geometry == null ? null : blob.of(geometry));
            for (int i = 0; i < schema.columns().size(); i++) {
                insert.setObject(i + 3, stored(feature.values().get(i)));
            }
            insert.executeUpdate();
            if (geometry != null && !geometry.isEmpty()) {
                Envelope around = geometry.getEnvelopeInternal();
                index.add(feature.id(), around);
                box.expandToInclude(around);
            }
            if (++uncommitted == COMMIT_EVERY) {
                connection.commit();
                uncommitted = 0;
            }
        } catch (SQLException e) {
            throw new IOException("A feature could not be written into a GeoPackage: " + feature.id(), e);
        }
    }

    private static @Nullable Object stored(@Nullable Object value) {
        if (value instanceof OffsetDateTime time) {
            return MOMENT.format(time.withOffsetSameInstant(ZoneOffset.UTC));
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            return null;
        }
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (value instanceof List<?> list) {
            return FlatText.json(list);
        }
        return value instanceof Number ? value : FlatText.of(value);
    }

    @Override
    public void finish() throws IOException {
        try {
            insert.close();
            index.close();
            if (!box.isNull()) {
                extent();
            }
            index.addTriggers();
            connection.commit();
            connection.close();
        } catch (SQLException e) {
            throw new IOException("A GeoPackage could not be ended", e);
        }
        file.copyTo(out);
        out.flush();
    }

    private void extent() throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ?")) {
            statement.setDouble(1, box.getMinX());
            statement.setDouble(2, box.getMinY());
            statement.setDouble(3, box.getMaxX());
            statement.setDouble(4, box.getMaxY());
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException("A GeoPackage could not be closed", e);
        } finally {
            file.close();
            Files.deleteIfExists(Path.of(file.path() + "-journal"));
        }
    }
}
