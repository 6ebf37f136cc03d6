package org.ecopark.geo;

import java.util.stream.IntStream;

/**
 * Points in register coordinates with their earth-centred ones in metres (x to 0 E on the equator, z to the north pole),
 * on the ellipsoid of WGS 84, by columns. Equal points have equal coordinates; 180 W and 180 E differ by two nanometres.
 * The arrays are not to be written to.
 */
public final class EarthPoints {

    private static final double A = Chords.EQUATORIAL_RADIUS_M;
    private static final double E2 = Chords.FLATTENING * (2 - Chords.FLATTENING);

    private final double[] longitude;
    private final double[] latitude;
    private final double[] x;
    private final double[] y;
    private final double[] z;

    private EarthPoints(double[] longitude, double[] latitude) {
        this.longitude = longitude;
        this.latitude = latitude;
        this.x = new double[longitude.length];
        this.y = new double[longitude.length];
        this.z = new double[longitude.length];
    }

    /**
     * The points of two columns of degrees.
     *
     * @throws IllegalArgumentException when a coordinate is not finite, a latitude lies beyond the poles, or one column
     *     is longer
     */
    public static EarthPoints of(double[] longitude, double[] latitude) {
        int size = longitude.length;
        if (latitude.length != size) {
            throw new IllegalArgumentException(size + " longitudes and " + latitude.length + " latitudes");
        }
        EarthPoints points = new EarthPoints(longitude, latitude);
        IntStream.range(0, size).parallel().forEach(points::place);
        return points;
    }

    private void place(int i) {
        if (!(Math.abs(latitude[i]) <= 90) || !Double.isFinite(longitude[i])) {
            throw new IllegalArgumentException("No point of the earth: " + longitude[i] + ", " + latitude[i]);
        }
        double east = Math.toRadians(longitude[i]);
        double north = Math.toRadians(latitude[i]);
        double sine = Math.sin(north);
        double normal = A / Math.sqrt(1 - E2 * sine * sine);
        double fromAxis = normal * Math.cos(north);
        x[i] = fromAxis * Math.cos(east);
        y[i] = fromAxis * Math.sin(east);
        z[i] = normal * (1 - E2) * sine;
    }

    public double[] longitude() {
        return longitude;
    }

    public double[] latitude() {
        return latitude;
    }

    public double[] x() {
        return x;
    }

    public double[] y() {
        return y;
    }

    public double[] z() {
        return z;
    }

    public int size() {
        return x.length;
    }

    /** Geodesic distance in metres between one of these points and one of others; the same to the last bit both ways. */
    public double metres(int point, EarthPoints others, int other) {
        double east = longitude[point];
        double north = latitude[point];
        double otherEast = others.longitude[other];
        double otherNorth = others.latitude[other];
        boolean turned = east > otherEast || (east == otherEast && north > otherNorth);
        return turned
                ? Geodesics.metres(otherEast, otherNorth, east, north)
                : Geodesics.metres(east, north, otherEast, otherNorth);
    }
}
