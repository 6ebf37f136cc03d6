package org.ecopark.transport;

import org.ecopark.measure.AmountUnit;
import org.ecopark.measure.Figure;
import org.ecopark.measure.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What is moved.
 *
 * @param unit of its yearly amounts
 * @param bulkDensity t/m3 as loaded; null when unknown, and then only the legal payload bounds a load
 * @param amountPerYear in {@code unit}; null when unknown, and then a pipe's cost per unit is unknown too
 * @param laden how full lorries are taken to run when emissions are counted
 */
public record Load(
        AmountUnit unit,
        @Nullable Figure bulkDensity,
        @Nullable Figure amountPerYear,
        Laden laden) {

    /** How full lorries are taken to run. */
    public enum Laden {
        /** As the fleet does on average; the published factor already holds its empty running. */
        AVERAGE,
        /** Full on the way out, empty on the way back as far as the carrier's {@code empty_return} says. */
        FULL_OUT
    }

    /** Nothing known but the unit. */
    public static Load of(AmountUnit unit) {
        return new Load(unit, null, null, Laden.AVERAGE);
    }

    public Load withBulkDensity(double tonnesPerCubicMetre, Provenance provenance, String source) {
        Figure density = Figure.given("bulk_density", tonnesPerCubicMetre, "t/m3", provenance, source);
        return new Load(unit, density, amountPerYear, laden);
    }

    public Load withAmount(double perYear, Provenance provenance, String source) {
        return new Load(unit, bulkDensity, Figure.given("amount", perYear, unit.key(), provenance, source), laden);
    }

    public Load withLaden(Laden newLaden) {
        return new Load(unit, bulkDensity, amountPerYear, newLaden);
    }

    /** The spelling of one unit, such as {@code t}. */
    String per() {
        return unit.key().replace("_per_year", "");
    }
}
