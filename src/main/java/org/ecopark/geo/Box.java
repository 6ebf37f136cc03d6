package org.ecopark.geo;

import java.util.List;
import org.ecopark.measure.Distance;

/**
 * A box of longitudes and latitudes in degrees, WGS 84. When {@code west > east} it crosses the antimeridian, as
 * RFC 7946 and OGC API Features have it.
 *
 * <p>Throws IllegalArgumentException when a bound is not finite or lies outside ±180 / ±90, or south is above north
 */
public record Box(double west, double south, double east, double north) {

    private static final double POLAR_RADIUS_M = 6_356_752.314245;
    private static final double FLATTENING = 1 / 298.257223563;

    public Box {
        requireWithin(west, 180, "west");
        requireWithin(east, 180, "east");
        requireWithin(south, 90, "south");
        requireWithin(north, 90, "north");
        if (south > north) {
            throw new IllegalArgumentException("south (" + south + ") lies above north (" + north + ")");
        }
    }

    public static Box world() {
        return new Box(-180, -90, 180, 90);
    }

    /**
     * A box that holds all points within a geodesic distance of a point, on the ellipsoid of WGS 84, and little
     * more. Where a pole lies within the distance the box holds all
     * longitudes.
     *
     * <p>Seen from the auxiliary sphere (Karney 2013, doi 10.1007/s00190-012-0578-z): the arc is at most the distance over
     * the polar radius, the latitude changes at most by the arc over 1 - f, the longitude at most as on the sphere.
     */
    public static Box around(double longitude, double latitude, Distance distance) {
        double arc = distance.metres() / POLAR_RADIUS_M;
        double north = latitude + Math.toDegrees(arc / (1 - FLATTENING));
        double south = latitude - Math.toDegrees(arc / (1 - FLATTENING));
        if (north >= 90 || south <= -90) {
            return new Box(-180, Math.max(south, -90), 180, Math.min(north, 90));
        }
        double half = Math.toDegrees(Math.asin(Math.sin(arc) / Math.cos(Math.toRadians(latitude))));
        return new Box(wrapped(longitude - half), south, wrapped(longitude + half), north);
    }

    /** A box that holds all points within a geodesic distance of any point of this one, and little more. */
    public Box widened(Distance distance) {
        Box low = around(0, south, distance);
        Box high = around(0, north, distance);
        double width = west > east ? east - west + 360 : east - west;
        // Nowhere do degrees of longitude take fewer metres than at the latitude nearest to a pole.
        double beside = Math.max(low.east, high.east);
        if (low.south == -90 || high.north == 90 || width + 2 * beside >= 360) {
            return new Box(-180, low.south, 180, high.north);
        }
        return new Box(wrapped(west - beside), low.south, wrapped(east + beside), high.north);
    }

    private static double wrapped(double longitude) {
        return longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude;
    }

    /**
     * The smallest box around both.
     *
     * @throws IllegalArgumentException when one of them crosses the antimeridian
     */
    public Box union(Box other) {
        if (crossesAntimeridian() || other.crossesAntimeridian()) {
            throw new IllegalArgumentException("A union of boxes across the antimeridian is not defined");
        }
        return new Box(
                Math.min(west, other.west),
                Math.min(south, other.south),
                Math.max(east, other.east),
                Math.max(north, other.north));
    }

    public boolean crossesAntimeridian() {
        return west > east;
    }

    /** One box, or the two halves of one that crosses the antimeridian. */
    public List<Box> parts() {
        if (!crossesAntimeridian()) {
            return List.of(this);
        }
        return List.of(new Box(west, south, 180, north), new Box(-180, south, east, north));
    }

    private static void requireWithin(double degrees, double limit, String side) {
        if (!(Math.abs(degrees) <= limit)) {
            throw new IllegalArgumentException(side + " must lie within ±" + limit + " degrees, not " + degrees);
        }
    }
}
