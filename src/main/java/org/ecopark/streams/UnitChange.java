package org.ecopark.streams;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.library.PhysicalTraits;
import org.ecopark.measure.AmountUnit;
import org.jspecify.annotations.Nullable;

/**
 * How an amount told in another unit is told in the unit of its class, in which the register keeps, compares and values
 * it: cubic metres by density, energy by energy content. What a row says of itself goes before what is known of its
 * class; where neither is known there is no change, and nothing is guessed. Pure.
 *
 * @param factor units of the class for one as told
 * @param by the quality value that decides, {@code density_t_per_m3} or {@code ncv_mj_per_kg}
 * @param value of it
 * @param source of that value: {@code the row} or the source of the class's
 */
record UnitChange(AmountUnit to, double factor, String by, double value, String source) {

    static final String DENSITY = "density_t_per_m3";
    static final String ENERGY = "ncv_mj_per_kg";

    /** MJ/kg are GJ/t, of which 3.6 are a MWh. */
    private static final double GJ_PER_MWH = 3.6;

    private record Known(double value, String source) {}

    /** Empty when what it takes is not known. The units differ. */
    static Optional<UnitChange> of(
            AmountUnit from, MaterialClass material, Map<String, Double> quality, @Nullable PhysicalTraits traits) {
        AmountUnit to = material.unit();
        @Nullable Known density = density(quality, traits);
        @Nullable Known energy = own(quality, ENERGY);
        return switch (needed(from, to)) {
            case DENSITY ->
                density == null
                        ? Optional.empty()
                        : Optional.of(new UnitChange(
                                to,
                                from == AmountUnit.M3_PER_YEAR ? density.value() : 1 / density.value(),
                                DENSITY,
                                density.value(),
                                density.source()));
            case ENERGY ->
                energy == null
                        ? Optional.empty()
                        : Optional.of(new UnitChange(
                                to,
                                from == AmountUnit.MWH_PER_YEAR
                                        ? GJ_PER_MWH / energy.value()
                                        : energy.value() / GJ_PER_MWH,
                                ENERGY,
                                energy.value(),
                                energy.source()));
            default -> Optional.empty();
        };
    }

    /** The quality value that a change takes; empty between cubic metres and energy, which takes more than one. */
    static String needed(AmountUnit from, AmountUnit to) {
        if (from != AmountUnit.MWH_PER_YEAR && to != AmountUnit.MWH_PER_YEAR) {
            return DENSITY;
        }
        return from != AmountUnit.M3_PER_YEAR && to != AmountUnit.M3_PER_YEAR ? ENERGY : "";
    }

    private static @Nullable Known density(Map<String, Double> quality, @Nullable PhysicalTraits traits) {
        @Nullable Known own = own(quality, DENSITY);
        if (own != null || traits == null || traits.bulkDensity() == null) {
            return own;
        }
        return new Known(
                traits.bulkDensity(), Objects.requireNonNullElse(traits.bulkDensitySource(), "the material class"));
    }

    private static @Nullable Known own(Map<String, Double> quality, String name) {
        @Nullable Double value = quality.get(name);
        return value == null || !(value > 0) || !Double.isFinite(value) ? null : new Known(value, "the row");
    }
}
