package org.ecopark.layers.cql;

import java.util.ArrayList;
import java.util.List;
import org.ecopark.geo.Geometries;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** Geometries as GeoJSON has them, in the numbers of the filter's coordinates. Heights are left out. */
final class ShapeJson {

    private final Limits limits;
    private final String at;
    private final GeometryFactory factory = Geometries.factory();

    ShapeJson(Limits limits, String at) {
        this.limits = limits;
        this.at = at;
    }

    Geometry read(JsonNode node) throws CqlException {
        JsonNode place = node.path("coordinates");
        String type = node.path("type").isString() ? node.path("type").stringValue() : "";
        try {
            return switch (type) {
                case "Point" -> factory.createPoint(coordinate(place));
                case "LineString" -> line(place);
                case "Polygon" -> polygon(place);
                case "MultiPoint" ->
                    factory.createMultiPoint(
                            all(place, p -> factory.createPoint(coordinate(p))).toArray(Point[]::new));
                case "MultiLineString" ->
                    factory.createMultiLineString(all(place, this::line).toArray(LineString[]::new));
                case "MultiPolygon" ->
                    factory.createMultiPolygon(all(place, this::polygon).toArray(Polygon[]::new));
                case "GeometryCollection" -> factory.buildGeometry(all(node.path("geometries"), this::member));
                default -> throw refusal();
            };
        } catch (IllegalArgumentException e) {
            throw refusal();
        }
    }

    private Geometry member(JsonNode node) throws CqlException {
        limits.node(at);
        if (node.path("type").asString("").equals("GeometryCollection")) {
            throw refusal();
        }
        return read(node);
    }

    private interface Part<T> {
        T read(JsonNode node) throws CqlException;
    }

    private <T> List<T> all(JsonNode array, Part<T> part) throws CqlException {
        if (!array.isArray()) {
            throw refusal();
        }
        List<T> parts = new ArrayList<>();
        for (JsonNode node : array) {
            parts.add(part.read(node));
        }
        return parts;
    }

    private Coordinate coordinate(JsonNode node) throws CqlException {
        limits.vertex(at);
        List<Double> numbers = numbers(node);
        if (numbers.size() < 2) {
            throw refusal();
        }
        return new Coordinate(numbers.get(0), numbers.get(1));
    }

    List<Double> numbers(JsonNode node) throws CqlException {
        return all(node, number -> {
            double value = number.isNumber() ? number.doubleValue(Double.NaN) : Double.NaN;
            if (!Double.isFinite(value)) {
                throw refusal();
            }
            return value;
        });
    }

    private LineString line(JsonNode node) throws CqlException {
        return factory.createLineString(all(node, this::coordinate).toArray(Coordinate[]::new));
    }

    private Polygon polygon(JsonNode node) throws CqlException {
        List<LinearRing> rings = all(
                node,
                ring -> factory.createLinearRing(all(ring, this::coordinate).toArray(Coordinate[]::new)));
        if (rings.isEmpty()) {
            throw refusal();
        }
        return factory.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private CqlException refusal() {
        return CqlException.unreadable(at, "geometry", "GeoJSON");
    }
}
