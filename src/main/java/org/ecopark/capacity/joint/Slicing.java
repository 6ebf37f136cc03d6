package org.ecopark.capacity.joint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ecopark.capacity.joint.JointMarket.Slice;

/**
 * Cuts a source into slices: zones win different shares of a source against existing plants, and together never more
 * than the largest share. What the zone with the smallest share can win, all others can win too; what lies between two
 * shares is open to the zones with the larger ones.
 */
public final class Slicing {

    private Slicing() {}

    /**
     * The slices of a source.
     *
     * @param winnable tonnes a year that each zone could bind by itself; 0 for none
     * @param worth of a tonne to each zone
     */
    public static List<Slice> of(long source, double[] winnable, double[] worth) {
        long[] whole = Arrays.stream(winnable)
                .mapToLong(tonnes -> (long) Math.floor(tonnes))
                .toArray();
        long[] levels = Arrays.stream(whole)
                .filter(tonnes -> tonnes > 0)
                .distinct()
                .sorted()
                .toArray();
        List<Slice> slices = new ArrayList<>();
        long below = 0;
        for (long level : levels) {
            List<Double> open = new ArrayList<>();
            for (int zone = 0; zone < whole.length; zone++) {
                open.add(whole[zone] >= level ? worth[zone] : Double.NaN);
            }
            slices.add(new Slice(source, level - below, open));
            below = level;
        }
        return slices;
    }
}
