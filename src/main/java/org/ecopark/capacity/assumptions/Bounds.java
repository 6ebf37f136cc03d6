package org.ecopark.capacity.assumptions;

import java.util.List;
import java.util.Optional;

/**
 * What a value given in place of an assumption may be: a share lies between 0 and 1, and what is counted, measured or
 * lasts is not negative. Prices and fees may have either sign.
 *
 * @param least and {@code most}, both allowed
 */
public record Bounds(double least, double most) {

    private static final List<String> SHARES = List.of(
            "availability",
            "capture",
            "discount_rate",
            "efficiency",
            "moisture",
            "operating_share",
            "opex_share",
            "own_use",
            "ramp_up_1",
            "ramp_up_2",
            "ramp_up_3",
            "tax_rate");

    private static final List<String> AMOUNTS = List.of(
            "capex_factor", "energy_per_t", "grid_factor", "land", "landfill_tax", "mean_haul", "water", "yield");

    private static final List<String> YEARS = List.of("project_life", "support_years");

    private static final double MOST_YEARS = 200;
    private static final double MOST_AMOUNT = 1e6;

    /** Those of a key, which a subject may follow after a colon; empty when any number will do. */
    public static Optional<Bounds> of(String edit) {
        String key = edit.split(":", 2)[0];
        if (SHARES.contains(key)) {
            return Optional.of(new Bounds(0, 1));
        }
        if (YEARS.contains(key)) {
            return Optional.of(new Bounds(0, MOST_YEARS));
        }
        return AMOUNTS.contains(key) ? Optional.of(new Bounds(0, MOST_AMOUNT)) : Optional.empty();
    }

    public boolean allow(double value) {
        return value >= least && value <= most;
    }
}
