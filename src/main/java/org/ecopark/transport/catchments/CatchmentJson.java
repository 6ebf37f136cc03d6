package org.ecopark.transport.catchments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecopark.layers.Title;
import org.ecopark.transport.Carrier;
import org.ecopark.transport.Place;
import org.ecopark.transport.roads.RoadGraph;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Catchments as a GeoJSON FeatureCollection, the widest first, so that narrower ones are drawn over it. */
final class CatchmentJson {

    private static final Title BY_ROAD = new Title(
            "Cells whose centre lies within 500 m of a road that a lorry reaches from the place; true to about one cell."
                    + " Turn restrictions and traffic are not considered.",
            "해당 위치에서 화물차가 도달하는 도로로부터 중심이 500 m 이내인 격자 칸. 오차는 약 한 칸입니다. 회전 제한과 교통량은 고려하지 않습니다.");
    private static final Title ESTIMATED = new Title(
            "A circle: straight line times the usual winding of roads. Rivers and mountains are not considered.",
            "직선거리에 통상적인 도로 우회율을 적용한 원. 하천과 산지는 고려하지 않습니다.");

    private CatchmentJson() {}

    static Map<String, Object> collection(
            Place at, @Nullable Carrier carrier, List<Catchment> catchments, Locale language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "FeatureCollection");
        json.put("origin", List.of(at.longitude(), at.latitude()));
        boolean roads = catchments.stream().anyMatch(each -> each.circuity() == null);
        json.put("sentence", (roads ? BY_ROAD : ESTIMATED).in(language));
        json.put("attribution", roads ? RoadGraph.ATTRIBUTION : null);
        json.put(
                "features",
                catchments.stream()
                        .sorted(java.util.Comparator.comparingDouble(
                                each -> -each.area().getArea()))
                        .map(each -> feature(each, carrier))
                        .toList());
        return json;
    }

    private static Map<String, Object> feature(Catchment catchment, @Nullable Carrier carrier) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("measure", catchment.effort().measure());
        properties.put("value", catchment.value());
        properties.put("unit", catchment.effort().unit());
        properties.put(
                "carrier", carrier != null && catchment.effort().measure().equals("cost_per_t") ? carrier.key() : null);
        properties.put("estimated", catchment.circuity() != null);
        properties.put(
                "gap", catchment.gap() == null ? null : catchment.gap().name().toLowerCase(Locale.ROOT));
        properties.put(
                "circuity",
                catchment.circuity() == null ? null : catchment.circuity().ratio());
        properties.put("cell_m", catchment.cellM());
        properties.put("cut_at_the_edge", catchment.cut());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "Feature");
        json.put("geometry", Map.of("type", "MultiPolygon", "coordinates", coordinates(catchment.area())));
        json.put("properties", properties);
        return json;
    }

    /** Outer rings counterclockwise, as RFC 7946 wants them. */
    private static List<Object> coordinates(MultiPolygon area) {
        MultiPolygon turned = (MultiPolygon) area.norm().reverse();
        List<Object> polygons = new ArrayList<>();
        for (int i = 0; i < turned.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) turned.getGeometryN(i);
            List<Object> rings = new ArrayList<>();
            rings.add(ring(polygon.getExteriorRing()));
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                rings.add(ring(polygon.getInteriorRingN(hole)));
            }
            polygons.add(rings);
        }
        return polygons;
    }

    private static List<Object> ring(LineString ring) {
        List<Object> points = new ArrayList<>();
        for (Coordinate point : ring.getCoordinates()) {
            points.add(List.of(Math.round(point.x * 1e6) / 1e6, Math.round(point.y * 1e6) / 1e6));
        }
        return points;
    }
}
