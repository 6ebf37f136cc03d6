package org.ecopark.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases whose answer is known by hand, by trying everything, or from a second solver. */
class MinCostFlowTest {

    private static final long UNBOUNDED = Long.MAX_VALUE;

    @Test
    void theCheaperOfTwoWaysIsFilledFirst() {
        FlowPlan plan = solved(
                Network.supplies(10, 0, -10).arc(0, 1, 6, 1).arc(1, 2, 9, 1).arc(0, 2, 9, 5));
        assertThat(plan.flows()).containsExactly(6, 6, 4);
        assertThat(plan.totalCost()).isEqualTo(32);
        assertThat(plan.status()).isEqualTo(FlowStatus.OPTIMAL);
    }

    @Test
    void anEarlyChoiceIsTakenBackWhenAnotherNeedHasNoOtherOffer() {
        // Offer 0 is nearest to need 2, but need 3 can only be served by offer 0.
        FlowPlan plan = solved(
                Network.supplies(5, 5, -5, -5).arc(0, 2, 5, 1).arc(0, 3, 5, 4).arc(1, 2, 5, 9));
        assertThat(plan.flows()).containsExactly(0, 5, 5);
        assertThat(plan.totalCost()).isEqualTo(65);
    }

    @Test
    void noNodesAndNoArcsAreAnEmptyPlan() {
        assertThat(solved(Network.supplies()).totalCost()).isZero();
        FlowPlan lonely = solved(Network.supplies(3, -2));
        assertThat(lonely.status()).isEqualTo(FlowStatus.INFEASIBLE);
        assertThat(lonely.unserved(0)).isEqualTo(3);
        assertThat(lonely.unserved(1)).isEqualTo(-2);
        assertThat(lonely.work()).isEqualTo(new FlowWork(0, 0, 0));
    }

    @Test
    void whatCannotBeSentStaysWhereSendingItIsDearest() {
        FlowPlan plan = solved(Network.supplies(4, 4, -5).arc(0, 2, 9, 7).arc(1, 2, 9, 2));
        assertThat(plan.status()).isEqualTo(FlowStatus.INFEASIBLE);
        assertThat(plan.flows()).containsExactly(1, 4);
        assertThat(plan.unserved(0)).isEqualTo(3);
        assertThat(plan.unservedSupply()).isEqualTo(3);
        assertThat(plan.unmetDemand()).isZero();
    }

    @Test
    void aNarrowArcLeavesSupplyAndDemand() {
        FlowPlan plan = solved(Network.supplies(8, -8).arc(0, 1, 5, 3));
        assertThat(plan.unservedSupply()).isEqualTo(3);
        assertThat(plan.unmetDemand()).isEqualTo(3);
        assertThat(plan.totalCost()).isEqualTo(15);
    }

    @Test
    void gainsAreCollectedOnArcsRoundsAndLoops() {
        FlowPlan plan = solved(Network.supplies(2, 0, -2)
                .arc(0, 1, UNBOUNDED, -3)
                .arc(1, 2, 8, 1)
                .arc(2, 1, 4, -6)
                .arc(1, 1, 7, -1)
                .arc(2, 2, 7, 1));
        assertThat(plan.flows()).containsExactly(2, 6, 4, 7, 0);
        assertThat(plan.totalCost()).isEqualTo(-6 + 6 - 24 - 7);
    }

    @Test
    void gainsWithoutBoundCountOnlyWhereTheyCannotGoRound() {
        // Stations 1 and 2 exchange both ways; the unbounded gains before and after them lie on no round.
        FlowPlan plan = solved(Network.supplies(5, 0, 0, -5)
                .arc(0, 1, UNBOUNDED, -8)
                .arc(1, 2, 6, -2)
                .arc(2, 1, 6, 1)
                .arc(2, 3, UNBOUNDED, -9));
        assertThat(plan.flows()).containsExactly(5, 6, 1, 5);
        assertThat(plan.totalCost()).isEqualTo(-40 - 12 + 1 - 45);
    }

    @Test
    void componentsAreSolvedApartAndIdleOnesNotAtAll() {
        FlowPlan plan = solved(Network.supplies(3, -3, 2, -2, 0, 0, 6)
                .arc(0, 1, 3, 4)
                .arc(2, 3, 1, 5)
                .arc(2, 3, 9, 6)
                .arc(4, 5, 9, 1)
                .arc(1, 2, 0, 1));
        assertThat(plan.flows()).containsExactly(3, 1, 1, 0, 0);
        assertThat(plan.work()).isEqualTo(new FlowWork(2, 4, 3));
        assertThat(plan.unserved(6)).isEqualTo(6);
    }

