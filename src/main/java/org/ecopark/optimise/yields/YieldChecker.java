package org.ecopark.optimise.yields;

import java.util.ArrayList;
import java.util.List;

/**
 * Proves a {@link YieldPlan} from the problem alone, whoever made it: flows within capacity, balances and limits kept,
 * and prices with which no arc could gain. Under such prices no other plan is cheaper (duality of linear programmes).
 * Holds to {@value #TOLERANCE} of the largest amount and the largest price. Shares no code with the solvers.
 */
public final class YieldChecker {

    static final double TOLERANCE = 1e-6;

    private final YieldProblem problem;
    private final YieldPlan plan;
    private final List<String> faults = new ArrayList<>();
    private final double[] leaving;
    private final double[] reduced;
    private double amountTolerance = TOLERANCE;
    private double priceTolerance = TOLERANCE;

    private YieldChecker(YieldProblem problem, YieldPlan plan) {
        this.problem = problem;
        this.plan = plan;
        this.leaving = new double[problem.nodes()];
        this.reduced = new double[problem.arcs()];
    }

    /** A sentence for each thing that is wrong; none when the plan is proven the cheapest. */
    public static List<String> faults(YieldProblem problem, YieldPlan plan) {
        if (plan.arcs() != problem.arcs()
                || plan.nodes() != problem.nodes()
                || plan.limits() != problem.limits().size()) {
            return List.of("the plan is not one of this problem");
        }
        YieldChecker checker = new YieldChecker(problem, plan);
        checker.sum();
        checker.checkArcs();
        checker.checkNodes();
        checker.checkLimits();
        return List.copyOf(checker.faults);
    }

    private void sum() {
        double cost = 0;
        for (int arc = 0; arc < problem.arcs(); arc++) {
            double flow = plan.flow(arc);
            int from = problem.from(arc);
            int to = problem.to(arc);
            leaving[from] += flow;
            leaving[to] -= flow * problem.yieldOf(arc);
            reduced[arc] = problem.unitCost(arc) - plan.nodePrice(from) + problem.yieldOf(arc) * plan.nodePrice(to);
            cost += flow * problem.unitCost(arc);
            amountTolerance = Math.max(amountTolerance, TOLERANCE * flow);
            priceTolerance = Math.max(priceTolerance, TOLERANCE * Math.abs(problem.unitCost(arc)));
        }
        for (YieldProblem.CoProduct product : problem.coProducts()) {
            leaving[product.node()] -= plan.flow(product.arc()) * product.yield();
            reduced[product.arc()] += product.yield() * plan.nodePrice(product.node());
        }
        for (int limit = 0; limit < plan.limits(); limit++) {
            for (YieldProblem.Use use : problem.limits().get(limit).uses()) {
                reduced[use.arc()] -= use.amount() * plan.limitPrice(limit);
            }
        }
        for (int node = 0; node < plan.nodes(); node++) {
            priceTolerance = Math.max(priceTolerance, TOLERANCE * Math.abs(plan.nodePrice(node)));
        }
        if (Math.abs(cost - plan.totalCost()) > TOLERANCE * Math.max(1, Math.abs(cost))) {
            faults.add("the flows cost " + cost + ", the plan says " + plan.totalCost());
        }
    }

    private void checkArcs() {
        for (int arc = 0; arc < problem.arcs(); arc++) {
            double flow = plan.flow(arc);
            if (!(flow >= -amountTolerance && flow <= problem.capacity(arc) + amountTolerance)) {
                faults.add("arc " + arc + " carries " + flow + " of " + problem.capacity(arc));
            }
            if (flow > amountTolerance && reduced[arc] > priceTolerance) {
                faults.add("arc " + arc + " carries " + flow + " at a loss of " + reduced[arc]);
            }
            if (flow < problem.capacity(arc) - amountTolerance && reduced[arc] < -priceTolerance) {
                faults.add("arc " + arc + " would gain " + -reduced[arc]);
            }
        }
    }

    private void checkNodes() {
        for (int node = 0; node < problem.nodes(); node++) {
            checkRow("node " + node, leaving[node], problem.least(node), problem.most(node), plan.nodePrice(node));
        }
    }

    private void checkLimits() {
        for (int limit = 0; limit < plan.limits(); limit++) {
            YieldProblem.Limit row = problem.limits().get(limit);
            double used = 0;
            for (YieldProblem.Use use : row.uses()) {
                used += use.amount() * plan.flow(use.arc());
            }
            checkRow("limit " + limit, used, Double.NEGATIVE_INFINITY, row.most(), plan.limitPrice(limit));
        }
    }

    /** A price above 0 belongs to the lower bound, one below 0 to the upper one. */
    private void checkRow(String what, double value, double least, double most, double price) {
        if (!(value >= least - amountTolerance && value <= most + amountTolerance)) {
            faults.add(what + " has " + value + ", bounds are " + least + " to " + most);
        }
        if (price > priceTolerance && value > least + amountTolerance) {
            faults.add(what + " has the price " + price + " above its lower bound");
        }
        if (price < -priceTolerance && value < most - amountTolerance) {
            faults.add(what + " has the price " + price + " below its upper bound");
        }
    }
}
