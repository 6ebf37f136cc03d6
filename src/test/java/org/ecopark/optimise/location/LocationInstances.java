package org.ecopark.optimise.location;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.stream.Stream;

/**
 * Published location problems in a folder with the folders {@code orlib-cap}, {@code orlib-pmed}, {@code ufl} and
 * {@code modular}, each with its {@code optima.csv}. Further problems of these families may lie beside them.
 */
public final class LocationInstances {

    /** A problem; the optimum is empty when the table does not know it. */
    public record Instance(String family, String name, LocationProblem problem, Optional<Double> optimum) {}

    private LocationInstances() {}

    /** All problems of a family in the order of their names; none when the folder is missing. */
    public static List<Instance> read(Path folder, String family) throws IOException {
        Path here = folder.resolve(family);
        if (!Files.isDirectory(here)) {
            return List.of();
        }
        List<Instance> instances = new ArrayList<>();
        try (Stream<Path> files = Files.list(here)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".txt") && !name.toLowerCase(Locale.ROOT).contains("licen")) {
                    instances.addAll(instances(family, file, name));
                }
            }
        }
        return instances;
    }

    private static List<Instance> instances(String family, Path file, String name) throws IOException {
        List<String[]> known = optima(file.resolveSibling("optima.csv"), name);
        if (!"orlib-cap".equals(family)) {
            Optional<Double> optimum = known.stream().findFirst().map(row -> Double.valueOf(row[1]));
            return List.of(new Instance(family, name, problem(family, numbers(file, "")), optimum));
        }
        if (known.isEmpty()) {
            return List.of(new Instance(family, name, problem(family, numbers(file, "")), Optional.empty()));
        }
        List<Instance> instances = new ArrayList<>();
        for (String[] row : known) {
            LocationProblem problem = problem(family, numbers(file, row[1]));
            String title = row[1].isEmpty() ? name : name + " " + row[1];
            instances.add(new Instance(family, title, problem, Optional.of(Double.valueOf(row[2]))));
        }
        return instances;
    }

    private static List<String[]> optima(Path table, String name) throws IOException {
        if (!Files.exists(table)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(table)) {
            return lines.map(line -> line.split(",", -1))
                    .filter(row -> row[0].equals(name))
                    .toList();
        }
    }

    /** All numbers of a file; the word {@code capacity} stands for one that the table of optima names. */
    private static double[] numbers(Path file, String capacity) throws IOException {
        StringTokenizer words = new StringTokenizer(Files.readString(file).replace("capacity", capacity));
        double[] numbers = new double[words.countTokens()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.parseDouble(words.nextToken());
        }
        return numbers;
    }

    private static LocationProblem problem(String family, double[] numbers) {
        return switch (family) {
            case "modular" -> sized(numbers, (int) numbers[2], 3);
            case "orlib-pmed" -> median(numbers);
            default -> sized(numbers, 1, 2);
        };
    }

    /** Sites with pairs of capacity and fixed cost, then clients with a demand and the cost from each site. */
    private static LocationProblem sized(double[] numbers, int sizes, int first) {
        int sites = (int) numbers[0];
        int clients = (int) numbers[1];
        int at = first;
        long[][] capacity = new long[sites][sizes];
        double[][] fixed = new double[sites][sizes];
        for (int i = 0; i < sites; i++) {
            for (int k = 0; k < sizes; k++) {
                capacity[i][k] = whole(numbers[at++]);
                fixed[i][k] = numbers[at++];
            }
        }
        long[] demand = new long[clients];
        double[][] cost = new double[sites][clients];
        for (int j = 0; j < clients; j++) {
            demand[j] = whole(numbers[at++]);
            for (int i = 0; i < sites; i++) {
                cost[i][j] = numbers[at++];
            }
        }
        return LocationProblem.of(demand, capacity, fixed, cost);
    }

    private static long whole(double number) {
        if (number != Math.rint(number)) {
            throw new IllegalArgumentException(number + " is not a whole amount");
        }
        return (long) number;
    }

    /** A network in which every node is client and site; where an edge comes twice the last one counts. */
    private static LocationProblem median(double[] numbers) {
        int nodes = (int) numbers[0];
        double[][] length = new double[nodes][nodes];
        for (int i = 0; i < nodes; i++) {
            Arrays.fill(length[i], Double.POSITIVE_INFINITY);
            length[i][i] = 0;
        }
        for (int at = 3; at + 2 < numbers.length; at += 3) {
            int from = (int) numbers[at] - 1;
            int to = (int) numbers[at + 1] - 1;
            length[from][to] = numbers[at + 2];
            length[to][from] = numbers[at + 2];
        }
        shortest(length);
        long[] demand = new long[nodes];
        Arrays.fill(demand, 1);
        long[][] capacity = new long[nodes][1];
        Arrays.stream(capacity).forEach(row -> row[0] = LocationProblem.UNLIMITED);
        return LocationProblem.of(demand, capacity, new double[nodes][1], length)
                .withNumber((int) numbers[2], (int) numbers[2]);
    }

    /** Floyd and Warshall. */
    private static void shortest(double[][] length) {
        int nodes = length.length;
        for (int via = 0; via < nodes; via++) {
            for (int from = 0; from < nodes; from++) {
                double begun = length[from][via];
                for (int to = 0; to < nodes && begun < Double.POSITIVE_INFINITY; to++) {
                    length[from][to] = Math.min(length[from][to], begun + length[via][to]);
                }
            }
        }
    }
}
