package org.ecopark.optimise;

import java.util.Arrays;

/** Tries every flow of a tiny problem: the most that can be sent, and the least that sending it costs. */
final class BruteForce {

    private final FlowProblem problem;
    private final long[] rest;
    private long sent = -1;
    private long cost;

    private BruteForce(FlowProblem problem) {
        this.problem = problem;
        this.rest = new long[problem.nodes()];
        Arrays.setAll(rest, problem::supply);
    }

    static BruteForce on(FlowProblem problem) {
        BruteForce force = new BruteForce(problem);
        force.choose(0, 0);
        return force;
    }

    private void choose(int arc, long costSoFar) {
        if (arc == problem.arcs()) {
            judge(costSoFar);
            return;
        }
        for (long flow = 0; flow <= problem.capacity(arc); flow++) {
            move(arc, flow);
            choose(arc + 1, costSoFar + flow * problem.unitCost(arc));
            move(arc, -flow);
        }
    }

    private void move(int arc, long flow) {
        rest[problem.from(arc)] -= flow;
        rest[problem.to(arc)] += flow;
    }

    private void judge(long totalCost) {
        long total = 0;
        for (int node = 0; node < rest.length; node++) {
            long supply = problem.supply(node);
            if (rest[node] < Math.min(supply, 0) || rest[node] > Math.max(supply, 0)) {
                return;
            }
            total += Math.max(supply - rest[node], 0);
        }
        if (total > sent || total == sent && totalCost < cost) {
            sent = total;
            cost = totalCost;
        }
    }

    long sent() {
        return sent;
    }

    long cost() {
        return cost;
    }
}
