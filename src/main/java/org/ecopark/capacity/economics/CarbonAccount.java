package org.ecopark.capacity.economics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecopark.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What a plant spares the climate in a normal year, against a counterfactual that is named: published claims for British
 * wood plants differ fourfold by it.
 *
 * @param counterfactual what happens to the material without the plant
 * @param landfill kg CO2e of landfilling a tonne; null when not known
 * @param grid t CO2e of a MWh of the grid that is displaced; null when not known
 */
public record CarbonAccount(
        Counterfactual counterfactual,
        @Nullable Figure landfill,
        @Nullable Figure grid) {

    /** What is counted and what is not. */
    public static final String BOUNDARY =
            "Landfill emissions spared, grid power displaced, haul to the plant taken off; building the plant, residues,"
                    + " biogenic CO2 and what other users of the material do instead are left out";

    /** What happens to the material without the plant. */
    public enum Counterfactual {
        /** It is landfilled. */
        LANDFILL,
        /** It is used as well elsewhere: only displaced power counts. */
        OTHER_USE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Names of what would be needed; empty when the account can be made. */
    List<String> missing(boolean power, Feed feed) {
        List<String> missing = new ArrayList<>();
        if (counterfactual == Counterfactual.LANDFILL && landfill == null) {
            missing.add("landfill_factor");
        }
        if (power && grid == null) {
            missing.add("grid_factor");
        }
        if (Double.isNaN(feed.haulEmissions())) {
            missing.add("haul_emissions");
        }
        return missing;
    }

    /** Tonnes CO2e spared in a normal year; null when something is missing. */
    @Nullable
    Figure spared(Figure throughput, Figure energy, Figure haul, boolean complete) {
        if (!complete) {
            return null;
        }
        List<Figure> inputs = new ArrayList<>(List.of(throughput));
        StringBuilder formula = new StringBuilder();
        double value = 0;
        if (counterfactual == Counterfactual.LANDFILL && landfill != null) {
            inputs.add(landfill);
            formula.append("throughput * landfill_factor / 1000 + ");
            value += throughput.value() * landfill.value() / 1000;
        }
        if (energy.value() > 0 && grid != null) {
            inputs.add(energy);
            inputs.add(grid);
            formula.append("energy_sold * grid_factor ");
            value += energy.value() * grid.value();
        }
        inputs.add(haul);
        formula.append("- throughput * haul_emissions / 1000");
        value -= throughput.value() * haul.value() / 1000;
        return Figure.computed("co2e_spared", value, "t_per_year", formula.toString(), inputs);
    }
}
