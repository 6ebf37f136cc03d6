package org.ecopark.formats.kml;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geometries as KML has them: longitude and latitude with all their digits, several as a MultiGeometry. */
final class PlacemarkGeometry {

    private PlacemarkGeometry() {}

    static void write(Geometry geometry, XMLStreamWriter xml) throws XMLStreamException {
        if (geometry instanceof Point point) {
            xml.writeStartElement("Point");
            coordinates(point.getCoordinateSequence(), xml);
            xml.writeEndElement();
        } else if (geometry instanceof LineString line) {
            xml.writeStartElement("LineString");
            coordinates(line.getCoordinateSequence(), xml);
            xml.writeEndElement();
        } else if (geometry instanceof Polygon polygon) {
            polygon(polygon, xml);
        } else if (geometry instanceof GeometryCollection) {
            xml.writeStartElement("MultiGeometry");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                if (!geometry.getGeometryN(i).isEmpty()) {
                    write(geometry.getGeometryN(i), xml);
                }
            }
            xml.writeEndElement();
        } else {
            throw new IllegalArgumentException("KML has no " + geometry.getGeometryType());
        }
    }

    private static void polygon(Polygon polygon, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("Polygon");
        ring("outerBoundaryIs", polygon.getExteriorRing(), xml);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring("innerBoundaryIs", polygon.getInteriorRingN(i), xml);
        }
        xml.writeEndElement();
    }

    private static void ring(String boundary, LineString ring, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(boundary);
        xml.writeStartElement("LinearRing");
        coordinates(ring.getCoordinateSequence(), xml);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void coordinates(CoordinateSequence line, XMLStreamWriter xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder(line.size() * 40);
        for (int i = 0; i < line.size(); i++) {
            text.append(i == 0 ? "" : " ").append(line.getX(i)).append(',').append(line.getY(i));
        }
        xml.writeStartElement("coordinates");
        xml.writeCharacters(text.toString());
        xml.writeEndElement();
    }
}
