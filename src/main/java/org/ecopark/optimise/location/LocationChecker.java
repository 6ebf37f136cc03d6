package org.ecopark.optimise.location;

/** Proves what a {@link LocationPlan} claims, from the problem alone and by other sums than the solver's. */
public final class LocationChecker {

    private LocationChecker() {}

    /**
     * The cost of a plan.
     *
     * @throws IllegalStateException with a sentence when the plan breaks a rule or claims another value
     */
    public static double requireCorrect(LocationProblem problem, LocationPlan plan) {
        long[] load = new long[problem.sites()];
        long[] served = new long[problem.clients()];
        double cost = 0;
        for (int s = 0; s < plan.shipments(); s++) {
            int site = plan.site(s);
            int client = plan.client(s);
            require(plan.amount(s) > 0, "shipment " + s + " is not positive");
            load[site] += plan.amount(s);
            served[client] += plan.amount(s);
            cost += problem.cost(site, client) * ((double) plan.amount(s) / problem.demand(client));
        }
        for (int j = 0; j < served.length; j++) {
            require(served[j] == problem.demand(j), "client " + j + " gets " + served[j]);
        }
        double all = cost + fixed(problem, plan, load);
        require(
                Math.abs(all - plan.value()) <= 1e-9 * Math.max(1, Math.abs(all)),
                "value " + plan.value() + ", not " + all);
        require(plan.bound() <= plan.value() * (1 + 1e-12) + 1e-9, "bound " + plan.bound() + " above " + plan.value());
        return all;
    }

    private static double fixed(LocationProblem problem, LocationPlan plan, long[] load) {
        double fixed = 0;
        int number = 0;
        double spent = 0;
        for (int i = 0; i < load.length; i++) {
            if (plan.size(i) < 0) {
                require(load[i] == 0, "closed site " + i + " serves " + load[i]);
                require(problem.smallest(i) < 0, "site " + i + " must be open and is closed");
                continue;
            }
            require(!problem.forbidden(i), "forbidden site " + i + " is open");
            require(plan.size(i) >= problem.smallest(i), "site " + i + " is smaller than it may be");
            require(load[i] >= problem.leastLoad(i, plan.size(i)), "site " + i + " serves only " + load[i]);
            spent += problem.spend(i, plan.size(i));
            require(load[i] <= problem.capacity(i, plan.size(i)), "site " + i + " is overfull with " + load[i]);
            number += problem.counted(i) ? 1 : 0;
            fixed += problem.fixedCost(i, plan.size(i));
        }
        require(number >= problem.least() && number <= problem.most(), number + " sites are open");
        require(spent <= problem.budget() * (1 + 1e-12), spent + " is spent");
        return fixed;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("The plan is wrong: " + otherwise);
        }
    }
}
