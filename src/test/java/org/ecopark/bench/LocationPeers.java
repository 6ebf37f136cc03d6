package org.ecopark.bench;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import org.ecopark.optimise.location.LocationPlan;
import org.ecopark.optimise.location.LocationProblem;
import org.ecopark.optimise.location.LocationStatus;

/** The same location problem as one mixed-integer program, with the strong rows that a share needs its site open. */
final class LocationPeers {

    private LocationPeers() {}

    /** A cell: what each peer found in the time allowed and how many times our time it took. */
    static String compare(LocationProblem problem, LocationPlan ours, double ourSeconds, int limitSeconds) {
        Loader.loadNativeLibraries();
        List<String> cells = new ArrayList<>();
        for (String name : List.of("SCIP", "HIGHS")) {
            cells.add(name + " " + solve(name, problem, ours, ourSeconds, limitSeconds));
        }
        return String.join("; ", cells);
    }

    private static String solve(
            String name, LocationProblem problem, LocationPlan ours, double ourSeconds, int limitSeconds) {
        MPSolver solver = MPSolver.createSolver(name);
        try {
            describe(problem, solver);
            solver.setTimeLimit(limitSeconds * 1000L);
            if ("SCIP".equals(name)) {
                // The limit is then of processor time, as ours.
                solver.setSolverSpecificParametersAsString("timing/clocktype = 1");
            }
            long begun = SitingBench.processorTime();
            ResultStatus status = solver.solve();
            double took = (SitingBench.processorTime() - begun) / 1e9;
            boolean optimal = status == ResultStatus.OPTIMAL;
            if (optimal && ours.status() == LocationStatus.OPTIMAL) {
                requireEqual(name, solver.objective().value(), ours.value());
            }
            String found = optimal || status == ResultStatus.FEASIBLE
                    ? "%.3f".formatted(solver.objective().value())
                    : "no plan";
            return "%s %s, bound %.0f, in %.1f s, %.1f times"
                    .formatted(status, found, solver.objective().bestBound(), took, took / ourSeconds);
        } catch (RuntimeException atLimit) {
            return "failed within its time: " + atLimit.getClass().getSimpleName();
        } finally {
            solver.delete();
        }
    }

    /** Peers stop at a gap of a part in ten thousand by default. */
    private static void requireEqual(String name, double theirs, double ours) {
        if (Math.abs(theirs - ours) > 1.1e-4 * Math.abs(ours)) {
            throw new DisagreementException(name + " found " + theirs + ", we " + ours);
        }
    }

    private static void describe(LocationProblem problem, MPSolver solver) {
        MPObjective objective = solver.objective();
        objective.setMinimization();
        MPConstraint[] served = new MPConstraint[problem.clients()];
        for (int j = 0; j < served.length; j++) {
            served[j] = solver.makeConstraint(1, 1);
        }
        MPConstraint number = solver.makeConstraint(problem.least(), problem.most());
        for (int i = 0; i < problem.sites(); i++) {
            site(problem, i, solver, objective, served, number);
        }
    }

    private static void site(
            LocationProblem problem,
            int i,
            MPSolver solver,
            MPObjective objective,
            MPConstraint[] served,
            MPConstraint number) {
        MPConstraint room = solver.makeConstraint(Double.NEGATIVE_INFINITY, 0);
        MPConstraint one = solver.makeConstraint(0, 1);
        List<MPVariable> open = new ArrayList<>();
        for (int k = 0; k < problem.sizes(i); k++) {
            MPVariable size = solver.makeBoolVar("");
            open.add(size);
            objective.setCoefficient(size, problem.fixedCost(i, k));
            room.setCoefficient(size, -(double) Math.min(problem.capacity(i, k), problem.totalDemand()));
            one.setCoefficient(size, 1);
            number.setCoefficient(size, problem.counted(i) ? 1 : 0);
        }
        for (int j = 0; j < problem.clients(); j++) {
            if (problem.cost(i, j) == Double.POSITIVE_INFINITY) {
                continue;
            }
            MPVariable share = solver.makeNumVar(0, 1, "");
            objective.setCoefficient(share, problem.cost(i, j));
            served[j].setCoefficient(share, 1);
            room.setCoefficient(share, problem.demand(j));
            MPConstraint needsOpen = solver.makeConstraint(Double.NEGATIVE_INFINITY, 0);
            needsOpen.setCoefficient(share, 1);
            open.forEach(size -> needsOpen.setCoefficient(size, -1));
        }
    }
}
