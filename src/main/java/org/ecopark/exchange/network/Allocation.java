package org.ecopark.exchange.network;

import java.util.List;
import java.util.Objects;
import org.ecopark.optimise.FlowWork;
import org.jspecify.annotations.Nullable;

/**
 * The best set of exchanges of a {@link Scene}.
 *
 * @param flows what moves, more than nothing
 * @param ends each offer, need, by-product and intake of a works with what stays of it, in the order of the spots
 * @param worked what each works does
 * @param left links that were left out as their worth is not known
 * @param grain the smallest amount that was told apart in whole numbers, in units a year; 0 where none were
 * @param linearArcs arcs that were solved as a linear programme
 */
public record Allocation(
        List<Flow> flows,
        List<End> ends,
        List<Worked> worked,
        Totals totals,
        int left,
        double grain,
        FlowWork work,
        int linearArcs) {

    /** Whole numbers and linear programmes miss a bound by less than this share of it. */
    private static final double FULL = 1e-6;

    public Allocation {
        flows = List.copyOf(flows);
        ends = List.copyOf(ends);
        worked = List.copyOf(worked);
    }

    /** What each link of the scene carries. */
    public double[] byLink(int links) {
        double[] amounts = new double[links];
        flows.forEach(flow -> amounts[flow.index()] = flow.amount());
        return amounts;
    }

    /** Whether the installation behind a works takes in all that it can, so that a unit more of its need brings nothing. */
    public boolean isPlantFull(Scene scene, Spot works) {
        @Nullable Integer plant = works.making() == null ? null : works.making().plant();
        if (plant == null) {
            return false;
        }
        double taken = worked.stream()
                .filter(each -> plant.equals(
                        Objects.requireNonNull(scene.spots().get(each.spot()).making())
                                .plant()))
                .mapToDouble(Worked::taken)
                .sum();
        double capacity = scene.plants().get(plant);
        return taken >= capacity * (1 - FULL);
    }

    /**
     * An amount a year over a link.
     *
     * @param index of the link in the scene
     */
    public record Flow(Link link, int index, double amount) {}

    /**
     * An offer or need after the exchanges.
     *
     * @param rest what stays a year: residual of an offer, unmet part of a need
     * @param gainOfMore what a unit more of it would bring to the objective, money per unit; null under aims in order,
     *     where it has no way, or where it was too much work to find
     * @param lossOfLess what a unit less would take from it
     * @param exact whether both are; else the first is a most and the second a least
     */
    public record End(
            int spot,
            double rest,
            @Nullable Double gainOfMore,
            @Nullable Double lossOfLess,
            boolean exact) {}

    /**
     * What a works does in a year.
     *
     * @param taken units of its intake; times its yield is what it makes
     * @param elsewhere units of the product that go to buyers who are not in the scene
     */
    public record Worked(int spot, double taken, double elsewhere) {}

    /**
     * Sums over all exchanges, a year. Tonnes that pass through a site or a works count once, where they are first used.
     *
     * @param offeredT and {@code neededT} of the spots of the area; other units are not added to tonnes
     * @param placedT tonnes offered that reach a need or a works
     * @param residualT of the offers of the area; {@code unmetT} of its needs
     * @param madeT tonnes of product that works make; {@code elsewhereT} of them for buyers outside the scene
     * @param byProductsT tonnes that works make beside their products; {@code byProductsLeftT} of them without a need
     * @param lostT what works take in and is neither
     * @param gain sum of net gains and {@code co2eT} of CO2e spared
     * @param tonneKm placed, passed on and made, by road
     * @param objective the weighted sum in money; null under aims in order
     */
    public record Totals(
            double offeredT,
            double neededT,
            double placedT,
            double residualT,
            double unmetT,
            double passedT,
            double madeT,
            double elsewhereT,
            double byProductsT,
            double byProductsLeftT,
            double lostT,
            Known gain,
            Known co2eT,
            double tonneKm,
            @Nullable Double objective) {}

    /**
     * A sum of which parts may not be known.
     *
     * @param known sum of the known parts
     * @param unknownT tonnes of which it is not known
     * @param complete whether all is known, of other units, too
     */
    public record Known(double known, double unknownT, boolean complete) {

        /** The whole sum; null when a part of it is not known. */
        public @Nullable Double total() {
            return complete ? (Double) known : null;
        }
    }
}
