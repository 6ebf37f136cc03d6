package org.ecopark.optimise;

import java.util.ArrayList;
import java.util.List;

/**
 * Proves or disproves a plan, whoever made it, from the problem alone.
 *
 * <p>Checked: each flow is between 0 and its capacity; what leaves a node minus what enters it is its supply less what
 * is told to be unserved; the total cost is the sum over the arcs; an optimal plan leaves nothing. Optimality: prices
 * of the nodes are found under which no arc of the residual network has a negative reduced cost; they exist exactly
 * when no round in it gains, which is exactly when no plan that sends as much is cheaper. For a plan that leaves
 * something, the residual network also has a source joined to the supplies and a sink joined to the demands; then no
 * path may lead from the one to the other, else more could be sent.
 *
 * <p>Shares no code with {@link MinCostFlow}. Time: at worst nodes times arcs, in practice a few passes over the arcs.
 */
public final class FlowChecker {

    private final FlowProblem problem;
    private final FlowPlan plan;
    private final List<String> faults = new ArrayList<>();

    private FlowChecker(FlowProblem problem, FlowPlan plan) {
        this.problem = problem;
        this.plan = plan;
    }

    /** A sentence for each thing that is wrong with the plan; none when it is proven to be what it says. */
    public static List<String> faults(FlowProblem problem, FlowPlan plan) {
        if (plan.arcs() != problem.arcs() || plan.nodes() != problem.nodes()) {
            return List.of("the plan has " + plan.arcs() + " arcs and " + plan.nodes() + " nodes, the problem "
                    + problem.arcs() + " and " + problem.nodes());
        }
        FlowChecker checker = new FlowChecker(problem, plan);
        try {
            checker.checkBounds();
            checker.checkBalances();
            checker.checkStatus();
            checker.checkCost();
            if (checker.faults.isEmpty()) {
                checker.checkOptimality();
            }
        } catch (ArithmeticException e) {
            checker.faults.add("the numbers are too large to be checked exactly");
        }
        return List.copyOf(checker.faults);
    }

    private void checkBounds() {
        for (int arc = 0; arc < plan.arcs(); arc++) {
            if (plan.flow(arc) < 0 || plan.flow(arc) > problem.capacity(arc)) {
                faults.add("arc " + arc + " carries " + plan.flow(arc) + " of " + problem.capacity(arc));
            }
        }
    }

    private void checkBalances() {
        long[] leaving = new long[plan.nodes()];
        for (int arc = 0; arc < plan.arcs(); arc++) {
            int from = problem.from(arc);
            int to = problem.to(arc);
            if (from == to) {
                continue;
            }
            leaving[from] = Math.addExact(leaving[from], plan.flow(arc));
            leaving[to] = Math.subtractExact(leaving[to], plan.flow(arc));
        }
        for (int node = 0; node < leaving.length; node++) {
            long expected = Math.subtractExact(problem.supply(node), plan.unserved(node));
            if (leaving[node] != expected) {
                faults.add("node " + node + " sends " + leaving[node] + " instead of " + expected);
            }
        }
    }

    private void checkStatus() {
        boolean allServed = true;
        for (int node = 0; node < plan.nodes(); node++) {
            long rest = plan.unserved(node);
            long supply = problem.supply(node);
            allServed &= rest == 0;
            if (rest < Math.min(supply, 0) || rest > Math.max(supply, 0)) {
                faults.add("node " + node + " leaves " + rest + " of its supply " + supply);
            }
        }
        if (allServed != (plan.status() == FlowStatus.OPTIMAL)) {
            faults.add("a plan that leaves " + plan.unservedSupply() + " of supplies and " + plan.unmetDemand()
                    + " of demands says " + plan.status());
        }
    }

    private void checkCost() {
        long cost = 0;
        for (int arc = 0; arc < plan.arcs(); arc++) {
            cost = Math.addExact(cost, Math.multiplyExact(plan.flow(arc), problem.unitCost(arc)));
        }
        if (cost != plan.totalCost()) {
            faults.add("the flows cost " + cost + ", the plan says " + plan.totalCost());
        }
    }

    private void checkOptimality() {
        ResidualNetwork residual = new ResidualNetwork(problem, plan);
        if (residual.leadsFromSourceToSink()) {
            faults.add("more could be sent");
        }
        List<Integer> round = residual.gainfulRound();
        if (!round.isEmpty()) {
            faults.add("a cheaper plan exists: move flow around the nodes " + round);
        }
    }
}
