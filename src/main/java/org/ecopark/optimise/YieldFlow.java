package org.ecopark.optimise;

import com.google.ortools.modelbuilder.ModelBuilder;
import com.google.ortools.modelbuilder.ModelBuilderHelper;
import com.google.ortools.modelbuilder.ModelSolver;
import com.google.ortools.modelbuilder.SolveStatus;
import org.ecopark.optimise.natives.OrTools;

/**
 * Finds the cheapest flow with yields, co-products and shared limits as a linear programme, by OR-Tools' GLOP (revised
 * simplex). Where all yields are 1 and nothing is shared, {@link MinCostFlow} gives the same cost much faster and
 * exactly. Answers hold to about 1e-7 of the amounts; the same problem gives the same answer.
 */
public final class YieldFlow {

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
            model.setConstraintLowerBound(row, Double.NEGATIVE_INFINITY);
            model.setConstraintUpperBound(row, limit.most());
            for (YieldProblem.Use use : limit.uses()) {
                model.safeAddConstraintTerm(row, use.arc(), use.amount());
            }
        }
        model.setMaximize(false);
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
            limitPrices[limit] = solver.getDualValue(model.constraintFromIndex(problem.nodes() + limit));
        }
        return new YieldPlan(FlowStatus.OPTIMAL, flows, cost, nodePrices, limitPrices);
    }
}
