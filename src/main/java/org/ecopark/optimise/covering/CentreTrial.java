package org.ecopark.optimise.covering;

import com.google.ortools.sat.CpSolverStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Whether the sites that may be open reach every client within one radius. Few clients are asked for at first; those that
 * a plan for them misses are added until a plan misses none or there is none for so few (Contardo, Iori and Kramer 2019).
 * The clients asked for are kept from one trial to the next.
 */
final class CentreTrial {

    /** Looks at entries that take about a second, so that own work and CP-SAT's count alike. */
    static final double LOOKS_A_UNIT = 3e8;

    private static final int ADDED_AT_ONCE = 10;

    private final double[][] distance;
    private final CoverProblem settled;
    private final int number;
    private final BitSet asked;
    private CoverWork work = CoverWork.NONE;
    private boolean[] open = new boolean[0];

    /** What a trial ended with. */
    enum Outcome {
        REACHED,
        IMPOSSIBLE,
        UNKNOWN
    }

    CentreTrial(double[][] distance, CoverProblem settled) {
        this.distance = distance;
        this.settled = settled;
        this.asked = new BitSet(settled.clients());
        int forced = 0;
        for (int i = 0; i < distance.length; i++) {
            forced += settled.forced(i) ? 1 : 0;
        }
        this.number = settled.most() - forced;
    }

    CoverWork work() {
        return work;
    }

    /** The open sites of the last trial that reached all, forced ones too. */
    boolean[] open() {
        return open;
    }

    /** By exchanges alone: reached or unknown. */
    Outcome swap(double radius, boolean[] begun, double units) {
        Reach reach = Reach.within(distance, settled, radius);
        return swap(reach, begun, units) ? Outcome.REACHED : Outcome.UNKNOWN;
    }

    private boolean swap(Reach reach, boolean[] begun, double units) {
        long from = System.nanoTime();
        CoverSwaps swaps = new CoverSwaps(reach, number);
        boolean reached = swaps.search(begun, (long) (units * LOOKS_A_UNIT));
        count(swaps.touched(), from);
        if (reached) {
            take(swaps.open());
        }
        return reached;
    }

    Outcome decide(double radius, CoverBudget budget) {
        CoverWork before = work;
        Reach reach = Reach.within(distance, settled, radius);
        count((long) distance.length * settled.clients(), System.nanoTime());
        if (reach.apart(reach.clients()) > number) {
            return Outcome.IMPOSSIBLE;
        }
        if (asked.isEmpty()) {
            ask(reach, reach.clients());
        }
        while (true) {
            CoverBudget left = budget.less(work.minus(before));
            if (left.isOver()) {
                return Outcome.UNKNOWN;
            }
            BitSet rows = (BitSet) asked.clone();
            rows.and(reach.clients());
            CoverModel.Answer answer = solve(reach, rows, left);
            if (answer.status() == CpSolverStatus.INFEASIBLE) {
                return Outcome.IMPOSSIBLE;
            }
            if (!answer.isPlan()) {
                return Outcome.UNKNOWN;
            }
            boolean[] plan = answer.open(distance.length);
            BitSet missed = reach.missed(plan);
            if (missed.isEmpty()) {
                take(plan);
                return Outcome.REACHED;
            }
            ask(reach, missed);
        }
    }

    private CoverModel.Answer solve(Reach reach, BitSet rows, CoverBudget left) {
        long from = System.nanoTime();
        CoverKernel kernel = new CoverKernel(reach, rows);
        count(kernel.touched(), from);
        int most = number - kernel.opened().size();
        if (kernel.isHopeless() || most < 0 || (most == 0 && !kernel.isEmpty())) {
            return new CoverModel.Answer(CpSolverStatus.INFEASIBLE, 0, List.of(), CoverWork.NONE);
        }
        if (kernel.isEmpty()) {
            return new CoverModel.Answer(CpSolverStatus.OPTIMAL, 0, kernel.opened(), CoverWork.NONE);
        }
        CoverModel.Answer answer =
                new CoverModel(kernel.problem(most)).coverAll().solve(left);
        work = work.plus(answer.work());
        int[] sites = kernel.sites();
        List<Integer> opened = new ArrayList<>(kernel.opened());
        answer.sites().forEach(site -> opened.add(sites[site]));
        return new CoverModel.Answer(answer.status(), 0, opened, answer.work());
    }

    /** Asks for some of the missed clients that no site reaches two of, those with the fewest sites first. */
    private void ask(Reach reach, BitSet missed) {
        BitSet left = (BitSet) missed.clone();
        int most = Math.max(ADDED_AT_ONCE, number / 2);
        for (int added = 0; added < most && !left.isEmpty(); added++) {
            int next = left.stream()
                    .boxed()
                    .min(Comparator.comparingInt(client -> reach.sitesOf(client).length))
                    .orElseThrow();
            asked.set(next);
            for (int site : reach.sitesOf(next)) {
                for (int client : reach.clientsOf(site)) {
                    left.clear(client);
                }
            }
            left.clear(next);
        }
    }

    private void take(boolean[] chosen) {
        open = Arrays.copyOf(chosen, chosen.length);
        for (int i = 0; i < open.length; i++) {
            open[i] |= settled.forced(i);
        }
    }

    private void count(long looks, long from) {
        work = work.plus(new CoverWork(0, (double) looks / LOOKS_A_UNIT, (System.nanoTime() - from) / 1e9, 0));
    }
}
