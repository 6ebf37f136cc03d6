/** How fine the background is at a place, in planar degrees with longitude scaled by the cosine of latitude. */
final class Detail {
    static final double KM_PER_DEGREE = 111.2;

    /** West, south, east, north of Great Britain with Ireland, Korea, Denmark: the regions of the shipped parks. */
    private static final double[][] REGIONS = {{-10.8, 49.8, 2, 60.9}, {125.5, 33, 130, 38.7}, {7.8, 54.4, 13.2, 57.9}};

    private static final double NEAR = 0.006;
    private static final double FAR = 0.18;
    private static final double RAMP = 6;

    private Detail() {}

    /** Degrees by which an outline may be off: {@code NEAR} in the regions, growing to {@code FAR} within {@code RAMP}. */
    static double tolerance(double lon, double lat) {
        double away = RAMP;
        for (double[] r : REGIONS) {
            double dx = Math.max(0, Math.max(r[0] - lon, lon - r[2])) * Math.cos(Math.toRadians(lat));
            double dy = Math.max(0, Math.max(r[1] - lat, lat - r[3]));
            away = Math.min(away, Math.hypot(dx, dy));
        }
        return NEAR + (FAR - NEAR) * away / RAMP;
    }

    static boolean isRegion(double lon, double lat) {
        return tolerance(lon, lat) == NEAR;
    }

    /** Islands, lakes and slivers below this many km2 are left out. */
    static double smallestArea(double lon, double lat) {
        double km = tolerance(lon, lat) * KM_PER_DEGREE;
        return 3 * km * km;
    }

    /** Rounded to 0.001 degrees near the regions and 0.01 elsewhere, in whole thousandths so that comparing is exact. */
    static long thousandths(double degrees, double tolerance) {
        return tolerance < 0.03 ? Math.round(degrees * 1000) : Math.round(degrees * 100) * 10;
    }
}
