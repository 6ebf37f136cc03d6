package org.ecopark.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Costs one after the other, against one cost in which the first outweighs the second, and against trying. */
class OrderedFlowTest {

    @Test
    void aTieIsBrokenByTheSecondCostAndThenByTheThird() {
        // Three parallel arcs of the same first cost; two share the second; the third decides.
        FlowProblem problem = new FlowProblem(
                new long[] {5, -5}, new int[] {0, 0, 0}, new int[] {1, 1, 1}, new long[] {5, 5, 5}, new long[] {7, 7, 7
                });
        FlowPlan plan = OrderedFlow.solve(problem, List.of(new long[] {2, 1, 1}, new long[] {0, 4, 3}));
        assertThat(plan.flows()).containsExactly(0, 0, 5);
        assertThat(plan.totalCost()).isEqualTo(35);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSecondCostIsTheLeastAmongTheCheapest(long seed) {
        Random random = new Random(seed);
        int offers = 2 + random.nextInt(4);
        int needs = 2 + random.nextInt(4);
        int nodes = offers + needs + 1;
        int arcs = offers * needs + offers + needs;
        long[] supply = new long[nodes];
        int[] from = new int[arcs];
        int[] to = new int[arcs];
        long[] capacity = new long[arcs];
        long[] first = new long[arcs];
        long[] second = new long[arcs];
        long[] heavy = new long[arcs];
        int arc = 0;
        for (int offer = 0; offer < offers; offer++) {
            supply[offer] = random.nextInt(20);
            for (int need = 0; need < needs; need++) {
                from[arc] = offer;
                to[arc] = offers + need;
                capacity[arc] = random.nextInt(15);
                first[arc] = random.nextInt(4) - 3;
                second[arc++] = random.nextInt(5) - 2;
            }
            from[arc] = offer;
            to[arc] = nodes - 1;
            capacity[arc++] = Long.MAX_VALUE;
        }
        for (int need = 0; need < needs; need++) {
            supply[offers + need] = -random.nextInt(20);
            from[arc] = nodes - 1;
            to[arc] = offers + need;
            capacity[arc++] = Long.MAX_VALUE;
        }
        for (int node = 0; node < nodes - 1; node++) {
            supply[nodes - 1] -= supply[node];
        }
        for (int i = 0; i < arcs; i++) {
            heavy[i] = first[i] * 1000 + second[i];
        }
        FlowProblem problem = new FlowProblem(supply, from, to, capacity, first);
        FlowPlan ordered = OrderedFlow.solve(problem, List.of(second));
        FlowPlan weighted = MinCostFlow.solve(new FlowProblem(supply, from, to, capacity, heavy));
        assertThat(FlowChecker.faults(problem, ordered)).isEmpty();
        assertThat(cost(second, ordered)).isEqualTo(weighted.totalCost() - 1000 * ordered.totalCost());
    }

    private static long cost(long[] unitCosts, FlowPlan plan) {
        long sum = 0;
        for (int arc = 0; arc < unitCosts.length; arc++) {
            sum += unitCosts[arc] * plan.flow(arc);
        }
        return sum;
    }
}
