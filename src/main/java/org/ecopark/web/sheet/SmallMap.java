package org.ecopark.web.sheet;

import java.util.List;
import org.ecopark.geo.Box;
import org.ecopark.measure.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * The ground of a small map: land, towns, a scale bar. Degrees are drawn with longitudes shortened for the latitude of
 * the middle: right near it, a little off at the rim.
 */
public final class SmallMap {

    public static final double WIDTH = 640;
    public static final double HEIGHT = 400;

    private static final double KM_PER_DEGREE = 111.32;
    private static final double LEAST_KM = 10;
    private static final int MOST_TOWNS = 8;

    private final double longitude;
    private final double latitude;
    private final double pixelsPerKm;

    private SmallMap(double longitude, double latitude, double pixelsPerKm) {
        this.longitude = longitude;
        this.latitude = latitude;
        this.pixelsPerKm = pixelsPerKm;
    }

    /** A map with a place in its middle that shows all of some others, as longitude and latitude. */
    public static SmallMap around(double longitude, double latitude, List<double[]> shown) {
        SmallMap plain = new SmallMap(longitude, latitude, 1);
        double farthest = LEAST_KM;
        for (double[] place : shown) {
            farthest = Math.max(
                    farthest,
                    Math.max(Math.abs(plain.east(place[0])) * HEIGHT / WIDTH, Math.abs(plain.north(place[1]))));
        }
        return new SmallMap(longitude, latitude, HEIGHT / 2 / (farthest * 1.1));
    }

    private double east(double degrees) {
        double off = degrees - longitude;
        // The short way round where the map crosses the antimeridian.
        double shorter = off > 180 ? off - 360 : off < -180 ? off + 360 : off;
        return shorter * KM_PER_DEGREE * Math.cos(Math.toRadians(latitude));
    }

    private double north(double degrees) {
        return (degrees - latitude) * KM_PER_DEGREE;
    }

    public double x(double degreesEast) {
        return WIDTH / 2 + east(degreesEast) * pixelsPerKm;
    }

    public double y(double degreesNorth) {
        return HEIGHT / 2 - north(degreesNorth) * pixelsPerKm;
    }

    /** Draws sea, land and towns. */
    public void ground(Drawing drawing, Sentences words) {
        drawing.box("sea", 0, 0, WIDTH, HEIGHT);
        double reachKm = Math.hypot(WIDTH, HEIGHT) / 2 / pixelsPerKm;
        for (Box box :
                Box.around(longitude, latitude, Distance.ofKilometres(reachKm)).parts()) {
            Background.land(box).stream()
                    .filter(land -> !land.isEmpty())
                    .forEach(land -> drawing.path("land", path(land)));
            for (Background.Town town : Background.towns(box, MOST_TOWNS)) {
                drawing.circle("town", x(town.longitude()), y(town.latitude()), 1.5);
                drawing.text(
                        "town", x(town.longitude()) + 4, y(town.latitude()) + 3, "start", town.in(words.language()));
            }
        }
    }

    /** Draws the scale bar. */
    public void scale(Drawing drawing, Sentences words) {
        double rough = 120 / pixelsPerKm;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double km = power * (rough / power >= 5 ? 5 : rough / power >= 2 ? 2 : 1);
        double y = HEIGHT - 16;
        drawing.box("plate", 8, y - 18, km * pixelsPerKm + 16, 28)
                .line("scale", 16, y, 16 + km * pixelsPerKm, y)
                .text("tick", 16, y - 5, "start", words.number(km) + " km");
    }

    private String path(Geometry geometry) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                ring(path, polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(path, polygon.getInteriorRingN(hole));
                }
            }
        }
        return path.toString();
    }

    private void ring(StringBuilder path, LineString ring) {
        boolean first = true;
        for (Coordinate c : ring.getCoordinates()) {
            path.append(first ? "M" : "L").append(Drawing.point(x(c.x), y(c.y)));
            first = false;
        }
        path.append(first ? "" : "Z");
    }
}
