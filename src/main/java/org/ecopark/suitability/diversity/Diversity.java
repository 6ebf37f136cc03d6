package org.ecopark.suitability.diversity;

import java.util.Collection;

/**
 * Industrial diversity: Shannon's index {@code H = -sum p ln p} over the shares of sector divisions, and evenness {@code
 * H / ln n}, which is 1 when all divisions are equally common. Facilities count alike, whatever their size.
 */
final class Diversity {

    private Diversity() {}

    /** 0 for one division and for none. */
    static double shannon(Collection<Long> counts) {
        double all = counts.stream().mapToDouble(count -> (double) count).sum();
        double index = 0;
        for (long count : counts) {
            if (count > 0) {
                index -= count / all * Math.log(count / all);
            }
        }
        return index;
    }

    /** NaN for fewer than two divisions. */
    static double evenness(Collection<Long> counts) {
        long divisions = counts.stream().filter(count -> count > 0).count();
        return divisions < 2 ? Double.NaN : shannon(counts) / Math.log((double) divisions);
    }
}
