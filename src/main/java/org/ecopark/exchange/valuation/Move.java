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
 * @param missing what is not known
 * @param notes what was not checked
 */
public record Move(
        Figure distance,
        @Nullable Figure cost,
        @Nullable Figure costPerKm,
        @Nullable Figure emissions,
        @Nullable Figure emissionsPerKm,
        List<Reason> missing,
        List<Reason> notes) {

    public Move {
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
    }
}
