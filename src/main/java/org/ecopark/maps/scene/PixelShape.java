package org.ecopark.maps.scene;

import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.ecopark.geo.MapFrame;

/**
 * A geometry in pixels. One object is filled again and again, so that drawing a million shapes leaves no litter. Reads
 * well-known binary as PostGIS writes it; a line or an area that is smaller than a pixel becomes its middle, and so is a
 * point with an M value, which stands for such a line (1) or area (2).
 */
public final class PixelShape {

    /** What is shorter than this part of a pixel both ways is drawn as a dot. */
    private static final double TINY = 0.5;

    private final PixelPlace place;
    private final Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD, 64);
    private boolean pathMade;
    private double[] ordinates = new double[64];
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
    private final Corners corners = new Corners();

    /** For shapes in a picture. */
    public PixelShape(MapFrame frame) {
        this.place = new PixelPlace(frame);
        this.extent = new WkbExtent((west, east) -> place.isNarrow(west, east, TINY));
    }

    /** Reads a geometry; easting is shifted by so many units. */
    public void read(byte[] wkb, double eastward) {
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
        if (!extent.isNarrow(in) || !dot(extent)) {
            in.rewind();
            corners.read(in);
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
    public int dimension() {
        return dimension;
    }

    /** Whether it is a line or an area that is smaller than a pixel, given by its middle. */
    public boolean isDot() {
        return dot;
    }

    /** Its lines and rings as Java's own rasteriser takes them. */
    public Path2D.Double path() {
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
    public int partCount() {
        return partCount;
    }

    public int partStart(int part) {
        return part == 0 ? 0 : ends[part - 1];
    }

    public int partEnd(int part) {
        return ends[part];
    }

    /** Whether the part is a ring, whose first corner does not come again. */
    public boolean isClosed(int part) {
        return closed[part];
    }

    public double cornerX(int corner) {
        return ordinates[2 * corner];
    }

    public double cornerY(int corner) {
        return ordinates[2 * corner + 1];
    }

    /** Of the lines and rings, in pixels. */
    public double minX() {
        return minX;
    }

    public double minY() {
        return minY;
    }

    public double maxX() {
        return maxX;
    }

    public double maxY() {
        return maxY;
    }

    public int pointCount() {
        return pointCount;
    }

    public double x(int point) {
        return points[2 * point];
    }

    public double y(int point) {
        return points[2 * point + 1];
    }

    private void corner(double x, double y) {
        if (2 * cornerCount + 2 > ordinates.length) {
            ordinates = Arrays.copyOf(ordinates, 2 * ordinates.length);
        }
        ordinates[2 * cornerCount] = x;
        ordinates[2 * cornerCount + 1] = y;
        cornerCount++;
        minX = Math.min(minX, x);
        minY = Math.min(minY, y);
        maxX = Math.max(maxX, x);
        maxY = Math.max(maxY, y);
    }

    private void line(ByteBuffer in, int count, int further, boolean ring) {
        int kept = ring ? count - 1 : count;
        for (int i = 0; i < count; i++) {
            double x = place.column(in.getDouble(), shift);
            double y = place.row(in.getDouble());
            in.position(in.position() + further);
            if (i < kept) {
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

    private void point(ByteBuffer in, int further, boolean measured) {
        double x = place.column(in.getDouble(), shift);
        double y = place.row(in.getDouble());
        int end = in.position() + further;
        if (measured) {
            dot = true;
            dimension = (int) in.getDouble();
        }
        in.position(end);
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return;
        }
        if (2 * pointCount + 2 > points.length) {
            points = Arrays.copyOf(points, 2 * points.length);
        }
        points[2 * pointCount] = x;
        points[2 * pointCount + 1] = y;
        pointCount++;
    }

    /** Takes all corners, in pixels. */
    private final class Corners extends WkbWalk {

        @Override
        boolean corners(ByteBuffer in, int count, int further, int ofDimension) {
            dimension = Math.max(dimension, ofDimension);
            if (ofDimension > 0) {
                line(in, count, further, ofDimension == 2);
            } else {
                point(in, further, isMeasured());
            }
            return true;
        }
    }
}
