package org.ecopark.optimise.covering;

import java.util.BitSet;

/** A plan at once: the site that adds most weight for its cost, again and again. */
final class Greedy {

    private Greedy() {}

    /** Sites until every client is covered or no site adds anything, as many as may be open. */
    static boolean[] plan(CoverProblem problem) {
        boolean[] open = new boolean[problem.sites()];
        BitSet left = new BitSet(problem.clients());
        left.set(0, problem.clients());
        int number = 0;
        for (int i = 0; i < open.length; i++) {
            if (problem.forced(i)) {
                open[i] = true;
                number++;
                left.andNot(problem.covered(i));
            }
        }
        for (int next = best(problem, open, left); next >= 0 && number < problem.most(); number++) {
            open[next] = true;
            left.andNot(problem.covered(next));
            next = best(problem, open, left);
        }
        return open;
    }

    private static int best(CoverProblem problem, boolean[] open, BitSet left) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < open.length; i++) {
            if (!open[i] && !problem.forbidden(i)) {
                double gain = (double) weight(problem, i, left) / Math.max(problem.cost(i), 1);
                if (gain > most) {
                    most = gain;
                    best = i;
                }
            }
        }
        return best;
    }

    private static long weight(CoverProblem problem, int site, BitSet left) {
        BitSet added = (BitSet) problem.covered(site).clone();
        added.and(left);
        // A client of weight 0 has to be covered all the same.
        return added.cardinality() + added.stream().mapToLong(problem::weight).sum();
    }

    static BitSet covered(CoverProblem problem, boolean[] open) {
        BitSet covered = new BitSet(problem.clients());
        for (int i = 0; i < open.length; i++) {
            if (open[i]) {
                covered.or(problem.covered(i));
            }
        }
        return covered;
    }

    static long cost(CoverProblem problem, boolean[] open) {
        long cost = 0;
        for (int i = 0; i < open.length; i++) {
            cost += open[i] ? problem.cost(i) : 0;
        }
        return cost;
    }

    static long weight(CoverProblem problem, boolean[] open) {
        return covered(problem, open).stream().mapToLong(problem::weight).sum();
    }

    static boolean coversAll(CoverProblem problem, boolean[] open) {
        return covered(problem, open).cardinality() == problem.clients();
    }

    static int number(boolean[] open) {
        int number = 0;
        for (boolean each : open) {
            number += each ? 1 : 0;
        }
        return number;
    }
}
