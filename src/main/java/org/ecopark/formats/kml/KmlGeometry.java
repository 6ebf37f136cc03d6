package org.ecopark.formats.kml;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.ecopark.formats.RecordNotice;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/** Reads one geometry element of KML. Heights are left out; tracks and models are no geometries here. */
final class KmlGeometry {

    static final List<String> NAMES = List.of("Point", "LineString", "LinearRing", "Polygon", "MultiGeometry");

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int DEEPEST = 16;

    private final KmlText xml;
    private final List<RecordNotice> notices;

    KmlGeometry(KmlText xml, List<RecordNotice> notices) {
        this.xml = xml;
        this.notices = notices;
    }

    /** The geometry of the element at hand; null with a notice when there is none. */
    @Nullable
    Geometry read() {
        int line = xml.line();
        try {
            return read(xml.name(), 0);
        } catch (IllegalArgumentException e) {
            notices.add(RecordNotice.refused(
                    "broken_geometry", "line " + line + ": the geometry cannot be read: " + e.getMessage(), null));
            return null;
        }
    }

    private @Nullable Geometry read(String element, int depth) {
        return switch (element) {
            case "Polygon" -> polygon();
            case "MultiGeometry" -> many(depth);
            default -> simple(element);
        };
    }

    private @Nullable Geometry simple(String element) {
        List<Coordinate> found = coordinates(element);
        if (found.isEmpty()) {
            return null;
        }
        return switch (element) {
            case "Point" -> FACTORY.createPoint(found.get(0));
            case "LineString" -> FACTORY.createLineString(found.toArray(Coordinate[]::new));
            default -> FACTORY.createPolygon(ring(found));
        };
    }

    /** The coordinates anywhere in an element, to whose end it moves. */
    private List<Coordinate> coordinates(String element) {
        List<Coordinate> found = new ArrayList<>();
        IllegalArgumentException fault = null;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_DOCUMENT
                    || (event == XMLStreamConstants.END_ELEMENT && xml.name().equals(element))) {
                if (fault != null) {
                    throw fault;
                }
                return found;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("coordinates")) {
                try {
                    found.addAll(parsed(xml.text()));
                } catch (IllegalArgumentException e) {
                    fault = e;
                }
            }
        }
    }

    private static List<Coordinate> parsed(String text) {
        List<Coordinate> found = new ArrayList<>();
        // Some writers put blanks behind commas.
        for (String tuple : text.strip().replaceAll("\\s*,\\s*", ",").split("\\s+")) {
            if (tuple.isEmpty()) {
                continue;
            }
            String[] numbers = tuple.split(",");
            if (numbers.length < 2) {
                throw new IllegalArgumentException("'" + tuple + "' is no pair of coordinates");
            }
            double x = Double.parseDouble(numbers[0]);
            double y = Double.parseDouble(numbers[1]);
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw new IllegalArgumentException("a coordinate is not a finite number");
            }
            found.add(new CoordinateXY(x, y));
        }
        return found;
    }

    private LinearRing ring(List<Coordinate> corners) {
        if (!corners.get(0).equals2D(corners.get(corners.size() - 1))) {
            notices.add(RecordNotice.mended(
                    "unclosed_ring", "a ring did not end where it began and was closed", corners.get(0)));
            corners.add(corners.get(0).copy());
        }
        if (corners.size() < 4) {
            throw new IllegalArgumentException("a ring has fewer than three corners");
        }
        return FACTORY.createLinearRing(corners.toArray(Coordinate[]::new));
    }

    private @Nullable Geometry polygon() {
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        IllegalArgumentException fault = null;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_DOCUMENT
                    || (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("Polygon"))) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().endsWith("BoundaryIs")) {
                List<LinearRing> to = xml.name().startsWith("outer") ? shells : holes;
                try {
                    List<Coordinate> corners = coordinates(xml.name());
                    if (!corners.isEmpty()) {
                        to.add(ring(corners));
                    }
                } catch (IllegalArgumentException e) {
                    fault = e;
                }
            }
        }
        if (fault != null) {
            throw fault;
        }
        return shells.isEmpty() ? null : FACTORY.createPolygon(shells.get(0), holes.toArray(LinearRing[]::new));
    }

    private @Nullable Geometry many(int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("geometries are nested too deeply");
        }
        List<Geometry> parts = new ArrayList<>();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_DOCUMENT
                    || (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("MultiGeometry"))) {
                return parts.isEmpty() ? null : FACTORY.buildGeometry(parts);
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (NAMES.contains(xml.name())) {
                    Geometry part = read(xml.name(), depth + 1);
                    if (part != null) {
                        parts.add(part);
                    }
                } else {
                    xml.skip();
                }
            }
        }
    }
}
