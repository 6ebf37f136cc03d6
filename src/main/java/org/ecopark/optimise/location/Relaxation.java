package org.ecopark.optimise.location;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lower bound on all plans of a {@link Region}: the rule that every client is served is dropped, and what is served or
 * not is paid at the clients' multipliers (Lagrangian relaxation of the demand rows, Geoffrion and McBride 1978). Each
 * site then stands alone; what binds them is only how many must be open: the number asked for, or as it takes to hold all
 * demands; or, where that bounds better, that together they hold all demands (see {@link RoomChoice}).
 */
final class Relaxation {

    private final LocationProblem problem;
    private final SiteFill[] fills;
    private final int[] size;
    private final double[] worth;
    private final boolean[] chosen;
    private final double[] unserved;
    private final long[] keys;
    private final @Nullable RoomChoice rooms;
    private double common;
    private boolean byRoom;
    private int need;
    private int most;
    private double bound;
    private double lastIn;
    private double firstOut;
    private int count;

    Relaxation(LocationProblem problem) {
        this.problem = problem;
        this.fills = new SiteFill[problem.sites()];
        Arrays.setAll(fills, i -> new SiteFill(problem, i));
        this.size = new int[problem.sites()];
        this.worth = new double[problem.sites()];
        this.chosen = new boolean[problem.sites()];
        this.unserved = new double[problem.clients() + 1];
        this.keys = new long[problem.clients()];
        this.rooms = RoomChoice.find(problem);
    }

    /** Looks at another region; false when no plan is in it. */
    boolean enter(Region region) {
        if (region.isEmpty()) {
            return false;
        }
        int open = 0;
        int free = 0;
        long room = 0;
        double spent = 0;
        long[] freeRooms = new long[problem.sites()];
        for (int i = 0; i < freeRooms.length; i++) {
            if (region.isOpen(i)) {
                room = plus(room, problem.capacity(i, region.high(i)));
                open += problem.counted(i) ? 1 : 0;
                spent += problem.isBudgeted() ? problem.spend(i, Math.max(region.low(i), 0)) : 0;
            } else if (region.isFree(i)) {
                freeRooms[free++] = problem.capacity(i, region.high(i));
            }
        }
        Arrays.sort(freeRooms, 0, free);
        int cover = 0;
        while (room < problem.totalDemand() && cover < free) {
            room = plus(room, freeRooms[free - 1 - cover++]);
        }
        need = Math.max(cover, problem.least() - open);
        most = Math.min(free, problem.most() - open);
        return room >= problem.totalDemand() && need <= most && spent <= problem.budget();
    }

