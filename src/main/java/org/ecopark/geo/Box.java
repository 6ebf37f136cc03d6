package org.ecopark.geo;

import java.util.List;

/**
 * A box of longitudes and latitudes in degrees, WGS 84. When {@code west > east} it crosses the antimeridian, as
 * RFC 7946 and OGC API Features have it.
 *
 * <p>Throws IllegalArgumentException when a bound is not finite or lies outside ±180 / ±90, or south is above north
 */
public record Box(double west, double south, double east, double north) {

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
