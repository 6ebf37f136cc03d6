package org.ecopark.exchange.network;

import org.ecopark.optimise.FlowWork;
import org.jspecify.annotations.Nullable;

/** What leaves the start of each arc of a {@link Network}, units a year, and the smallest amount that was told apart. */
final class Solved {

    private final double[] flows;
    private final double grain;
    private final FlowWork work;
    private final @Nullable Marginals marginals;

    Solved(double[] flows, double grain, FlowWork work, @Nullable Marginals marginals) {
        this.flows = flows;
        this.grain = grain;
        this.work = work;
        this.marginals = marginals;
    }

    double flow(int arc) {
        return flows[arc];
    }

    double largestFlow() {
        return java.util.Arrays.stream(flows).max().orElse(0);
    }

    double grain() {
        return grain;
    }

    FlowWork work() {
        return work;
    }

    @Nullable
    Marginals marginals() {
        return marginals;
    }

    /** What one unit more or less of a spot changes the objective by, in money; null where unknown or without a way. */
    interface Marginals {

        @Nullable
        Double gainOfMore(int spot);

        @Nullable
        Double lossOfLess(int spot);

        /** Whether both are exact; else a unit more brings at most, and a unit less takes at least as much. */
        boolean isExact(int spot);
    }
}
