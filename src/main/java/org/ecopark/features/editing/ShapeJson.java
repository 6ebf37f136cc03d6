package org.ecopark.features.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** An area as GeoJSON (RFC 7946: outer rings counterclockwise). */
final class ShapeJson {

    private ShapeJson() {}

    static Map<String, Object> of(Geometry area) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (area instanceof MultiPolygon many && many.getNumGeometries() != 1) {
            json.put("type", "MultiPolygon");
            List<Object> polygons = new ArrayList<>();
            for (int i = 0; i < many.getNumGeometries(); i++) {
                polygons.add(rings((Polygon) many.getGeometryN(i)));
            }
            json.put("coordinates", polygons);
        } else {
            json.put("type", "Polygon");
            json.put("coordinates", rings((Polygon) area.getGeometryN(0)));
        }
        return json;
    }

    private static List<Object> rings(Polygon given) {
        // JTS's normal form has outer rings clockwise.
        Polygon polygon = (Polygon) given.norm().reverse();
        List<Object> rings = new ArrayList<>();
        rings.add(positions(polygon.getExteriorRing().getCoordinates()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(positions(polygon.getInteriorRingN(i).getCoordinates()));
        }
        return rings;
    }

    private static List<Object> positions(Coordinate[] coordinates) {
        List<Object> positions = new ArrayList<>();
        for (Coordinate c : coordinates) {
            positions.add(List.of(c.x, c.y));
        }
        return positions;
    }
}
