package org.ecopark.capacity.economics;

import java.util.List;
import java.util.Map;
import org.ecopark.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What a plant does, costs and earns.
 *
 * @param power gross MW; null for a process that makes none or whose hours are not known
 * @param lines of a normal year, from throughput over revenues and costs to the surplus, in their order; each carries its
 *     name, such as {@code load_factor}, {@code capex}, {@code power_revenue}, {@code opex}, {@code surplus}
 * @param irr real, after tax, share a year; null when no rate makes the sum nought
 * @param payback years, undiscounted; null when never
 * @param land m2; null when not known, likewise water, jobs and co2e
 * @param counterfactual of co2e
 * @param leftOut names of what is not known and was left out of the result
 */
public record PlantReport(
        String process,
        Figure size,
        @Nullable Figure power,
        List<Figure> lines,
        @Nullable Figure irr,
        @Nullable Figure payback,
        Figure npv,
        Figure annuity,
        @Nullable Figure jobs,
        @Nullable Figure land,
        @Nullable Figure water,
        @Nullable Figure co2e,
        String counterfactual,
        Map<Case, Outcome> outcomes,
        List<String> leftOut) {

    public PlantReport {
        lines = List.copyOf(lines);
        outcomes = Map.copyOf(outcomes);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A line by its name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Figure line(String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line " + name));
    }
}
