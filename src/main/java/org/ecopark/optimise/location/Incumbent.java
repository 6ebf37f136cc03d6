package org.ecopark.optimise.location;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The best plan so far, and how plans are made of the sites that a relaxation would open. */
final class Incumbent {

    private final LocationProblem problem;
    private final Set<String> tried = new HashSet<>();
    private final boolean whole;
    private final boolean exchanging;
    private double value = Double.POSITIVE_INFINITY;
    private int[] size = new int[0];
    private @Nullable Assignment assignment;

    Incumbent(LocationProblem problem) {
        this.problem = problem;
        this.whole = problem.isWhole();
        this.exchanging = Interchange.fits(problem);
    }

    double value() {
        return value;
    }

    /**
     * What a plan must cost less than to matter: where costs are whole a better one costs at least 1 less; else a part in
     * a thousand million, since bounds are sums of many rounded numbers.
     */
    double target() {
        return value == Double.POSITIVE_INFINITY ? value : value - (whole ? 1 - 1e-6 : Math.abs(value) * 1e-9);
    }

    /** Makes a plan of what is chosen now: with room added where it does not hold all, and shrunk to its loads. */
    void tryChosen(Relaxation relaxation, Region region) {
        int[] sizes = new int[problem.sites()];
        long room = 0;
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = relaxation.isChosen(i) ? relaxation.size(i) : Region.CLOSED;
            room = room(room, i, sizes[i]);
        }
        if (room < problem.totalDemand()) {
            enlarge(sizes, relaxation, region);
        }
        consider(sizes);
    }

    private long room(long before, int site, int size) {
        if (size < 0) {
            return before;
        }
        long more = problem.capacity(site, size);
        return before > Long.MAX_VALUE - more ? Long.MAX_VALUE : before + more;
    }

    /** Chosen sites grow first, the one that gains most by it before others; then more sites are opened. */
    private void enlarge(int[] sizes, Relaxation relaxation, Region region) {
        Integer[] byWorth = new Integer[sizes.length];
        Arrays.setAll(byWorth, i -> i);
        Arrays.sort(byWorth, (a, b) -> {
            int open = Boolean.compare(sizes[b] >= 0, sizes[a] >= 0);
            return open != 0 ? open : Double.compare(relaxation.worth(a), relaxation.worth(b));
        });
        for (int i : byWorth) {
            if (room(sizes) >= problem.totalDemand()) {
                return;
            }
            if (!region.isClosed(i)) {
                sizes[i] = Math.max(sizes[i], region.high(i));
            }
        }
    }

    private long room(int[] sizes) {
        long room = 0;
        for (int i = 0; i < sizes.length; i++) {
            room = room(room, i, sizes[i]);
        }
        return room;
    }

    /** Takes these sites and sizes when they make a better plan. */
    void consider(int[] sizes) {
        if (room(sizes) < problem.totalDemand() || !isNumberRight(sizes) || !tried.add(Arrays.toString(sizes))) {
            return;
        }
        Assignment served = Assignment.solve(problem, sizes);
        if (served == null) {
            return;
        }
        int[] shrunk = shrink(sizes, served);
        double cost = served.cost() + fixed(shrunk);
        if (cost >= value) {
            return;
        }
        value = cost;
        size = shrunk;
        assignment = served;
        if (exchanging) {
            int[] exchanged = shrunk.clone();
            new Interchange(problem).improve(exchanged);
            consider(exchanged);
        }
    }

    private boolean isNumberRight(int[] sizes) {
        int count = count(sizes);
        return count >= problem.least() && count <= problem.most();
    }

    private int count(int[] sizes) {
        int count = 0;
        for (int i = 0; i < sizes.length; i++) {
            count += sizes[i] >= 0 && !problem.outlet(i) ? 1 : 0;
        }
        return count;
    }

    /** Each site at the cheapest size that holds its load; closed without load, as far as the number allows. */
    private int[] shrink(int[] sizes, Assignment served) {
        int[] shrunk = sizes.clone();
        int mayClose = count(sizes) - problem.least();
        for (int i = 0; i < shrunk.length; i++) {
            if (shrunk[i] < 0) {
                continue;
            }
            shrunk[i] = cheapest(i, served.load(i), shrunk[i]);
            if (served.load(i) == 0 && !problem.outlet(i) && mayClose > 0 && problem.fixedCost(i, shrunk[i]) >= 0) {
                shrunk[i] = Region.CLOSED;
                mayClose--;
            }
        }
        return shrunk;
    }

    private int cheapest(int site, long load, int atMost) {
        int best = atMost;
        for (int k = atMost - 1; k >= 0 && problem.capacity(site, k) >= load; k--) {
            if (problem.fixedCost(site, k) <= problem.fixedCost(site, best)) {
                best = k;
            }
        }
        return best;
    }

    private double fixed(int[] sizes) {
        double sum = 0;
        for (int i = 0; i < sizes.length; i++) {
            sum += sizes[i] >= 0 ? problem.fixedCost(i, sizes[i]) : 0;
        }
        return sum;
    }

    int[] sizes() {
        return size.clone();
    }

    LocationPlan plan(LocationStatus status, double bound, LocationWork work) {
        return assignment == null
                ? new LocationPlan(status, value, bound, new int[0], new int[0], new int[0], new long[0], work)
                : assignment.plan(status, value, bound, size, work);
    }
}
