package org.ecopark.optimise.location;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Solves location problems to the proven optimum, or as far as the work allowed reaches.
 *
 * <p>Method: branch and bound on sites (open or closed), then on their sizes, best bound first. Bounds come from pricing
 * the demand rows (see {@link Relaxation}), plans from the sites a bound would open, each solved as an exact flow, and
 * from one dive to a leaf after the root.
 * Single thread; the same problem and work give the same plan. Weak where capacities are tight and all sites alike: many
 * plans then cost nearly the same.
 */
public final class Location {

    private static final int ROOT_STEPS = 1500;
    private static final int NODE_STEPS = 80;
    private static final int DIVES = 60;
    private static final int DIVE_STEPS = 40;
    private static final double SURE = 0.03;
    private static final double WIDE_GAP = 0.002;
    private static final double ROOT_STEP = 2;
    private static final double NEAR_STEP = 1;

    private final LocationProblem problem;
    private final Effort effort;
    private final Incumbent incumbent;
    private final Ascent ascent;
    private final PriorityQueue<Node> open =
            new PriorityQueue<>(Comparator.comparingDouble(Node::bound).thenComparingLong(Node::number));
    private double[] rootPrices = new double[0];
    private long numbered;

    /** A region that is still to be searched, with multipliers to begin with; both halves of a cut share them. */
    private static final class Node {

        private final Region region;
        private final double[] multiplier;
        private final double bound;
        private final long number;

        Node(Region region, double[] multiplier, double bound, long number) {
            this.region = region;
            this.multiplier = multiplier;
            this.bound = bound;
            this.number = number;
        }

        double bound() {
            return bound;
        }

        long number() {
            return number;
        }
    }

    private Location(LocationProblem problem, LocationBudget budget) {
        this.problem = problem;
        this.effort = new Effort(budget);
        this.incumbent = new Incumbent(problem);
        this.ascent = new Ascent(problem, incumbent, effort);
    }

    public static LocationPlan solve(LocationProblem problem, LocationBudget budget) {
        return solve(problem, budget, LocationStart.none());
    }

    /** Begins with what is known from a former plan: it is never worse than that, where that still fits. */
    public static LocationPlan solve(LocationProblem problem, LocationBudget budget, LocationStart start) {
        return new Location(problem, budget).search(start);
    }

    private LocationPlan search(LocationStart start) {
        Region whole = Region.whole(problem);
        if (whole.isEmpty()) {
            return incumbent.plan(LocationStatus.INFEASIBLE, Double.POSITIVE_INFINITY, new double[0], effort.work());
        }
        incumbent.consider(whole.smallest());
        start.sizes(problem, whole).ifPresent(incumbent::consider);
        double[] prices = start.prices(problem).orElseGet(ascent::start);
        double step = ROOT_STEP;
        if (SlopeScaling.fits(problem)) {
            double[] known = prices;
            prices = new SlopeScaling(problem, incumbent, effort).begin(whole, known, new Relaxation(problem));
            step = Arrays.equals(prices, known) ? ROOT_STEP : NEAR_STEP;
        }
        double left = bound(new Node(whole, prices, Double.NEGATIVE_INFINITY, 0), ROOT_STEPS, step);
        rootPrices = ascent.best().clone();
        if (SlopeScaling.fits(problem) && incumbent.value() - lowest(left) > WIDE_GAP * Math.abs(incumbent.value())) {
            dive(whole.copy());
        }
        while (!open.isEmpty() && effort.goOn()) {
            Node node = open.poll();
            if (node.bound < incumbent.target()) {
                left = Math.min(left, bound(node, NODE_STEPS, 1));
            }
        }
        return answer(left);
    }

    /** The least of a bound and those of what is still to be searched. */
    private double lowest(double left) {
        return Math.min(
                left, open.isEmpty() ? Double.POSITIVE_INFINITY : open.peek().bound());
    }

