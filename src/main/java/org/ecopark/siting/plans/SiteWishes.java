package org.ecopark.siting.plans;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is settled or limited beforehand.
 *
 * @param forced indices of candidates that must be opened; {@code forbidden} that must not
 * @param existing capacity of candidates that stand already, by index; they cost nothing more and are not counted
 * @param least number of new sites; {@code most} null for as many as it takes
 * @param budget of capital together; null for none
 * @param unservedCost of an amount that no site takes; null when everything must be taken
 * @param landPerCapacity hectares for a unit of capacity; sizes that a candidate is known to have no land for are left
 *     out there; null when not looked at
 */
public record SiteWishes(
        Set<Integer> forced,
        Set<Integer> forbidden,
        Map<Integer, Double> existing,
        int least,
        @Nullable Integer most,
        @Nullable Double budget,
        @Nullable Double unservedCost,
        @Nullable Double landPerCapacity) {

    public SiteWishes {
        forced = Set.copyOf(forced);
        forbidden = Set.copyOf(forbidden);
        existing = Map.copyOf(existing);
    }
}
