package org.ecopark.optimise.covering;

/** Proves what a {@link CoverPlan} claims, from the problem alone. */
public final class CoverChecker {

    private CoverChecker() {}

    /**
     * What the open sites cost when they cover every client.
     *
     * @throws IllegalStateException with a sentence when the plan breaks a rule or claims another value
     */
    public static long requireAllCovered(CoverProblem problem, CoverPlan plan) {
        requireSettled(problem, plan);
        for (int j = 0; j < problem.clients(); j++) {
            require(isCovered(problem, plan, j), "client " + j + " is not covered");
        }
        long cost = 0;
        for (int i = 0; i < plan.sites(); i++) {
            cost += plan.open(i) ? problem.cost(i) : 0;
        }
        require(plan.value() == cost, "value " + plan.value() + ", not " + cost);
        require(plan.bound() <= cost, "bound " + plan.bound() + " above " + cost);
        return cost;
    }

    /** What weight the open sites cover; likewise. */
    public static long requireCovered(CoverProblem problem, CoverPlan plan) {
        requireSettled(problem, plan);
        long weight = 0;
        for (int j = 0; j < problem.clients(); j++) {
            weight += isCovered(problem, plan, j) ? problem.weight(j) : 0;
        }
        require(plan.value() == weight, "value " + plan.value() + ", not " + weight);
        require(plan.bound() >= weight, "bound " + plan.bound() + " below " + weight);
        return weight;
    }

    /** The greatest distance from a client to its nearest open site; likewise. */
    public static double requireCentre(double[][] distance, int number, CoverPlan plan) {
        double greatest = 0;
        int open = 0;
        for (int i = 0; i < plan.sites(); i++) {
            open += plan.open(i) ? 1 : 0;
        }
        require(open <= number, open + " sites are open");
        for (int j = 0; j < distance[0].length; j++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int i = 0; i < distance.length; i++) {
                nearest = plan.open(i) ? Math.min(nearest, distance[i][j]) : nearest;
            }
            greatest = Math.max(greatest, nearest);
        }
        require(plan.value() == greatest, "value " + plan.value() + ", not " + greatest);
        require(plan.bound() <= greatest, "bound " + plan.bound() + " above " + greatest);
        return greatest;
    }

    private static boolean isCovered(CoverProblem problem, CoverPlan plan, int client) {
        for (int i = 0; i < plan.sites(); i++) {
            if (plan.open(i) && problem.covers(i, client)) {
                return true;
            }
        }
        return false;
    }

    private static void requireSettled(CoverProblem problem, CoverPlan plan) {
        int open = 0;
        for (int i = 0; i < plan.sites(); i++) {
            open += plan.open(i) ? 1 : 0;
            require(plan.open(i) || !problem.forced(i), "site " + i + " must be open");
            require(!plan.open(i) || !problem.forbidden(i), "site " + i + " must stay closed");
        }
        require(open <= problem.most(), open + " sites are open");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("The plan is wrong: " + otherwise);
        }
    }
}
