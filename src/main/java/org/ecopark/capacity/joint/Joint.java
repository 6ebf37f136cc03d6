package org.ecopark.capacity.joint;

import java.util.ArrayList;
import java.util.List;
import org.ecopark.capacity.joint.JointMarket.Choice;
import org.ecopark.capacity.joint.JointMarket.Slice;
import org.ecopark.capacity.joint.JointPlan.Line;
import org.ecopark.optimise.location.Location;
import org.ecopark.optimise.location.LocationBudget;
import org.ecopark.optimise.location.LocationChecker;
import org.ecopark.optimise.location.LocationPlan;
import org.ecopark.optimise.location.LocationProblem;
import org.ecopark.optimise.location.LocationStatus;

/**
 * Solves a market as a location problem: zones are sites, slices are clients, and an outlet takes what no plant is worth
 * building for, at no cost. Costs are what is lost against the best zone for a slice, so that they are not negative.
 */
public final class Joint {

    private Joint() {}

    /**
     * The best plan.
     *
     * @param atLeast t/yr that plants must take whatever it costs; 0 for none
     */
    public static JointPlan solve(JointMarket market, long atLeast, LocationBudget budget) {
        int zones = market.zones().size();
        int clients = market.slices().size();
        double[] most = new double[clients];
        double ceiling = 0;
        for (int j = 0; j < clients; j++) {
            Slice slice = market.slices().get(j);
            // Nobody has to take a slice, so its best is at least nothing.
            most[j] = slice.worth().stream()
                    .mapToDouble(worth -> Double.isNaN(worth) ? 0 : Math.max(0, worth))
                    .max()
                    .orElse(0);
            ceiling += most[j] * slice.tonnes();
        }
        if (clients == 0 || zones == 0) {
            return new JointPlan("OPTIMAL", 0, 0, java.util.Collections.nCopies(zones, -1), List.of(), 0, 0);
        }
        LocationPlan plan = Location.solve(problem(market, most, atLeast), budget);
        if (plan.status() == LocationStatus.OPTIMAL || plan.status() == LocationStatus.FEASIBLE) {
            LocationChecker.requireCorrect(problem(market, most, atLeast), plan);
        }
        return plan(plan, zones, ceiling);
    }

    private static LocationProblem problem(JointMarket market, double[] most, long atLeast) {
        int zones = market.zones().size();
        int clients = market.slices().size();
        long total = market.slices().stream().mapToLong(Slice::tonnes).sum();
        long[] demand = market.slices().stream().mapToLong(Slice::tonnes).toArray();
        long[][] capacity = new long[zones + 1][];
        double[][] fixed = new double[zones + 1][];
        double[][] cost = new double[zones + 1][clients];
        for (int i = 0; i < zones; i++) {
            List<Choice> choices = market.zones().get(i).choices();
            capacity[i] = choices.stream().mapToLong(Choice::capacity).toArray();
            fixed[i] = choices.stream().mapToDouble(Choice::fixedCost).toArray();
            for (int j = 0; j < clients; j++) {
                double worth = market.slices().get(j).worth().get(i);
                cost[i][j] = Double.isNaN(worth) ? Double.POSITIVE_INFINITY : (most[j] - worth) * demand[j];
            }
        }
        // What plants must take is what the outlet has no room for.
        capacity[zones] = new long[] {Math.max(1, total - atLeast)};
        fixed[zones] = new double[] {0};
        for (int j = 0; j < clients; j++) {
            cost[zones][j] = most[j] * demand[j];
        }
        return LocationProblem.of(demand, capacity, fixed, cost).withOutlet(zones);
    }

    private static JointPlan plan(LocationPlan plan, int zones, double ceiling) {
        List<Integer> chosen = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        boolean found = plan.status() == LocationStatus.OPTIMAL || plan.status() == LocationStatus.FEASIBLE;
        for (int i = 0; i < zones; i++) {
            chosen.add(found ? plan.size(i) : -1);
        }
        for (int s = 0; found && s < plan.shipments(); s++) {
            if (plan.site(s) < zones) {
                lines.add(new Line(plan.site(s), plan.client(s), plan.amount(s)));
            }
        }
        return new JointPlan(
                plan.status().name(),
                found ? ceiling - plan.value() : Double.NEGATIVE_INFINITY,
                ceiling - plan.bound(),
                chosen,
                lines,
                plan.work().nodes(),
                plan.work().units());
    }
}
