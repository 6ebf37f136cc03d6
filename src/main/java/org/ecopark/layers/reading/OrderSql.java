package org.ecopark.layers.reading;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.ecopark.layers.LayerSchema;
import org.ecopark.layers.UnsupportedFilterException;
import org.ecopark.layers.filters.SqlClause;
import org.ecopark.layers.shelf.PageKey;
import org.ecopark.layers.shelf.SortKey;
import org.jspecify.annotations.Nullable;

/**
 * The order of features and where a page begins in it. Ids come last, so that no two features share a place and pages
 * neither repeat nor leave out one while rows come and go.
 */
final class OrderSql {

    private OrderSql() {}

    static void append(LayerSchema schema, List<SortKey> order, @Nullable PageKey after, SqlClause sql) {
        if (after != null) {
            sql.append(" AND ");
            behind(schema, order, after, 0, sql);
        }
        sql.append(" ORDER BY ");
        for (SortKey key : order) {
            sql.append(column(schema, key)).append(key.descending() ? " DESC NULLS LAST, " : " ASC NULLS LAST, ");
        }
        sql.append("r.id");
    }

    /** Behind a place by the keys from the i-th on. */
    private static void behind(LayerSchema schema, List<SortKey> order, PageKey after, int i, SqlClause sql) {
        if (i == order.size()) {
            sql.append("r.id > ").bind(after.id());
            return;
        }
        String column = column(schema, order.get(i));
        Object value = after.values().get(i);
        if (value == null) {
            sql.append("(").append(column).append(" IS NULL AND ");
            behind(schema, order, after, i + 1, sql);
            sql.append(")");
            return;
        }
        sql.append("(").append(column).append(order.get(i).descending() ? " < " : " > ");
        bound(value, sql);
        sql.append(" OR ").append(column).append(" IS NULL OR (").append(column).append(" = ");
        bound(value, sql);
        sql.append(" AND ");
        behind(schema, order, after, i + 1, sql);
        sql.append("))");
    }

    private static void bound(Object value, SqlClause sql) {
        String type = value instanceof Long
                ? "bigint"
                : value instanceof Double
                        ? "float8"
                        : value instanceof Boolean
                                ? "boolean"
                                : value instanceof LocalDate
                                        ? "date"
                                        : value instanceof OffsetDateTime ? "timestamptz" : "text";
        sql.append("CAST(").bind(value).append(" AS ").append(type).append(")");
    }

    private static String column(LayerSchema schema, SortKey key) {
        return schema.findProperty(key.property())
                .filter(property -> property.type().isSingle())
                .map(property -> "r.\"" + property.name() + "\"")
                .orElseThrow(
                        () -> new UnsupportedFilterException("Features cannot be sorted by '" + key.property() + "'"));
    }
}
