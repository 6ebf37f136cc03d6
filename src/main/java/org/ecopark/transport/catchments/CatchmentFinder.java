package org.ecopark.transport.catchments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ecopark.geo.Geodesics;
import org.ecopark.geo.Geometries;
import org.ecopark.transport.Circuity;
import org.ecopark.transport.Place;
import org.ecopark.transport.Trip;
import org.ecopark.transport.roads.RoadGraph;
import org.ecopark.transport.roads.RoadPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * Finds what lies within an effort of a place, driving away from it. By roads: all cells of a grid whose centre lies
 * within {@value #NEAR_M} m of a piece of road that is reached in time, the limit up to which a trip is taken from
 * roads; the edge is therefore true to about one cell. Estimated: the geodesic circle whose radius is the straight line
 * of the effort at the country's circuity and a lorry's mean speed.
 */
final class CatchmentFinder {

    static final double NEAR_M = 500;

    /** Cells across the reach; with two more each way, a field has at most some 300,000 cells. */
    private static final double CELLS = 250;

    private static final double SMALLEST_CELL_M = 50;
    private static final int CORNERS = 180;

    /** So near the pole a circle of longitudes and latitudes means little; nobody hauls waste there. */
    private static final double NORTHERNMOST = 85;

    private final Supplier<List<RoadGraph>> regions;

    CatchmentFinder(Supplier<List<RoadGraph>> regions) {
        this.regions = regions;
    }

    /**
     * The catchments of some values, in their order.
     *
     * @param most straight metres beyond which nothing is looked for
     */
    List<Catchment> find(Place at, Effort effort, List<Double> values, Circuity circuity, double most) {
        List<RoadGraph> loaded = regions.get();
        Trip.Gap gap = loaded.isEmpty() ? Trip.Gap.NO_ROADS : Trip.Gap.OUTSIDE_ROADS;
        for (RoadGraph region : loaded) {
            RoadGraph.Bounds box = region.bounds();
            if (box.west() <= at.longitude()
                    && at.longitude() <= box.east()
                    && box.south() <= at.latitude()
                    && at.latitude() <= box.north()) {
                Optional<RoadPoint> point =
                        region.snap(at.longitude(), at.latitude()).filter(near -> near.snapMetres() <= NEAR_M);
                if (point.isPresent()) {
                    return byRoad(at, effort, values, region, point.get(), most);
                }
                gap = Trip.Gap.FAR_FROM_ROAD;
            }
        }
        Trip.Gap reason = gap;
        return values.stream()
                .map(value -> estimated(at, effort, value, circuity, reason, most))
                .toList();
    }

    private static List<Catchment> byRoad(
            Place at, Effort effort, List<Double> values, RoadGraph region, RoadPoint from, double most) {
        double limit = values.stream().max(Comparator.naturalOrder()).orElse(0.0);
        // No lorry does 120 km/h, so no road is longer than that.
        double reach = Math.min(most, straightMetres(effort, limit, 1, 120));
        CellField field =
                new CellField(at.longitude(), at.latitude(), reach, Math.max(SMALLEST_CELL_M, reach / CELLS), NEAR_M);
        Envelope reached = new Envelope();
        region.spread(from, (start, end, lonLat) -> {
            double before = effort.of(start.metres() + from.snapMetres(), start.minutes());
            double after = effort.of(end.metres() + from.snapMetres(), end.minutes());
            if (before <= limit) {
                field.reach(lonLat, before, after, limit);
                reached.expandToInclude(lonLat[lonLat.length - 2], lonLat[lonLat.length - 1]);
            }
            return after <= limit;
        });
        List<Catchment> found = new ArrayList<>();
        for (double value : values) {
            MultiPolygon area = field.within(value);
            found.add(new Catchment(effort, value, area, null, null, field.cellM(), isCut(area, region.bounds())));
        }
        return found;
    }

    /** Whether an area comes to the edge of a region's roads. */
    private static boolean isCut(MultiPolygon area, RoadGraph.Bounds box) {
        Envelope inner = area.getEnvelopeInternal();
        return !inner.isNull()
                && !(inner.getMinX() > box.west()
                        && inner.getMaxX() < box.east()
                        && inner.getMinY() > box.south()
                        && inner.getMaxY() < box.north());
    }

    /** How far the effort goes at a circuity and speed. */
    private static double straightMetres(Effort effort, double value, double circuity, double kmPerHour) {
        double perMetre = effort.perMetre() + effort.perMinute() * 60 / 1000 / kmPerHour;
        return Math.max(0, (value - effort.fixed()) / perMetre / circuity);
    }

    private static Catchment estimated(
            Place at, Effort effort, double value, Circuity circuity, Trip.Gap gap, double most) {
        Trip kilometre = circuity.trip(1000, gap, null);
        double perMetre = (effort.of(kilometre.roadM(), kilometre.minutes()) - effort.fixed()) / 1000;
        double radius = Math.max(0, (value - effort.fixed()) / perMetre);
        boolean cut = radius > most;
        MultiPolygon circle = circle(at, Math.min(radius, most));
        return new Catchment(effort, value, circle, circuity, gap, null, cut);
    }

    /** A geodesic circle, in two halves where it crosses the antimeridian; empty when it has no radius. */
    static MultiPolygon circle(Place at, double radius) {
        GeometryFactory factory = Geometries.factory();
        if (!(radius > 0)) {
            return factory.createMultiPolygon();
        }
        double[] lonLat = Geodesics.circle(at.longitude(), at.latitude(), radius, CORNERS);
        Coordinate[] ring = new Coordinate[CORNERS + 1];
        for (int i = 0; i < CORNERS; i++) {
            // Counterclockwise, as RFC 7946 wants it.
            ring[CORNERS - i] = new Coordinate(lonLat[2 * i], lonLat[2 * i + 1]);
        }
        ring[0] = ring[CORNERS].copy();
        Geometry whole = factory.createPolygon(ring);
        List<Geometry> parts = new ArrayList<>();
        for (int turn = -1; turn <= 1; turn++) {
            double shift = turn * 360.0;
            Geometry strip = factory.toGeometry(new Envelope(-180 + shift, 180 + shift, -90, 90));
            Geometry part = whole.intersection(strip);
            if (!part.isEmpty()) {
                part.apply((CoordinateFilter) corner -> corner.setX(corner.getX() - shift));
                parts.add(factory.createGeometry(part));
            }
        }
        MultiPolygon many = Geometries.asMultiPolygon(parts.size() == 1 ? parts.get(0) : factory.buildGeometry(parts));
        return many == null ? factory.createMultiPolygon() : many;
    }

    static boolean isTooNearAPole(Place at, double most) {
        return Math.abs(at.latitude()) + most / 111_000 > NORTHERNMOST;
    }
}
