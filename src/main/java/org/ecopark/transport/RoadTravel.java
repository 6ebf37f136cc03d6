package org.ecopark.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ecopark.transport.roads.RoadGraph;
import org.ecopark.transport.roads.RoadPoint;
import org.ecopark.transport.roads.RoadWay;
import org.jspecify.annotations.Nullable;

/**
 * Ways by the loaded roads, and an estimate for each pair they do not serve, which says why. Distance = along the fastest
 * lorry route + from each place straight to its road; time = of the route alone. A place farther from a road than
 * {@value #FAR_M} m is not taken to be served by it: it would be thought to lie on somebody else's road.
 */
final class RoadTravel implements TravelCosts {

    static final double FAR_M = 500;

    /** Rather few, so that the margin is rather wide. */
    private static final double METRES_PER_DEGREE = 110_000;

    private final EstimatedTravel estimated;
    private final Supplier<List<RoadGraph>> regions;

    /**
     * Travel by some regions.
     *
     * @param regions as they are loaded at the moment; where they overlap the first that serves is taken
     */
    RoadTravel(EstimatedTravel estimated, Supplier<List<RoadGraph>> regions) {
        this.estimated = estimated;
        this.regions = regions;
    }

    @Override
    public Circuity circuity(Place from) {
        return estimated.circuity(from);
    }

    @Override
    public boolean mayServe(Place place) {
        return regions.get().stream().anyMatch(region -> covers(region, place));
    }

    @Override
    public Trip trip(Place from, Place to) {
        return trips(from, List.of(to)).get(0);
    }

    @Override
    public List<Trip> trips(Place from, List<Place> to) {
        List<RoadGraph> loaded = regions.get();
        @Nullable Trip[] trips = new Trip[to.size()];
        for (RoadGraph region : loaded) {
            serve(region, from, to, trips);
        }
        Trip.Gap gap = loaded.isEmpty() ? Trip.Gap.NO_ROADS : Trip.Gap.OUTSIDE_ROADS;
        List<Trip> all = new ArrayList<>(trips.length);
        for (int i = 0; i < trips.length; i++) {
            Trip trip = trips[i];
            all.add(trip == null ? estimated.estimate(from, to.get(i), gap, null) : trip);
        }
        return all;
    }

    @Override
    public List<Trip> trips(List<Place> places, int[] from, int[] to) {
        Map<Integer, List<Integer>> byOrigin = new LinkedHashMap<>();
        for (int i = 0; i < from.length; i++) {
            byOrigin.computeIfAbsent(from[i], origin -> new ArrayList<>()).add(i);
        }
        Trip[] trips = new Trip[from.length];
        // Each origin has a search and slots of its own.
        byOrigin.entrySet().parallelStream().forEach(group -> {
            List<Integer> pairs = group.getValue();
            List<Trip> found = trips(
                    places.get(group.getKey()),
                    pairs.stream().map(pair -> places.get(to[pair])).toList());
            IntStream.range(0, found.size()).forEach(i -> trips[pairs.get(i)] = found.get(i));
        });
        return Arrays.asList(trips);
    }

    /** Fills in what a region knows of those that none has served by road so far. */
    private void serve(RoadGraph region, Place from, List<Place> to, @Nullable Trip[] trips) {
        List<Integer> open = IntStream.range(0, to.size())
                .filter(i -> isOpen(trips[i]) && covers(region, to.get(i)))
                .boxed()
                .toList();
        if (open.isEmpty() || !covers(region, from)) {
            return;
        }
        @Nullable RoadPoint start = near(region.snap(from.longitude(), from.latitude()));
        List<Optional<RoadPoint>> places = region.snaps(
                open.stream().mapToDouble(i -> to.get(i).longitude()).toArray(),
                open.stream().mapToDouble(i -> to.get(i).latitude()).toArray());
        List<RoadPoint> ends = new ArrayList<>();
        List<Integer> searched = new ArrayList<>();
        for (int next = 0; next < open.size(); next++) {
            int i = open.get(next);
            Place place = to.get(i);
            Optional<RoadPoint> snapped = places.get(next);
            @Nullable RoadPoint end = near(snapped);
            if (start == null || end == null) {
                keep(trips, i, farFromRoad(region, from, place, snapped));
            } else {
                ends.add(end);
                searched.add(i);
            }
        }
        if (start != null) {
            List<@Nullable RoadWay> ways = region.ways(start, ends);
            for (int j = 0; j < ends.size(); j++) {
                int i = searched.get(j);
                keep(trips, i, trip(from, to.get(i), start, ends.get(j), ways.get(j)));
            }
        }
    }

    private static boolean isOpen(@Nullable Trip trip) {
        return trip == null || trip.isEstimated();
    }

    /** The first region's reason stays unless another one serves. */
    private static void keep(@Nullable Trip[] trips, int i, Trip trip) {
        if (trips[i] == null || !trip.isEstimated()) {
            trips[i] = trip;
        }
    }

    private static @Nullable RoadPoint near(Optional<RoadPoint> point) {
        return point.filter(snapped -> snapped.snapMetres() <= FAR_M).orElse(null);
    }

    private Trip farFromRoad(RoadGraph region, Place from, Place to, Optional<RoadPoint> end) {
        Optional<RoadPoint> start = region.snap(from.longitude(), from.latitude());
        @Nullable
        Double snap = start.isPresent() && end.isPresent()
                ? Math.max(start.get().snapMetres(), end.get().snapMetres())
                : null;
        return estimated.estimate(from, to, Trip.Gap.FAR_FROM_ROAD, snap);
    }

    private Trip trip(Place from, Place to, RoadPoint start, RoadPoint end, @Nullable RoadWay way) {
        double snap = Math.max(start.snapMetres(), end.snapMetres());
        Trip estimate = estimated.estimate(from, to, Trip.Gap.NO_ROUTE, snap);
        if (way == null) {
            return estimate;
        }
        double metres = start.snapMetres() + way.metres() + end.snapMetres();
        // Roads are measured on a sphere, so a straight one may come out shorter than the straight line.
        return new Trip(estimate.straightM(), Math.max(metres, estimate.straightM()), way.minutes(), null, null, snap);
    }

    /** Whether a place lies in the region's box, or so near to it that a road of it might serve. */
    private static boolean covers(RoadGraph region, Place place) {
        RoadGraph.Bounds box = region.bounds();
        double north = FAR_M / METRES_PER_DEGREE;
        double east = north / Math.max(0.01, Math.cos(Math.toRadians(place.latitude())));
        return place.longitude() >= box.west() - east
                && place.longitude() <= box.east() + east
                && place.latitude() >= box.south() - north
                && place.latitude() <= box.north() + north;
    }
}
