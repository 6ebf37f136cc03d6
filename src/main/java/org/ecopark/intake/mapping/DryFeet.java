package org.ecopark.intake.mapping;

import java.util.ArrayList;
import java.util.List;
import org.ecopark.web.sheet.Background;
import org.locationtech.jts.geom.Coordinate;

/**
 * Whether the first places of a file lie in the sea and would lie on land with their axes exchanged, as those of most of
 * Europe and America do when latitude came first. What lies off a coast, or in seas on both sides, is not told; land south
 * of 60° S counts as sea.
 */
final class DryFeet {

    private static final int LOOKED_AT = 200;
    private static final int FEWEST = 3;
    private static final double NEARLY_ALL = 0.9;
    private static final double ANTARCTIC = -60;

    private final List<Coordinate> places = new ArrayList<>();

    void see(Coordinate place) {
        if (places.size() < LOOKED_AT) {
            places.add(place);
        }
    }

    boolean wouldBeDryTurned() {
        return places.size() >= FEWEST && share(false) <= 1 - NEARLY_ALL && share(true) >= NEARLY_ALL;
    }

    private double share(boolean turned) {
        long dry = places.stream()
                .filter(place -> turned ? isDry(place.y, place.x) : isDry(place.x, place.y))
                .count();
        return (double) dry / places.size();
    }

    private static boolean isDry(double longitude, double latitude) {
        return latitude >= ANTARCTIC && latitude <= 90 && Background.isLand(longitude, latitude);
    }
}
