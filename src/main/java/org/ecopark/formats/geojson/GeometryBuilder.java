package org.ecopark.formats.geojson;

import java.util.ArrayList;
import java.util.List;
import org.ecopark.formats.RecordNotice;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Makes a geometry of GeoJSON coordinates. Open rings are closed and noted; what cannot be a geometry is refused with the
 * reason. Whether rings cross themselves is not looked at here.
 */
final class GeometryBuilder {

    /** The SRID stays 0: which system the numbers belong to is known to the caller only. */
    static final GeometryFactory FACTORY = new GeometryFactory();

    private final List<RecordNotice> notices;

    GeometryBuilder(List<RecordNotice> notices) {
        this.notices = notices;
    }

    /** The geometry, or null with a notice that says why there is none. */
    @Nullable
    Geometry build(@Nullable String type, @Nullable Coordinates coordinates) {
        try {
            if (type == null || coordinates == null) {
                throw new Unbuildable("a geometry needs the members 'type' and 'coordinates'", null);
            }
            if (coordinates instanceof Coordinates.Fault fault) {
                throw new Unbuildable(fault.what(), null);
            }
            return switch (type) {
                case "Point" -> point(coordinates);
                case "MultiPoint" -> multiPoint(coordinates);
                case "LineString" -> line(coordinates);
                case "MultiLineString" ->
                    FACTORY.createMultiLineString(
                            children(coordinates).stream().map(this::line).toArray(LineString[]::new));
                case "Polygon" -> polygon(coordinates);
                case "MultiPolygon" ->
                    FACTORY.createMultiPolygon(
                            children(coordinates).stream().map(this::polygon).toArray(Polygon[]::new));
                default -> throw new Unbuildable("'" + type + "' is not a type of geometry", null);
            };
        } catch (Unbuildable e) {
            notices.add(
                    RecordNotice.refused("broken_geometry", "the geometry cannot be read: " + e.getMessage(), e.place));
            return null;
        }
    }

    private Point point(Coordinates coordinates) {
        if (coordinates instanceof Coordinates.Nest nest && nest.children().isEmpty()) {
            return FACTORY.createPoint();
        }
        if (!(coordinates instanceof Coordinates.Position position)) {
            throw new Unbuildable("a Point has one position", null);
        }
        if (!Double.isFinite(position.x()) || !Double.isFinite(position.y())) {
            throw new Unbuildable("a coordinate is not a finite number", null);
        }
        return FACTORY.createPoint(new Coordinate(position.x(), position.y()));
    }

    private Geometry multiPoint(Coordinates coordinates) {
        return FACTORY.createMultiPoint(positions(coordinates, 0).sequence());
    }

    private LineString line(Coordinates coordinates) {
        return FACTORY.createLineString(positions(coordinates, 2).sequence());
    }

    private Polygon polygon(Coordinates coordinates) {
        List<LinearRing> rings = new ArrayList<>();
        for (Coordinates ring : children(coordinates)) {
            rings.add(ring(ring));
        }
        if (rings.isEmpty()) {
            return FACTORY.createPolygon();
        }
        return FACTORY.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(Coordinates coordinates) {
        Coordinates.Line line = positions(coordinates, 3);
        if (!line.closed()) {
            notices.add(RecordNotice.mended(
                    "unclosed_ring", "a ring did not end where it began and was closed", line.first()));
            line.close();
        }
        if (line.count() < 4) {
            throw new Unbuildable("a ring has fewer than three corners", line.first());
        }
        return FACTORY.createLinearRing(line.sequence());
    }

    private static Coordinates.Line positions(Coordinates coordinates, int least) {
        if (coordinates instanceof Coordinates.Fault fault) {
            throw new Unbuildable(fault.what(), null);
        }
        if (!(coordinates instanceof Coordinates.Line line)) {
            if (least == 0
                    && coordinates instanceof Coordinates.Nest nest
                    && nest.children().isEmpty()) {
                return new Coordinates.Line();
            }
            throw new Unbuildable("a list of positions is needed", null);
        }
        if (!line.finite()) {
            throw new Unbuildable("a coordinate is not a finite number", null);
        }
        if (line.count() < least) {
            throw new Unbuildable("at least " + least + " positions are needed", line.first());
        }
        return line;
    }

    private static List<Coordinates> children(Coordinates coordinates) {
        if (coordinates instanceof Coordinates.Nest nest) {
            return nest.children();
        }
        throw new Unbuildable("the coordinates are not nested deeply enough", null);
    }

    /** Carries the reason out of the nesting. */
    private static final class Unbuildable extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient @Nullable Coordinate place;

        Unbuildable(String message, @Nullable Coordinate place) {
            super(message, null, false, false);
            this.place = place;
        }
    }
}
