package org.ecopark.maps.drawing;

import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.ecopark.geo.MapFrame;

/**
 * A geometry in pixels. One object is filled again and again, so that drawing a million shapes leaves no litter. Reads
 * well-known binary as PostGIS writes it; a line or an area that is smaller than a pixel becomes its middle, and so is a
 * point with an M value, which stands for such a line (1) or area (2).
 */
final class PixelShape {

    private static final int DOT = 2001;
    private static final int MOST_DEPTH = 8;

    /** What is shorter than this part of a pixel both ways is drawn as a dot. */
    private static final double TINY = 0.5;

    private final PixelPlace place;
    private final Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD, 64);
    private boolean pathMade;
    private double[] corners = new double[64];
    private int cornerCount;
    private int[] ends = new int[8];
    private boolean[] closed = new boolean[8];
    private int partCount;
    private double minX;
    private double minY;
    private double maxX;
    private double maxY;
    private double[] points = new double[16];
    private int pointCount;
    private int dimension;
    private boolean dot;
    private double shift;
    private final WkbExtent extent;

    PixelShape(MapFrame frame) {
        this.place = new PixelPlace(frame);
        this.extent = new WkbExtent((west, east) -> place.isNarrow(west, east, TINY));
    }

    /** Reads a geometry; easting is shifted by so many units. */
    void read(byte[] wkb, double eastward) {
        pathMade = false;
        cornerCount = 0;
        partCount = 0;
        minX = Double.POSITIVE_INFINITY;
        minY = Double.POSITIVE_INFINITY;
        maxX = Double.NEGATIVE_INFINITY;
        maxY = Double.NEGATIVE_INFINITY;
        pointCount = 0;
        dimension = 0;
        dot = false;
        shift = eastward;
        ByteBuffer in = ByteBuffer.wrap(wkb);
        if (!extent.read(in) || !dot(extent)) {
            in.rewind();
            geometry(in, 0);
        }
    }

    /** Becomes the middle of a line or an area that is tiny; false when it is not. */
    private boolean dot(WkbExtent of) {
        double top = place.row(of.maxY());
        double bottom = place.row(of.minY());
        if (!(bottom - top < TINY)) {
            return false;
        }
        dot = true;
        dimension = of.dimension();
        points[0] = place.column((of.minX() + of.maxX()) / 2, shift);
        points[1] = (top + bottom) / 2;
        pointCount = 1;
        return true;
    }

    /** 0 for points, 1 for lines, 2 for areas; the largest of a mixed collection. */
    int dimension() {
        return dimension;
    }

    /** Whether it is a line or an area that is smaller than a pixel, given by its middle. */
    boolean isDot() {
        return dot;
    }

    /** Its lines and rings as Java's own rasteriser takes them. */
    Path2D.Double path() {
        if (!pathMade) {
            path.reset();
            for (int part = 0; part < partCount; part++) {
                append(part);
            }
            pathMade = true;
        }
        return path;
    }

    private void append(int part) {
        int first = partStart(part);
        for (int i = first; i < ends[part]; i++) {
            if (i == first) {
                path.moveTo(cornerX(i), cornerY(i));
            } else {
                path.lineTo(cornerX(i), cornerY(i));
            }
        }
        if (closed[part] && ends[part] > first) {
            path.closePath();
        }
    }

    /** Lines and rings. */
    int partCount() {
        return partCount;
    }

    int partStart(int part) {
        return part == 0 ? 0 : ends[part - 1];
    }

    int partEnd(int part) {
        return ends[part];
    }

    /** Whether the part is a ring, whose first corner does not come again. */
    boolean isClosed(int part) {
        return closed[part];
    }

    double cornerX(int corner) {
        return corners[2 * corner];
    }

    double cornerY(int corner) {
        return corners[2 * corner + 1];
    }

    /** Of the lines and rings, in pixels. */
    double minX() {
        return minX;
    }

    double minY() {
        return minY;
    }

    double maxX() {
        return maxX;
    }

    double maxY() {
        return maxY;
    }

    int pointCount() {
        return pointCount;
    }

    double x(int point) {
        return points[2 * point];
    }

    double y(int point) {
        return points[2 * point + 1];
    }

    private void geometry(ByteBuffer in, int depth) {
        in.order(in.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int type = in.getInt();
        int ordinates = 2 + (type >= 3000 ? 2 : type >= 1000 ? 1 : 0);
        switch (type % 1000) {
            case 1 -> point(in, ordinates, type);
            case 2 -> line(in, ordinates, false, 1);
            case 3 -> polygon(in, ordinates);
            case 4, 5, 6, 7 -> collection(in, depth);
            default -> throw new IllegalArgumentException("No geometry to draw: type " + type);
        }
    }

    private void collection(ByteBuffer in, int depth) {
        if (depth > MOST_DEPTH) {
            throw new IllegalArgumentException("Collections in collections, more than " + MOST_DEPTH + " deep");
        }
        int parts = in.getInt();
        for (int i = 0; i < parts; i++) {
            geometry(in, depth + 1);
        }
    }

    private void point(ByteBuffer in, int ordinates, int type) {
        double x = place.column(in.getDouble(), shift);
        double y = place.row(in.getDouble());
        double last = 0;
        for (int i = 2; i < ordinates; i++) {
            last = in.getDouble();
        }
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return;
        }
        if (type == DOT) {
            dot = true;
            dimension = (int) last;
        }
        if (2 * pointCount + 2 > points.length) {
            points = Arrays.copyOf(points, 2 * points.length);
        }
        points[2 * pointCount] = x;
        points[2 * pointCount + 1] = y;
        pointCount++;
    }

    private void corner(double x, double y) {
        if (2 * cornerCount + 2 > corners.length) {
            corners = Arrays.copyOf(corners, 2 * corners.length);
        }
        corners[2 * cornerCount] = x;
        corners[2 * cornerCount + 1] = y;
        cornerCount++;
        minX = Math.min(minX, x);
        minY = Math.min(minY, y);
        maxX = Math.max(maxX, x);
        maxY = Math.max(maxY, y);
    }

    private void polygon(ByteBuffer in, int ordinates) {
        int rings = in.getInt();
        for (int i = 0; i < rings; i++) {
            line(in, ordinates, true, 2);
        }
    }

    private void line(ByteBuffer in, int ordinates, boolean ring, int ofDimension) {
        dimension = Math.max(dimension, ofDimension);
        int count = in.getInt();
        for (int i = 0; i < count; i++) {
            double x = place.column(in.getDouble(), shift);
            double y = place.row(in.getDouble());
            in.position(in.position() + 8 * (ordinates - 2));
            if (!ring || i < count - 1) {
                corner(x, y);
            }
        }
        if (partCount == ends.length) {
            ends = Arrays.copyOf(ends, 2 * partCount);
            closed = Arrays.copyOf(closed, 2 * partCount);
        }
        ends[partCount] = cornerCount;
        closed[partCount++] = ring;
    }
}
