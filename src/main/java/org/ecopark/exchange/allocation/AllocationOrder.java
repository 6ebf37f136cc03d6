package org.ecopark.exchange.allocation;

import java.util.List;
import org.ecopark.exchange.allocation.linking.Reaches;
import org.ecopark.exchange.allocation.linking.Yield;
import org.ecopark.exchange.network.Objective;
import org.ecopark.exchange.valuation.ValuationSettings;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.scenarios.Area;
import org.jspecify.annotations.Nullable;

/**
 * What is to be allocated.
 *
 * @param partners whether streams outside the area take part that are within reach of one inside
 * @param classes keys, each with its members; empty for all
 * @param year of the streams; null for any
 * @param statuses of the streams that take part
 * @param straightM straight radius; null for the road reach of each class, or {@code roadM} when given
 * @param passThrough whether sites that take in and give out the same material are taken to pass it on
 * @param steps whether works give out what they make of what they take in, by the process library
 * @param pricesOf country whose prices hold; null for that of each offer
 * @param money in which all is told; null for the usual one of the offers
 * @param yields that go before those of the process library
 */
public record AllocationOrder(
        String title,
        Area area,
        Partners partners,
        List<String> classes,
        @Nullable Integer year,
        List<String> statuses,
        @Nullable Double straightM,
        @Nullable Double roadM,
        boolean passThrough,
        boolean steps,
        @Nullable String pricesOf,
        @Nullable MoneyBasis money,
        Objective objective,
        @Nullable Sweep sweep,
        List<Yield> yields) {

    public AllocationOrder {
        classes = List.copyOf(classes);
        yields = List.copyOf(yields);
        statuses = List.copyOf(statuses);
    }

    /** A Pareto sweep: the same with carbon prices from 0 to the largest, in even steps. */
    public record Sweep(int steps, double largestCarbonPrice) {}

    /** Who takes part besides the streams of the area. */
    public enum Partners {
        /** Nobody: what is outside may not be used. */
        INSIDE,
        /** Streams within reach of one inside, and only for exchanges with the inside. */
        REACH
    }

    Reaches reaches() {
        return new Reaches(straightM, roadM);
    }

    ValuationSettings valuation() {
        return ValuationSettings.usual().withRegion(pricesOf).withBasis(money);
    }

    AllocationOrder inMoney(MoneyBasis basis) {
        return new AllocationOrder(
                title,
                area,
                partners,
                classes,
                year,
                statuses,
                straightM,
                roadM,
                passThrough,
                steps,
                pricesOf,
                basis,
                objective,
                sweep,
                yields);
    }

    AllocationOrder withPassThrough(boolean recognised) {
        return new AllocationOrder(
                title,
                area,
                partners,
                classes,
                year,
                statuses,
                straightM,
                roadM,
                recognised,
                steps,
                pricesOf,
                money,
                objective,
                sweep,
                yields);
    }
}
