package org.ecopark.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;

/**
 * A rectangle of a coordinate system and the picture that shows it: easting or longitude first, in the system's units,
 * pixels counted from the upper left corner.
 *
 * <p>Throws IllegalArgumentException when a bound is not finite, the rectangle has no area or the picture no pixels
 */
public record MapFrame(Crs crs, double minX, double minY, double maxX, double maxY, int width, int height) {

    /** Of one degree along the equator, as OGC's scale denominators have it. */
    private static final double METRES_PER_DEGREE = Math.toRadians(6_378_137.0);

    /** Size of a pixel on the screen that OGC's scale denominators assume. */
    private static final double PIXEL_M = 0.000_28;

    /** How far beyond its area of use a projection is still taken to be right, in degrees. */
    private static final double BEYOND_AREA = 5;

    private static final int SAMPLES = 20;
    private static final int MOST_COPIES = 3;

    public MapFrame {
        boolean finite =
                Double.isFinite(minX) && Double.isFinite(minY) && Double.isFinite(maxX) && Double.isFinite(maxY);
        if (!finite || !(minX < maxX) || !(minY < maxY) || width < 1 || height < 1) {
            throw new IllegalArgumentException("Not a rectangle with an area: " + minX + ", " + minY + ", " + maxX
                    + ", " + maxY + " in " + width + " x " + height + " pixels");
        }
    }

    /**
     * A part of the earth that is seen in the picture.
     *
     * @param box in register coordinates, not across the antimeridian
     * @param shift to be added to the easting of what lies in the box: the world repeats beyond the antimeridian
     */
    public record Copy(Box box, double shift) {}

    /** Units of the system in one pixel, eastward. */
    public double resolutionX() {
        return (maxX - minX) / width;
    }

    /** Units of the system in one pixel, northward. */
    public double resolutionY() {
        return (maxY - minY) / height;
    }

    /** Metres in one unit of the system; for degrees those along the equator. */
    public double metresPerUnit() {
        if (!crs.isProjected()) {
            return METRES_PER_DEGREE;
        }
        var unit = crs.system().getCoordinateSystem().getAxis(0).getUnit().asType(javax.measure.quantity.Length.class);
        return unit.getConverterTo(si.uom.SI.METRE).convert(1.0);
    }

    /** Scale denominator for pixels of 0.28 mm, as OGC has it. */
    public double scaleDenominator() {
        return resolutionX() * metresPerUnit() / PIXEL_M;
    }

    /** The same rectangle widened on each side by so many pixels. */
    public MapFrame widened(int pixels) {
        double x = pixels * resolutionX();
        double y = pixels * resolutionY();
        return new MapFrame(crs, minX - x, minY - y, maxX + x, maxY + y, width + 2 * pixels, height + 2 * pixels);
    }

    /** What of the earth is seen; empty when the rectangle lies outside what the system can show. */
    public List<Copy> copies() {
        double period = period();
        return period > 0 ? copiesOfWorld(period) : projectedCopies();
    }

    /** Width of the whole world in a system in which it repeats; 0 in one in which it does not. */
    private double period() {
        if (!crs.isProjected()) {
            return 360;
        }
        return "EPSG:3857".equals(crs.code()) ? 2 * Math.PI * 6_378_137 : 0;
    }

    private List<Copy> copiesOfWorld(double period) {
        List<Copy> copies = new ArrayList<>();
        double first = Math.floor((minX + period / 2) / period);
        double last = Math.ceil((maxX - period / 2) / period);
        if (Math.abs(first) > 1000 || Math.abs(last) > 1000) {
            return copies;
        }
        double middle = Math.rint((minX + maxX) / 2 / period);
        for (double copy = Math.max(first, middle - MOST_COPIES);
                copy <= Math.min(last, middle + MOST_COPIES);
                copy++) {
            double shift = copy * period;
            double west = Math.max(minX - shift, -period / 2);
            double east = Math.min(maxX - shift, period / 2);
            if (west < east) {
                worldBox(west, east, period).ifPresent(box -> copies.add(new Copy(box, shift)));
            }
        }
        return copies;
    }

    private Optional<Box> worldBox(double west, double east, double period) {
        double south = crs.isProjected() ? latitude(minY) : Math.max(minY, -90);
        double north = crs.isProjected() ? latitude(maxY) : Math.min(maxY, 90);
        double degrees = 360 / period;
        return south <= north && south <= 90 && north >= -90
                ? Optional.of(new Box(Math.max(west * degrees, -180), south, Math.min(east * degrees, 180), north))
                : Optional.empty();
    }

