package org.ecopark.siting.runs;

import java.util.List;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.siting.arisings.ArisingsOrder;
import org.ecopark.siting.candidates.CandidateOrder;
import org.ecopark.siting.hauls.Limit;
import org.ecopark.siting.plans.PlantCosts;
import org.ecopark.siting.plans.PlantSize;
import org.ecopark.siting.plans.Task;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a run.
 *
 * @param sizes told outright; empty when {@code plant} tells them
 * @param plant a process of the library that tells sizes and costs; null when they are told, or not needed
 * @param wishes see {@link Wishes}
 * @param pricesOf country whose prices hold for all; null for that of each offer
 * @param money in which all is told; null for that of the country of the offers
 * @param work as in Effort; {@code seconds} likewise
 * @param warmStart id of a run whose plan this one begins with
 */
public record SitingOrder(
        String title,
        Task task,
        ArisingsOrder arisings,
        CandidateOrder candidates,
        Limit limit,
        List<PlantSize> sizes,
        PlantCosts.@Nullable Wish plant,
        Wishes wishes,
        @Nullable String pricesOf,
        @Nullable MoneyBasis money,
        double work,
        double seconds,
        @Nullable Long warmStart) {

    public SitingOrder {
        sizes = List.copyOf(sizes);
    }

    /**
     * What is settled or limited, in the words of the order.
     *
     * @param forced keys of candidates; {@code forbidden} likewise
     * @param number of new sites; null for as many as it takes
     */
    public record Wishes(
            List<String> forced,
            List<String> forbidden,
            List<Standing> existing,
            @Nullable Integer number,
            int least,
            @Nullable Double budget,
            @Nullable Double unservedCost,
            @Nullable Double landPerCapacity) {

        public Wishes {
            forced = List.copyOf(forced);
            forbidden = List.copyOf(forbidden);
            existing = List.copyOf(existing);
        }
    }

    /** A plant that stands. */
    public record Standing(org.ecopark.siting.candidates.Candidate place, double capacity) {}
}
