package org.ecopark.formats.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequences;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** The content of a record of .shp: shells of areas run clockwise, holes the other way round. */
final class ShapeBytes {

    static final int NULL = 0;
    static final int POINT = 1;
    static final int LINE = 3;
    static final int POLYGON = 5;
    static final int MULTIPOINT = 8;

    private ShapeBytes() {}

    /** The type of shape for a geometry that is none of a mixed collection. */
    static int type(Geometry geometry) {
        if (geometry instanceof Point) {
            return POINT;
        }
        return switch (geometry.getDimension()) {
            case 0 -> MULTIPOINT;
            case 1 -> LINE;
            default -> POLYGON;
        };
    }

    static ByteBuffer of(@Nullable Geometry geometry) {
        if (geometry == null || geometry.isEmpty()) {
            return buffer(4).putInt(NULL).flip();
        }
        int type = type(geometry);
        if (type == POINT) {
            return buffer(20)
                    .putInt(POINT)
                    .putDouble(geometry.getCoordinate().x)
                    .putDouble(geometry.getCoordinate().y)
                    .flip();
        }
        List<CoordinateSequence> parts = new ArrayList<>();
        collect(geometry, parts);
        int points = parts.stream().mapToInt(CoordinateSequence::size).sum();
        boolean many = type == MULTIPOINT;
        ByteBuffer bytes = buffer(4 + 32 + (many ? 4 : 8 + 4 * parts.size()) + 16 * points);
        bytes.putInt(type);
        box(geometry.getEnvelopeInternal(), bytes);
        if (!many) {
            bytes.putInt(parts.size());
        }
        bytes.putInt(points);
        int start = 0;
        for (CoordinateSequence part : parts) {
            if (!many) {
                bytes.putInt(start);
            }
            start += part.size();
        }
        parts.forEach(part -> positions(part, bytes));
        return bytes.flip();
    }

    static void box(Envelope box, ByteBuffer bytes) {
        bytes.putDouble(box.getMinX()).putDouble(box.getMinY());
        bytes.putDouble(box.getMaxX()).putDouble(box.getMaxY());
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void positions(CoordinateSequence part, ByteBuffer bytes) {
        for (int i = 0; i < part.size(); i++) {
            bytes.putDouble(part.getX(i)).putDouble(part.getY(i));
        }
    }

    private static void collect(Geometry geometry, List<CoordinateSequence> parts) {
        if (geometry.isEmpty()) {
            return;
        }
        if (geometry instanceof Point point) {
            parts.add(point.getCoordinateSequence());
        } else if (geometry instanceof LineString line) {
            parts.add(line.getCoordinateSequence());
        } else if (geometry instanceof Polygon polygon) {
            parts.add(turned(polygon.getExteriorRing().getCoordinateSequence(), false));
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                parts.add(turned(polygon.getInteriorRingN(i).getCoordinateSequence(), true));
            }
        } else {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                collect(geometry.getGeometryN(i), parts);
            }
        }
    }

    private static CoordinateSequence turned(CoordinateSequence ring, boolean counterClockwise) {
        if (Orientation.isCCW(ring) == counterClockwise) {
            return ring;
        }
        CoordinateSequence reversed = ring.copy();
        CoordinateSequences.reverse(reversed);
        return reversed;
    }
}