    /** Of a northing of web Mercator, which ends where the world is a square. */
    private static double latitude(double northing) {
        double latitude = Math.toDegrees(Math.atan(Math.sinh(northing / 6_378_137)));
        return Math.max(-85.06, Math.min(85.06, latitude));
    }

    private List<Copy> projectedCopies() {
        Box limits = limits();
        Range longitudes = new Range();
        Range latitudes = new Range();
        for (int i = 0; i <= SAMPLES; i++) {
            for (int j = 0; j <= SAMPLES; j++) {
                sample(minX + (maxX - minX) * i / SAMPLES, minY + (maxY - minY) * j / SAMPLES, longitudes, latitudes);
            }
        }
        if (longitudes.isEmpty()) {
            return List.of();
        }
        // Between two samples the earth may bulge a little further out.
        double reach = Math.max(latitudes.length(), longitudes.length()) / SAMPLES / 2;
        double west = Math.max(longitudes.low - reach, limits.west());
        double east = Math.min(longitudes.high + reach, limits.east());
        double south = Math.max(latitudes.low - reach, limits.south());
        double north = Math.min(latitudes.high + reach, limits.north());
        return west < east && south < north ? List.of(new Copy(new Box(west, south, east, north), 0)) : List.of();
    }

    private void sample(double x, double y, Range longitudes, Range latitudes) {
        double[] point = {x, y};
        try {
            crs.transformToRegister().transform(point, 0, point, 0, 1);
        } catch (TransformException | IllegalArgumentException e) {
            // Far outside some projections fail in other ways than they say they do.
            return;
        }
        if (Double.isFinite(point[0]) && Double.isFinite(point[1])) {
            longitudes.add(Math.max(-180, Math.min(180, point[0])));
            latitudes.add(Math.max(-90, Math.min(90, point[1])));
        }
    }

    private Box limits() {
        Box area = crs.areaOfUse().orElse(Box.world());
        if (area.crossesAntimeridian()) {
            return new Box(-180, area.south(), 180, area.north());
        }
        return new Box(
                Math.max(-180, area.west() - BEYOND_AREA),
                Math.max(-90, area.south() - BEYOND_AREA),
                Math.min(180, area.east() + BEYOND_AREA),
                Math.min(90, area.north() + BEYOND_AREA));
    }

    /** A point of the picture, in pixels from the upper left corner, as longitude and latitude; empty outside the earth. */
    public Optional<LonLat> place(double column, double row) {
        double[] point = {minX + column * resolutionX(), maxY - row * resolutionY()};
        double period = period();
        if (period > 0) {
            point[0] -= Math.rint(point[0] / period) * period;
        }
        try {
            crs.transformToRegister().transform(point, 0, point, 0, 1);
        } catch (TransformException | IllegalArgumentException e) {
            return Optional.empty();
        }
        boolean onEarth = Math.abs(point[0]) <= 180 && Math.abs(point[1]) <= 90;
        return onEarth ? Optional.of(new LonLat(point[0], point[1])) : Optional.empty();
    }

    /** Longitude and latitude in degrees. */
    public record LonLat(double longitude, double latitude) {}

    /** The smallest rectangle of a system around a box, with its corners and sides; empty where the system ends. */
    public static Optional<MapFrame> around(Crs crs, Box box) {
        try {
            MathTransform fromRegister = crs.transformToRegister().inverse();
            Range xs = new Range();
            Range ys = new Range();
            for (int i = 0; i <= SAMPLES; i++) {
                for (int j = 0; j <= SAMPLES; j++) {
                    double[] point = {
                        box.west() + (box.east() - box.west()) * i / SAMPLES,
                        box.south() + (box.north() - box.south()) * j / SAMPLES
                    };
                    fromRegister.transform(point, 0, point, 0, 1);
                    xs.add(point[0]);
                    ys.add(point[1]);
                }
            }
            return xs.isFinite() && ys.isFinite() && xs.length() > 0 && ys.length() > 0
                    ? Optional.of(new MapFrame(crs, xs.low, ys.low, xs.high, ys.high, 1, 1))
                    : Optional.empty();
        } catch (TransformException e) {
            return Optional.empty();
        }
    }

    private static final class Range {

        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;

        private void add(double value) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }

        private boolean isEmpty() {
            return low > high;
        }

        private boolean isFinite() {
            return Double.isFinite(low) && Double.isFinite(high);
        }

        private double length() {
            return high - low;
        }
    }
}
