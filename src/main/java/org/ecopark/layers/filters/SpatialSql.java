package org.ecopark.layers.filters;

import org.ecopark.geo.Box;
import org.ecopark.layers.UnsupportedFilterException;
import org.ecopark.layers.ValueKind;
import org.ecopark.measure.Distance;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.spatial.BBOX;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.spatial.Contains;
import org.geotools.api.filter.spatial.Crosses;
import org.geotools.api.filter.spatial.DWithin;
import org.geotools.api.filter.spatial.Disjoint;
import org.geotools.api.filter.spatial.Equals;
import org.geotools.api.filter.spatial.Intersects;
import org.geotools.api.filter.spatial.Overlaps;
import org.geotools.api.filter.spatial.Touches;
import org.geotools.api.filter.spatial.Within;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;

/**
 * Relations of two geometries as SQL. Edges are straight in degrees, as everywhere on the shelf; distances are geodesic
 * between such edges, which are bent into geodesics a quarter of a degree at a time (an error of some metres).
 */
final class SpatialSql {

    private static final double PIECE_DEGREES = 0.25;

    /** Half around the earth. */
    private static final double FARTHEST_M = 20_037_509;

    private final ValueSql values;
    private final SqlClause out;

    SpatialSql(ValueSql values, SqlClause out) {
        this.values = values;
        this.out = out;
    }

    void append(BinarySpatialOperator filter) {
        if (filter instanceof DWithin within) {
            within(within.getExpression1(), within.getExpression2(), metres(within), within);
            return;
        }
        String name = name(filter);
        boolean knowsCollections = filter instanceof Intersects || filter instanceof Disjoint || filter instanceof BBOX;
        if (!knowsCollections) {
            refuseCollection(filter.getExpression1());
            refuseCollection(filter.getExpression2());
        }
        out.append(name).append("(");
        values.append(filter.getExpression1(), ValueKind.GEOMETRY);
        out.append(", ");
        values.append(filter.getExpression2(), ValueKind.GEOMETRY);
        out.append(")");
    }

    private static String name(BinarySpatialOperator filter) {
        if (filter instanceof Intersects || filter instanceof BBOX) {
            return "ST_Intersects";
        } else if (filter instanceof Disjoint) {
            return "ST_Disjoint";
        } else if (filter instanceof Equals) {
            return "ST_Equals";
        } else if (filter instanceof Touches) {
            return "ST_Touches";
        } else if (filter instanceof Within) {
            return "ST_Within";
        } else if (filter instanceof Overlaps) {
            return "ST_Overlaps";
        } else if (filter instanceof Crosses) {
            return "ST_Crosses";
        } else if (filter instanceof Contains) {
            return "ST_Contains";
        }
        throw new UnsupportedFilterException(
                "This filter is not supported: " + filter.getClass().getSimpleName(), filter);
    }

    /** Points and areas in one geometry have no boundary, by which all but meeting is defined. */
    private static void refuseCollection(Expression expression) {
        if (expression instanceof Literal literal
                && literal.getValue() instanceof Geometry geometry
                && geometry.getClass() == GeometryCollection.class) {
            throw new UnsupportedFilterException(
                    "Only S_INTERSECTS and S_DISJOINT take a geometry collection of different kinds", literal);
        }
    }

    private static double metres(DWithin within) {
        return switch (String.valueOf(within.getDistanceUnits())) {
            case "m", "metre", "metres", "meter", "meters" -> within.getDistance();
            case "km", "kilometers", "kilometres" -> within.getDistance() * 1000;
            default -> throw new UnsupportedFilterException("Distances are in m or km", within);
        };
    }

    void within(Expression one, Expression other, double metres, Object culprit) {
        if (!(metres >= 0 && metres <= FARTHEST_M)) {
            throw new UnsupportedFilterException("A distance from 0 to " + (long) FARTHEST_M + " m is needed", culprit);
        }
        out.append("(");
        if (one instanceof Literal literal && literal.getValue() instanceof Geometry geometry) {
            nearby(other, geometry, metres);
        } else if (other instanceof Literal literal && literal.getValue() instanceof Geometry geometry) {
            nearby(one, geometry, metres);
        }
        out.append("ST_DWithin(");
        bent(one);
        out.append(", ");
        bent(other);
        out.append(", ").bind(metres).append("))");
    }

    /** Lets the spatial index find what may be within the distance. */
    private void nearby(Expression place, Geometry from, double metres) {
        Envelope bounds = from.getEnvelopeInternal();
        if (from.isEmpty() || values.kind(place) != ValueKind.GEOMETRY) {
            return;
        }
        if (Math.abs(bounds.getMinX()) > 180
                || Math.abs(bounds.getMaxX()) > 180
                || Math.abs(bounds.getMinY()) > 90
                || Math.abs(bounds.getMaxY()) > 90) {
            throw new UnsupportedFilterException("A geometry lies beyond ±180 or ±90 degrees", from);
        }
        // What edges bend out of the box, and a little more.
        Box box = new Box(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY())
                .widened(new Distance(metres * 1.001 + 100));
        out.append("(");
        String separator = "";
        for (Box part : box.parts()) {
            out.append(separator);
            values.append(place, ValueKind.GEOMETRY);
            out.append(" && ST_MakeEnvelope(").bind(part.west());
            out.append(", ").bind(part.south());
            out.append(", ").bind(part.east());
            out.append(", ").bind(part.north()).append(", 4326)");
            separator = " OR ";
        }
        out.append(") AND ");
    }

    private void bent(Expression place) {
        out.append("CAST(ST_Segmentize(");
        values.append(place, ValueKind.GEOMETRY);
        out.append(", ").bind(PIECE_DEGREES).append(") AS geography)");
    }
}
