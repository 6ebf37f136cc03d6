package org.ecopark.suitability.criteria;

import java.util.ArrayList;
import java.util.List;
import org.ecopark.geo.EqualArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far points are from the nearest of some shapes, in an equal-area plane: within 0.1 % of the geodesic distance as
 * long as both lie within 500 km of its middle.
 */
public final class NearestShapes {

    private static final JsonMapper JSON = new JsonMapper();
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final EqualArea plane;
    private final STRtree tree = new STRtree();

    /** @param shapes GeoJSON geometries in longitude and latitude */
    public NearestShapes(EqualArea plane, List<String> shapes) {
        this.plane = plane;
        for (String shape : shapes) {
            for (Geometry part : parts(JSON.readTree(shape))) {
                tree.insert(part.getEnvelopeInternal(), part);
            }
        }
        tree.build();
    }

    public boolean isEmpty() {
        return tree.isEmpty();
    }

    /** Metres to the nearest shape, 0 inside of one; NaN when it is farther than so many metres. */
    public double metres(double longitude, double latitude, double atMost) {
        if (tree.isEmpty()) {
            return Double.NaN;
        }
        Point point = FACTORY.createPoint(moved(longitude, latitude));
        Geometry nearest = (Geometry) tree.nearestNeighbour(
                point.getEnvelopeInternal(),
                point,
                (one, other) -> ((Geometry) one.getItem()).distance((Geometry) other.getItem()));
        double metres = nearest.distance(point);
        return metres > atMost ? Double.NaN : metres;
    }

    private Coordinate moved(double longitude, double latitude) {
        double[] at = plane.toPlane(longitude, latitude);
        return new Coordinate(at[0], at[1]);
    }

    private List<Geometry> parts(JsonNode geometry) {
        List<Geometry> parts = new ArrayList<>();
        JsonNode coordinates = geometry.path("coordinates");
        switch (geometry.path("type").asString("")) {
            case "Point" -> parts.add(FACTORY.createPoint(position(coordinates)));
            case "MultiPoint" -> coordinates.forEach(each -> parts.add(FACTORY.createPoint(position(each))));
            case "LineString" -> addLine(parts, coordinates);
            case "MultiLineString" -> coordinates.forEach(each -> addLine(parts, each));
            case "Polygon" -> addPolygon(parts, coordinates);
            case "MultiPolygon" -> coordinates.forEach(each -> addPolygon(parts, each));
            case "GeometryCollection" -> geometry.path("geometries").forEach(each -> parts.addAll(parts(each)));
            default -> throw new IllegalArgumentException("no GeoJSON geometry: " + geometry.path("type"));
        }
        return parts;
    }

    private Coordinate position(JsonNode pair) {
        return moved(pair.path(0).asDouble(), pair.path(1).asDouble());
    }

    private Coordinate[] positions(JsonNode list) {
        List<Coordinate> positions = new ArrayList<>();
        list.forEach(each -> positions.add(position(each)));
        return positions.toArray(Coordinate[]::new);
    }

    /** Piece by piece, so that long lines are met by small boxes. */
    private void addLine(List<Geometry> parts, JsonNode list) {
        Coordinate[] positions = positions(list);
        for (int i = 1; i < positions.length; i++) {
            parts.add(FACTORY.createLineString(new Coordinate[] {positions[i - 1], positions[i]}));
        }
    }

    private void addPolygon(List<Geometry> parts, JsonNode rings) {
        List<LinearRing> made = new ArrayList<>();
        rings.forEach(ring -> made.add(FACTORY.createLinearRing(positions(ring))));
        if (!made.isEmpty()) {
            Polygon polygon = FACTORY.createPolygon(
                    made.get(0), made.subList(1, made.size()).toArray(LinearRing[]::new));
            parts.add(polygon);
        }
    }
}
