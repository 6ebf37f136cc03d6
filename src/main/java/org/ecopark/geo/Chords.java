package org.ecopark.geo;

/**
 * Chords: straight lines through the earth between two points of the ellipsoid of WGS 84, and the geodesics that belong
 * to them.
 *
 * <p><b>Bounds.</b> A geodesic's curvature is the normal curvature of the surface along it, which lies between
 * {@code 1/R} and {@code 1/r} with {@code R = a²/b} (at the poles) and {@code r = b²/a} (north-south at the equator). For a
 * chord {@code c} and its geodesic {@code s}:
 *
 * <ul>
 *   <li>{@code s <= 2 r asin(c / 2r)}: by Schur's theorem a curve that bends nowhere more than a circle has no shorter
 *       chord than an arc of the circle as long as itself.
 *   <li>{@code s >= 2 R asin(c / 2R)}: by Blaschke's rolling theorem the ellipsoid, which bends nowhere less than a
 *       ball of radius {@code R}, holds the spindle of the two points (what all balls of that radius through both have
 *       in common). A way along the surface does not enter the spindle, and the shortest way around it is its
 *       meridian, an arc of radius {@code R}.
 * </ul>
 *
 * Both differ by less than a millimetre at 33 km and by 2.6 m at 500 km: only what lies between them needs Karney's
 * method.
 *
 * <p><b>Distance.</b> With the curvature {@code k} in the middle of the geodesic, {@code s = (2/k) asin(k c / 2)} but for
 * terms in {@code e² (s/r)⁴}. The curvature comes from the chord alone: {@code k² = (1 + e'² v²)² / (a² (1 + e'² z²/b²))}
 * for the direction's part {@code v} along the axis and the middle's height {@code z}, exact for the ellipsoid's surface.
 * Left out are {@code e'⁴ v⁴}, the terms above and the arc sine's beyond {@code (k c / 2)⁷}; what that costs is measured in
 * a test: less than {@value #RELATIVE_ERROR} of the distance up to {@value #FARTHEST_M} m, besides
 * {@value #ROUNDING_M} m of rounding in earth-centred coordinates.
 */
public final class Chords {

    /** Farthest distance for which this class answers. */
    public static final double FARTHEST_M = 1_000_000;

    /** Of {@link #metres} beside the geodesic. */
    public static final double RELATIVE_ERROR = 5e-8;

    /** What rounding of earth-centred coordinates can do to a chord; some nanometres were seen. */
    public static final double ROUNDING_M = 1e-7;

    static final double EQUATORIAL_RADIUS_M = 6_378_137;
    static final double FLATTENING = 1 / 298.257223563;

    private static final double A2 = EQUATORIAL_RADIUS_M * EQUATORIAL_RADIUS_M;
    private static final double B2 = A2 * (1 - FLATTENING) * (1 - FLATTENING);
    private static final double SMALLEST_RADIUS_M = B2 / EQUATORIAL_RADIUS_M;
    private static final double LARGEST_RADIUS_M = A2 / Math.sqrt(B2);

    /** The second eccentricity, squared. */
    private static final double EP2 = (A2 - B2) / B2;

    private Chords() {}

    /** A chord up to which the geodesic is certainly no longer than so many metres; negative when none is that short. */
    public static double surelyWithin(double metres) {
        requireDistance(metres);
        return 2 * SMALLEST_RADIUS_M * Math.sin(metres / (2 * SMALLEST_RADIUS_M)) - ROUNDING_M;
    }

    /** A chord beyond which the geodesic is certainly longer than so many metres. */
    public static double surelyBeyond(double metres) {
        requireDistance(metres);
        return 2 * LARGEST_RADIUS_M * Math.sin(metres / (2 * LARGEST_RADIUS_M)) + ROUNDING_M;
    }

    private static void requireDistance(double metres) {
        if (!(metres >= 0 && metres <= FARTHEST_M)) {
            throw new IllegalArgumentException("A distance from 0 to " + FARTHEST_M + " m is needed, not " + metres);
        }
    }

    /**
     * Length of the geodesic of a chord.
     *
     * @param square of the chord
     * @param rise difference of the two points along the axis
     * @param twiceMiddle sum of the two points along the axis
     */
    public static double metres(double square, double rise, double twiceMiddle) {
        // The geodesic's middle lies farther out than the chord's.
        double height = twiceMiddle * twiceMiddle * (1 + square * (0.25 / A2)) * (0.25 * EP2 / B2);
        double flatter = (1 - height + height * height) * (0.25 / A2);
        double half = (square + 2 * EP2 * rise * rise) * flatter;
        return Math.sqrt(square) * (1 + half * (1.0 / 6 + half * (3.0 / 40 + half * (5.0 / 112))));
    }
}