    private static long plus(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    /**
     * The bound at these multipliers: one for each client and, last, the price of the whole budget, which is not
     * negative; 0 where there is no budget.
     */
    double evaluate(Region region, double[] multiplier) {
        double price = multiplier[problem.clients()];
        bound = -price;
        for (int j = 0; j < problem.clients(); j++) {
            bound += multiplier[j];
        }
        common = bound;
        int free = 0;
        double[] sorted = new double[problem.sites()];
        for (int i = 0; i < fills.length; i++) {
            chosen[i] = false;
            if (region.isClosed(i)) {
                continue;
            }
            fills[i].fill(multiplier, keys);
            size[i] = fills[i].best(Math.max(region.low(i), 0), region.high(i));
            worth[i] = fills[i].value(size[i]);
            if (region.isOpen(i)) {
                chosen[i] = true;
                bound += worth[i];
            } else {
                sorted[free++] = worth[i];
            }
        }
        choose(region, sorted, free);
        chooseRooms(region);
        return bound;
    }

    /** The better bound of the two: enough sites, or enough room. */
    private void chooseRooms(Region region) {
        byRoom = false;
        if (rooms == null) {
            return;
        }
        double whole = common + rooms.solve(region, fills);
        if (whole <= bound) {
            return;
        }
        bound = whole;
        if (whole == Double.POSITIVE_INFINITY) {
            return;
        }
        byRoom = true;
        rooms.sizes(size);
        for (int i = 0; i < size.length; i++) {
            chosen[i] = size[i] >= 0;
            size[i] = Math.max(size[i], 0);
            worth[i] = region.isClosed(i) ? worth[i] : fills[i].value(size[i]);
        }
    }

    /** Of the free sites those that gain, but as many as are needed and no more than may be. */
    private void choose(Region region, double[] sorted, int free) {
        Arrays.sort(sorted, 0, free);
        count = 0;
        while (count < most && (count < need || sorted[count] < 0)) {
            bound += sorted[count++];
        }
        lastIn = count > 0 ? sorted[count - 1] : Double.NaN;
        firstOut = count < free ? sorted[count] : Double.POSITIVE_INFINITY;
        int left = count;
        for (int i = 0; i < fills.length && left > 0; i++) {
            if (region.isFree(i) && worth[i] < lastIn) {
                chosen[i] = true;
                left--;
            }
        }
        for (int i = 0; i < fills.length && left > 0; i++) {
            if (region.isFree(i) && !chosen[i] && worth[i] == lastIn) {
                chosen[i] = true;
                left--;
            }
        }
    }

    /**
     * By how much the demand of each client is served too little (positive) or too much, in shares of it; last, by how
     * much the budget is exceeded (positive) or left, in shares of it.
     */
    double[] unserved() {
        Arrays.fill(unserved, 1);
        unserved[problem.clients()] = problem.isBudgeted() ? -1 : 0;
        for (int i = 0; i < fills.length; i++) {
            if (chosen[i]) {
                fills[i].subtract(size[i], unserved);
                if (problem.isBudgeted()) {
                    unserved[problem.clients()] += problem.spend(i, size[i]) / problem.budget();
                }
            }
        }
        return unserved;
    }

    /** What choosing rooms took; see {@link RoomChoice}. */
    long takeWork() {
        return rooms == null ? 0 : rooms.takeWork();
    }

    boolean isChosen(int site) {
        return chosen[site];
    }

    int size(int site) {
        return size[site];
    }

    double worth(int site) {
        return worth[site];
    }

    /** By how much the bound would rise at least if a free site were opened that is not chosen. */
    private double opening(int site) {
        boolean another = count == most || (count == need && count > 0 && lastIn > 0);
        return another && count > 0 ? worth[site] - lastIn : count == most ? Double.POSITIVE_INFINITY : worth[site];
    }

    /** By how much it would rise at least if a chosen free site were closed. */
    private double closing(int site) {
        if (count <= need) {
            return firstOut - worth[site];
        }
        return Math.min(firstOut, 0) - worth[site];
    }

    /**
     * Takes out of the region what cannot be in a plan that costs less than a value.
     *
     * @return whether anything was taken out
     */
    boolean tighten(Region region, double value) {
        if (byRoom) {
            return tightenByRoom(region, value);
        }
        boolean any = false;
        for (int i = 0; i < fills.length; i++) {
            if (region.isClosed(i)) {
                continue;
            }
            double base = bound;
            if (region.isFree(i)) {
                if (chosen[i] && bound + closing(i) >= value) {
                    region.open(i);
                    any = true;
                } else if (!chosen[i]) {
                    base = bound + opening(i);
                    if (base >= value) {
                        region.close(i);
                        any = true;
                        continue;
                    }
                }
            }
            any |= tightenSizes(region, i, value - base);
        }
        return any;
    }

    private boolean tightenByRoom(Region region, double value) {
        RoomChoice known = Objects.requireNonNull(rooms);
        if (value == Double.POSITIVE_INFINITY) {
            return false;
        }
        known.close(region, fills);
        boolean any = false;
        for (int i = 0; i < fills.length; i++) {
            if (region.isClosed(i)) {
                continue;
            }
            int least = Math.max(region.low(i), 0);
            int high = region.high(i);
            while (high >= least && common + known.least(fills, i, high) >= value) {
                high--;
            }
            boolean shut = region.isFree(i) && common + known.least(fills, i, Region.CLOSED) < value;
            int low = least;
            while (low < high && common + known.least(fills, i, low) >= value) {
                low++;
            }
            any |= region.keep(i, shut, low, high);
        }
        return any;
    }

    private boolean tightenSizes(Region region, int site, double slack) {
        boolean any = false;
        while (region.high(site) > Math.max(region.low(site), 0)
                && fills[site].value(region.high(site)) - worth[site] >= slack) {
            region.atMost(site, region.high(site) - 1);
            any = true;
        }
        while (region.isOpen(site)
                && region.low(site) < region.high(site)
                && fills[site].value(region.low(site)) - worth[site] >= slack) {
            region.atLeast(site, region.low(site) + 1);
            any = true;
        }
        return any;
    }
}
