package org.ecopark.optimise.location;

/** Counts work and says when it is enough. */
final class Effort {

    private final LocationBudget budget;
    private final long started = System.nanoTime();
    private int nodes;
    private long steps;
    private long units;
    private boolean stopped;

    Effort(LocationBudget budget) {
        this.budget = budget;
    }

    void node() {
        nodes++;
    }

    void step(Region region, LocationProblem problem) {
        steps++;
        for (int i = 0; i < problem.sites(); i++) {
            units += region.isClosed(i) ? 1 : problem.clients();
        }
    }

    /** Counts work that is no step. */
    void spend(long more) {
        units += more;
    }

    boolean goOn() {
        stopped |=
                units >= budget.units() || System.nanoTime() - started >= budget.seconds() * 1e9 || budget.cancelled();
        return !stopped;
    }

    boolean stopped() {
        return stopped;
    }

    LocationWork work() {
        return new LocationWork(nodes, steps, units, stopped);
    }
}
