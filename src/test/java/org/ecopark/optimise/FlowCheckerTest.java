package org.ecopark.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopark.optimise.FlowStatus.INFEASIBLE;
import static org.ecopark.optimise.FlowStatus.OPTIMAL;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowCheckerTest {

    private static final FlowProblem TWO_WAYS = Network.supplies(10, 0, -10)
            .arc(0, 1, 6, 1)
            .arc(1, 2, 9, 1)
            .arc(0, 2, 10, 5)
            .problem();

    @Test
    void acceptsTheOptimum() {
        assertThat(faults(TWO_WAYS, OPTIMAL, 32, flows(6, 6, 4), flows(0, 0, 0)))
                .isEmpty();
    }

    @Test
    void findsThatACheaperPlanExists() {
        assertThat(faults(TWO_WAYS, OPTIMAL, 35, flows(5, 5, 5), flows(0, 0, 0)))
                .singleElement()
                .asString()
                .startsWith("a cheaper plan exists")
                .contains("0", "1", "2");
    }

    @Test
    void findsMoreThanTheCapacityAndLessThanNothing() {
        assertThat(faults(TWO_WAYS, OPTIMAL, 29, flows(7, 7, 3), flows(0, 0, 0)))
                .containsExactly("arc 0 carries 7 of 6");
        assertThat(faults(TWO_WAYS, OPTIMAL, 53, flows(-1, -1, 11), flows(0, 0, 0)))
                .contains("arc 0 carries -1 of 6", "arc 2 carries 11 of 10");
    }

    @Test
    void findsFlowThatAppearsOrVanishes() {
        assertThat(faults(TWO_WAYS, OPTIMAL, 31, flows(6, 5, 4), flows(0, 0, 0)))
                .containsExactly("node 1 sends -1 instead of 0", "node 2 sends -9 instead of -10");
    }

    @Test
    void findsAWrongSum() {
        assertThat(faults(TWO_WAYS, OPTIMAL, 31, flows(6, 6, 4), flows(0, 0, 0)))
                .containsExactly("the flows cost 32, the plan says 31");
    }

    @Test
    void findsAStatusThatDoesNotFitWhatStays() {
        assertThat(faults(TWO_WAYS, OPTIMAL, 27, flows(6, 6, 3), flows(1, 0, -1)))
                .contains("a plan that leaves 1 of supplies and 1 of demands says OPTIMAL");
        assertThat(faults(TWO_WAYS, INFEASIBLE, 32, flows(6, 6, 4), flows(0, 0, 0)))
                .contains("a plan that leaves 0 of supplies and 0 of demands says INFEASIBLE");
    }

    @Test
    void findsThatMoreCouldBeSent() {
        assertThat(faults(TWO_WAYS, INFEASIBLE, 27, flows(6, 6, 3), flows(1, 0, -1)))
                .containsExactly("more could be sent");
    }

    @Test
    void findsARestThatIsNoPartOfTheSupply() {
        assertThat(faults(TWO_WAYS, INFEASIBLE, 32, flows(6, 6, 4), flows(0, 1, -1)))
                .contains("node 1 leaves 1 of its supply 0");
        FlowProblem idle = Network.supplies(4, -2).problem();
        assertThat(faults(idle, INFEASIBLE, 0, flows(), flows(4, -2))).isEmpty();
        assertThat(faults(idle, INFEASIBLE, 0, flows(), flows(5, -2))).contains("node 0 leaves 5 of its supply 4");
        assertThat(faults(idle, INFEASIBLE, 0, flows(), flows(4, -3))).contains("node 1 leaves -3 of its supply -2");
    }

    @Test
    void findsThatTheWrongSupplyWasLeft() {
        FlowProblem scarce =
                Network.supplies(4, 4, -5).arc(0, 2, 9, 7).arc(1, 2, 9, 2).problem();
        assertThat(faults(scarce, INFEASIBLE, 15, flows(1, 4), flows(3, 0, 0))).isEmpty();
        assertThat(faults(scarce, INFEASIBLE, 20, flows(2, 3), flows(2, 1, 0)))
                .singleElement()
                .asString()
                .startsWith("a cheaper plan exists");
    }

    @Test
    void findsThatTheWrongDemandWasLeft() {
        FlowProblem scarce =
                Network.supplies(5, -4, -4).arc(0, 1, 9, 7).arc(0, 2, 9, 2).problem();
        assertThat(faults(scarce, INFEASIBLE, 15, flows(1, 4), flows(0, -3, 0))).isEmpty();
        assertThat(faults(scarce, INFEASIBLE, 20, flows(2, 3), flows(0, -2, -1)))
                .singleElement()
                .asString()
                .startsWith("a cheaper plan exists");
    }

    @Test
    void findsAPlanOfAnotherProblem() {
        assertThat(faults(TWO_WAYS, OPTIMAL, 0, flows(0), flows(0, 0, 0))).hasSize(1);
    }

    @Test
    void saysWhenNumbersAreTooLargeToCheck() {
        FlowProblem dear = Network.supplies(4, -4).arc(0, 1, 4, Long.MAX_VALUE).problem();
        assertThat(faults(dear, OPTIMAL, -4, flows(4), flows(0, 0)))
                .containsExactly("the numbers are too large to be checked exactly");
    }

    /** Whatever arc of an optimal plan is changed by one unit, the checker notices. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noChangeOfOneFlowGoesUnnoticed(long seed) {
        FlowProblem problem = RandomNetworks.transport(seed, 12, 8, 4);
        FlowPlan plan = MinCostFlow.solve(problem);
        Random random = new Random(seed);
        for (int arc = 0; arc < problem.arcs(); arc++) {
            long[] changed = plan.flows();
            changed[arc] += random.nextBoolean() ? 1 : -1;
            assertThat(faults(problem, plan.status(), plan.totalCost(), changed, rests(plan)))
                    .isNotEmpty();
        }
    }

    /** A plan that is right in all but cost: the optimum of the same network with other prices. */
    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35})
    void aPlanMadeForOtherPricesIsFoundDear(long seed) {
        FlowProblem problem = RandomNetworks.transport(seed, 60, 20, 6);
        FlowPlan other = MinCostFlow.solve(withOtherCosts(problem, seed));
        long cost = 0;
        for (int arc = 0; arc < problem.arcs(); arc++) {
            cost += other.flow(arc) * problem.unitCost(arc);
        }
        assertThat(cost).isGreaterThan(MinCostFlow.solve(problem).totalCost());
        assertThat(faults(problem, other.status(), cost, other.flows(), rests(other)))
                .singleElement()
                .asString()
                .startsWith("a cheaper plan exists");
    }

    private static FlowProblem withOtherCosts(FlowProblem problem, long seed) {
        Random random = new Random(seed);
        long[] supply = new long[problem.nodes()];
        for (int node = 0; node < supply.length; node++) {
            supply[node] = problem.supply(node);
        }
        Network network = Network.supplies(supply);
        for (int arc = 0; arc < problem.arcs(); arc++) {
            network.arc(problem.from(arc), problem.to(arc), problem.capacity(arc), random.nextInt(9_000));
        }
        return network.problem();
    }

    private static long[] rests(FlowPlan plan) {
        long[] rests = new long[plan.nodes()];
        for (int node = 0; node < rests.length; node++) {
            rests[node] = plan.unserved(node);
        }
        return rests;
    }

    private static long[] flows(long... values) {
        return values;
    }

    private static List<String> faults(
            FlowProblem problem, FlowStatus status, long cost, long[] flows, long[] unserved) {
        return FlowChecker.faults(problem, new FlowPlan(status, flows, cost, unserved, new FlowWork(0, 0, 0)));
    }
}
