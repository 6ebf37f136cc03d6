package org.ecopark.features.editing;

import java.util.ArrayList;
import java.util.List;
import org.ecopark.geo.Coordinates;
import org.ecopark.geo.Geometries;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/**
 * A drawn geometry, from GeoJSON in any system: points, lines, or polygons whose rings are closed. What the numbers mean on earth is
 * looked at elsewhere. Heights are dropped.
 */
final class GeometryReader {

    private static final int MOST_CORNERS = 200_000;
    private static final GeometryFactory FACTORY = Geometries.factory();

    private final Coordinates system;
    private int corners;

    private GeometryReader(Coordinates system) {
        this.system = system;
    }

    /** The reason why something is no geometry, with its place within the geometry as a JSON pointer. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String pointer;

        Unreadable(String pointer, String sentence) {
            super(sentence);
            this.pointer = pointer;
        }

        String pointer() {
            return pointer;
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * The geometry in register coordinates, not checked.
     *
     * @throws Unreadable when it is none
     */
    static Geometry read(JsonNode json, Coordinates system) {
        Geometry drawn = new GeometryReader(system).geometry(json);
        if (system.isCrs84() || drawn.isEmpty()) {
            return drawn;
        }
        try {
            return system.toRegister(drawn);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(
                    "/coordinates",
                    "the coordinates have no place in " + system.uri() + "; check Content-Crs and the order of axes");
        }
    }

    private Geometry geometry(JsonNode json) {
        if (!json.isObject()) {
            throw new Unreadable("", "a geometry is an object with type and coordinates");
        }
        JsonNode coordinates = json.path("coordinates");
        if (!coordinates.isArray()) {
            throw new Unreadable("/coordinates", "coordinates are a list");
        }
        String type = json.path("type").asString("");
        return switch (type) {
            case "Point" -> coordinates.isEmpty() ? FACTORY.createPoint() : point(coordinates);
            case "LineString" -> line(coordinates, "/coordinates");
            case "Polygon" -> polygon(coordinates, "/coordinates");
            case "MultiPoint" -> FACTORY.createMultiPointFromCoords(positions(coordinates, "/coordinates"));
            case "MultiLineString" -> lines(coordinates);
            case "MultiPolygon" -> polygons(coordinates);
            default ->
                throw new Unreadable(
                        "/type",
                        "'" + shortened(type)
                                + "' cannot be written; send a Point, LineString, Polygon, or several of one of them");
        };
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(40, text.length()));
    }

    private Point point(JsonNode position) {
        return FACTORY.createPoint(coordinate(position, "/coordinates"));
    }

    private LineString line(JsonNode positions, String pointer) {
        if (!positions.isArray() || positions.size() < 2) {
            throw new Unreadable(pointer, "a line has at least two positions");
        }
        return FACTORY.createLineString(positions(positions, pointer));
    }

    private Coordinate[] positions(JsonNode positions, String pointer) {
        List<Coordinate> read = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            read.add(coordinate(positions.get(i), pointer + "/" + i));
        }
        return read.toArray(Coordinate[]::new);
    }

    private Geometry lines(JsonNode coordinates) {
        List<LineString> lines = new ArrayList<>();
        for (int i = 0; i < coordinates.size(); i++) {
            lines.add(line(coordinates.get(i), "/coordinates/" + i));
        }
        return FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
    }

    private Geometry polygons(JsonNode coordinates) {
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < coordinates.size(); i++) {
            polygons.add(polygon(coordinates.get(i), "/coordinates/" + i));
        }
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private Polygon polygon(JsonNode rings, String pointer) {
        if (!rings.isArray()) {
            throw new Unreadable(pointer, "a polygon is a list of rings");
        }
        List<LinearRing> read = new ArrayList<>();
        for (int i = 0; i < rings.size(); i++) {
            read.add(ring(rings.get(i), pointer + "/" + i));
        }
        return read.isEmpty()
                ? FACTORY.createPolygon()
                : FACTORY.createPolygon(
                        read.get(0), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode positions, String pointer) {
        if (!positions.isArray() || positions.size() < 4) {
            throw new Unreadable(pointer, "a ring has at least four positions, the last equal to the first");
        }
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            ring.add(coordinate(positions.get(i), pointer + "/" + i));
        }
        if (!ring.get(0).equals2D(ring.get(ring.size() - 1))) {
            throw new Unreadable(
                    pointer + "/" + (ring.size() - 1), "a ring ends where it began; repeat its first position");
        }
        return FACTORY.createLinearRing(ring.toArray(Coordinate[]::new));
    }

    private Coordinate coordinate(JsonNode position, String pointer) {
        if (++corners > MOST_CORNERS) {
            throw new Unreadable("/coordinates", "more than " + MOST_CORNERS + " positions; import it as a file");
        }
        if (!position.isArray() || position.size() < 2 || !isFinite(position.get(0)) || !isFinite(position.get(1))) {
            throw new Unreadable(pointer, "a position is two finite numbers, in the order of axes of " + system.uri());
        }
        return new Coordinate(position.get(0).asDouble(), position.get(1).asDouble());
    }

    private static boolean isFinite(JsonNode number) {
        return number.isNumber() && Double.isFinite(number.asDouble());
    }
}
