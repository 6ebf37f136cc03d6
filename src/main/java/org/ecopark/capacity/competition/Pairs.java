package org.ecopark.capacity.competition;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Sources and the plants in their reach, the nearest first; the new plant is the last one by number. Pure. */
final class Pairs {

    private static final double LEAST = 1e-300;

    final int sources;
    final int plants;
    final int[] source;
    final int[] plant;
    final double[] km;
    /** Numbers of the pairs of each source. */
    final int[][] bySource;

    Pairs(double[] kmToNew, double[][] kmToPlants, int existing) {
        sources = kmToNew.length;
        plants = existing + 1;
        int[] order = IntStream.range(0, sources * plants)
                .filter(i -> Double.isFinite(km(kmToNew, kmToPlants, i)))
                .boxed()
                // Numbers grow with the plant, so among equals the new one comes last.
                .sorted(Comparator.<Integer>comparingDouble(i -> km(kmToNew, kmToPlants, i))
                        .thenComparing(i -> i % plants == existing)
                        .thenComparing(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        source = IntStream.of(order).map(i -> i / plants).toArray();
        plant = IntStream.of(order).map(i -> i % plants).toArray();
        km = IntStream.of(order).mapToDouble(i -> km(kmToNew, kmToPlants, i)).toArray();
        int[] counts = new int[sources];
        for (int s : source) {
            counts[s]++;
        }
        bySource = new int[sources][];
        for (int s = 0; s < sources; s++) {
            bySource[s] = new int[counts[s]];
        }
        for (int pair = order.length - 1; pair >= 0; pair--) {
            bySource[source[pair]][--counts[source[pair]]] = pair;
        }
    }

    int count() {
        return source.length;
    }

    /**
     * How much distance leaves of the pull of each pair: {@code exp(-decay * km)}, told from the nearest plant of each
     * source, so that far sources do not vanish. What is farther than the nearest by 700 / decay counts for the least
     * number there is, not for nothing: when all nearer plants are full it still gets its share.
     */
    double[] pulls(double decay) {
        double[] pulls = new double[count()];
        for (int[] ways : bySource) {
            for (int pair : ways) {
                pulls[pair] = Math.max(LEAST, Math.exp(-decay * (km[pair] - km[ways[0]])));
            }
        }
        return pulls;
    }

    private double km(double[] kmToNew, double[][] kmToPlants, int i) {
        int s = i / plants;
        int p = i % plants;
        return p == plants - 1 ? kmToNew[s] : kmToPlants[s][p];
    }
}
