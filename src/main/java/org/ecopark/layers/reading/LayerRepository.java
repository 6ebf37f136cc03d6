package org.ecopark.layers.reading;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.Box;
import org.ecopark.geo.Coordinates;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.filters.FilterToSql;
import org.ecopark.layers.filters.SqlClause;
import org.ecopark.layers.shelf.Feature;
import org.ecopark.layers.shelf.LayerQuery;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Composes the statements around a layer's relation, one clause each, values bound. */
@Repository
class LayerRepository {

    /** The first one is that of the whole plan. */
    private static final Pattern PLAN_ROWS = Pattern.compile("\"Plan Rows\": (\\d+)");

    private final JdbcClient jdbc;

    LayerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One more than the limit when there are more. */
    List<Feature> features(Layer layer, LayerQuery query) {
        SqlClause sql = select(layer, query.coordinates());
        RelationSql.where(layer, query, sql);
        RelationSql.usual(layer, query.filter(), sql);
        OrderSql.append(layer.schema(), query.order(), query.after(), sql);
        sql.append(" LIMIT ").bind(query.limit() + 1);
        return FilterFaults.told(
                query.filter(),
                () -> statement(layer, sql)
                        .query((row, n) -> feature(layer, row))
                        .list());
    }

    Optional<Feature> findFeature(Layer layer, Asker asker, long id, Coordinates coordinates) {
        SqlClause sql = select(layer, coordinates);
        RelationSql.where(layer, LayerQuery.all(layer.name(), asker, 1), sql);
        sql.append(" AND r.id = ").bind(id);
        return statement(layer, sql).query((row, n) -> feature(layer, row)).optional();
    }

    long count(Layer layer, LayerQuery query) {
        SqlClause sql = new SqlClause().append("SELECT count(*)");
        RelationSql.from(layer, sql);
        RelationSql.where(layer, query, sql);
        RelationSql.usual(layer, query.filter(), sql);
        return FilterFaults.told(
                query.filter(), () -> statement(layer, sql).query(Long.class).single());
    }

    /** Refuses a filter that cannot be asked, without asking. */
    void check(Layer layer, Filter filter) {
        new FilterToSql(layer.schema(), new SqlClause()).append(filter);
    }

    /** How many features the planner of the database expects, from its statistics; takes no longer for many. */
    long estimate(Layer layer, LayerQuery query) {
        SqlClause sql = new SqlClause().append("EXPLAIN (FORMAT JSON) SELECT 1");
        RelationSql.from(layer, sql);
        RelationSql.where(layer, query, sql);
        RelationSql.usual(layer, query.filter(), sql);
        String plan = FilterFaults.told(
                query.filter(), () -> statement(layer, sql).query(String.class).single());
        Matcher rows = PLAN_ROWS.matcher(plan);
        if (!rows.find()) {
            throw new IllegalStateException("A plan without a number of rows: " + plan);
        }
        return Long.parseLong(rows.group(1));
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

    private JdbcClient.StatementSpec statement(Layer layer, SqlClause sql) {
        return jdbc.sql(sql.sql()).params(layer.relation().parameters()).params(sql.parameters());
    }

    private static SqlClause select(Layer layer, Coordinates coordinates) {
        SqlClause sql = new SqlClause().append("SELECT r.id, r.version, ");
        GeometrySql.append(coordinates, sql);
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
            values.add(value(row, i + 5, properties.get(i).type()));
        }
        return new Feature(row.getLong(1), row.getLong(2), row.getString(3), values, row.getBoolean(4));
    }

    static @Nullable Object value(ResultSet row, int column, LayerProperty.Type type) throws SQLException {
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
