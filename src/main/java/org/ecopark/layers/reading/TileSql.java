package org.ecopark.layers.reading;

import java.util.List;
import java.util.stream.Collectors;
import org.ecopark.geo.Box;
import org.ecopark.geo.tiling.Tile;
import org.ecopark.geo.tiling.TileMatrixSet;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.filters.SqlClause;
import org.ecopark.layers.shelf.TileProperties;
import org.ecopark.layers.shelf.TileQuery;

/**
 * The statement of one layer in one tile. It has one row: the bytes and the number of features.
 *
 * <p>{@link #single} shows features one by one. {@link #gathered} stays small however many there are: points of one cell
 * of a grid become one at their mean place; lines and areas shorter than a cell become the largest of them, the others
 * are simplified. Cells end at the edges of the tile, so that each feature that was gathered counts in one tile only.
 * Both give the same bytes for the same rows, in whatever order the database reads them.
 */
final class TileSql {

    /** Units along a side of a tile. */
    static final int EXTENT = 4096;

    /** Units around a tile in which features still show. */
    static final int BUFFER = 64;

    /** A tile with more features than this is larger than any may be. */
    static final int MOST_SINGLE = 40_000;

    private static final int POINT_CELL = 128;
    private static final int SHAPE_CELL = 64;
    private static final int TOLERANCE = 4;

    /** Beyond it shapes have no properties. */
    private static final int BARE_FROM = 4;

    private final Layer layer;
    private final TileQuery query;
    private final Tile tile;
    private final SqlClause sql = new SqlClause();

    TileSql(Layer layer, TileQuery query) {
        this.layer = layer;
        this.query = query;
        this.tile = query.tile();
    }

    SqlClause single() {
        List<LayerProperty> shown = TileProperties.at(layer, tile.z(), query.properties());
        encoded();
        sql.append(" FROM (SELECT * FROM (SELECT r.id").append(columns(shown)).append(", ");
        drawn(() -> placed("r.geom"));
        sql.append(" AS geom");
        rows(tile.box(BUFFER / (double) EXTENT), "");
        sql.append(" LIMIT ").append(Integer.toString(MOST_SINGLE + 1));
        return sql.append(") one ORDER BY one.id) t");
    }

    /**
     * The statement for a tile in which features are gathered.
     *
     * @param step doubles the cells each time, 0 for the usual ones
     * @param most features of the tile, the largest first
     */
    SqlClause gathered(int step, int most) {
        List<LayerProperty> shown =
                step < BARE_FROM ? TileProperties.at(layer, tile.z(), query.properties()) : List.of();
        List<LayerProperty> summed = TileProperties.summed(shown);
        boolean points = layer.schema().geometry() == GeometryKind.POINT || isMixed();
        boolean shapes = layer.schema().geometry() != GeometryKind.POINT;
        sql.append("WITH ");
        if (points) {
            points(shown, summed, POINT_CELL << step);
        }
        if (shapes) {
            sql.append(points ? ", " : "");
            shapes(shown, summed, SHAPE_CELL << step);
        }
        encoded();
        sql.append(" FROM (SELECT * FROM (");
        if (points) {
            sql.append(selectPoints(shown, summed));
        }
        sql.append(points && shapes ? " UNION ALL " : "");
        if (shapes) {
            selectShapes(shown, summed, SHAPE_CELL << step, TOLERANCE << step);
        }
        return sql.append(") every ORDER BY every.weight DESC, every.place, every.id LIMIT ")
                .append(Integer.toString(most))
                .append(") t");
    }

    private boolean isMixed() {
        return layer.schema().geometry() == GeometryKind.ANY;
    }

    private void encoded() {
        sql.append("SELECT ST_AsMVT(t, ").bind(layer.name());
        sql.append("::text, " + EXTENT + ", 'geom', 'id') FILTER (WHERE t.geom IS NOT NULL), count(*)");
    }

    private static String columns(List<LayerProperty> shown) {
        return shown.stream()
                .map(property -> ", " + value(property) + " AS \"" + property.name() + "\"")
                .collect(Collectors.joining());
    }

    /** The layer's rows in a box that the asker may see. */
    private void rows(Box box, String further) {
        RelationSql.from(layer, sql);
        RelationSql.where(layer, query.rows(), sql);
        RelationSql.usual(layer, query.filter(), sql);
        sql.append(" AND r.geom && ST_MakeEnvelope(").bind(box.west());
        sql.append(", ").bind(box.south());
        sql.append(", ").bind(box.east());
        sql.append(", ").bind(box.north()).append(", 4326)").append(further);
    }

