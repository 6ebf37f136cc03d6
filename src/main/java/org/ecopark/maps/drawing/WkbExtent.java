package org.ecopark.maps.drawing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The box around a line or an area in well-known binary, as long as it stays narrow: with the first corner too far away
 * reading ends, so that it costs next to nothing for what is large.
 */
final class WkbExtent {

    private static final int LINE = 2;
    private static final int POLYGON = 3;
    private static final int LINES = 5;
    private static final int POLYGONS = 6;

    /** Says what is narrow. */
    interface Narrow {

        boolean is(double west, double east);
    }

    private final Narrow narrow;
    private double minX;
    private double minY;
    private double maxX;
    private double maxY;
    private int dimension;

    WkbExtent(Narrow narrow) {
        this.narrow = narrow;
    }

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

    /** 1 for lines, 2 for areas. */
    int dimension() {
        return dimension;
    }

    /** Reads a geometry; false when it is no line and no area, is empty, or is not narrow. */
    boolean read(ByteBuffer in) {
        minX = Double.POSITIVE_INFINITY;
        minY = Double.POSITIVE_INFINITY;
        maxX = Double.NEGATIVE_INFINITY;
        maxY = Double.NEGATIVE_INFINITY;
        return geometry(in, true) && minX <= maxX && minY <= maxY;
    }

    private boolean geometry(ByteBuffer in, boolean outer) {
        in.order(in.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int type = in.getInt();
        int further = 8 * (type >= 3000 ? 2 : type >= 1000 ? 1 : 0);
        return switch (type % 1000) {
            case LINE -> {
                dimension = 1;
                yield corners(in, further);
            }
            case POLYGON -> {
                dimension = 2;
                yield rings(in, further);
            }
            case LINES, POLYGONS -> outer && parts(in);
            default -> false;
        };
    }

    private boolean parts(ByteBuffer in) {
        int count = in.getInt();
        for (int i = 0; i < count; i++) {
            if (!geometry(in, false)) {
                return false;
            }
        }
        return true;
    }

    private boolean rings(ByteBuffer in, int further) {
        int count = in.getInt();
        for (int i = 0; i < count; i++) {
            if (!corners(in, further)) {
                return false;
            }
        }
        return true;
    }

    private boolean corners(ByteBuffer in, int further) {
        int count = in.getInt();
        for (int i = 0; i < count; i++) {
            double x = in.getDouble();
            double y = in.getDouble();
            in.position(in.position() + further);
            minX = Math.min(minX, x);
            maxX = Math.max(maxX, x);
            if (!narrow.is(minX, maxX)) {
                return false;
            }
            minY = Math.min(minY, y);
            maxY = Math.max(maxY, y);
        }
        return true;
    }
}
