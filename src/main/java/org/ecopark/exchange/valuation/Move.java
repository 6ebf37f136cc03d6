package org.ecopark.exchange.valuation;

import java.util.List;
import org.ecopark.materials.Judgement.Reason;
import org.ecopark.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Moving one unit over the way between two places, in the money of a valuation.
 *
 * @param distance by road or pipe in km
 * @param cost per unit; null when unknown
 * @param costPerKm of one more kilometre per unit, {@code (cost - handling) / distance}; null when unknown
 * @param emissions kg CO2e per unit; null when unknown
 * @param emissionsPerKm kg CO2e per unit and kilometre; null when unknown
 * @param onward cost of what goes on from there, per unit taken in, which whoever sends it on pays; null when nothing
 *     goes on
 * @param delivered what arrives of heat in a year, less what the pipe loses; null for everything else and when unknown
 * @param missing what is not known
 * @param notes what was not checked
 */
public record Move(
        Figure distance,
        @Nullable Figure cost,
        @Nullable Figure costPerKm,
        @Nullable Figure emissions,
        @Nullable Figure emissionsPerKm,
        @Nullable Figure onward,
        @Nullable Figure delivered,
        List<Reason> missing,
        List<Reason> notes) {

    public Move {
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
    }

    /** A haul from which nothing goes on. */
    public Move(
            Figure distance,
            @Nullable Figure cost,
            @Nullable Figure costPerKm,
            @Nullable Figure emissions,
            @Nullable Figure emissionsPerKm,
            List<Reason> missing,
            List<Reason> notes) {
        this(distance, cost, costPerKm, emissions, emissionsPerKm, null, null, missing, notes);
    }

    /**
     * This haul to where a material is worked up, and another of its product from there, per unit taken in.
     *
     * @param yield units of product for one taken in
     */
    Move andOnward(Move next, Figure yield) {
        Figure onward = next.cost() == null ? null : times("onward_transport_cost", next.cost(), yield);
        Figure cost = onward == null ? null : this.cost;
        Figure product = next.emissions() == null ? null : times("onward_transport_emissions", next.emissions(), yield);
        Figure total = new Balance("transport_emissions", "kg_CO2e/t")
                .plus(emissions)
                .plus(product)
                .figure();
        Figure way = Figure.computed(
                "distance",
                distance.value() + next.distance().value(),
                "km",
                "distance_to_yard + distance_from_yard",
                List.of(named("distance_to_yard", distance), named("distance_from_yard", next.distance())));
        return new Move(way, cost, null, total, null, onward, null, missing, notes);
    }

    private static Figure times(String name, Figure figure, Figure yield) {
        return Figure.computed(
                        name,
                        figure.value() * yield.value(),
                        figure.unit(),
                        figure.name() + " * " + yield.name(),
                        List.of(figure, yield))
                .withRange(
                        Balance.lowOf(figure) * Balance.lowOf(yield), Balance.highOf(figure) * Balance.highOf(yield));
    }

    private static Figure named(String name, Figure figure) {
        return new Figure(
                name,
                figure.value(),
                figure.low(),
                figure.high(),
                figure.unit(),
                figure.provenance(),
                figure.formula(),
                figure.source(),
                figure.inputs());
    }
}
