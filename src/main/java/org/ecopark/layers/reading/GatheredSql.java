package org.ecopark.layers.reading;

import org.ecopark.geo.Box;
import org.ecopark.layers.Layer;
import org.ecopark.layers.filters.SqlClause;
import org.ecopark.layers.shelf.PointCells;
import org.ecopark.layers.shelf.ShapeQuery;
import org.ecopark.layers.shelf.TileProperties;

/** The statement that gives a layer's points, all of a cell as one; the relation is called {@code r} in it. */
final class GatheredSql {

    private GatheredSql() {}

    static void append(Layer layer, ShapeQuery query, PointCells cells, SqlClause sql) {
        sql.append("SELECT ST_AsBinary(");
        ShapeSql.transformed(query.srid(), sql, () -> sql.append("ST_SetSRID(ST_MakePoint(c.x, c.y), 4326)"));
        sql.append(") AS wkb");
        for (int i = 0; i < query.properties().size(); i++) {
            sql.append(", c." + name(query, i));
        }
        sql.append(" FROM (SELECT avg(ST_X(r.geom)) AS x, avg(ST_Y(r.geom)) AS y, count(*) AS cell_count");
        for (int i = 0; i < query.properties().size(); i++) {
            if (!isCount(query, i)) {
                sql.append(", CASE WHEN count(*) = 1 THEN (array_agg(r.\"")
                        .append(query.properties().get(i))
                        .append("\"))[1] END AS " + name(query, i));
            }
        }
        RelationSql.from(layer, sql);
        RelationSql.where(layer, ShapeSql.everywhere(query), sql);
        RelationSql.usual(layer, query.filter(), sql);
        Box box = cells.around(query.box());
        sql.append(" AND r.geom && ");
        ShapeSql.envelope(box, sql);
        whole(query.box(), cells, sql);
        sql.append(" GROUP BY " + column(cells) + ", " + row(cells))
                .append(") c ORDER BY c.cell_count, c.y DESC, c.x LIMIT ")
                .bind(query.limit());
    }

    private static boolean isCount(ShapeQuery query, int property) {
        return TileProperties.COUNT.equals(query.properties().get(property));
    }

    private static String name(ShapeQuery query, int property) {
        return isCount(query, property) ? "cell_count" : "value_" + property;
    }

    /** What only touches the side of the cells is left to the next ones, which are gathered elsewhere. */
    private static void whole(Box box, PointCells cells, SqlClause sql) {
        sql.append(" AND " + column(cells) + " BETWEEN ").bind(cells.column(box.west()));
        sql.append(" AND ").bind(cells.column(box.east()));
        sql.append(" AND " + row(cells) + " BETWEEN ").bind(cells.row(box.north()));
        sql.append(" AND ").bind(cells.row(box.south()));
    }

    private static String column(PointCells cells) {
        return bounded("(ST_X(r.geom) + 180) / 360 * " + cells.count(), cells);
    }

    private static String row(PointCells cells) {
        String last = PointCells.LAST_LATITUDE + "::double precision";
        return bounded(
                "(1 - asinh(tand(greatest(-" + last + ", least(" + last + ", ST_Y(r.geom))))) / pi()) / 2 * "
                        + cells.count(),
                cells);
    }

    private static String bounded(String cell, PointCells cells) {
        return "greatest(0::bigint, least(" + (cells.count() - 1) + "::bigint, floor(" + cell + ")::bigint))";
    }
}
