package org.ecopark.geo;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Making and mending geometries in register coordinates (longitude, latitude, SRID 4326). */
public final class Geometries {

    /** EPSG code of register coordinates. */
    public static final int SRID = 4326;

    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), SRID);

    private Geometries() {}

    public static GeometryFactory factory() {
        return FACTORY;
    }

    /**
     * A place by its degrees.
     *
     * @throws IllegalArgumentException when not finite or outside ±180 / ±90
     */
    public static Point point(double longitude, double latitude) {
        if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException(
                    "longitude " + longitude + ", latitude " + latitude + " is not a place on earth");
        }
        return FACTORY.createPoint(new Coordinate(longitude, latitude));
    }

    /** What is wrong with a geometry and where, or null when it is valid and inside ±180 / ±90. */
    public static @Nullable Fault findFault(Geometry geometry) {
        for (Coordinate c : geometry.getCoordinates()) {
            if (!(Math.abs(c.x) <= 180) || !(Math.abs(c.y) <= 90)) {
                return new Fault("a coordinate lies outside longitude ±180, latitude ±90: " + c.x + ", " + c.y, null);
            }
        }
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error == null) {
            return null;
        }
        return new Fault(
                error.getMessage().toLowerCase(java.util.Locale.ROOT), FACTORY.createPoint(error.getCoordinate()));
    }

    /**
     * A valid geometry of the same kind that covers the same ground, by the method of JTS GeometryFixer (self-crossing
     * rings are split, holes outside shells dropped). Empty when nothing of that kind is left.
     */
    public static Geometry mend(Geometry geometry) {
        Geometry fixed = GeometryFixer.fix(geometry);
        fixed.setSRID(SRID);
        return fixed;
    }

    /** A polygon or several as one MultiPolygon; null for any other kind. */
    public static @Nullable MultiPolygon asMultiPolygon(Geometry geometry) {
        if (geometry instanceof MultiPolygon many) {
            return many;
        }
        if (geometry instanceof Polygon one) {
            return FACTORY.createMultiPolygon(new Polygon[] {one});
        }
        return null;
    }

    /**
     * A fault of a geometry.
     *
     * @param what in words
     * @param place where on the map, when known
     */
    public record Fault(String what, @Nullable Point place) {}
}