    @Test
    void arcsWithoutBoundCarryLargeAmounts() {
        // 4e15 units: cost x nodes x flow would be far over 2^63, each check that is needed is not.
        long amount = 4_000_000_000_000_000L;
        FlowPlan plan = solved(Network.supplies(amount, 0, -amount)
                .arc(0, 1, UNBOUNDED, 900)
                .arc(1, 2, UNBOUNDED, -100)
                .arc(0, 2, amount / 2, 700));
        assertThat(plan.flows()).containsExactly(amount / 2, amount / 2, amount / 2);
        assertThat(plan.totalCost()).isEqualTo(750 * amount);
    }

    @Test
    void numbersBeyondExactnessAreRefusedWithWhatToChange() {
        assertOutOfRange(Network.supplies(9, -9).arc(0, 1, 9, Long.MAX_VALUE / 3), "2 nodes");
        assertOutOfRange(Network.supplies(1L << 40, -(1L << 40)).arc(0, 1, UNBOUNDED, 1L << 30), "total cost");
        // Each turn of this round gains, and nothing bounds the turns.
        assertOutOfRange(Network.supplies(0, 0).arc(0, 1, UNBOUNDED, -1).arc(1, 0, UNBOUNDED, 0), "node 0");
    }

    private static void assertOutOfRange(Network network, String part) {
        assertThatExceptionOfType(FlowOutOfRangeException.class)
                .isThrownBy(() -> MinCostFlow.solve(network.problem()))
                .withMessageContaining(part)
                .withMessageEndingWith("choose a coarser unit of flow or of money");
    }

    static LongStream tinySeeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("tinySeeds")
    void agreesWithTryingEverything(long seed) {
        FlowProblem problem = RandomNetworks.tiny(seed);
        FlowPlan plan = solved(problem);
        BruteForce force = BruteForce.on(problem);
        assertThat(sent(problem, plan)).isEqualTo(force.sent());
        assertThat(plan.totalCost()).isEqualTo(force.cost());
    }

    @ParameterizedTest
    @CsvSource({"1,5,5,3", "2,30,7,5", "3,7,60,20", "4,200,50,10", "5,40,40,40", "6,500,200,20", "7,1000,100,10"})
    void agreesWithASecondSolverOnTransport(long seed, int offers, int needs, int partners) {
        assertAgree(RandomNetworks.transport(seed, offers, needs, partners));
        FlowProblem balanced = RandomNetworks.balanced(seed, offers, needs, partners);
        assertThat(assertAgree(balanced).status()).isEqualTo(FlowStatus.OPTIMAL);
    }

    @ParameterizedTest
    @CsvSource({"11,10,40", "12,60,300", "13,300,300", "14,200,3000", "15,2000,10000"})
    void agreesWithASecondSolverOnTransshipment(long seed, int nodes, int arcs) {
        assertAgree(RandomNetworks.transshipment(seed, nodes, arcs));
    }

    private static FlowPlan assertAgree(FlowProblem problem) {
        FlowPlan plan = solved(problem);
        SuccessiveShortestPaths second = SuccessiveShortestPaths.on(problem);
        assertThat(sent(problem, plan)).isEqualTo(second.sent(problem));
        assertThat(plan.totalCost()).isEqualTo(second.totalCost());
        return plan;
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void theSameProblemGivesTheSamePlan(long seed) {
        FlowProblem problem = RandomNetworks.transport(seed, 300, 100, 10);
        assertThat(MinCostFlow.solve(problem).flows())
                .isEqualTo(MinCostFlow.solve(problem).flows());
    }

    private static long sent(FlowProblem problem, FlowPlan plan) {
        long supplies = 0;
        for (int node = 0; node < problem.nodes(); node++) {
            supplies += Math.max(problem.supply(node), 0);
        }
        return supplies - plan.unservedSupply();
    }

    private static FlowPlan solved(Network network) {
        return solved(network.problem());
    }

    private static FlowPlan solved(FlowProblem problem) {
        FlowPlan plan = MinCostFlow.solve(problem);
        assertThat(FlowChecker.faults(problem, plan)).isEmpty();
        return plan;
    }
}
