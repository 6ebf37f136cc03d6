package org.ecopark.optimise.location;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Why a problem has no plan, as far as one rule at a time can tell; empty when only rules together forbid every plan, or
 * when there is one.
 */
public final class LocationReasons {

    private LocationReasons() {}

    /**
     * One reason.
     *
     * @param index of the client or site; -1 when it is about all
     * @param has what there is; {@code needs} what it would take
     */
    public record Reason(Kind kind, int index, double has, double needs) {}

    /** What can be wrong. */
    public enum Kind {
        /** No site that may be open can serve the client. */
        OUT_OF_REACH,
        /** All sites that may be open together hold less than is demanded. */
        TOO_LITTLE_ROOM,
        /** As many sites as may be open, the largest, hold less than is demanded. */
        TOO_FEW_SITES_FOR_ALL,
        /** More sites must be open than may be. */
        TOO_MANY_FORCED,
        /** Fewer sites may be open than must be. */
        TOO_FEW_CANDIDATES,
        /** Sites that must be open spend more than the budget. */
        BUDGET_TOO_SMALL,
        /** Sites that must be open must serve more than is demanded. */
        LOADS_TOO_HIGH,
        /** Room for all that is demanded takes more than the budget: at least so much, by each site's cheapest room. */
        BUDGET_TOO_SMALL_FOR_ALL,
        /** Sites that reach their least load hold less than is demanded; what the others reach at most, and need. */
        LOADS_OUT_OF_REACH,
        /** A site must be open and must stay closed. */
        FORCED_AND_FORBIDDEN
    }

    /** The reasons in the order of the rules. */
    public static List<Reason> of(LocationProblem problem) {
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < problem.sites(); i++) {
            if (problem.forbidden(i) && problem.smallest(i) >= 0) {
                reasons.add(new Reason(Kind.FORCED_AND_FORBIDDEN, i, 0, 0));
            }
        }
        reach(problem, reasons);
        room(problem, reasons);
        forced(problem, reasons);
        if (reasons.isEmpty()) {
            budget(problem, reasons);
            loads(problem, reasons);
        }
        return reasons;
    }

    private static void reach(LocationProblem problem, List<Reason> reasons) {
        for (int j = 0; j < problem.clients(); j++) {
            boolean reached = false;
            for (int i = 0; i < problem.sites() && !reached; i++) {
                reached = !problem.forbidden(i) && problem.cost(i, j) != Double.POSITIVE_INFINITY;
            }
            if (!reached) {
                reasons.add(new Reason(Kind.OUT_OF_REACH, j, 0, problem.demand(j)));
            }
        }
    }

    private static void room(LocationProblem problem, List<Reason> reasons) {
        long always = 0;
        List<Long> rooms = new ArrayList<>();
        for (int i = 0; i < problem.sites(); i++) {
            long largest = Math.min(problem.capacity(i, problem.sizes(i) - 1), problem.totalDemand());
            if (!problem.counted(i)) {
                always += largest;
            } else if (!problem.forbidden(i)) {
                rooms.add(largest);
            }
        }
        long all = always + rooms.stream().mapToLong(room -> room).sum();
        if (all < problem.totalDemand()) {
            reasons.add(new Reason(Kind.TOO_LITTLE_ROOM, -1, all, problem.totalDemand()));
            return;
        }
        long[] sorted = rooms.stream().mapToLong(room -> -room).sorted().toArray();
        long best = always - Arrays.stream(sorted).limit(problem.most()).sum();
        if (best < problem.totalDemand()) {
            reasons.add(new Reason(Kind.TOO_FEW_SITES_FOR_ALL, -1, best, problem.totalDemand()));
        }
    }

    private static void forced(LocationProblem problem, List<Reason> reasons) {
        int must = 0;
        int may = 0;
        double spent = 0;
        long load = 0;
        for (int i = 0; i < problem.sites(); i++) {
            boolean forced = problem.smallest(i) >= 0;
            must += forced && problem.counted(i) ? 1 : 0;
            may += !problem.forbidden(i) && problem.counted(i) ? 1 : 0;
            spent += forced ? problem.spend(i, problem.smallest(i)) : 0;
            load += forced ? problem.leastLoad(i, problem.smallest(i)) : 0;
        }
        if (must > problem.most()) {
            reasons.add(new Reason(Kind.TOO_MANY_FORCED, -1, problem.most(), must));
        }
        if (may < problem.least()) {
            reasons.add(new Reason(Kind.TOO_FEW_CANDIDATES, -1, may, problem.least()));
        }
        if (spent > problem.budget()) {
            reasons.add(new Reason(Kind.BUDGET_TOO_SMALL, -1, problem.budget(), spent));
        }
        if (load > problem.totalDemand()) {
            reasons.add(new Reason(Kind.LOADS_TOO_HIGH, -1, problem.totalDemand(), load));
        }
    }

    /** What a site holds at most with what a unit of its room costs at least. */
    private record Room(long most, double each) {}

    /** As if each site could be built in parts at the price of its cheapest room. */
    private static void budget(LocationProblem problem, List<Reason> reasons) {
        if (!problem.isBudgeted()) {
            return;
        }
        double wanted = problem.totalDemand();
        List<Room> rooms = new ArrayList<>();
        for (int i = 0; i < problem.sites(); i++) {
            long most = Math.min(problem.capacity(i, problem.sizes(i) - 1), problem.totalDemand());
            if (!problem.counted(i)) {
                wanted -= (double) most;
            } else if (!problem.forbidden(i)) {
                rooms.add(new Room(most, cheapest(problem, i)));
            }
        }
        rooms.sort(Comparator.comparingDouble(Room::each));
        double needed = 0;
        for (Room room : rooms) {
            double part = Math.max(0, Math.min(wanted, (double) room.most()));
            needed += part * room.each();
            wanted -= part;
        }
        if (needed > problem.budget() * (1 + 1e-12)) {
            reasons.add(new Reason(Kind.BUDGET_TOO_SMALL_FOR_ALL, -1, problem.budget(), needed));
        }
    }

    private static double cheapest(LocationProblem problem, int site) {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < problem.sizes(site); k++) {
            double room = Math.min(problem.capacity(site, k), problem.totalDemand());
            least = Math.min(least, problem.spend(site, k) / room);
        }
        return least;
    }

    private static void loads(LocationProblem problem, List<Reason> reasons) {
        double room = 0;
        long reached = 0;
        long asked = Long.MAX_VALUE;
        for (int i = 0; i < problem.sites(); i++) {
            if (problem.forbidden(i)) {
                continue;
            }
            long reach = reach(problem, i);
            int size = problem.sizes(i) - 1;
            while (size >= 0 && problem.leastLoad(i, size) > reach) {
                asked = Math.min(asked, problem.leastLoad(i, size));
                size--;
            }
            reached = Math.max(reached, reach);
            room += size < 0 ? 0 : Math.min(problem.capacity(i, size), problem.totalDemand());
        }
        if (room < problem.totalDemand()) {
            reasons.add(new Reason(Kind.LOADS_OUT_OF_REACH, -1, reached, asked));
        }
    }

    private static long reach(LocationProblem problem, int site) {
        long reach = 0;
        for (int j = 0; j < problem.clients(); j++) {
            reach += problem.cost(site, j) == Double.POSITIVE_INFINITY ? 0 : problem.demand(j);
        }
        return reach;
    }
}
