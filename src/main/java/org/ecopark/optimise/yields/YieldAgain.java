package org.ecopark.optimise.yields;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Objects;
import org.ecopark.optimise.natives.OrTools;

/**
 * The least cost of a {@link YieldProblem} with one amount changed, again and again: each time GLOP's dual simplex goes on
 * from where it ended, which after a small change is near. Holds native memory until it is closed; for one thread.
 */
public final class YieldAgain implements AutoCloseable {

    private final YieldProblem problem;
    private final MPSolver solver;
    private final MPVariable[] flows;
    private final MPConstraint[] nodes;

    public YieldAgain(YieldProblem problem) {
        OrTools.load();
        this.problem = problem;
        this.solver = Objects.requireNonNull(MPSolver.createSolver("GLOP"));
        // Without preprocessing, as only then the next solution begins with the basis of the last.
        solver.setSolverSpecificParametersAsString("use_dual_simplex: true use_preprocessing: false");
        this.flows = new MPVariable[problem.arcs()];
        this.nodes = new MPConstraint[problem.nodes()];
        describe();
    }

    private void describe() {
        for (int node = 0; node < nodes.length; node++) {
            nodes[node] = solver.makeConstraint(problem.least(node), problem.most(node));
        }
        MPObjective objective = solver.objective();
        for (int arc = 0; arc < flows.length; arc++) {
            flows[arc] = solver.makeNumVar(0, problem.capacity(arc), "");
            objective.setCoefficient(flows[arc], problem.unitCost(arc));
            add(problem.from(arc), arc, 1);
            add(problem.to(arc), arc, -problem.yieldOf(arc));
        }
        for (YieldProblem.CoProduct product : problem.coProducts()) {
            add(product.node(), product.arc(), -product.yield());
        }
        for (YieldProblem.Limit limit : problem.limits()) {
            MPConstraint row = solver.makeConstraint(Double.NEGATIVE_INFINITY, limit.most());
            for (YieldProblem.Use use : limit.uses()) {
                row.setCoefficient(flows[use.arc()], row.getCoefficient(flows[use.arc()]) + use.amount());
            }
        }
        objective.setMinimization();
    }

    /** Adds to what may be there already: an arc may bring several things to one node. */
    private void add(int node, int arc, double amount) {
        nodes[node].setCoefficient(flows[arc], nodes[node].getCoefficient(flows[arc]) + amount);
    }

    /**
     * The least cost when so much more leaves a node than arrives; less when negative.
     *
     * @throws IllegalStateException when that has no plan
     */
    public double costWithMoreFrom(int node, double more) {
        nodes[node].setBounds(problem.least(node) + more, problem.most(node) + more);
        try {
            return cost();
        } finally {
            nodes[node].setBounds(problem.least(node), problem.most(node));
        }
    }

    /**
     * The least cost when an arc may carry so much.
     *
     * @throws IllegalStateException when that has no plan
     */
    public double costWithCapacity(int arc, double capacity) {
        flows[arc].setUb(Math.max(0, capacity));
        try {
            return cost();
        } finally {
            flows[arc].setUb(problem.capacity(arc));
        }
    }

    private double cost() {
        MPSolver.ResultStatus status = solver.solve();
        if (status == MPSolver.ResultStatus.ABNORMAL || status == MPSolver.ResultStatus.NOT_SOLVED) {
            // From scratch: the basis of another amount may be a bad one to begin with.
            solver.reset();
            status = solver.solve();
        }
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException("GLOP ended with " + status);
        }
        return solver.objective().value();
    }

    @Override
    public void close() {
        solver.delete();
    }
}
