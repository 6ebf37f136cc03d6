package org.ecopark.layers.reading;

import java.util.Set;
import org.ecopark.geo.Box;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerRelation.Usual;
import org.ecopark.layers.filters.FilterToSql;
import org.ecopark.layers.filters.SqlClause;
import org.ecopark.layers.shelf.LayerQuery;
import org.geotools.api.filter.Filter;
import org.geotools.filter.FilterAttributeExtractor;
import org.jspecify.annotations.Nullable;

/** The clauses that every statement around a layer's relation shares; the relation is called {@code r} in them. */
final class RelationSql {

    private RelationSql() {}

    static void from(Layer layer, SqlClause sql) {
        sql.append(" FROM (").append(layer.relation().sql()).append(") r");
    }

    static void where(Layer layer, LayerQuery query, SqlClause sql) {
        sql.append(" WHERE (r.visible_to = 'public' OR r.visible_to = ")
                .bind(query.asker().organisation())
                .append(") AND ");
        box(query.box(), sql);
        new FilterToSql(layer.schema(), sql).append(query.filter());
    }

    static void usual(Layer layer, Filter filter, SqlClause sql) {
        Usual usual = layer.relation().usual();
        if (usual != null && !names(filter).contains(usual.property())) {
            sql.append(" AND r.\"").append(usual.property()).append("\" = ").append(usual.value());
        }
    }

    private static Set<String> names(Filter filter) {
        FilterAttributeExtractor names = new FilterAttributeExtractor();
        filter.accept(names, null);
        return names.getAttributeNameSet();
    }

    /** The box is turned into the table's coordinates, never the table into the box's: so the spatial index serves. */
    private static void box(@Nullable Box box, SqlClause sql) {
        if (box == null) {
            return;
        }
        sql.append("(");
        String separator = "";
        for (Box part : box.parts()) {
            sql.append(separator);
            envelope("ST_Intersects(r.geom, ", part, sql);
            sql.append(")");
            separator = " OR ";
        }
        sql.append(") AND ");
    }

    private static void envelope(String before, Box box, SqlClause sql) {
        sql.append(before).append("ST_MakeEnvelope(").bind(box.west());
        sql.append(", ").bind(box.south());
        sql.append(", ").bind(box.east());
        sql.append(", ").bind(box.north()).append(", 4326)");
    }
}
