package org.ecopark.siting.hindsight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a set of places would do.
 *
 * @param places indices of candidates that are opened anew
 * @param value in the measure of the task; null when these places alone make no plan
 * @param captured a year, by these places
 * @param sizes what each place would be, in the order of the places; empty without a plan
 * @param meanNearestM mean over the real plants of the straight way to the nearest of the places; null without places
 * @param exact whether the value is proven best for these places
 */
public record Trial(
        List<Integer> places,
        @Nullable Double value,
        double captured,
        List<Size> sizes,
        @Nullable Double meanNearestM,
        boolean exact) {

    public Trial {
        places = List.copyOf(places);
        sizes = List.copyOf(sizes);
    }

    /**
     * A plant of a plan.
     *
     * @param capacity null where the task knows none
     */
    public record Size(int place, @Nullable Double capacity, double load) {}
}
