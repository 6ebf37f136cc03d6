package org.ecopark.maps.labels;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Signs on a map, found by place. */
final class Signs {

    private final double side;
    private final Map<Long, List<Rectangle2D>> cells = new HashMap<>();

    /**
     * No signs yet.
     *
     * @param side of the cells by which they are found, larger than any sign
     */
    Signs(double side) {
        this.side = side;
    }

    /** Adds a sign; false when it touches one that was added before. */
    boolean add(Rectangle2D sign) {
        boolean free = !touch(sign);
        cells.computeIfAbsent(key(cell(sign.getCenterX()), cell(sign.getCenterY())), key -> new ArrayList<>())
                .add(sign);
        return free;
    }

    boolean touch(Rectangle2D box) {
        if (cells.isEmpty()) {
            return false;
        }
        for (long column = cell(box.getMinX()) - 1; column <= cell(box.getMaxX()) + 1; column++) {
            for (long row = cell(box.getMinY()) - 1; row <= cell(box.getMaxY()) + 1; row++) {
                if (cells.getOrDefault(key(column, row), List.of()).stream().anyMatch(box::intersects)) {
                    return true;
                }
            }
        }
        return false;
    }

    private long cell(double at) {
        return (long) Math.floor(at / side);
    }

    private static long key(long column, long row) {
        return column << 32 ^ (row & 0xFFFFFFFFL);
    }
}
