package org.ecopark.siting.hindsight;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** How values of many draws lie: least, a tenth below, the middle, a tenth above, most, by nearest rank. */
public record Spread(int count, double least, double tenth, double median, double ninetieth, double most) {

    /** The spread of some values; null of none. */
    static @Nullable Spread of(Collection<Double> values) {
        if (values.isEmpty()) {
            return null;
        }
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Spread(
                sorted.length,
                sorted[0],
                rank(sorted, 0.1),
                rank(sorted, 0.5),
                rank(sorted, 0.9),
                Arrays.stream(sorted).max().orElseThrow());
    }

    private static double rank(double[] sorted, double share) {
        return sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)];
    }
}
