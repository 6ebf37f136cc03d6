package org.ecopark.layers.cql;

import java.util.List;
import org.ecopark.geo.Coordinates;
import org.ecopark.geo.Geometries;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Geometries of a filter in register coordinates. */
final class Shapes {

    private final Coordinates coordinates;

    Shapes(Coordinates coordinates) {
        this.coordinates = coordinates;
    }

    Geometry of(Node.Shape shape) throws CqlException {
        return onEarth(shape.value(), shape.at());
    }

    Geometry of(Node.Bounds box) throws CqlException {
        List<Double> n = box.numbers();
        if (n.size() != 4 && n.size() != 6) {
            throw CqlException.unreadable(box.at(), n.size() + " numbers", "bboxText");
        }
        int heights = n.size() / 3 - 1;
        return area(box.at(), n.get(0), n.get(1), n.get(2 + heights), n.get(3 + heights));
    }

    private Geometry area(String at, double x1, double y1, double x2, double y2) throws CqlException {
        boolean degrees = !coordinates.crs().isProjected();
        boolean north = coordinates.northFirst();
        boolean upsideDown = (north ? x1 > x2 : y1 > y2) || (!degrees && (x1 > x2 || y1 > y2));
        if (upsideDown) {
            throw CqlException.unreadable(at, "BBOX", "bboxText");
        }
        double west = north ? y1 : x1;
        double east = north ? y2 : x2;
        if (west <= east) {
            return onEarth(Geometries.factory().toGeometry(new Envelope(x1, x2, y1, y2)), at);
        }
        Geometry one = north ? box(x1, x2, west, 180) : box(west, 180, y1, y2);
        Geometry other = north ? box(x1, x2, -180, east) : box(-180, east, y1, y2);
        return onEarth(Geometries.factory().buildGeometry(List.of(one, other)), at);
    }

    private static Geometry box(double x1, double x2, double y1, double y2) {
        return Geometries.factory().toGeometry(new Envelope(x1, x2, y1, y2));
    }

    private Geometry onEarth(Geometry geometry, String at) throws CqlException {
        try {
            Geometry there = coordinates.toRegister(geometry);
            Geometries.Fault fault = Geometries.findFault(there);
            if (fault == null) {
                return there;
            }
            throw CqlException.unreadable(at, fault.what(), "spatialInstance");
        } catch (IllegalArgumentException e) {
            throw CqlException.unreadable(at, String.valueOf(e.getMessage()), "spatialInstance");
        }
    }
}
