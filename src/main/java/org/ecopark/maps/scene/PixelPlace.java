package org.ecopark.maps.scene;

import org.ecopark.geo.Box;
import org.ecopark.geo.Geometries;
import org.ecopark.geo.MapFrame;

/**
 * Where coordinates lie in a picture. For web Mercator they come in degrees and are projected here, by its two formulas:
 * that takes a fraction of what the database needs for it.
 */
public final class PixelPlace {

    /** Beyond this the rasteriser only loses time and precision. */
    private static final double FAR = 100_000;

    private static final double RADIUS = 6_378_137;
    private static final double DEGREE = Math.toRadians(RADIUS);

    /** Northward web Mercator has no end; nothing is shown beyond this latitude. */
    private static final double LAST_LATITUDE = 89.9;

    private final boolean mercator;
    private final double minX;
    private final double maxY;
    private final double perX;
    private final double perY;

    /** Places in a picture. */
    public PixelPlace(MapFrame frame) {
        this.mercator = isMercator(frame);
        this.minX = frame.minX();
        this.maxY = frame.maxY();
        this.perX = 1 / frame.resolutionX();
        this.perY = 1 / frame.resolutionY();
    }

    private static boolean isMercator(MapFrame frame) {
        return "EPSG:3857".equals(frame.crs().code());
    }

    /** EPSG number of the system in which coordinates are to be given. */
    public static int srid(MapFrame frame) {
        return isMercator(frame) ? Geometries.SRID : frame.crs().srid();
    }

    /**
     * Units of that system that a pixel is long, the shorter way, anywhere in the box.
     *
     * @param box of the picture, in degrees
     */
    public static double resolution(MapFrame frame, Box box) {
        double resolution = Math.min(frame.resolutionX(), frame.resolutionY());
        if (!isMercator(frame)) {
            return resolution;
        }
        double latitude = Math.max(Math.abs(box.south()), Math.abs(box.north()));
        return resolution / DEGREE * Math.cos(Math.toRadians(Math.min(latitude, LAST_LATITUDE)));
    }

    /**
     * Column of an easting or longitude.
     *
     * @param shift units of the picture's system by which it lies further east
     */
    public double column(double x, double shift) {
        double easting = mercator ? x * DEGREE : x;
        return Math.max(-FAR, Math.min(FAR, (easting + shift - minX) * perX));
    }

    /** Row of a northing or latitude. */
    public double row(double y) {
        double northing = mercator ? northing(y) : y;
        return Math.max(-FAR, Math.min(FAR, (maxY - northing) * perY));
    }

    /** Whether what lies between two eastings or longitudes is narrower than so many pixels. */
    boolean isNarrow(double from, double to, double pixels) {
        return (to - from) * (mercator ? DEGREE : 1) * perX < pixels;
    }

    private static double northing(double latitude) {
        double sine = Math.sin(Math.toRadians(Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, latitude))));
        return RADIUS / 2 * Math.log((1 + sine) / (1 - sine));
    }
}
