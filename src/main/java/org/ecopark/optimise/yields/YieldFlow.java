package org.ecopark.optimise.yields;

import com.google.ortools.modelbuilder.ModelBuilder;
import com.google.ortools.modelbuilder.ModelBuilderHelper;
import com.google.ortools.modelbuilder.ModelSolver;
import com.google.ortools.modelbuilder.SolveStatus;
import java.util.List;
import org.ecopark.optimise.FlowStatus;
import org.ecopark.optimise.MinCostFlow;
import org.ecopark.optimise.natives.OrTools;

/**
 * Finds the cheapest flow with yields, co-products and shared limits as a linear programme, by OR-Tools' GLOP (revised
 * simplex). Where all yields are 1 and nothing is shared, {@link MinCostFlow} gives the same cost much faster and
 * exactly. Answers hold to about 1e-7 of the amounts; the same problem gives the same answer.
 */
public final class YieldFlow {

    /** GLOP gives up on some problems of nearly equal plans by one way that it solves by another. */
    private static final List<String> OTHER_WAYS = List.of(
            "use_dual_simplex: true", "use_preprocessing: false", "use_preprocessing: false use_dual_simplex: true");

    private YieldFlow() {}

    /**
     * The cheapest plan.
     *
     * @throws IllegalArgumentException when the cost has no bound: something gains and nothing limits it
     */
    public static YieldPlan solve(YieldProblem problem) {
        OrTools.load();
        ModelBuilder model = new ModelBuilder();
        describe(problem, model.getHelper());
        ModelSolver solver = new ModelSolver("glop");
        SolveStatus status = solver.solve(model);
        for (int other = 0; status == SolveStatus.ABNORMAL && other < OTHER_WAYS.size(); other++) {
            solver = new ModelSolver("glop");
            solver.setSolverSpecificParameters(OTHER_WAYS.get(other));
            status = solver.solve(model);
        }
        if (status == SolveStatus.INFEASIBLE) {
            return new YieldPlan(FlowStatus.INFEASIBLE, new double[0], 0, new double[0], new double[0]);
        }
        if (status == SolveStatus.UNBOUNDED) {
            throw new IllegalArgumentException("something gains without bound");
        }
        if (status != SolveStatus.OPTIMAL) {
            throw new IllegalStateException("GLOP ended with " + status);
        }
        return plan(problem, model, solver);
    }

    private static void describe(YieldProblem problem, ModelBuilderHelper model) {
        for (int arc = 0; arc < problem.arcs(); arc++) {
            int variable = model.addVar();
            model.setVarLowerBound(variable, 0);
            model.setVarUpperBound(variable, problem.capacity(arc));
            model.setVarObjectiveCoefficient(variable, problem.unitCost(arc));
        }
        for (int node = 0; node < problem.nodes(); node++) {
            int row = model.addLinearConstraint();
            model.setConstraintLowerBound(row, problem.least(node));
            model.setConstraintUpperBound(row, problem.most(node));
        }
        for (int arc = 0; arc < problem.arcs(); arc++) {
            model.safeAddConstraintTerm(problem.from(arc), arc, 1);
            model.safeAddConstraintTerm(problem.to(arc), arc, -problem.yieldOf(arc));
        }
        for (YieldProblem.CoProduct product : problem.coProducts()) {
            model.safeAddConstraintTerm(product.node(), product.arc(), -product.yield());
        }
        for (YieldProblem.Limit limit : problem.limits()) {
            int row = model.addLinearConstraint();
            double scale = scale(limit);
            model.setConstraintLowerBound(row, Double.NEGATIVE_INFINITY);
            model.setConstraintUpperBound(row, limit.most() / scale);
            for (YieldProblem.Use use : limit.uses()) {
                model.safeAddConstraintTerm(row, use.arc(), use.amount() / scale);
            }
        }
        model.setMaximize(false);
    }

    /** The largest amount of a limit, so that its row weighs as much as one of a node. */
    private static double scale(YieldProblem.Limit limit) {
        double largest = limit.uses().stream()
                .mapToDouble(use -> Math.abs(use.amount()))
                .max()
                .orElse(0);
        return largest > 0 ? largest : 1;
    }

    private static YieldPlan plan(YieldProblem problem, ModelBuilder model, ModelSolver solver) {
        double[] flows = new double[problem.arcs()];
        double cost = 0;
        for (int arc = 0; arc < flows.length; arc++) {
            // Simplex leaves bounds by rounding; what is read as a flow must not be negative.
            double value = solver.getValue(model.varFromIndex(arc));
            flows[arc] = Math.min(problem.capacity(arc), Math.max(0, value));
            cost += flows[arc] * problem.unitCost(arc);
        }
        double[] nodePrices = new double[problem.nodes()];
        for (int node = 0; node < nodePrices.length; node++) {
            nodePrices[node] = solver.getDualValue(model.constraintFromIndex(node));
        }
        double[] limitPrices = new double[problem.limits().size()];
        for (int limit = 0; limit < limitPrices.length; limit++) {
            limitPrices[limit] = solver.getDualValue(model.constraintFromIndex(problem.nodes() + limit))
                    / scale(problem.limits().get(limit));
        }
        return new YieldPlan(FlowStatus.OPTIMAL, flows, cost, nodePrices, limitPrices);
    }
}
