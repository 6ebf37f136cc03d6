package org.ecopark.maps.scene;

import java.nio.ByteBuffer;

/**
 * The box around a line or an area in well-known binary, as long as it stays narrow: with the first corner too far away
 * reading ends, so that it costs next to nothing for what is large.
 */
final class WkbExtent extends WkbWalk {

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

    /** Reads a geometry; false when it has a point, is empty, or is not narrow. */
    boolean isNarrow(ByteBuffer in) {
        minX = Double.POSITIVE_INFINITY;
        minY = Double.POSITIVE_INFINITY;
        maxX = Double.NEGATIVE_INFINITY;
        maxY = Double.NEGATIVE_INFINITY;
        dimension = 0;
        return read(in) && minX <= maxX && minY <= maxY;
    }

    @Override
    boolean corners(ByteBuffer in, int count, int further, int ofDimension) {
        if (ofDimension == 0) {
            return false;
        }
        dimension = Math.max(dimension, ofDimension);
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
