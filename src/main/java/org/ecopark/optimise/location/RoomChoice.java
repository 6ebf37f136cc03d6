package org.ecopark.optimise.location;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The sizes of all sites that are worth most together and hold all demands: a knapsack with one choice for each site, by
 * dynamic programming over room in whole parts. Rooms are rounded up, so that what is found is a bound also where the
 * parts do not divide them. Keeping this rule in the relaxation makes its bound far better where capacities are tight
 * (Christofides and Beasley 1983 keep it likewise).
 */
final class RoomChoice {

    private static final int MOST_PARTS = 400;

    /** Cells of a table that take as long as a pair of site and client. */
    private static final long CELLS_A_UNIT = 30;

    private final int needed;
    private final int[][] parts;
    private final double[][] before;
    private final double[][] after;
    private final byte[][] choice;
    private long cells;

    private RoomChoice(LocationProblem problem, long part) {
        this.needed = (int) ((problem.totalDemand() + part - 1) / part);
        this.parts = new int[problem.sites()][];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = new int[problem.sizes(i)];
            for (int k = 0; k < parts[i].length; k++) {
                long room = Math.min(problem.capacity(i, k), problem.totalDemand());
                parts[i][k] = (int) Math.min(needed, (room + part - 1) / part);
            }
        }
        this.before = new double[problem.sites() + 1][needed + 1];
        this.after = new double[problem.sites() + 1][needed + 1];
        this.choice = new byte[problem.sites()][needed + 1];
    }

    /** Null where no capacity binds, or where only so many sites may be open: that is a rule of its own. */
    static @Nullable RoomChoice find(LocationProblem problem) {
        boolean bounded = false;
        long common = 0;
        for (int i = 0; i < problem.sites(); i++) {
            bounded |= problem.capacity(i, problem.sizes(i) - 1) < problem.totalDemand();
            for (int k = 0; k < problem.sizes(i); k++) {
                long room = problem.capacity(i, k);
                common = room < problem.totalDemand() ? divisor(common, room) : common;
            }
        }
        long least = Math.max(1, (problem.totalDemand() + MOST_PARTS - 1) / MOST_PARTS);
        return bounded && problem.most() >= problem.sites() ? new RoomChoice(problem, Math.max(least, common)) : null;
    }

    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }

    /**
     * The least sum of values.
     *
     * @return positive infinity when no choice holds all demands
     */
    double solve(Region region, SiteFill[] fills) {
        Arrays.fill(before[0], Double.POSITIVE_INFINITY);
        before[0][0] = 0;
        for (int i = 0; i < parts.length; i++) {
            step(region, fills, i, before[i], before[i + 1], choice[i]);
        }
        return before[parts.length][needed];
    }

    /** Adds a site: room beyond what is needed counts as just enough. */
    private void step(Region region, SiteFill[] fills, int site, double[] from, double[] to, byte @Nullable [] chosen) {
        if (region.isOpen(site)) {
            Arrays.fill(to, Double.POSITIVE_INFINITY);
        } else {
            System.arraycopy(from, 0, to, 0, to.length);
        }
        if (chosen != null) {
            Arrays.fill(chosen, (byte) Region.CLOSED);
        }
        for (int k = Math.max(region.low(site), 0); k <= region.high(site); k++) {
            cells += needed;
            double value = fills[site].value(k);
            int room = parts[site][k];
            for (int held = 0; held <= needed; held++) {
                double sum = from[held] + value;
                int at = Math.min(needed, held + room);
                if (sum < to[at]) {
                    to[at] = sum;
                    if (chosen != null) {
                        chosen[at] = (byte) k;
                    }
                }
            }
        }
    }

    /** Work since this was last asked, in units of {@link LocationWork}. */
    long takeWork() {
        long taken = cells / CELLS_A_UNIT;
        cells = 0;
        return taken;
    }

    /** The sizes of the last solution, {@link Region#CLOSED} where closed. */
    void sizes(int[] size) {
        int held = needed;
        for (int i = parts.length - 1; i >= 0; i--) {
            size[i] = choice[i][held];
            if (size[i] >= 0) {
                held = source(i, held, size[i]);
            }
        }
    }

    private int source(int site, int at, int k) {
        int room = parts[site][k];
        if (at < needed) {
            return at - room;
        }
        int best = Math.max(0, needed - room);
        for (int held = best; held <= needed; held++) {
            if (before[site][held] < before[site][best]) {
                best = held;
            }
        }
        return best;
    }

    /** Looks at the sites from the other end, so that {@link #least} can be asked. */
    void close(Region region, SiteFill[] fills) {
        int last = parts.length;
        Arrays.fill(after[last], Double.POSITIVE_INFINITY);
        after[last][0] = 0;
        for (int i = last - 1; i >= 0; i--) {
            step(region, fills, i, after[i + 1], after[i], null);
        }
        // From here on: the least sum of the later sites with at least so much room.
        for (double[] row : after) {
            for (int held = needed - 1; held >= 0; held--) {
                row[held] = Math.min(row[held], row[held + 1]);
            }
        }
    }

    /** The least sum with a site at a size, or closed. */
    double least(SiteFill[] fills, int site, int size) {
        double own = size < 0 ? 0 : fills[site].value(size);
        int room = size < 0 ? 0 : parts[site][size];
        double least = Double.POSITIVE_INFINITY;
        cells += needed;
        for (int held = 0; held <= needed; held++) {
            int wanted = Math.max(0, needed - held - room);
            least = Math.min(least, before[site][held] + after[site + 1][wanted]);
        }
        return least + own;
    }
}
