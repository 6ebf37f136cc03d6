package org.ecopark.formats.geojson;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;

/** Geometries as GeoJSON geometry objects, with two numbers a position. */
final class GeometryJson {

    private GeometryJson() {}

    static void write(@Nullable Geometry geometry, JsonGenerator json) {
        if (geometry == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("type", geometry instanceof LineString ? "LineString" : geometry.getGeometryType());
        if (geometry.getClass() == GeometryCollection.class) {
            json.writeArrayPropertyStart("geometries");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                write(geometry.getGeometryN(i), json);
            }
            json.writeEndArray();
        } else {
            json.writeName("coordinates");
            coordinates(geometry, json);
        }
        json.writeEndObject();
    }

    private static void coordinates(Geometry geometry, JsonGenerator json) {
        if (geometry instanceof Point point) {
            point(point, json);
        } else if (geometry instanceof LineString line) {
            line(line.getCoordinateSequence(), json);
        } else if (geometry instanceof Polygon polygon) {
            rings(polygon, json);
        } else {
            json.writeStartArray();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                coordinates(geometry.getGeometryN(i), json);
            }
            json.writeEndArray();
        }
    }

    private static void point(Point point, JsonGenerator json) {
        json.writeStartArray();
        if (!point.isEmpty()) {
            json.writeNumber(point.getX());
            json.writeNumber(point.getY());
        }
        json.writeEndArray();
    }

    private static void rings(Polygon polygon, JsonGenerator json) {
        json.writeStartArray();
        if (!polygon.isEmpty()) {
            line(polygon.getExteriorRing().getCoordinateSequence(), json);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                line(polygon.getInteriorRingN(i).getCoordinateSequence(), json);
            }
        }
        json.writeEndArray();
    }

    private static void line(CoordinateSequence line, JsonGenerator json) {
        json.writeStartArray();
        for (int i = 0; i < line.size(); i++) {
            json.writeStartArray();
            json.writeNumber(line.getX(i));
            json.writeNumber(line.getY(i));
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
