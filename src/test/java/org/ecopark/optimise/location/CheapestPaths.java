package org.ecopark.optimise.location;

import java.util.Arrays;

/** A second way to the cheapest assignment: send unit by unit along the cheapest path of the rest network. */
final class CheapestPaths {

    private CheapestPaths() {}

    /** Fixed and serving cost of open sites at these sizes; infinite when they cannot serve everything. */
    static double cost(LocationProblem problem, int[] size) {
        int sites = problem.sites();
        int clients = problem.clients();
        long[][] sent = new long[sites][clients];
        double cost = 0;
        for (int j = 0; j < clients; j++) {
            for (long unit = 0; unit < problem.demand(j); unit++) {
                double step = sendOne(problem, size, sent, j);
                if (Double.isInfinite(step)) {
                    return step;
                }
                cost += step;
            }
        }
        for (int i = 0; i < sites; i++) {
            cost += size[i] >= 0 ? problem.fixedCost(i, size[i]) : 0;
        }
        return cost;
    }

    /** Bellman and Ford from a client to a site with room, over clients that may be moved to another site. */
    private static double sendOne(LocationProblem problem, int[] size, long[][] sent, int client) {
        int sites = problem.sites();
        int clients = problem.clients();
        double[] atSite = new double[sites];
        double[] atClient = new double[clients];
        int[] fromClient = new int[sites];
        int[] fromSite = new int[clients];
        Arrays.fill(atSite, Double.POSITIVE_INFINITY);
        Arrays.fill(atClient, Double.POSITIVE_INFINITY);
        atClient[client] = 0;
        for (int round = 0; round <= sites + clients; round++) {
            for (int i = 0; i < sites; i++) {
                for (int j = 0; j < clients; j++) {
                    double unit = problem.cost(i, j) / problem.demand(j);
                    if (size[i] >= 0 && atClient[j] + unit < atSite[i] - 1e-12) {
                        atSite[i] = atClient[j] + unit;
                        fromClient[i] = j;
                    }
                    if (sent[i][j] > 0 && atSite[i] - unit < atClient[j] - 1e-12) {
                        atClient[j] = atSite[i] - unit;
                        fromSite[j] = i;
                    }
                }
            }
        }
        int end = -1;
        for (int i = 0; i < sites; i++) {
            boolean room = size[i] >= 0 && Arrays.stream(sent[i]).sum() < problem.capacity(i, size[i]);
            end = room && (end < 0 || atSite[i] < atSite[end]) ? i : end;
        }
        if (end < 0 || Double.isInfinite(atSite[end])) {
            return Double.POSITIVE_INFINITY;
        }
        double cost = atSite[end];
        int site = end;
        while (true) {
            int j = fromClient[site];
            sent[site][j]++;
            if (j == client) {
                return cost;
            }
            site = fromSite[j];
            sent[site][j]--;
        }
    }
}
