package org.ecopark.optimise.location;

import java.util.Arrays;
import java.util.Comparator;

/** Changes chosen sites and sizes until they hold all demands, keep the budget, or need not serve more than there is. */
final class Repair {

    private final LocationProblem problem;
    private final Relaxation relaxation;
    private final Region region;

    Repair(LocationProblem problem, Relaxation relaxation, Region region) {
        this.problem = problem;
        this.relaxation = relaxation;
        this.region = region;
    }

    static long room(LocationProblem problem, int[] sizes) {
        long room = 0;
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] >= 0) {
                long more = problem.capacity(i, sizes[i]);
                room = room > Long.MAX_VALUE - more ? Long.MAX_VALUE : room + more;
            }
        }
        return room;
    }

    static long leastLoad(LocationProblem problem, int[] sizes) {
        long load = 0;
        for (int i = 0; i < sizes.length; i++) {
            load += sizes[i] >= 0 ? problem.leastLoad(i, sizes[i]) : 0;
        }
        return load;
    }

    static double spent(LocationProblem problem, int[] sizes) {
        double spent = 0;
        for (int i = 0; i < sizes.length; i++) {
            spent += sizes[i] >= 0 ? problem.spend(i, sizes[i]) : 0;
        }
        return spent;
    }

    /** Chosen sites grow first, the one that gains most by it before others; then more sites are opened. */
    void enlarge(int[] sizes) {
        Integer[] byWorth = new Integer[sizes.length];
        Arrays.setAll(byWorth, i -> i);
        Arrays.sort(byWorth, (a, b) -> {
            int open = Boolean.compare(sizes[b] >= 0, sizes[a] >= 0);
            return open != 0 ? open : Double.compare(relaxation.worth(a), relaxation.worth(b));
        });
        for (int i : byWorth) {
            if (room(problem, sizes) >= problem.totalDemand()) {
                return;
            }
            if (!region.isClosed(i)) {
                grow(sizes, i);
            }
        }
    }

    /** As far as the budget allows. */
    private void grow(int[] sizes, int site) {
        int before = sizes[site];
        for (int k = region.high(site); k > before; k--) {
            sizes[site] = k;
            if (!problem.isBudgeted() || spent(problem, sizes) <= problem.budget()) {
                return;
            }
        }
        sizes[site] = before;
    }

    /** Sites that gain least are closed until the budget holds. */
    void fitBudget(int[] sizes) {
        while (spent(problem, sizes) > problem.budget() && drop(sizes)) {
            // Each turn closes one site or makes it smaller, so this ends.
        }
    }

    /** Closes the open site that gains least, or makes it as small as it may be; false when none is left. */
    boolean drop(int[] sizes) {
        Integer[] open = java.util.stream.IntStream.range(0, sizes.length)
                .filter(i -> sizes[i] > region.low(i))
                .boxed()
                .toArray(Integer[]::new);
        if (open.length == 0) {
            return false;
        }
        Arrays.sort(open, Comparator.comparingDouble(i -> -relaxation.worth(i)));
        sizes[open[0]] = region.low(open[0]);
        return true;
    }
}
