package org.ecopark.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.ecopark.optimise.location.LocationProblem;

/**
 * A made-up modular location problem: sites and streams on a square of 200 km, tonnes by a long-tailed draw, plants of
 * several sizes whose cost grows with the power 0.7 of the size and differs by a quarter between sites, hauls at 4 + 0.15
 * a tonne and km up to 80 km and 120 a tonne (landfill) beyond. Seeded: the same numbers give the same problem.
 */
final class ModularProblem {

    private static final double SIDE_KM = 200;
    private static final double RADIUS_KM = 80;
    private static final double LANDFILL = 120;

    private ModularProblem() {}

    static LocationProblem of(long seed, int sites, int streams, int sizes) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] at = new double[sites + streams][2];
        for (double[] place : at) {
            Arrays.setAll(place, i -> random.nextDouble(SIDE_KM));
        }
        long[] demand = new long[streams];
        Arrays.setAll(demand, j -> Math.round(100 * Math.exp(2.2 * random.nextDouble())));
        long[][] capacity = new long[sites][sizes];
        double[][] fixed = new double[sites][sizes];
        double[][] cost = new double[sites][streams];
        for (int i = 0; i < sites; i++) {
            double level = random.nextDouble(0.875, 1.125);
            for (int k = 0; k < sizes; k++) {
                capacity[i][k] = 5000L << k;
                fixed[i][k] = Math.round(level * 900_000 * Math.pow(capacity[i][k] / 20_000.0, 0.7));
            }
            for (int j = 0; j < streams; j++) {
                double[] there = at[sites + j];
                double km = 1.3 * Math.hypot(at[i][0] - there[0], at[i][1] - there[1]);
                cost[i][j] = demand[j] * (km <= RADIUS_KM ? 4 + 0.15 * km : LANDFILL);
            }
        }
        return LocationProblem.of(demand, capacity, fixed, cost);
    }
}
