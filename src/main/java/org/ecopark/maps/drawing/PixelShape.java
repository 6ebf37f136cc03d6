package org.ecopark.maps.drawing;

import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.ecopark.geo.MapFrame;

/**
 * A geometry in pixels. One object is filled again and again, so that drawing a million shapes leaves no litter. Reads
 * well-known binary as PostGIS writes it; a point with an M value stands for a line (1) or an area (2) that is smaller
 * than a pixel.
 */
final class PixelShape {

    private static final int DOT = 2001;
    private static final int MOST_DEPTH = 8;

    private final PixelPlace place;
    private final Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD, 64);
    private double[] points = new double[16];
    private int pointCount;
    private int dimension;
    private boolean dot;
    private double shift;

    PixelShape(MapFrame frame) {
        this.place = new PixelPlace(frame);
    }

    /** Reads a geometry; easting is shifted by so many units. */
    void read(byte[] wkb, double eastward) {
        path.reset();
        pointCount = 0;
        dimension = 0;
        dot = false;
        shift = eastward;
        geometry(ByteBuffer.wrap(wkb), 0);
    }

    /** 0 for points, 1 for lines, 2 for areas; the largest of a mixed collection. */
    int dimension() {
        return dimension;
    }

    /** Whether it is a line or an area that is smaller than a pixel, given by its middle. */
    boolean isDot() {
        return dot;
    }

    Path2D.Double path() {
        return path;
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

    private void polygon(ByteBuffer in, int ordinates) {
        int rings = in.getInt();
        for (int i = 0; i < rings; i++) {
            line(in, ordinates, true, 2);
        }
    }

    private void line(ByteBuffer in, int ordinates, boolean closed, int ofDimension) {
        dimension = Math.max(dimension, ofDimension);
        int count = in.getInt();
        for (int i = 0; i < count; i++) {
            double x = place.column(in.getDouble(), shift);
            double y = place.row(in.getDouble());
            in.position(in.position() + 8 * (ordinates - 2));
            if (i == 0) {
                path.moveTo(x, y);
            } else if (!closed || i < count - 1) {
                path.lineTo(x, y);
            }
        }
        if (closed && count > 0) {
            path.closePath();
        }
    }
}
