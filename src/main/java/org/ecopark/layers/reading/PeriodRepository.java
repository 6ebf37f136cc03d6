package org.ecopark.layers.reading;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerTime;
import org.ecopark.layers.filters.SqlClause;
import org.ecopark.layers.shelf.Period;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When the features of a layer are that everybody may see. */
@Repository
class PeriodRepository {

    private final JdbcClient jdbc;

    PeriodRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Period> find(Layer layer) {
        LayerTime time = layer.schema().time();
        if (time == null) {
            return Optional.empty();
        }
        SqlClause sql = new SqlClause()
                .append("SELECT min(t.s), max(t.e), bool_or(t.s IS NULL), bool_or(t.e IS NULL) FROM (SELECT ");
        ends(time, true, sql);
        sql.append(" AS s, ");
        ends(time, false, sql);
        sql.append(" AS e");
        RelationSql.from(layer, sql);
        sql.append(" WHERE r.visible_to = 'public' AND (");
        String separator = "";
        for (LayerTime.Span span : time.spans()) {
            sql.append(separator).append(known(span));
            separator = " OR ";
        }
        sql.append(")");
        RelationSql.usual(layer, Filter.INCLUDE, sql);
        sql.append(") t HAVING count(*) > 0");
        return jdbc.sql(sql.sql())
                .params(layer.relation().parameters())
                .params(sql.parameters())
                .query((row, n) -> new Period(
                        row.getBoolean(3) ? null : instant(row.getObject(1, OffsetDateTime.class)),
                        row.getBoolean(4) ? null : instant(row.getObject(2, OffsetDateTime.class))))
                .optional();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** The start or end of the first span of which one end is known. */
    private static void ends(LayerTime time, boolean start, SqlClause sql) {
        sql.append("CASE");
        for (LayerTime.Span span : time.spans()) {
            LayerProperty end = start ? span.start() : span.end();
            sql.append(" WHEN " + known(span) + " THEN ");
            sql.append(end == null ? "NULL::timestamptz" : moment(end, start));
        }
        sql.append(" END");
    }

    private static String known(LayerTime.Span span) {
        LayerProperty start = span.start();
        LayerProperty end = span.end();
        String first = start == null ? "false" : column(start) + " IS NOT NULL";
        return end == null || end.equals(start) ? first : "(" + first + " OR " + column(end) + " IS NOT NULL)";
    }

    private static String column(LayerProperty property) {
        return "r.\"" + property.name() + "\"";
    }

    /** Of a day and of a year the first or the last second. */
    private static String moment(LayerProperty property, boolean start) {
        String column = column(property);
        return switch (property.type()) {
            case INTEGER ->
                "CASE WHEN " + column + " BETWEEN 1 AND 9998 THEN "
                        + day("make_date(CAST(" + column + " AS integer)" + (start ? "" : " + 1") + ", 1, 1)", start)
                        + " END";
            case DATE -> day(start ? column : "(" + column + " + 1)", start);
            default -> column;
        };
    }

    private static String day(String day, boolean start) {
        String midnight = "(" + day + "::timestamp AT TIME ZONE 'UTC')";
        return start ? midnight : "(" + midnight + " - interval '1 second')";
    }
}
