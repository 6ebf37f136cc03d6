package org.ecopark.formats.flatgeobuf;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;

/** Geometries as FlatGeobuf has them: all positions in a row and the ends of their parts; areas of several as parts. */
final class FlatGeometry {

    private FlatGeometry() {}

    static int append(org.locationtech.jts.geom.Geometry geometry, FlatBufferBuilder builder) {
        int type = type(geometry);
        if (type == GeometryType.MultiPolygon || type == GeometryType.GeometryCollection) {
            int[] parts = new int[geometry.getNumGeometries()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = append(geometry.getGeometryN(i), builder);
            }
            int vector = Geometry.createPartsVector(builder, parts);
            Geometry.startGeometry(builder);
            Geometry.addParts(builder, vector);
            Geometry.addType(builder, type);
            return Geometry.endGeometry(builder);
        }
        List<CoordinateSequence> lines = new ArrayList<>();
        collect(geometry, lines);
        boolean ended = lines.size() > 1 && type != GeometryType.MultiPoint;
        int ends = ended ? Geometry.createEndsVector(builder, ends(lines)) : 0;
        int positions = Geometry.createXyVector(builder, positions(lines));
        Geometry.startGeometry(builder);
        if (ended) {
            Geometry.addEnds(builder, ends);
        }
        Geometry.addXy(builder, positions);
        Geometry.addType(builder, type);
        return Geometry.endGeometry(builder);
    }

    static int type(org.locationtech.jts.geom.Geometry geometry) {
        return switch (geometry.getGeometryType()) {
            case "Point" -> GeometryType.Point;
            case "LineString", "LinearRing" -> GeometryType.LineString;
            case "Polygon" -> GeometryType.Polygon;
            case "MultiPoint" -> GeometryType.MultiPoint;
            case "MultiLineString" -> GeometryType.MultiLineString;
            case "MultiPolygon" -> GeometryType.MultiPolygon;
            default -> GeometryType.GeometryCollection;
        };
    }

    private static void collect(org.locationtech.jts.geom.Geometry geometry, List<CoordinateSequence> lines) {
        if (geometry instanceof Point point) {
            lines.add(point.getCoordinateSequence());
        } else if (geometry instanceof LineString line) {
            lines.add(line.getCoordinateSequence());
        } else if (geometry instanceof Polygon polygon) {
            lines.add(polygon.getExteriorRing().getCoordinateSequence());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                lines.add(polygon.getInteriorRingN(i).getCoordinateSequence());
            }
        } else if (!(geometry instanceof MultiPolygon)) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                collect(geometry.getGeometryN(i), lines);
            }
        }
    }

    private static long[] ends(List<CoordinateSequence> lines) {
        long[] ends = new long[lines.size()];
        long end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += lines.get(i).size();
            ends[i] = end;
        }
        return ends;
    }

    private static double[] positions(List<CoordinateSequence> lines) {
        double[] positions =
                new double[2 * lines.stream().mapToInt(CoordinateSequence::size).sum()];
        int at = 0;
        for (CoordinateSequence line : lines) {
            for (int i = 0; i < line.size(); i++) {
                positions[at++] = line.getX(i);
                positions[at++] = line.getY(i);
            }
        }
        return positions;
    }
}