    /**
     * Straight down to a plan: what was nearly always open or closed stays so, and the site most in doubt becomes what it
     * was more often. Nothing is proven on the way.
     */
    private void dive(Region region) {
        double[] from = rootPrices;
        for (int n = 0; n < DIVES && effort.goOn(); n++) {
            if (ascent.climb(region, from, DIVE_STEPS, 1) == Double.POSITIVE_INFINITY || region.isDecided()) {
                break;
            }
            from = ascent.best().clone();
            fix(region);
        }
        if (region.isDecided()) {
            incumbent.consider(region.sizes());
        }
    }

    private void fix(Region region) {
        int doubted = undecided(region);
        if (doubted < 0) {
            int sized = widest(region);
            int at = (int) Math.round(Math.max(region.low(sized), Math.min(region.high(sized), ascent.sized(sized))));
            region.atMost(sized, at);
            region.atLeast(sized, at);
            return;
        }
        for (int i = 0; i < problem.sites(); i++) {
            double often = ascent.opened(i);
            if (region.isFree(i) && (often < SURE || (i == doubted && often < 0.5))) {
                region.close(i);
            } else if (region.isFree(i) && (often > 1 - SURE || i == doubted)) {
                region.open(i);
            }
        }
    }

    private LocationPlan answer(double left) {
        double bound = lowest(left);
        boolean proven = bound >= incumbent.target();
        boolean none = incumbent.value() == Double.POSITIVE_INFINITY;
        LocationStatus status = !none
                ? (proven ? LocationStatus.OPTIMAL : LocationStatus.FEASIBLE)
                : (bound == Double.POSITIVE_INFINITY ? LocationStatus.INFEASIBLE : LocationStatus.UNKNOWN);
        return incumbent.plan(status, proven && !none ? incumbent.value() : bound, rootPrices, effort.work());
    }

    /**
     * Bounds a node and cuts it in two.
     *
     * @return its bound when the work ended before that; else positive infinity: the halves stand for it
     */
    private double bound(Node node, int steps, double step) {
        Region region = node.region.copy();
        effort.node();
        double bound = Math.max(node.bound, ascent.climb(region, node.multiplier, steps, step));
        if (bound == Double.POSITIVE_INFINITY) {
            return bound;
        }
        if (effort.stopped()) {
            return bound;
        }
        if (region.isDecided()) {
            incumbent.consider(region.sizes());
            return Double.POSITIVE_INFINITY;
        }
        split(region, ascent.best(), bound);
        return Double.POSITIVE_INFINITY;
    }

    private void split(Region region, double[] multiplier, double bound) {
        Region one = region.copy();
        Region other = region.copy();
        int site = undecided(region);
        if (site >= 0) {
            one.open(site);
            other.close(site);
        } else {
            int sized = widest(region);
            int at = (int)
                    Math.max(region.low(sized), Math.min(region.high(sized) - 1.0, Math.floor(ascent.sized(sized))));
            one.atMost(sized, at);
            other.atLeast(sized, at + 1);
        }
        open.add(new Node(one, multiplier, bound, numbered++));
        open.add(new Node(other, multiplier, bound, numbered++));
    }

    /** The free site that was open about half of the time; among those never in doubt the one worth least either way. */
    private int undecided(Region region) {
        int found = -1;
        double doubt = 0.02;
        for (int i = 0; i < problem.sites(); i++) {
            double here = Math.min(ascent.opened(i), 1 - ascent.opened(i));
            if (region.isFree(i) && here > doubt) {
                found = i;
                doubt = here;
            }
        }
        for (int i = 0; found < 0 && i < problem.sites(); i++) {
            found = region.isFree(i) ? closest(region) : found;
        }
        return found;
    }

    private int closest(Region region) {
        int found = -1;
        for (int i = 0; i < problem.sites(); i++) {
            if (region.isFree(i) && (found < 0 || Math.abs(ascent.worth(i)) < Math.abs(ascent.worth(found)))) {
                found = i;
            }
        }
        return found;
    }

    private int widest(Region region) {
        int found = -1;
        for (int i = 0; i < problem.sites(); i++) {
            int width = region.high(i) - region.low(i);
            if (width > 0 && (found < 0 || width > region.high(found) - region.low(found))) {
                found = i;
            }
        }
        return found;
    }
}
