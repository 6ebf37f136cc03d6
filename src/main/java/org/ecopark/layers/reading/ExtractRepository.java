package org.ecopark.layers.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.filters.SqlClause;
import org.ecopark.layers.shelf.FeatureSink;
import org.ecopark.layers.shelf.LayerQuery;
import org.ecopark.layers.shelf.Tally;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads layers from end to end through a cursor of the database. */
@Repository
class ExtractRepository {

    /** Features of one step of the cursor: few, since one boundary may take a megabyte. */
    private static final int STEP = 200;

    private final JdbcClient jdbc;

    ExtractRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Tally tally(Layer layer, LayerQuery query) {
        SqlClause sql = new SqlClause()
                .append("SELECT count(*), count(*) FILTER (WHERE c.outside) FROM (SELECT (")
                .append("r.geom IS NOT NULL AND NOT ST_IsEmpty(r.geom) AND NOT (");
        GeometrySql.held(query.coordinates(), sql);
        sql.append(")) AS outside");
        RelationSql.from(layer, sql);
        RelationSql.where(layer, query, sql);
        RelationSql.usual(layer, query.filter(), sql);
        OrderSql.append(layer.schema(), query.order(), query.after(), sql);
        sql.append(" LIMIT ").bind(query.limit() + 1).append(") c");
        return statement(layer, sql)
                .query((row, n) -> new Tally(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** Each step of the cursor may take so long; the transaction of the caller holds it open. */
    void stream(Layer layer, LayerQuery query, Duration step, FeatureSink sink) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A cursor needs a transaction; without one all rows come at once");
        }
        jdbc.sql("SELECT set_config('statement_timeout', :milliseconds, true)")
                .param("milliseconds", Long.toString(step.toMillis()))
                .query(String.class)
                .single();
        SqlClause sql = new SqlClause().append("SELECT r.id, ");
        GeometrySql.binary(query.coordinates(), sql);
        for (LayerProperty property : layer.schema().properties()) {
            sql.append(", r.\"").append(property.name()).append("\"");
        }
        RelationSql.from(layer, sql);
        RelationSql.where(layer, query, sql);
        RelationSql.usual(layer, query.filter(), sql);
        OrderSql.append(layer.schema(), query.order(), query.after(), sql);
        sql.append(" LIMIT ").bind(query.limit());
        WKBReader geometries = new WKBReader();
        RowCallbackHandler each = row -> hand(layer, row, geometries, sink);
        statement(layer, sql).withFetchSize(STEP).query(each);
    }

    private static void hand(Layer layer, ResultSet row, WKBReader geometries, FeatureSink sink) throws SQLException {
        List<LayerProperty> properties = layer.schema().properties();
        List<@Nullable Object> values = new ArrayList<>(properties.size());
        for (int i = 0; i < properties.size(); i++) {
            values.add(LayerRepository.value(row, i + 3, properties.get(i).type()));
        }
        try {
            sink.take(row.getLong(1), geometry(row.getBytes(2), geometries), values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Geometry geometry(byte @Nullable [] bytes, WKBReader geometries) {
        try {
            return bytes == null ? null : geometries.read(bytes);
        } catch (ParseException e) {
            throw new IllegalStateException("The database gave a geometry that cannot be read", e);
        }
    }

    private JdbcClient.StatementSpec statement(Layer layer, SqlClause sql) {
        return jdbc.sql(sql.sql()).params(layer.relation().parameters()).params(sql.parameters());
    }
}
