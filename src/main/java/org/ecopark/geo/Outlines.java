package org.ecopark.geo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Cutting and joining areas in register coordinates. Parts of a cut share the cut's corners exactly, and together are the
 * area.
 */
public final class Outlines {

    private Outlines() {}

    /**
     * Parts of an area on the sides of a line, the largest by degrees first; the area alone when the line does not cross it
     * from edge to edge. Method: the edges of the area and the line are noded and polygonized; rings outside the area and
     * in its holes are left out.
     */
    public static List<Geometry> cut(Geometry area, Geometry line) {
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(area.getBoundary().union(line));
        List<Geometry> parts = new ArrayList<>();
        for (Object each : (Collection<?>) polygonizer.getPolygons()) {
            Geometry polygon = (Geometry) each;
            if (area.contains(polygon.getInteriorPoint())) {
                polygon.setSRID(Geometries.SRID);
                parts.add(polygon);
            }
        }
        if (parts.size() <= area.getNumGeometries()) {
            return List.of(area);
        }
        parts.sort(Comparator.comparingDouble(Geometry::getArea).reversed());
        return parts;
    }

    /** The ground of all areas, as one area. */
    public static Geometry join(List<Geometry> areas) {
        Geometry joined = OverlayNGRobust.union(areas);
        joined.setSRID(Geometries.SRID);
        return joined;
    }
}
