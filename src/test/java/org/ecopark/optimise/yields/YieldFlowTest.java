package org.ecopark.optimise.yields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ecopark.optimise.FlowChecker;
import org.ecopark.optimise.FlowPlan;
import org.ecopark.optimise.FlowProblem;
import org.ecopark.optimise.FlowStatus;
import org.ecopark.optimise.FlowWork;
import org.ecopark.optimise.MinCostFlow;
import org.ecopark.optimise.RandomNetworks;
import org.ecopark.optimise.yields.YieldProblem.CoProduct;
import org.ecopark.optimise.yields.YieldProblem.Limit;
import org.ecopark.optimise.yields.YieldProblem.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Linear programmes with answers by hand, and against whole-number flows where yields are 1. */
class YieldFlowTest {

    private static final double FREE = Double.POSITIVE_INFINITY;

    /** 100 t of wood at 0 or to the dump 3; a yard 1 makes 0.9 t chips and 0.05 t metal of a tonne; 2 takes chips. */
    private static YieldProblem yard(double limit) {
        return new YieldProblem(
                new double[] {100, -FREE, -40, -FREE, -FREE},
                new double[] {100, 0, 0, 0, 0},
                new int[] {0, 1, 0},
                new int[] {1, 2, 3},
                new double[] {FREE, FREE, FREE},
                new double[] {4, -30, 50},
                new double[] {0.9, 1, 1},
                List.of(new CoProduct(0, 4, 0.05)),
                limit < 0 ? List.of() : List.of(new Limit(limit, List.of(new Use(0, 1)))));
    }

    @Test
    void aYieldMakesLessOfMore() {
        YieldProblem problem = yard(-1);
        YieldPlan plan = solved(problem);
        // The yard may keep chips, so all 100 t go there (4 each instead of 50); 40 t of the 90 t chips are sold at 30.
        assertThat(plan.flow(0)).isCloseTo(100, within(1e-6));
        assertThat(plan.flow(1)).isCloseTo(40, within(1e-6));
        assertThat(plan.totalCost()).isCloseTo(400 - 1200, within(1e-6));
    }

    @Test
    void sharedCapacityBindsInUnitsOfItsOwn() {
        // The yard takes 30 t: 27 t chips, all sold; the rest is dumped.
        YieldPlan plan = solved(yard(30));
        assertThat(plan.flow(2)).isCloseTo(70, within(1e-6));
        assertThat(plan.flow(1)).isCloseTo(27, within(1e-6));
        assertThat(plan.totalCost()).isCloseTo(30 * 4 + 70 * 50 - 27 * 30, within(1e-6));
    }

    @Test
    void contradictionsAndGainsWithoutBoundAreTold() {
        YieldProblem impossible = new YieldProblem(
                new double[] {5, -3},
                new double[] {5, -3},
                new int[] {0},
                new int[] {1},
                new double[] {9},
                new double[] {1},
                new double[] {1},
                List.of(),
                List.of());
        assertThat(YieldFlow.solve(impossible).status()).isEqualTo(FlowStatus.INFEASIBLE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new YieldProblem(
                        new double[] {1},
                        new double[] {0},
                        new int[0],
                        new int[0],
                        new double[0],
                        new double[0],
                        new double[0],
                        List.of(),
                        List.of()));
    }

    @Test
    void theCheckerSeesALossAndABrokenBalance() {
        YieldProblem problem = yard(30);
        YieldPlan good = solved(problem);
        double[] prices = new double[problem.nodes()];
        for (int node = 0; node < prices.length; node++) {
            prices[node] = good.nodePrice(node);
        }
        double[] limit = {good.limitPrice(0)};
        YieldPlan wasteful =
                new YieldPlan(FlowStatus.OPTIMAL, new double[] {20, 18, 80}, 80 - 540 + 4000, prices, limit);
        assertThat(YieldChecker.faults(problem, wasteful)).isNotEmpty();
        YieldPlan unbalanced =
                new YieldPlan(FlowStatus.OPTIMAL, new double[] {30, 40, 70}, 120 - 1200 + 3500, prices, limit);
        assertThat(YieldChecker.faults(problem, unbalanced)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,5,4,3", "2,40,15,6", "3,8,40,10", "4,150,40,10"})
    void agreesWithWholeNumberFlowsWhereYieldsAreOne(long seed, int offers, int needs, int partners) {
        FlowProblem whole = RandomNetworks.balanced(seed, offers, needs, partners);
        FlowPlan flows = MinCostFlow.solve(whole);
        YieldProblem problem = YieldProblem.of(whole);
        YieldPlan plan = solved(problem);
        assertThat(plan.totalCost()).isCloseTo(flows.totalCost(), within(1e-6 * Math.abs(flows.totalCost())));
        // Each passes the checker of the other: a vertex of this polyhedron is in whole numbers.
        assertThat(YieldChecker.faults(problem, YieldPlan.of(whole, flows))).isEmpty();
        assertThat(FlowChecker.faults(whole, rounded(whole, plan))).isEmpty();
    }

    private static FlowPlan rounded(FlowProblem problem, YieldPlan plan) {
        long[] flows = new long[problem.arcs()];
        long cost = 0;
        for (int arc = 0; arc < flows.length; arc++) {
            flows[arc] = Math.round(plan.flow(arc));
            cost += flows[arc] * problem.unitCost(arc);
        }
        return new FlowPlan(FlowStatus.OPTIMAL, flows, cost, new long[problem.nodes()], new FlowWork(0, 0, 0));
    }

    private static YieldPlan solved(YieldProblem problem) {
        YieldPlan plan = YieldFlow.solve(problem);
        assertThat(plan.status()).isEqualTo(FlowStatus.OPTIMAL);
        assertThat(YieldChecker.faults(problem, plan)).isEmpty();
        return plan;
    }
}
