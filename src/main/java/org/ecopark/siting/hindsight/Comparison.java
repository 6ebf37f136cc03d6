package org.ecopark.siting.hindsight;

import java.util.List;
import org.ecopark.siting.plans.SitingPlan;
import org.jspecify.annotations.Nullable;

/**
 * A plan beside what was built.
 *
 * @param plan as the method makes it
 * @param planned the plan as a trial, to be compared with others
 * @param matches one a real plant, in their order
 * @param nothing without any new place; its value is null where the task needs one
 * @param reality the real places, with the best sizes for them
 * @param random of each draw; {@code largest} and {@code centre} are rules of thumb
 * @param ranked free candidates, the best first, each as the only new place
 */
public record Comparison(
        SitingPlan plan,
        Trial planned,
        List<Match> matches,
        Trial nothing,
        Trial reality,
        List<Trial> random,
        Trial largest,
        Trial centre,
        List<Ranked> ranked) {

    public Comparison {
        matches = List.copyOf(matches);
        random = List.copyOf(random);
        ranked = List.copyOf(ranked);
    }

    /**
     * A real plant and what the plan has for it. Pairs are made nearest first, each planned site once.
     *
     * @param partner index of the planned site it is paired with; null when the plan has fewer sites
     * @param partnerM straight metres to it
     * @param nearestM straight metres to the nearest planned site, whosever partner it is; null when nothing is planned
     * @param capacity of the partner; null where the task knows none
     * @param load of the partner
     * @param rank of its home among the free candidates; null when its home alone makes no plan
     */
    public record Match(
            RealPlant plant,
            @Nullable Integer partner,
            @Nullable Double partnerM,
            @Nullable Double nearestM,
            @Nullable Double capacity,
            @Nullable Double load,
            @Nullable Integer rank) {

        /** Planned over real amount; null when one is not known. */
        public @Nullable Double loadRatio() {
            return load == null || plant.took() == null || plant.took() == 0 ? null : (Double) (load / plant.took());
        }

        /** Planned capacity over real amount; null when one is not known. */
        public @Nullable Double capacityRatio() {
            return capacity == null || plant.took() == null || plant.took() == 0
                    ? null
                    : (Double) (capacity / plant.took());
        }
    }

    /**
     * A free candidate as the only new place.
     *
     * @param value null when it makes no plan alone
     * @param rank 1 for the best; equal values share one; null without a value
     * @param arising in it, or nearer to it than to any other
     */
    public record Ranked(
            int candidate,
            @Nullable Double value,
            double load,
            @Nullable Integer rank,
            double arising) {}

    /** How many candidates have a rank. */
    public long rankedCount() {
        return ranked.stream().filter(each -> each.rank() != null).count();
    }

    /** Share of the draws whose places lie nearer to the real ones than the plan's; null when nothing is planned. */
    public @Nullable Double randomNearer() {
        @Nullable Double own = planned.meanNearestM();
        if (own == null || random.isEmpty()) {
            return null;
        }
        long nearer = random.stream()
                .filter(each -> each.meanNearestM() != null && each.meanNearestM() <= own)
                .count();
        return (double) nearer / random.size();
    }

    /** Distances of the draws. */
    public @Nullable Spread randomDistances() {
        return Spread.of(random.stream()
                .map(Trial::meanNearestM)
                .filter(java.util.Objects::nonNull)
                .toList());
    }

    /** Values of the draws that make a plan. */
    public @Nullable Spread randomValues() {
        return Spread.of(random.stream()
                .map(Trial::value)
                .filter(java.util.Objects::nonNull)
                .toList());
    }

    /** Amounts that the draws take. */
    public @Nullable Spread randomCaptured() {
        return Spread.of(random.stream()
                .filter(each -> each.value() != null)
                .map(Trial::captured)
                .toList());
    }
}
