package org.ecopark.optimise.covering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.optimise.location.Location;
import org.ecopark.optimise.location.LocationBudget;
import org.ecopark.optimise.location.LocationChecker;
import org.ecopark.optimise.location.LocationPlan;
import org.ecopark.optimise.location.LocationProblem;
import org.ecopark.optimise.location.LocationStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * 16 stores and 205 census tracts of San Francisco, whose optima of five models are published with the PySAL library
 * or found by full enumeration, from the folder given by {@code ecopark.accept.dir}.
 */
@Tag("accept")
class SanFranciscoIT {

    @Test
    void everyModelMeetsItsPublishedOptimum() throws IOException {
        Path folder = Path.of(System.getProperty("ecopark.accept.dir"), "optimisation", "spopt-sf");
        Stores stores = Stores.read(folder);
        List<String> optima = Files.readAllLines(folder.resolve("optima.csv"));
        assertThat(optima).hasSizeGreaterThan(1);
        for (String line : optima.subList(1, optima.size())) {
            String[] row = line.split(",", -1);
            double optimum = Double.parseDouble(row[3]);
            assertThat(solve(stores, row[0], row[1], row[2]))
                    .as(line)
                    .isCloseTo(optimum, within(1e-9 * Math.abs(optimum)));
        }
    }

    private static double solve(Stores stores, String model, String number, String radius) {
        return switch (model) {
            case "p-median" -> median(stores, Integer.parseInt(number));
            case "p-center" -> {
                int p = Integer.parseInt(number);
                CoverProblem settled = CoverProblem.within(stores.distance, 0).withMost(p);
                CoverPlan plan = Covering.centre(stores.distance, settled, CoverBudget.unlimited());
                assertThat(plan.status()).isEqualTo(CoverStatus.OPTIMAL);
                yield CoverChecker.requireCentre(stores.distance, p, plan);
            }
            case "mclp" -> {
                CoverProblem problem = CoverProblem.within(stores.distance, Double.parseDouble(radius))
                        .withWeights(stores.weight)
                        .withMost(Integer.parseInt(number));
                CoverPlan plan = Covering.most(problem, CoverBudget.unlimited());
                assertThat(plan.status()).isEqualTo(CoverStatus.OPTIMAL);
                yield CoverChecker.requireCovered(problem, plan);
            }
            case "lscp" -> {
                CoverProblem problem = CoverProblem.within(stores.distance, Double.parseDouble(radius));
                CoverPlan plan = Covering.all(problem, CoverBudget.unlimited());
                assertThat(plan.status()).isEqualTo(CoverStatus.OPTIMAL);
                yield CoverChecker.requireAllCovered(problem, plan);
            }
            default -> throw new IllegalArgumentException(model);
        };
    }

    private static double median(Stores stores, int number) {
        int sites = stores.distance.length;
        long[][] capacity = new long[sites][1];
        double[][] cost = new double[sites][stores.weight.length];
        for (int i = 0; i < sites; i++) {
            capacity[i][0] = LocationProblem.UNLIMITED;
            for (int j = 0; j < stores.weight.length; j++) {
                cost[i][j] = stores.distance[i][j] * stores.weight[j];
            }
        }
        long[] one = new long[stores.weight.length];
        Arrays.fill(one, 1);
        LocationProblem problem =
                LocationProblem.of(one, capacity, new double[sites][1], cost).withNumber(number, number);
        LocationPlan plan = Location.solve(problem, LocationBudget.unlimited());
        assertThat(plan.status()).isEqualTo(LocationStatus.OPTIMAL);
        return LocationChecker.requireCorrect(problem, plan);
    }

    /** Distances by store and tract with the residents of each tract. */
    private static final class Stores {

        private final double[][] distance;
        private final long[] weight;

        private Stores(double[][] distance, long[] weight) {
            this.distance = distance;
            this.weight = weight;
        }

        static Stores read(Path folder) throws IOException {
            Path file = folder.resolve(
                    "spopt/tests/test_locate/data/" + "SF_network_distance_candidateStore_16_censusTract_205_new.csv");
            Map<String, Integer> stores = new LinkedHashMap<>();
            Map<String, Integer> tracts = new LinkedHashMap<>();
            List<String[]> rows = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                String[] row = line.split(",");
                if (!"distance".equals(row[0])) {
                    rows.add(row);
                    stores.putIfAbsent(row[1], stores.size());
                    tracts.putIfAbsent(row[2], tracts.size());
                }
            }
            double[][] distance = new double[stores.size()][tracts.size()];
            long[] weight = new long[tracts.size()];
            for (String[] row : rows) {
                distance[stores.get(row[1])][tracts.get(row[2])] = Double.parseDouble(row[0]);
                weight[tracts.get(row[2])] = Long.parseLong(row[3]);
            }
            return new Stores(distance, weight);
        }
    }
}
