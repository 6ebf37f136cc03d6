package org.ecopark.formats.shapefile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.ecopark.formats.RecordNotice;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Makes a geometry of one record of a .shp. Heights and measures are left out. Rings that run clockwise are shells, the
 * others are holes of the smallest shell around them; a hole outside all shells is taken for a shell, as other readers do.
 */
final class ShpGeometry {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double NO_DATA = -1e38;

    private final ByteBuffer record;
    private final List<RecordNotice> notices;

    ShpGeometry(ByteBuffer record, List<RecordNotice> notices) {
        this.record = record;
        this.notices = notices;
    }

    @Nullable
    Geometry read() {
        int type = record.getInt(0);
        try {
            return switch (type) {
                case 0 -> null;
                case 1, 11, 21 -> point();
                case 3, 13, 23 -> lines();
                case 5, 15, 25 -> polygons();
                case 8, 18, 28 -> points();
                default -> refused("shapes of type " + type + " (multipatches and others) are not read");
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return refused("its record is cut off or its counts are wrong");
        }
    }

    private @Nullable Geometry refused(String why) {
        notices.add(RecordNotice.refused("broken_geometry", "the geometry cannot be read: " + why, null));
        return null;
    }

    private @Nullable Geometry point() {
        double x = record.getDouble(4);
        double y = record.getDouble(12);
        if (x < NO_DATA || y < NO_DATA) {
            return null;
        }
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            return refused("a coordinate is not a finite number");
        }
        return FACTORY.createPoint(new CoordinateXY(x, y));
    }

    private Geometry points() {
        return FACTORY.createMultiPoint(sequence(40, count(36)));
    }

    /** A count, held to what the record can hold. */
    private int count(int at) {
        int count = record.getInt(at);
        if (count < 0 || count > record.limit() / 4) {
            throw new IllegalArgumentException("a count is wrong");
        }
        return count;
    }

    private CoordinateSequence sequence(int at, int count) {
        if (at + 16L * count > record.limit()) {
            throw new IllegalArgumentException("fewer coordinates than counted");
        }
        double[] ordinates = new double[2 * count];
        for (int i = 0; i < ordinates.length; i++) {
            ordinates[i] = record.getDouble(at + 8 * i);
            if (!Double.isFinite(ordinates[i])) {
                throw new IllegalArgumentException("a coordinate is not a finite number");
            }
        }
        return new PackedCoordinateSequence.Double(ordinates, 2, 0);
    }

    private List<CoordinateSequence> parts() {
        int parts = count(36);
        int points = count(40);
        int coordinates = 44 + 4 * parts;
        List<CoordinateSequence> sequences = new ArrayList<>(parts);
        for (int i = 0; i < parts; i++) {
            int begin = record.getInt(44 + 4 * i);
            int end = i + 1 < parts ? record.getInt(48 + 4 * i) : points;
            if (begin < 0 || end < begin || end > points) {
                throw new IllegalArgumentException("a part is wrong");
            }
            sequences.add(sequence(coordinates + 16 * begin, end - begin));
        }
        return sequences;
    }

    private @Nullable Geometry lines() {
        List<LineString> lines = parts().stream()
                .filter(part -> part.size() > 1)
                .map(FACTORY::createLineString)
                .toList();
        return switch (lines.size()) {
            case 0 -> null;
            case 1 -> lines.get(0);
            default -> FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
        };
    }

    private @Nullable Geometry polygons() {
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (CoordinateSequence part : parts()) {
            LinearRing ring = ring(part);
            if (ring != null) {
                (Orientation.isCCW(ring.getCoordinateSequence()) ? holes : shells).add(ring);
            }
        }
        List<Polygon> polygons = nested(shells, holes);
        return switch (polygons.size()) {
            case 0 -> null;
            case 1 -> polygons.get(0);
            default -> FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
        };
    }

    private @Nullable LinearRing ring(CoordinateSequence part) {
        if (part.size() == 0) {
            return null;
        }
        Coordinate first = part.getCoordinate(0);
        CoordinateSequence closed = part;
        if (!first.equals2D(part.getCoordinate(part.size() - 1))) {
            notices.add(
                    RecordNotice.mended("unclosed_ring", "a ring did not end where it began and was closed", first));
            closed = new PackedCoordinateSequence.Double(part.size() + 1, 2, 0);
            for (int i = 0; i <= part.size(); i++) {
                closed.setOrdinate(i, 0, part.getX(i % part.size()));
                closed.setOrdinate(i, 1, part.getY(i % part.size()));
            }
        }
        if (closed.size() < 4) {
            notices.add(RecordNotice.mended("thin_ring", "a ring of fewer than three corners was left out", first));
            return null;
        }
        return FACTORY.createLinearRing(closed);
    }

    private static List<Polygon> nested(List<LinearRing> shells, List<LinearRing> holes) {
        List<List<LinearRing>> holesOf = new ArrayList<>();
        List<IndexedPointInAreaLocator> insides = new ArrayList<>();
        List<LinearRing> outer = new ArrayList<>(shells);
        for (LinearRing shell : shells) {
            holesOf.add(new ArrayList<>());
            insides.add(new IndexedPointInAreaLocator(shell));
        }
        for (LinearRing hole : holes) {
            int best = -1;
            for (int i = 0; i < shells.size(); i++) {
                if (surrounds(shells.get(i), insides.get(i), hole)
                        && (best < 0
                                || shells.get(best)
                                        .getEnvelopeInternal()
                                        .covers(shells.get(i).getEnvelopeInternal()))) {
                    best = i;
                }
            }
            if (best < 0) {
                outer.add(hole);
                holesOf.add(List.of());
            } else {
                holesOf.get(best).add(hole);
            }
        }
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < outer.size(); i++) {
            polygons.add(FACTORY.createPolygon(outer.get(i), holesOf.get(i).toArray(LinearRing[]::new)));
        }
        return polygons;
    }

    private static boolean surrounds(LinearRing shell, IndexedPointInAreaLocator inside, LinearRing hole) {
        if (!shell.getEnvelopeInternal().covers(hole.getEnvelopeInternal())) {
            return false;
        }
        for (int i = 0; i < hole.getNumPoints(); i++) {
            int where = inside.locate(hole.getCoordinateN(i));
            if (where != Location.BOUNDARY) {
                return where == Location.INTERIOR;
            }
        }
        return true;
    }
}
