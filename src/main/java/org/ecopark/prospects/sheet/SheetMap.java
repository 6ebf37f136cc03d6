package org.ecopark.prospects.sheet;

import java.util.ArrayList;
import java.util.List;
import org.ecopark.capacity.supply.Competitor;
import org.ecopark.capacity.supply.Source;
import org.ecopark.geo.Box;
import org.ecopark.measure.Distance;
import org.ecopark.prospects.point.Prospect;
import org.ecopark.prospects.point.Words;
import org.ecopark.transport.Place;
import org.ecopark.web.Html;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * A small map of the point, its sources and competitors over land, with a scale bar. Degrees are drawn with longitudes
 * shortened for the latitude of the point: right near it, a little off at the rim.
 */
final class SheetMap {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 400;
    private static final double KM_PER_DEGREE = 111.32;
    private static final double LEAST_KM = 10;
    private static final int MOST_TOWNS = 8;

    private final Prospect view;
    private final Place centre;
    private final double pixelsPerKm;

    private SheetMap(Prospect view) {
        this.view = view;
        this.centre = view.inquiry().place();
        double farthest = LEAST_KM;
        for (Place place : shown()) {
            farthest = Math.max(farthest, Math.max(Math.abs(east(place)) * HEIGHT / WIDTH, Math.abs(north(place))));
        }
        this.pixelsPerKm = HEIGHT / 2 / (farthest * 1.1);
    }

    static void draw(Html html, Words words, Prospect view) {
        new SheetMap(view).draw(new Drawing(html, words, WIDTH, HEIGHT, words.say("map.title")), words);
    }

    private List<Place> shown() {
        List<Place> places = new ArrayList<>();
        view.supply().sources().forEach(source -> places.add(source.place()));
        view.rivalry().competitors().stream()
                .filter(each -> each.trip().minutes() <= view.inquiry().driveMinutes())
                .forEach(each -> places.add(each.place()));
        return places;
    }

    private double east(Place place) {
        double degrees = place.longitude() - centre.longitude();
        // The short way round where the map crosses the antimeridian.
        double shorter = degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
        return shorter * KM_PER_DEGREE * Math.cos(Math.toRadians(centre.latitude()));
    }

    private double north(Place place) {
        return (place.latitude() - centre.latitude()) * KM_PER_DEGREE;
    }

    private double x(Place place) {
        return WIDTH / 2 + east(place) * pixelsPerKm;
    }

    private double y(Place place) {
        return HEIGHT / 2 - north(place) * pixelsPerKm;
    }

    private void draw(Drawing drawing, Words words) {
        drawing.box("sea", 0, 0, WIDTH, HEIGHT);
        double reachKm = Math.hypot(WIDTH, HEIGHT) / 2 / pixelsPerKm;
        for (Box box : Box.around(centre.longitude(), centre.latitude(), Distance.ofKilometres(reachKm))
                .parts()) {
            Background.land(box).stream()
                    .filter(land -> !land.isEmpty())
                    .forEach(land -> drawing.path("land", path(land)));
            for (Background.Town town : Background.towns(box, MOST_TOWNS)) {
                Place place = new Place(town.longitude(), town.latitude(), null);
                drawing.circle("town", x(place), y(place), 1.5);
                drawing.text("town", x(place) + 4, y(place) + 3, "start", town.in(words.language()));
            }
        }
        double largest = view.supply().sources().stream()
                .mapToDouble(source -> shownTonnes(source))
                .max()
                .orElse(1);
        for (Source source : view.supply().sources()) {
            double radius = 2 + 10 * Math.sqrt(shownTonnes(source) / Math.max(1e-9, largest));
            drawing.circle(
                    source.stream().site().illustrative() ? "source illustrative" : "source",
                    x(source.place()),
                    y(source.place()),
                    radius);
        }
        for (Competitor competitor : view.rivalry().competitors()) {
            drawing.box("competitor", x(competitor.place()) - 4, y(competitor.place()) - 4, 8, 8);
        }
        double middleX = WIDTH / 2;
        double middleY = HEIGHT / 2;
        drawing.line("here", middleX - 9, middleY, middleX + 9, middleY);
        drawing.line("here", middleX, middleY - 9, middleX, middleY + 9);
        scale(drawing, words);
        drawing.end();
    }

    private double shownTonnes(Source source) {
        return (view.rivalry().terms().countPassing() ? source.availableWithPassing() : source.available()).base();
    }

    private void scale(Drawing drawing, Words words) {
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
            Place place = new Place(c.x, c.y, null);
            path.append(first ? "M" : "L").append(Drawing.point(x(place), y(place)));
            first = false;
        }
        path.append(first ? "" : "Z");
    }
}
