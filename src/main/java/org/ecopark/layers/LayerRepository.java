package org.ecopark.layers;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.Box;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Composes the statements around a layer's relation, one clause each, values bound. */
@Repository
class LayerRepository {

    private final JdbcClient jdbc;

    LayerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One more than the limit when there are more. */
    List<Feature> features(Layer layer, LayerQuery query) {
        SqlClause sql = select(layer);
        RelationSql.where(layer, query, sql);
        RelationSql.usual(layer, query.filter(), sql);
        if (query.after() != null) {
            sql.append(" AND r.id > ").bind(query.after());
        }
        sql.append(" ORDER BY r.id LIMIT ").bind(query.limit() + 1);
        return statement(layer, sql).query((row, n) -> feature(layer, row)).list();
    }

    Optional<Feature> findFeature(Layer layer, Asker asker, long id) {
        SqlClause sql = select(layer);
        RelationSql.where(layer, LayerQuery.all(layer.name(), asker, 1), sql);
        sql.append(" AND r.id = ").bind(id);
        return statement(layer, sql).query((row, n) -> feature(layer, row)).optional();
    }

    long count(Layer layer, LayerQuery query) {
        SqlClause sql = new SqlClause().append("SELECT count(*)");
        RelationSql.from(layer, sql);
        RelationSql.where(layer, query, sql);
        RelationSql.usual(layer, query.filter(), sql);
        return statement(layer, sql).query(Long.class).single();
    }

    @Nullable
    Box extent(Layer layer) {
        SqlClause sql = new SqlClause()
                .append(
                        "SELECT ST_XMin(e.b), ST_YMin(e.b), ST_XMax(e.b), ST_YMax(e.b) FROM (SELECT ST_Extent(r.geom) AS b");
        RelationSql.from(layer, sql);
        sql.append(" WHERE true");
        RelationSql.usual(layer, Filter.INCLUDE, sql);
        sql.append(") e WHERE e.b IS NOT NULL");
        return statement(layer, sql)
                .query((row, n) -> new Box(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4)))
                .optional()
                .orElse(null);
    }

    long version(String layer) {
        return jdbc.sql("SELECT version FROM layers.layer_version WHERE layer = :layer")
                .param("layer", layer)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    long raiseVersion(String layer) {
        return jdbc.sql("""
                        INSERT INTO layers.layer_version AS v (layer, version) VALUES (:layer, 1)
                        ON CONFLICT (layer) DO UPDATE SET version = v.version + 1, changed_at = now()
                        RETURNING version
                        """).param("layer", layer).query(Long.class).single();
    }

    private JdbcClient.StatementSpec statement(Layer layer, SqlClause sql) {
        return jdbc.sql(sql.sql()).params(layer.relation().parameters()).params(sql.parameters());
    }

    private static SqlClause select(Layer layer) {
        SqlClause sql = new SqlClause().append("SELECT r.id, r.version, ST_AsGeoJSON(r.geom, 7)");
        for (LayerProperty property : layer.schema().properties()) {
            sql.append(", r.\"").append(property.name()).append("\"");
        }
        RelationSql.from(layer, sql);
        return sql;
    }

    private static Feature feature(Layer layer, ResultSet row) throws SQLException {
        List<LayerProperty> properties = layer.schema().properties();
        List<@Nullable Object> values = new ArrayList<>(properties.size());
        for (int i = 0; i < properties.size(); i++) {
            values.add(value(row, i + 4, properties.get(i).type()));
        }
        return new Feature(row.getLong(1), row.getLong(2), row.getString(3), values);
    }

    private static @Nullable Object value(ResultSet row, int column, LayerProperty.Type type) throws SQLException {
        return switch (type) {
            case TEXT, JSON -> row.getString(column);
            case INTEGER -> row.getObject(column) == null ? null : row.getLong(column);
            case DECIMAL -> row.getObject(column) == null ? null : row.getDouble(column);
            case BOOLEAN -> row.getObject(column) == null ? null : row.getBoolean(column);
            case DATE -> row.getObject(column, LocalDate.class);
            case TIMESTAMP -> row.getObject(column, OffsetDateTime.class);
            case TEXT_LIST, DECIMAL_LIST -> list(row.getArray(column));
        };
    }

    private static @Nullable List<?> list(@Nullable Array array) throws SQLException {
        return array == null ? null : Arrays.asList((Object[]) array.getArray());
    }
}
