package org.ecopark.siting.backtests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.geo.EarthPoints;
import org.ecopark.siting.candidates.Candidate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells to which free candidate a place belongs: the zone around it where candidates are zones, else the nearest. */
@Component
class Homes {

    private static final String ZONE = "zone:";

    private final PlantRepository repository;

    Homes(PlantRepository repository) {
        this.repository = repository;
    }

    /** A candidate by its index, and whether the place lies in its zone. */
    record Home(int candidate, boolean inside) {}

    /** A place on Earth. */
    record Spot(double longitude, double latitude) {}

    /** The homes of some places, in their order. */
    List<Home> of(List<Spot> places, List<Candidate> candidates, List<Integer> free) {
        Map<Long, Integer> zones = new HashMap<>();
        for (int index : free) {
            String key = candidates.get(index).key();
            if (key.startsWith(ZONE)) {
                zones.put(Long.valueOf(key.substring(ZONE.length())), index);
            }
        }
        Map<Integer, Long> around = zones.isEmpty()
                ? Map.of()
                : repository.zones(
                        places.stream().map(Spot::longitude).toList(),
                        places.stream().map(Spot::latitude).toList(),
                        List.copyOf(zones.keySet()));
        EarthPoints points = points(places, candidates, free);
        List<Home> homes = new ArrayList<>();
        for (int n = 0; n < places.size(); n++) {
            @Nullable Long zone = around.get(n);
            @Nullable Integer inside = zone == null ? null : zones.get(zone);
            homes.add(
                    inside == null
                            ? new Home(free.get(nearest(points, free.size(), n)), false)
                            : new Home(inside, true));
        }
        return homes;
    }

    private static EarthPoints points(List<Spot> places, List<Candidate> candidates, List<Integer> free) {
        double[] longitude = new double[free.size() + places.size()];
        double[] latitude = new double[longitude.length];
        for (int i = 0; i < free.size(); i++) {
            longitude[i] = candidates.get(free.get(i)).longitude();
            latitude[i] = candidates.get(free.get(i)).latitude();
        }
        for (int n = 0; n < places.size(); n++) {
            longitude[free.size() + n] = places.get(n).longitude();
            latitude[free.size() + n] = places.get(n).latitude();
        }
        return EarthPoints.of(longitude, latitude);
    }

    private static int nearest(EarthPoints points, int free, int place) {
        int own = free + place;
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < free; i++) {
            double x = points.x()[i] - points.x()[own];
            double y = points.y()[i] - points.y()[own];
            double z = points.z()[i] - points.z()[own];
            double square = x * x + y * y + z * z;
            if (square < least) {
                least = square;
                best = i;
            }
        }
        return best;
    }
}
