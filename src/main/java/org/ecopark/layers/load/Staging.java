package org.ecopark.layers.load;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.ecopark.layers.LayerProperty;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * The first half of every bulk load: rows stream by COPY into a temporary table that ends with the transaction; the
 * room's Repository then moves them to its tables in a few statements. The table has {@code row_number} (bigint),
 * {@code source_id} (text), {@code geom} (geometry) and one column per {@link LoadColumn}. One row is in memory at a
 * time.
 */
@Component
public class Staging {

    private static final int BUFFER_BYTES = 1 << 16;

    private final DataSource dataSource;

    Staging(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Creates the temporary table and fills it, inside the caller's transaction.
     *
     * @param table name of the temporary table; dropped first when an earlier load of this transaction left it
     * @param keep looks at each row as it passes and says whether it goes in; reports what it refuses
     * @return rows copied
     */
    public long copy(String table, List<LoadColumn> columns, Iterator<LoadRow> rows, Predicate<LoadRow> keep) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            create(connection, table, columns);
            long copied = copyRows(connection, table, columns, rows, keep);
            analyze(connection, table);
            return copied;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The rows could not be copied to the database", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static void create(Connection connection, String table, List<LoadColumn> columns) throws SQLException {
        StringBuilder sql = new StringBuilder("CREATE TEMPORARY TABLE ")
                .append(table)
                .append(" (row_number bigint, source_id text, geom geometry");
        for (LoadColumn column : columns) {
            sql.append(", ").append(column.name()).append(' ').append(sqlType(column.type()));
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS pg_temp." + table);
            statement.execute(sql.append(") ON COMMIT DROP").toString());
        }
    }

    /** How a type is spelled in SQL. */
    public static String sqlType(LayerProperty.Type type) {
        return switch (type) {
            case TEXT -> "text";
            case INTEGER -> "bigint";
            case DECIMAL -> "double precision";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case TIMESTAMP -> "timestamptz";
            case TEXT_LIST -> "text[]";
            case DECIMAL_LIST -> "double precision[]";
            case JSON -> "jsonb";
        };
    }

    private static long copyRows(
            Connection connection,
            String table,
            List<LoadColumn> columns,
            Iterator<LoadRow> rows,
            Predicate<LoadRow> keep)
            throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
        try {
            StringBuilder buffer = new StringBuilder(BUFFER_BYTES + 4096);
            WKBWriter wkb = new WKBWriter(2, true);
            while (rows.hasNext()) {
                LoadRow row = rows.next();
                if (keep.test(row)) {
                    appendRow(buffer, row, columns, wkb);
                }
                if (buffer.length() > BUFFER_BYTES) {
                    flush(copy, buffer);
                }
            }
            flush(copy, buffer);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void flush(CopyIn copy, StringBuilder buffer) throws SQLException {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    private static void appendRow(StringBuilder out, LoadRow row, List<LoadColumn> columns, WKBWriter wkb) {
        out.append(row.row()).append('\t');
        CopyText.append(out, row.sourceId());
        out.append('\t');
        if (row.geometry() == null) {
            out.append("\\N");
        } else {
            out.append(WKBWriter.toHex(wkb.write(row.geometry())));
        }
        for (LoadColumn column : columns) {
            out.append('\t');
            @Nullable Object value = row.values().get(column.name());
            CopyText.append(out, value);
        }
        out.append('\n');
    }

    private static void analyze(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE " + table);
        }
    }
}
