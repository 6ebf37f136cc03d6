package org.ecopark.transport.regions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecopark.geo.Geometries;
import org.ecopark.transport.roads.RoadGraph;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * The main roads of a graph as lines to be drawn: pieces of one class joined where they run on, and simplified by
 * {@value #TOLERANCE_DEG} degrees, about 11 m. Good for a background, not for measuring.
 */
final class RoadLines {

    private static final double TOLERANCE_DEG = 0.0001;

    private RoadLines() {}

    /** A road to be drawn. */
    record RoadLine(String roadClass, LineString line) {}

    static List<RoadLine> of(RoadGraph graph) {
        Map<String, LineMerger> byClass = new TreeMap<>();
        graph.mainRoads((roadClass, lonLat) ->
                byClass.computeIfAbsent(roadClass, key -> new LineMerger()).add(line(lonLat)));
        List<RoadLine> lines = new ArrayList<>();
        byClass.forEach((roadClass, merger) -> {
            for (Object merged : merger.getMergedLineStrings()) {
                Geometry simple = DouglasPeuckerSimplifier.simplify((Geometry) merged, TOLERANCE_DEG);
                if (simple instanceof LineString line && line.getLength() > 0) {
                    lines.add(new RoadLine(roadClass, line));
                }
            }
        });
        return lines;
    }

    private static LineString line(double[] lonLat) {
        return Geometries.factory().createLineString(new PackedCoordinateSequence.Double(lonLat, 2, 0));
    }
}
