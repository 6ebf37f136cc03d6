package org.ecopark.layers.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecopark.geo.Geometries;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geometries as well-known text, in the numbers of the filter's coordinates. Heights are read and left out. */
final class ShapeText {

    private final Reader in;
    private final Limits limits;
    private final GeometryFactory factory = Geometries.factory();

    ShapeText(Reader in, Limits limits) {
        this.in = in;
        this.limits = limits;
    }

    /** A geometry or box; its word has been read. */
    Node read(String word, Token token) throws CqlException {
        return word.equals("bbox")
                ? new Node.Bounds(token.place(), all(in::signedNumber))
                : new Node.Shape(token.place(), shape(word, token));
    }

    private Geometry shape(String word, Token token) throws CqlException {
        in.skip("z");
        try {
            return switch (word) {
                case "point" -> point();
                case "linestring" -> line();
                case "polygon" -> polygon();
                case "multipoint" ->
                    factory.createMultiPoint(all(this::pointOrBare).toArray(Point[]::new));
                case "multilinestring" ->
                    factory.createMultiLineString(all(this::line).toArray(LineString[]::new));
                case "multipolygon" ->
                    factory.createMultiPolygon(all(this::polygon).toArray(Polygon[]::new));
                default -> factory.buildGeometry(all(this::member));
            };
        } catch (IllegalArgumentException e) {
            throw CqlException.unreadable(token.place(), token.shown(), "spatialInstance");
        }
    }

    private interface Part<T> {
        T read() throws CqlException;
    }

    private <T> List<T> all(Part<T> part) throws CqlException {
        List<T> parts = new ArrayList<>();
        in.require("(");
        do {
            parts.add(part.read());
        } while (in.skip(","));
        in.require(")");
        return parts;
    }

    private Geometry member() throws CqlException {
        Token token = in.next();
        limits.node(token.place());
        String word = token.text().toLowerCase(Locale.ROOT);
        if (token.kind() != Token.Kind.WORD || !word.matches("(multi)?(point|linestring|polygon)")) {
            throw CqlException.unexpected(token.place(), token.shown(), "geometryLiteral");
        }
        return shape(word, token);
    }

    private Coordinate coordinate() throws CqlException {
        limits.vertex(in.place());
        double x = in.signedNumber();
        double y = in.signedNumber();
        if (!in.peek().is(",") && !in.peek().is(")")) {
            in.signedNumber();
        }
        return new Coordinate(x, y);
    }

    private Point point() throws CqlException {
        in.require("(");
        Coordinate coordinate = coordinate();
        in.require(")");
        return factory.createPoint(coordinate);
    }

    private Point pointOrBare() throws CqlException {
        return in.peek().is("(") ? point() : factory.createPoint(coordinate());
    }

    private LineString line() throws CqlException {
        return factory.createLineString(all(this::coordinate).toArray(Coordinate[]::new));
    }

    private Polygon polygon() throws CqlException {
        List<LinearRing> rings =
                all(() -> factory.createLinearRing(all(this::coordinate).toArray(Coordinate[]::new)));
        return factory.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }
}
