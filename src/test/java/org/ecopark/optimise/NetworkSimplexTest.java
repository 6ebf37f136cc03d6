package org.ecopark.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our simplex beside OR-Tools' cost scaling, on offers and needs on a plane. */
class NetworkSimplexTest {

    @ParameterizedTest
    @CsvSource({"1,300,60,20", "2,60,300,10", "3,1000,200,30"})
    void agreesWithCostScaling(long seed, int offers, int needs, int partners) {
        FlowProblem problem = SpatialMarket.problem(seed, offers, needs, partners);
        FlowPlan plan = MinCostFlow.solve(problem);
        assertThat(FlowChecker.faults(problem, plan)).isEmpty();
        assertThat(plan.status()).isEqualTo(FlowStatus.OPTIMAL);
        assertThat(SpatialMarket.costByCostScaling(problem)).isEqualTo(plan.totalCost());
    }
}
