package org.ecopark.optimise.location;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The best plan so far, and how plans are made of the sites that a relaxation would open. */
final class Incumbent {

    private static final int DROPS = 8;

    private final LocationProblem problem;
    private final Set<String> tried = new HashSet<>();
    private final boolean whole;
    private final boolean exchanging;
    private final boolean bound;
    private double value = Double.POSITIVE_INFINITY;
    private int[] size = new int[0];
    private @Nullable Assignment assignment;

    Incumbent(LocationProblem problem) {
        this.problem = problem;
        this.whole = problem.isWhole();
        this.exchanging = Interchange.fits(problem);
        this.bound = problem.isBudgeted() || problem.hasLeastLoads();
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
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = relaxation.isChosen(i) ? relaxation.size(i) : Region.CLOSED;
        }
        Repair repair = new Repair(problem, relaxation, region);
        if (problem.isBudgeted()) {
            repair.fitBudget(sizes);
        }
        if (Repair.room(problem, sizes) < problem.totalDemand()) {
            repair.enlarge(sizes);
        }
        boolean served = consider(sizes);
        for (int n = 0; bound && !served && n < DROPS && repair.drop(sizes); n++) {
            served = consider(sizes);
        }
    }

    /**
     * Takes these sites and sizes when they make a better plan.
     *
     * @return false when they make no plan at all, as far as that was looked at
     */
    boolean consider(int[] sizes) {
        if (!mayServe(sizes)) {
            return false;
        }
        if (!tried.add(Arrays.toString(sizes))) {
            return true;
        }
        Assignment served = Assignment.solve(problem, sizes);
        if (served == null) {
            return false;
        }
        int[] shrunk = shrink(sizes, served);
        double cost = served.cost() + fixed(shrunk);
        if (cost >= value) {
            return true;
        }
        value = cost;
        size = shrunk;
        assignment = served;
        if (exchanging) {
            int[] exchanged = shrunk.clone();
            new Interchange(problem).improve(exchanged);
            consider(exchanged);
        }
        return true;
    }

    private boolean mayServe(int[] sizes) {
        int count = count(sizes);
        return count >= problem.least()
                && count <= problem.most()
                && Repair.room(problem, sizes) >= problem.totalDemand()
                && Repair.leastLoad(problem, sizes) <= problem.totalDemand()
                && Repair.spent(problem, sizes) <= problem.budget();
    }

    private int count(int[] sizes) {
        int count = 0;
        for (int i = 0; i < sizes.length; i++) {
            count += sizes[i] >= 0 && problem.counted(i) ? 1 : 0;
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
            if (served.load(i) == 0
                    && problem.smallest(i) < 0
                    && mayClose > 0
                    && problem.fixedCost(i, shrunk[i]) >= 0) {
                shrunk[i] = Region.CLOSED;
                mayClose--;
            }
        }
        return shrunk;
    }

    private int cheapest(int site, long load, int atMost) {
        int best = atMost;
        for (int k = atMost - 1; k >= Math.max(problem.smallest(site), 0) && problem.capacity(site, k) >= load; k--) {
            if (problem.fixedCost(site, k) <= problem.fixedCost(site, best)
                    && problem.leastLoad(site, k) <= load
                    && problem.spend(site, k) <= problem.spend(site, best)) {
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

    LocationPlan plan(LocationStatus status, double lowerBound, double[] prices, LocationWork work) {
        return assignment == null
                ? LocationPlan.none(status, lowerBound, prices, work)
                : assignment.plan(status, value, lowerBound, size, prices, work);
    }
}
