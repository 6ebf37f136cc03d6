package org.ecopark.optimise;

import java.util.ArrayList;
import java.util.List;

/**
 * A minimum-cost-flow problem in the DIMACS challenge's text: {@code p min NODES ARCS}, {@code n NODE SUPPLY}, {@code a
 * FROM TO LOWER UPPER COST}, nodes from 1. What arcs must carry at least is sent before the problem starts.
 */
final class DimacsFile {

    private final FlowProblem problem;
    private final long costOfLowerBounds;

    private DimacsFile(FlowProblem problem, long costOfLowerBounds) {
        this.problem = problem;
        this.costOfLowerBounds = costOfLowerBounds;
    }

    static DimacsFile parse(List<String> lines) {
        long[] supply = {};
        long cost = 0;
        List<long[]> arcs = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.strip().split("\\s+");
            switch (words[0]) {
                case "", "c" -> {}
                case "p" -> supply = new long[Integer.parseInt(words[2])];
                case "n" -> supply[Integer.parseInt(words[1]) - 1] += Long.parseLong(words[2]);
                case "a" -> arcs.add(numbers(words));
                default -> throw new IllegalArgumentException("not a DIMACS line: " + line);
            }
        }
        for (long[] arc : arcs) {
            supply[(int) arc[0]] -= arc[2];
            supply[(int) arc[1]] += arc[2];
            cost += arc[2] * arc[4];
        }
        Network network = Network.supplies(supply);
        arcs.forEach(arc -> network.arc((int) arc[0], (int) arc[1], arc[3] - arc[2], arc[4]));
        return new DimacsFile(network.problem(), cost);
    }

    private static long[] numbers(String[] words) {
        long[] numbers = new long[5];
        for (int i = 0; i < 5; i++) {
            numbers[i] = Long.parseLong(words[i + 1]) - (i < 2 ? 1 : 0);
        }
        return numbers;
    }

    FlowProblem problem() {
        return problem;
    }

    /** The cost of a plan of the problem, as the file counts it. */
    long cost(FlowPlan plan) {
        return costOfLowerBounds + plan.totalCost();
    }
}
