package org.ecopark.maps.scene;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Goes through well-known binary as PostGIS writes it (ISO numbers of types), one point, line or ring after the other. */
abstract class WkbWalk {

    private static final int POINT = 1;
    private static final int LINE = 2;
    private static final int POLYGON = 3;
    private static final int COLLECTION = 7;
    private static final int MOST_DEPTH = 8;

    private boolean measured;

    /**
     * Takes the corners of a point, a line or a ring; it has to read all of them, or end the walk.
     *
     * @param count corners from the buffer's position on; a ring's first comes again at its end
     * @param further bytes after the first two ordinates of each
     * @param dimension 0 of a point, 1 of a line, 2 of a ring
     * @return false to end the walk
     */
    abstract boolean corners(ByteBuffer in, int count, int further, int dimension);

    /** Whether what comes has an M value and no Z. */
    final boolean isMeasured() {
        return measured;
    }

    /** Goes through a geometry; false when the walk was ended. */
    final boolean read(ByteBuffer in) {
        return geometry(in, 0);
    }

    private boolean geometry(ByteBuffer in, int depth) {
        in.order(in.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int type = in.getInt();
        int kind = type % 1000;
        int further = 8 * (type >= 3000 ? 2 : type >= 1000 ? 1 : 0);
        measured = type / 1000 == 2;
        if (kind == POINT) {
            return corners(in, 1, further, 0);
        } else if (kind == LINE) {
            return corners(in, in.getInt(), further, 1);
        } else if (kind == POLYGON) {
            return rings(in, further);
        } else if (kind > POLYGON && kind <= COLLECTION) {
            return parts(in, depth);
        }
        throw new IllegalArgumentException("No geometry to draw: type " + type);
    }

    private boolean rings(ByteBuffer in, int further) {
        int rings = in.getInt();
        for (int i = 0; i < rings; i++) {
            if (!corners(in, in.getInt(), further, 2)) {
                return false;
            }
        }
        return true;
    }

    private boolean parts(ByteBuffer in, int depth) {
        if (depth > MOST_DEPTH) {
            throw new IllegalArgumentException("Collections in collections, more than " + MOST_DEPTH + " deep");
        }
        int parts = in.getInt();
        for (int i = 0; i < parts; i++) {
            if (!geometry(in, depth + 1)) {
                return false;
            }
        }
        return true;
    }
}
