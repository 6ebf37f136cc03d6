package org.ecopark.suitability.criteria;

import org.ecopark.geo.Chords;
import org.ecopark.geo.EarthPoints;

/** Sums of amounts within a straight geodesic distance of places. */
public final class AmountsInReach {

    private AmountsInReach() {}

    /** The sum at each place; {@code amount} has one for each source. */
    public static double[] sums(EarthPoints places, EarthPoints sources, double[] amount, double reachM) {
        double within = Chords.surelyWithin(reachM);
        double beyond = Chords.surelyBeyond(reachM);
        double[] sums = new double[places.size()];
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j < amount.length; j++) {
                double x = places.x()[i] - sources.x()[j];
                double y = places.y()[i] - sources.y()[j];
                double z = places.z()[i] - sources.z()[j];
                double square = x * x + y * y + z * z;
                boolean near = within > 0 && square <= within * within;
                if (near || (square <= beyond * beyond && places.metres(i, sources, j) <= reachM)) {
                    sums[i] += amount[j];
                }
            }
        }
        return sums;
    }
}
