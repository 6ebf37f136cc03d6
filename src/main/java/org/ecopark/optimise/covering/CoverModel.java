package org.ecopark.optimise.covering;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import com.google.ortools.sat.SatParameters;
import java.util.ArrayList;
import java.util.List;
import org.ecopark.optimise.natives.OrTools;

/** A covering problem as CP-SAT takes it: one literal for each site, and for each client where it may stay uncovered. */
final class CoverModel {

    private static final int WATCH_MS = 50;

    private final CoverProblem problem;
    private final CpModel model;
    private final BoolVar[] open;

    /** What CP-SAT said. */
    record Answer(CpSolverStatus status, double bound, List<Integer> sites, CoverWork work) {

        boolean isPlan() {
            return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        }

        boolean[] open(int count) {
            boolean[] open = new boolean[count];
            sites.forEach(site -> open[site] = true);
            return open;
        }
    }

    CoverModel(CoverProblem problem) {
        OrTools.load();
        this.problem = problem;
        this.model = new CpModel();
        this.open = new BoolVar[problem.sites()];
        for (int i = 0; i < open.length; i++) {
            open[i] = model.newBoolVar("");
            if (problem.forced(i)) {
                model.addEquality(open[i], 1);
            }
            if (problem.forbidden(i)) {
                model.addEquality(open[i], 0);
            }
        }
        if (problem.most() < open.length) {
            model.addLessOrEqual(LinearExpr.sum(open), problem.most());
        }
    }

    CoverModel coverAll() {
        for (int j = 0; j < problem.clients(); j++) {
            model.addBoolOr(sitesOf(j));
        }
        return this;
    }

    CoverModel cheapest() {
        long[] costs = new long[open.length];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = problem.cost(i);
        }
        model.minimize(LinearExpr.weightedSum(open, costs));
        return this;
    }

    CoverModel mostCovered() {
        BoolVar[] covered = new BoolVar[problem.clients()];
        long[] weights = new long[covered.length];
        for (int j = 0; j < covered.length; j++) {
            covered[j] = model.newBoolVar("");
            weights[j] = problem.weight(j);
            Literal[] sites = sitesOf(j);
            Literal[] clause = java.util.Arrays.copyOf(sites, sites.length + 1);
            clause[sites.length] = covered[j].not();
            model.addBoolOr(clause);
        }
        model.maximize(LinearExpr.weightedSum(covered, weights));
        return this;
    }

    private Literal[] sitesOf(int client) {
        List<Literal> sites = new ArrayList<>();
        for (int i = 0; i < open.length; i++) {
            if (problem.covers(i, client)) {
                sites.add(open[i]);
            }
        }
        return sites.toArray(Literal[]::new);
    }

    CoverModel hint(boolean[] plan) {
        for (int i = 0; i < open.length; i++) {
            model.addHint(open[i], plan[i]);
        }
        return this;
    }

    Answer solve(CoverBudget budget) {
        CpSolver solver = new CpSolver();
        SatParameters.Builder parameters = solver.getParameters();
        parameters.setNumWorkers(1);
        parameters.setRandomSeed(1);
        parameters.setLinearizationLevel(2);
        if (budget.work() < Double.POSITIVE_INFINITY) {
            parameters.setMaxDeterministicTime(budget.work());
        }
        if (budget.seconds() < Double.POSITIVE_INFINITY) {
            parameters.setMaxTimeInSeconds(budget.seconds());
        }
        CpSolverStatus status = watched(solver, budget);
        if (status == CpSolverStatus.MODEL_INVALID) {
            throw new IllegalStateException("CP-SAT refuses the model: " + model.validate());
        }
        CoverWork work =
                new CoverWork(solver.numBranches(), solver.response().getDeterministicTime(), solver.wallTime(), 1);
        List<Integer> sites = new ArrayList<>();
        if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
            for (int i = 0; i < open.length; i++) {
                if (solver.booleanValue(open[i])) {
                    sites.add(i);
                }
            }
        }
        return new Answer(status, solver.bestObjectiveBound(), sites, work);
    }

    /** The solver knows no way to ask whether to go on, so another thread asks and stops it. */
    private CpSolverStatus watched(CpSolver solver, CoverBudget budget) {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (true) {
                            Thread.sleep(WATCH_MS);
                            if (budget.cancel().getAsBoolean()) {
                                solver.stopSearch();
                            }
                        }
                    } catch (InterruptedException ended) {
                        // The search is over; so is watching it.
                    }
                },
                "covering-watch");
        watch.setDaemon(true);
        watch.start();
        try {
            return solver.solve(model);
        } finally {
            watch.interrupt();
        }
    }
}
