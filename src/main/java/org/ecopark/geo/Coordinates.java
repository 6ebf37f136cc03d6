package org.ecopark.geo;

import java.util.Optional;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Coordinates as a door speaks them: a system and the order of its axes. {@code CRS84} is longitude before latitude,
 * {@code EPSG:4326} the other way round, every other system in the order of the EPSG register, so that Korean grids have
 * northing first.
 *
 * @param northFirst whether northing or latitude is the first number of a pair
 */
public record Coordinates(Crs crs, boolean northFirst) {

    private static final String EPSG_URI = "http://www.opengis.net/def/crs/EPSG/0/";
    private static final String CRS84_URI = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    /** Degrees beyond the area of use in which a system is still taken to have coordinates. */
    private static final double BEYOND = 3;

    private static final int WEB_MERCATOR = 3857;
    private static final double HALF_WORLD_M = Math.PI * 6_378_137;
    private static final int MOST_PIECES = 512;
    private static final double PIECE_M = 2_000;

    /** Longitude, latitude, WGS 84. */
    public static Coordinates crs84() {
        return new Coordinates(Crs.of("CRS:84"), false);
    }

    /**
     * The system of a code such as {@code EPSG:27700} with the axes as its register orders them.
     *
     * @throws UnknownCrsException when there is no such code
     */
    public static Coordinates ofRegister(String code) {
        Crs crs = Crs.of(code);
        return new Coordinates(crs, crs.isNorthFirst());
    }

    /** Whether the numbers are longitude and latitude in this order. */
    public boolean isCrs84() {
        return crs.isRegister() && !northFirst;
    }

    /** The name of the system in OGC API. */
    public String uri() {
        return isCrs84() ? CRS84_URI : EPSG_URI + crs.srid();
    }

    /**
     * Where features can be given in these coordinates: the system's area of use and three degrees around it. Farther
     * out the numbers of a national grid mean nothing or do not exist.
     */
    public Box domain() {
        Box area = crs.areaOfUse().orElse(Box.world());
        if (area.crossesAntimeridian() || area.east() - area.west() > 350) {
            // Beyond the last parallel of Web Mercator there is still a little; at the pole there is nothing.
            double most = crs.isProjected() ? 89 : 90;
            return new Box(-180, Math.max(area.south() - BEYOND, -most), 180, Math.min(area.north() + BEYOND, most));
        }
        return new Box(
                Math.max(area.west() - BEYOND, -180),
                Math.max(area.south() - BEYOND, -90),
                Math.min(area.east() + BEYOND, 180),
                Math.min(area.north() + BEYOND, 90));
    }

    /**
     * A geometry of these coordinates in register coordinates. Straight edges of a projected system stay where they were
     * to some decimetres: long ones get more points.
     *
     * @throws IllegalArgumentException when a coordinate has no place on earth in this system
     */
    public Geometry toRegister(Geometry geometry) {
        Geometry eastFirst = northFirst ? flipped(geometry) : geometry.copy();
        if (crs.isProjected() && !eastFirst.isEmpty() && eastFirst.getDimension() > 0) {
            Envelope box = eastFirst.getEnvelopeInternal();
            double longest = Math.max(box.getWidth(), box.getHeight());
            if (!(longest < 1e9)) {
                throw new IllegalArgumentException("outside the area of " + crs);
            }
            eastFirst = Densifier.densify(eastFirst, Math.max(PIECE_M, longest / MOST_PIECES));
        }
        Geometry there = crs.toRegister(eastFirst);
        for (Coordinate c : there.getCoordinates()) {
            if (!(Math.abs(c.x) <= 180) || !(Math.abs(c.y) <= 90)) {
                throw new IllegalArgumentException("outside the area of " + crs);
            }
        }
        return there;
    }

    /**
     * The part of the earth of a box in a projected system, as an area in register coordinates; empty when the box lies
     * wholly outside the {@link #domain()}. Not for Web Mercator, whose boxes are {@link #mercatorBox}es.
     *
     * @param x1 lower corner in this order of axes, {@code x2} upper corner
     */
    public Optional<Geometry> area(double x1, double y1, double x2, double y2) {
        Envelope asked = northFirst ? new Envelope(y1, y2, x1, x2) : new Envelope(x1, x2, y1, y2);
        Envelope common = asked.intersection(gridDomain());
        if (common.isNull()) {
            return Optional.empty();
        }
        Geometry rectangle = Geometries.factory().toGeometry(common);
        return Optional.of(new Coordinates(crs, false).toRegister(rectangle));
    }

    /** The domain's box in the system itself, easting first. */
    private Envelope gridDomain() {
        Box domain = domain();
        Geometry degrees = Geometries.factory()
                .toGeometry(new Envelope(domain.west(), domain.east(), domain.south(), domain.north()));
        return crs.fromRegister(Densifier.densify(degrees, 0.25)).getEnvelopeInternal();
    }

    /** Whether boxes of this system are boxes in degrees too. */
    public boolean isWebMercator() {
        return crs.srid() == WEB_MERCATOR;
    }

    /**
     * The box in degrees of one in Web Mercator. Maps that show the world more than once ask beyond its edge; such boxes
     * are wrapped, and one wider than the world is the world.
     */
    public static Box mercatorBox(double x1, double y1, double x2, double y2) {
        double south = latitude(y1);
        double north = latitude(y2);
        if (x2 - x1 >= 2 * HALF_WORLD_M) {
            return new Box(-180, south, 180, north);
        }
        return new Box(longitude(x1, false), south, longitude(x2, true), north);
    }

    private static double longitude(double x, boolean east) {
        double degrees = x / HALF_WORLD_M * 180;
        // Of the two names of the antimeridian each side of a box takes its own.
        double wrapped = degrees - 360 * Math.floor((degrees + 180) / 360);
        double bounded = Math.max(-180, Math.min(180, wrapped));
        return east && bounded == -180 ? 180 : bounded;
    }

    private static double latitude(double y) {
        return Math.toDegrees(2 * Math.atan(Math.exp(y / HALF_WORLD_M * Math.PI)) - Math.PI / 2);
    }

    private static Geometry flipped(Geometry geometry) {
        Geometry copy = geometry.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence sequence, int i) {
                double first = sequence.getOrdinate(i, 0);
                sequence.setOrdinate(i, 0, sequence.getOrdinate(i, 1));
                sequence.setOrdinate(i, 1, first);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        copy.geometryChanged();
        return copy;
    }
}
