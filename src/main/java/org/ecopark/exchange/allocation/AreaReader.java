package org.ecopark.exchange.allocation;

import java.util.List;
import java.util.Set;
import org.ecopark.exchange.allocation.AllocationOrder.Area;
import org.ecopark.web.json.JsonBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the member {@code area} of an order: a box, a polygon, a park, a zone or a country. */
final class AreaReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BOX = "west, south, east, north in degrees, south below north";

    private AreaReader() {}

    static Area read(JsonBody order) {
        @Nullable JsonBody area = order.findObject("area", Set.of("bbox", "polygon", "park", "zone", "country"));
        if (area == null) {
            throw order.missing("area");
        }
        if (area.names().size() != 1) {
            throw order.wrong("area", "one of bbox, polygon, park, zone, country");
        }
        Area read = new Area(
                shape(area),
                area.findId("park"),
                area.findId("zone"),
                area.findMatching("country", "[A-Z]{2}", "two capital letters of a country"));
        if (read.geoJson() == null && read.park() == null && read.zone() == null && read.country() == null) {
            throw area.missing(area.names().iterator().next());
        }
        return read;
    }

    private static @Nullable String shape(JsonBody area) {
        @Nullable JsonNode polygon = area.findAny("polygon");
        if (polygon != null) {
            if (!Set.of("Polygon", "MultiPolygon").contains(polygon.path("type").asString(""))) {
                throw area.wrong("polygon", "GeoJSON Polygon or MultiPolygon in longitude and latitude");
            }
            return polygon.toString();
        }
        @Nullable JsonNode bbox = area.findAny("bbox");
        return bbox == null ? null : boxes(area, bbox);
    }

    /** One box, or two where it crosses the antimeridian, as GeoJSON. */
    private static String boxes(JsonBody area, JsonNode bbox) {
        if (!bbox.isArray() || bbox.size() != 4 || !bbox.values().stream().allMatch(JsonNode::isNumber)) {
            throw area.wrong("bbox", BOX);
        }
        List<Double> n = bbox.values().stream().map(JsonNode::asDouble).toList();
        double west = n.get(0);
        double south = n.get(1);
        double east = n.get(2);
        double north = n.get(3);
        if (Math.max(Math.abs(west), Math.abs(east)) > 180
                || Math.max(Math.abs(south), Math.abs(north)) > 90
                || south > north) {
            throw area.wrong("bbox", BOX);
        }
        ObjectNode shape = JSON.createObjectNode().put("type", "MultiPolygon");
        ArrayNode polygons = shape.putArray("coordinates");
        if (west > east) {
            ring(polygons, west, south, 180, north);
            ring(polygons, -180, south, east, north);
        } else {
            ring(polygons, west, south, east, north);
        }
        return shape.toString();
    }

    private static void ring(ArrayNode polygons, double west, double south, double east, double north) {
        ArrayNode ring = polygons.addArray().addArray();
        ring.addArray().add(west).add(south);
        ring.addArray().add(east).add(south);
        ring.addArray().add(east).add(north);
        ring.addArray().add(west).add(north);
        ring.addArray().add(west).add(south);
    }
}
