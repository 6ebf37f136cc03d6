package org.ecopark.capacity.places;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecopark.capacity.assumptions.AssumptionSet;
import org.ecopark.capacity.competition.Rivalry;
import org.ecopark.capacity.supply.Supply;
import org.ecopark.materials.MaterialClass;

/**
 * The sizing of a place.
 *
 * @param supply all that reaches it
 * @param rivalry who else takes that
 * @param uncovered t/yr of it that finds no existing plant with room
 */
public record PlaceAnswer(
        Spot spot,
        MaterialClass material,
        AssumptionSet set,
        Supply supply,
        Rivalry rivalry,
        double uncovered,
        List<ProcessAnswer> processes) {

    public PlaceAnswer {
        processes = List.copyOf(processes);
    }

    /** The process whose best size is worth most; empty when none could be sized. */
    public Optional<ProcessAnswer> best() {
        return processes.stream()
                .filter(each -> each.sizing() != null && each.sizing().best() != null)
                .max(Comparator.comparingDouble(PlaceAnswer::worth));
    }

    /** Whether it is reckoned with assumptions of the country of the place; not where that is unknown. */
    public boolean isOfTheCountry() {
        return set.country().equals(spot.place().country());
    }

    private static double worth(ProcessAnswer answer) {
        return answer.sizing() == null || answer.sizing().best() == null
                ? Double.NEGATIVE_INFINITY
                : answer.sizing().best().weighted();
    }
}