    /** A geometry in units of the tile, cut at its buffer; null where nothing is left. */
    private void drawn(Runnable geometry) {
        sql.append("ST_AsMVTGeom(");
        geometry.run();
        // Asked for by itself, it is made once and not for each row, also where the plan does not know the tile.
        sql.append(", (SELECT ST_MakeEnvelope(").bind(tile.west());
        sql.append(", ").bind(tile.south());
        sql.append(", ").bind(tile.east());
        sql.append(", ").bind(tile.north());
        sql.append(", " + tile.set().srid() + ")), " + EXTENT + ", " + BUFFER + ", true)");
    }

    /** A geometry in the coordinates of the grid. Mercator has no poles, so what goes there is cut first. */
    private void placed(String geometry) {
        if (!tile.set().isMercator()) {
            sql.append(geometry);
        } else if (layer.schema().geometry() == GeometryKind.POINT) {
            sql.append("ST_Transform(" + geometry + ", 3857)");
        } else {
            sql.append("ST_Transform(CASE WHEN ST_YMax(" + geometry + ") > 85.06 OR ST_YMin(" + geometry
                    + ") < -85.06 THEN ST_ClipByBox2D(" + geometry
                    + ", ST_MakeBox2D(ST_Point(-180, -85.06), ST_Point(180, 85.06))) ELSE " + geometry
                    + " END, 3857)");
        }
    }

    private void points(List<LayerProperty> shown, List<LayerProperty> summed, int cell) {
        sql.append("p AS MATERIALIZED (SELECT r.id, ")
                .append(column("(ST_XMin(r.geom) + ST_XMax(r.geom)) / 2") + " AS px, ")
                .append(row("(ST_YMin(r.geom) + ST_YMax(r.geom)) / 2") + " AS py")
                .append(columns(shown));
        rows(tile.box(), isMixed() ? " AND ST_Dimension(r.geom) = 0" : "");
        sql.append("), c AS (SELECT count(*) AS n, min(p.id) AS one, floor(avg(p.px)) AS ax, floor(avg(p.py)) AS ay")
                .append(sums("p", summed))
                .append(" FROM p WHERE " + inside("p") + " GROUP BY p.px / " + cell + ", p.py / " + cell + ")");
    }

    private static String selectPoints(List<LayerProperty> shown, List<LayerProperty> summed) {
        return "SELECT CASE WHEN c.n = 1 THEN c.one END AS id, c.n AS " + TileProperties.COUNT
                + shown.stream().map(property -> ", p." + quoted(property)).collect(Collectors.joining())
                + summed.stream().map(property -> sumColumns("c", property)).collect(Collectors.joining())
                + ", ST_Point(c.ax, c.ay) AS geom, c.n::double precision AS weight, c.ay * " + 2 * EXTENT
                + " + c.ax AS place FROM c LEFT JOIN p ON c.n = 1 AND p.id = c.one";
    }

    private void shapes(List<LayerProperty> shown, List<LayerProperty> summed, int cell) {
        sql.append("g AS MATERIALIZED (SELECT r.id, r.geom, ")
                .append(column("(ST_XMin(r.geom) + ST_XMax(r.geom)) / 2") + " AS px, ")
                .append(row("(ST_YMin(r.geom) + ST_YMax(r.geom)) / 2") + " AS py, greatest(")
                .append(column("ST_XMax(r.geom)") + " - " + column("ST_XMin(r.geom)") + ", ")
                .append(row("ST_YMin(r.geom)") + " - " + row("ST_YMax(r.geom)") + ") AS size")
                .append(columns(shown));
        rows(tile.box(BUFFER / (double) EXTENT), isMixed() ? " AND ST_Dimension(r.geom) > 0" : "");
        sql.append("), s AS (SELECT count(*) AS n, (array_agg(g.id ORDER BY g.size DESC, g.id))[1] AS one")
                .append(sums("g", summed))
                .append(" FROM g WHERE g.size < " + cell + " AND " + inside("g") + " GROUP BY g.px / " + cell
                        + ", g.py / " + cell + ")");
    }

