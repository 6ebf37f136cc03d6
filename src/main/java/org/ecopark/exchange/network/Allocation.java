package org.ecopark.exchange.network;

import java.util.List;
import org.ecopark.optimise.FlowWork;
import org.jspecify.annotations.Nullable;

/**
 * The best set of exchanges of a {@link Scene}.
 *
 * @param flows what moves, more than nothing
 * @param ends each offer and need with what stays of it, in the order of the spots
 * @param left links that were left out as their worth is not known
 * @param grain the smallest amount that was told apart, in units a year
 */
public record Allocation(List<Flow> flows, List<End> ends, Totals totals, int left, double grain, FlowWork work) {

    public Allocation {
        flows = List.copyOf(flows);
        ends = List.copyOf(ends);
    }

    /** An amount a year over a link. */
    public record Flow(Link link, double amount) {}

    /**
     * An offer or need after the exchanges.
     *
     * @param rest what stays a year: residual of an offer, unmet part of a need
     * @param gainOfMore what a unit more of it would bring to the objective, money per unit; null under aims in order,
     *     or where it has no way
     * @param lossOfLess what a unit less would take from it
     */
    public record End(
            int spot,
            double rest,
            @Nullable Double gainOfMore,
            @Nullable Double lossOfLess) {}

    /**
     * Sums over all exchanges, a year. Tonnes that pass through a site count once, where they end.
     *
     * @param offeredT and {@code neededT} of the spots; other units are not added to tonnes
     * @param placedT tonnes that reach a need
     * @param objective the weighted sum in money; null under aims in order
     * @param gain sum of known net gains; {@code gainUnknownT} the tonnes of links without one
     * @param tonneKm placed and passed on, by road
     */
    public record Totals(
            double offeredT,
            double neededT,
            double placedT,
            double passedT,
            double gain,
            double gainUnknownT,
            double co2eT,
            double co2eUnknownT,
            double tonneKm,
            @Nullable Double objective) {

        /** Tonnes offered that reach no need. */
        public double residualT() {
            return offeredT - placedT;
        }

        /** Tonnes needed that nothing reaches. */
        public double unmetT() {
            return neededT - placedT;
        }
    }
}
