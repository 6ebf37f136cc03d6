package org.ecopark.optimise.location;

import java.util.Arrays;
import java.util.List;

/**
 * Raises the bound of a region by moving the multipliers along subgradients (Held, Wolfe and Crowder 1974): step 2,
 * halved after 15 steps without a better bound, towards the value of the best plan but no farther than 5 % above the
 * bound. On the way plans are tried, at the root also by {@link SlopeScaling}, and the region is tightened.
 */
final class Ascent {

    private static final int STALLS = 15;
    private static final int PLAN_EVERY = 10;
    private static final double MEMORY = 0.9;
    private static final int IMPROVE_AT = 100;
    private static final double WIDE_GAP = 0.002;
    private static final List<Double> OFTEN = List.of(0.3, 0.1);

    private final LocationProblem problem;
    private final Relaxation relaxation;
    private final Incumbent incumbent;
    private final Effort effort;
    private final SlopeScaling slopes;
    private double[] best = new double[0];
    private final double[] opened;
    private final double[] sized;

    Ascent(LocationProblem problem, Incumbent incumbent, Effort effort) {
        this.problem = problem;
        this.relaxation = new Relaxation(problem);
        this.incumbent = incumbent;
        this.effort = effort;
        this.slopes = new SlopeScaling(problem, incumbent, effort);
        this.opened = new double[problem.sites()];
        this.sized = new double[problem.sites()];
    }

    /** Multipliers to begin with: what serving a client costs at least, with its share of a full site. */
    double[] start() {
        double[] multiplier = new double[problem.clients() + 1];
        Arrays.fill(multiplier, 0, problem.clients(), Double.POSITIVE_INFINITY);
        for (int i = 0; i < problem.sites(); i++) {
            if (problem.forbidden(i)) {
                continue;
            }
            double rate = Double.POSITIVE_INFINITY;
            for (int k = 0; k < problem.sizes(i); k++) {
                double room = Math.min(problem.capacity(i, k), problem.totalDemand());
                rate = Math.min(rate, Math.max(problem.fixedCost(i, k), 0) / room);
            }
            for (int j = 0; j < problem.clients(); j++) {
                multiplier[j] = Math.min(multiplier[j], problem.cost(i, j) + rate * problem.demand(j));
            }
        }
        return multiplier;
    }

    /**
     * The bound of a region, of one step at least, however little work is left; the region is tightened on the way; positive infinity when it holds no better plan.
     *
     * @param from multipliers to begin with; not changed
     */
    double climb(Region region, double[] from, int steps, double firstStep) {
        double[] multiplier = from.clone();
        best = from;
        Arrays.fill(opened, 0.5);
        double bound = Double.NEGATIVE_INFINITY;
        double step = firstStep;
        int stalled = 0;
        boolean first = firstStep >= 1 && steps > 200 && SlopeScaling.fits(problem);
        boolean entered = relaxation.enter(region);
        for (int n = 0; entered && n < steps && step > 1e-5 && (n == 0 || effort.goOn()); n++) {
            double here = relaxation.evaluate(region, multiplier);
            effort.step(region, problem);
            effort.spend(relaxation.takeWork());
            remember(region, n);
            if (n % PLAN_EVERY == 0) {
                incumbent.tryChosen(relaxation, region);
            }
            if (first && isDue(n) && incumbent.value() - bound > WIDE_GAP * Math.abs(incumbent.value())) {
                OFTEN.forEach(often -> slopes.refine(region, opened, often));
            }
            if (here > bound + 1e-7 * Math.abs(bound)) {
                stalled = 0;
            } else if (++stalled == STALLS) {
                stalled = 0;
                step /= 2;
            }
            if (here > bound) {
                bound = here;
                best = multiplier.clone();
            }
            if (bound >= incumbent.target()) {
                return Double.POSITIVE_INFINITY;
            }
            double[] direction = relaxation.unserved();
            if (!move(multiplier, direction, here, bound, step)) {
                break;
            }
            if (relaxation.tighten(region, incumbent.target())) {
                entered = relaxation.enter(region);
            }
        }
        return entered ? bound : Double.POSITIVE_INFINITY;
    }

    /** Seldom and ever more seldom: after 100, 200, 400 … steps. */
    private static boolean isDue(int n) {
        return n >= IMPROVE_AT && n % IMPROVE_AT == 0 && Integer.bitCount(n / IMPROVE_AT) == 1;
    }

    /** False when every demand is served exactly: then nothing pulls any more. */
    private boolean move(double[] multiplier, double[] direction, double here, double bound, double step) {
        int last = problem.clients();
        if (multiplier[last] == 0 && direction[last] < 0) {
            // The price of the budget cannot fall below nothing.
            direction[last] = 0;
        }
        double square = 0;
        for (double each : direction) {
            square += each * each;
        }
        if (square < 1e-12) {
            return false;
        }
        double scale = Double.isInfinite(incumbent.value()) ? Math.abs(bound) : Math.abs(incumbent.value());
        double target = Math.min(incumbent.value(), bound + Math.max(0.05 * scale, 1e-9));
        double length = step * (target - here) / square;
        for (int j = 0; j < multiplier.length; j++) {
            multiplier[j] += length * direction[j];
        }
        multiplier[last] = Math.max(0, multiplier[last]);
        return true;
    }

    private void remember(Region region, int n) {
        double memory = Math.min(MEMORY, n / (n + 1.0));
        for (int i = 0; i < opened.length; i++) {
            opened[i] = memory * opened[i] + (1 - memory) * (relaxation.isChosen(i) ? 1 : 0);
            if (!region.isClosed(i)) {
                sized[i] = memory * sized[i] + (1 - memory) * relaxation.size(i);
            }
        }
    }

    /** Multipliers of the best bound of the last climb. */
    double[] best() {
        return best;
    }

    /** How often a site was open in the last steps, between 0 and 1. */
    double opened(int site) {
        return opened[site];
    }

    /** Its mean size in the last steps. */
    double sized(int site) {
        return sized[site];
    }

    double worth(int site) {
        return relaxation.worth(site);
    }
}
