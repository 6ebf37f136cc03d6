package org.ecopark.layers.reading;

import org.ecopark.geo.Box;
import org.ecopark.geo.Geometries;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.Layer;
import org.ecopark.layers.filters.SqlClause;
import org.ecopark.layers.shelf.LayerQuery;
import org.ecopark.layers.shelf.ShapeQuery;
import org.ecopark.layers.shelf.ShapeQuery.Form;

/** The statement that gives a layer's shapes for a map, one clause each; the relation is called {@code r} in it. */
final class ShapeSql {

    /** A geometry of fewer bytes (about 20 corners) costs less as it is than simplified. */
    private static final int SMALL_BYTES = 400;

    /** Corners that change the outline by less than this part of a pixel are left out. */
    private static final double UNSEEN = 0.2;

    /** What is shorter than this part of a pixel both ways is given as a point. */
    private static final double DOT = 0.5;

    private static final double METRES_PER_DEGREE = 111_319;

    private ShapeSql() {}

    static void append(Layer layer, ShapeQuery query, SqlClause sql) {
        if (query.ordered()) {
            // Within, so that rows are found by place: else they may be read in the order of ids, which is the table.
            sql.append("SELECT * FROM (");
        }
        sql.append("SELECT ST_AsBinary(");
        geometry(layer, query, sql);
        sql.append(") AS wkb");
        for (String name : query.properties()) {
            sql.append(", r.\"").append(name).append("\"");
        }
        if (query.ordered()) {
            sql.append(", r.id");
        }
        RelationSql.from(layer, sql);
        RelationSql.where(layer, everywhere(query), sql);
        RelationSql.usual(layer, query.filter(), sql);
        sql.append(" AND r.geom && ");
        envelope(query.box(), sql);
        int id = query.properties().size() + 2;
        sql.append(query.ordered() ? " OFFSET 0) q ORDER BY " + id + " LIMIT " : " LIMIT ")
                .bind(query.limit());
    }

    static LayerQuery everywhere(ShapeQuery query) {
        return LayerQuery.all(query.layer(), query.asker(), 1).where(query.filter());
    }

    private static void geometry(Layer layer, ShapeQuery query, SqlClause sql) {
        if (layer.schema().geometry() == GeometryKind.POINT) {
            transformed(query.srid(), sql, () -> sql.append("r.geom"));
        } else if (query.form() == Form.ANCHOR) {
            transformed(query.srid(), sql, () -> sql.append("ST_PointOnSurface(r.geom)"));
        } else if (query.form() == Form.WHOLE) {
            transformed(query.srid(), sql, () -> sql.append("r.geom"));
        } else {
            seen(layer.schema().geometry(), query, sql);
        }
    }

    private static void seen(GeometryKind kind, ShapeQuery query, SqlClause sql) {
        sql.append("CASE");
        // In register coordinates whoever draws finds the tiny ones sooner than the database; elsewhere it saves
        // turning them.
        if (query.srid() == Geometries.SRID) {
            small(query, sql);
            tiny(kind, query, sql);
        } else {
            tiny(kind, query, sql);
            small(query, sql);
        }
        sql.append(" ELSE ST_Simplify(");
        transformed(query.srid(), sql, () -> clipped(query, sql));
        sql.append(", ").bind(UNSEEN * query.resolution()).append(", true) END");
    }

    /** What has few corners is given as it is. */
    private static void small(ShapeQuery query, SqlClause sql) {
        sql.append(" WHEN ST_MemSize(r.geom) <= ").bind(SMALL_BYTES);
        if (query.srid() != Geometries.SRID) {
            sql.append(" AND r.geom @ ");
            envelope(wide(query.box()), sql);
        }
        sql.append(" THEN ");
        transformed(query.srid(), sql, () -> sql.append("r.geom"));
    }

    /** What has many, none of which would be seen, is given as a point. */
    private static void tiny(GeometryKind kind, ShapeQuery query, SqlClause sql) {
        double degrees = DOT * query.metres() / METRES_PER_DEGREE;
        double northward = query.srid() == Geometries.SRID ? Math.min(degrees, DOT * query.resolution()) : degrees;
        sql.append(" WHEN ");
        if (kind == GeometryKind.ANY) {
            sql.append("ST_Dimension(r.geom) > 0 AND ");
        }
        // The box of the row's head, without the geometry; it is rounded outward to 32 bits.
        sql.append("ST_XMax(box2d(r.geom)) - ST_XMin(box2d(r.geom)) < ").bind(degrees);
        sql.append(" AND ST_YMax(box2d(r.geom)) - ST_YMin(box2d(r.geom)) < ")
                .bind(northward)
                .append(" THEN ");
        transformed(
                query.srid(),
                sql,
                () -> sql.append("ST_SetSRID(ST_MakePointM((ST_XMin(box2d(r.geom)) + ST_XMax(box2d(r.geom))) / 2,"
                                + " (ST_YMin(box2d(r.geom)) + ST_YMax(box2d(r.geom))) / 2, ")
                        .append(dimension(kind))
                        .append("), 4326)"));
    }

    private static String dimension(GeometryKind kind) {
        return switch (kind) {
            case POLYGON -> "2";
            case LINE -> "1";
            default -> "ST_Dimension(r.geom)";
        };
    }

    private static void clipped(ShapeQuery query, SqlClause sql) {
        sql.append("CASE WHEN r.geom @ ");
        envelope(query.box(), sql);
        sql.append(" THEN r.geom ELSE ST_ClipByBox2D(r.geom, ");
        envelope(query.box(), sql);
        sql.append(") END");
    }

    /** What surely can be turned into the map's system because the box around it can. */
    private static Box wide(Box box) {
        double x = box.east() - box.west();
        double y = box.north() - box.south();
        return new Box(
                Math.max(-180, box.west() - x),
                Math.max(Math.min(-85, box.south()), box.south() - y),
                Math.min(180, box.east() + x),
                Math.min(Math.max(85, box.north()), box.north() + y));
    }

    static void transformed(int srid, SqlClause sql, Runnable geometry) {
        if (srid == Geometries.SRID) {
            geometry.run();
        } else {
            sql.append("ST_Transform(");
            geometry.run();
            sql.append(", ").bind(srid).append(")");
        }
    }

    static void envelope(Box box, SqlClause sql) {
        sql.append("ST_MakeEnvelope(").bind(box.west());
        sql.append(", ").bind(box.south());
        sql.append(", ").bind(box.east());
        sql.append(", ").bind(box.north()).append(", 4326)");
    }
}