    private void selectShapes(List<LayerProperty> shown, List<LayerProperty> summed, int cell, int tolerance) {
        double grain = tile.set().tileSide(tile.z()) / EXTENT;
        String properties =
                shown.stream().map(property -> ", g." + quoted(property)).collect(Collectors.joining());
        sql.append("SELECT g.id, 1 AS " + TileProperties.COUNT + properties)
                .append(summed.stream().map(TileSql::ownColumns).collect(Collectors.joining()))
                .append(", ");
        drawn(() -> {
            sql.append("ST_Simplify(");
            placed("g.geom");
            sql.append(", ").bind(grain * tolerance).append(", true)");
        });
        sql.append(" AS geom, g.size::double precision AS weight, 0 AS place FROM g WHERE g.size >= " + cell)
                .append(" UNION ALL SELECT g.id, s.n AS " + TileProperties.COUNT + properties)
                .append(summed.stream()
                        .map(property -> sumColumns("s", property))
                        .collect(Collectors.joining()))
                .append(", coalesce(");
        drawn(() -> placed("g.geom"));
        sql.append(", CASE WHEN ST_Dimension(g.geom) = 2 THEN ST_MakeEnvelope(g.px - 8, g.py - 8, g.px + 8, g.py + 8)")
                .append(" ELSE ST_MakeLine(ST_Point(g.px - 8, g.py), ST_Point(g.px + 8, g.py)) END)")
                .append(" AS geom, g.size::double precision AS weight, 0 AS place FROM s JOIN g ON g.id = s.one");
    }

    /** Units east of the tile's western edge, whole. */
    private String column(String longitude) {
        double units = tile.set().columns(tile.z()) * (double) EXTENT;
        return "(least(floor((" + longitude + " + 180) / 360 * " + units + "::double precision), " + (units - 1)
                + "::double precision)::bigint - " + (long) tile.x() * EXTENT + ")";
    }

    /** Units south of the tile's northern edge, whole. */
    private String row(String latitude) {
        TileMatrixSet set = tile.set();
        double units = set.rows(tile.z()) * (double) EXTENT;
        double end = set.northLatitude();
        String kept =
                "greatest(-" + end + "::double precision, least(" + end + "::double precision, " + latitude + "))";
        String part = set.isMercator() ? "(1 - asinh(tand(" + kept + ")) / pi()) / 2" : "(90 - " + kept + ") / 180";
        return "(greatest(0::double precision, least(floor(" + part + " * " + units + "::double precision), "
                + (units - 1) + "::double precision))::bigint - " + (long) tile.y() * EXTENT + ")";
    }

    private static String inside(String row) {
        return "%1$s.px >= 0 AND %1$s.px < %2$d AND %1$s.py >= 0 AND %1$s.py < %2$d".formatted(row, EXTENT);
    }

    /** Sums do not hang on the order of rows: they are added exactly. */
    private static String sums(String row, List<LayerProperty> summed) {
        return summed.stream()
                .map(property ->
                        ", sum(%1$s.%2$s::numeric)::double precision AS \"%3$s%4$s\", count(%1$s.%2$s) AS \"%5$s%4$s\""
                                .formatted(
                                        row,
                                        quoted(property),
                                        TileProperties.SUM,
                                        property.name(),
                                        TileProperties.KNOWN))
                .collect(Collectors.joining());
    }

    private static String sumColumns(String row, LayerProperty property) {
        return ", %1$s.\"%2$s%3$s\", %1$s.\"%4$s%3$s\""
                .formatted(row, TileProperties.SUM, property.name(), TileProperties.KNOWN);
    }

    private static String ownColumns(LayerProperty property) {
        return ", g.%1$s, (g.%1$s IS NOT NULL)::int::bigint".formatted(quoted(property));
    }

    private static String quoted(LayerProperty property) {
        return "\"" + property.name() + "\"";
    }

    /** SQL of a property's value in a tile, of the relation's row {@code r}. */
    private static String value(LayerProperty property) {
        String column = "r.\"" + property.name() + "\"";
        return switch (property.type()) {
            case TEXT -> column;
            case INTEGER -> column + "::bigint";
            case DECIMAL -> column + "::double precision";
            case BOOLEAN -> column + "::boolean";
            case DATE, JSON -> column + "::text";
            case TIMESTAMP -> "to_char(" + column + " AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')";
            case TEXT_LIST, DECIMAL_LIST -> "array_to_string(" + column + ", ';')";
        };
    }
}
