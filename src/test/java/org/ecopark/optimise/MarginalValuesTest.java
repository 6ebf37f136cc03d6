package org.ecopark.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One unit more or less at a node, beside a second solution of the changed problem. */
class MarginalValuesTest {

    @Test
    void bothSidesOfACornerAreTold() {
        // Offer 0 has 10, need 1 takes 10 at a gain of 7; the ground takes the rest at a cost of 2, gives at 3.
        FlowProblem problem = Network.supplies(10, -10, 0)
                .arc(0, 1, Long.MAX_VALUE, -7)
                .arc(0, 2, Long.MAX_VALUE, 2)
                .arc(2, 1, Long.MAX_VALUE, 3)
                .problem();
        MarginalValues values = MarginalValues.of(problem, MinCostFlow.solve(problem), 2);
        // A tonne more finds the need full and is dumped at 2; a tonne less costs the gain of 7 and a bought one at 3.
        assertThat(values.costOfOneMore(0)).hasValue(2);
        assertThat(values.costOfOneLess(0)).hasValue(10);
        // The need's side: one less needed is one more sent from there.
        assertThat(values.costOfOneMore(1)).hasValue(9);
        assertThat(values.costOfOneLess(1)).hasValue(3);
    }

    @Test
    void aChangeWithoutAWayHasNoValue() {
        FlowProblem problem = Network.supplies(3, -3, 0).arc(0, 1, 3, 1).problem();
        MarginalValues values = MarginalValues.of(problem, MinCostFlow.solve(problem), 2);
        assertThat(values.costOfOneMore(0)).isEmpty();
        assertThat(values.costOfOneLess(0)).isEmpty();
    }

    @Test
    void plansThatLeaveSomethingOrAreNotTheCheapestAreRefused() {
        FlowProblem problem =
                Network.supplies(2, -2, 0).arc(0, 1, 2, 1).arc(0, 1, 2, 5).problem();
        FlowPlan dear = new FlowPlan(FlowStatus.OPTIMAL, new long[] {0, 2}, 10, new long[3], new FlowWork(1, 2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> MarginalValues.of(problem, dear, 2));
        FlowPlan idle =
                new FlowPlan(FlowStatus.INFEASIBLE, new long[2], 0, new long[] {2, -2, 0}, new FlowWork(1, 2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> MarginalValues.of(problem, idle, 2));
    }

    @ParameterizedTest
    @CsvSource({"1,5,4,3", "2,12,5,4", "3,4,15,8", "4,30,10,5"})
    void agreeWithASecondSolutionOfTheChangedProblem(long seed, int offers, int needs, int partners) {
        FlowProblem problem = RandomNetworks.balanced(seed, offers, needs, partners);
        int ground = problem.nodes() - 1;
        FlowPlan plan = MinCostFlow.solve(problem);
        MarginalValues values = MarginalValues.of(problem, plan, ground);
        for (int node = 0; node < ground; node++) {
            assertThat(values.costOfOneMore(node))
                    .as("one more at %d", node)
                    .isEqualTo(resolved(problem, plan, node, 1));
            assertThat(values.costOfOneLess(node))
                    .as("one less at %d", node)
                    .isEqualTo(resolved(problem, plan, node, -1));
        }
    }

    private static OptionalLong resolved(FlowProblem problem, FlowPlan plan, int node, int change) {
        long[] supply = new long[problem.nodes()];
        for (int i = 0; i < supply.length; i++) {
            supply[i] = problem.supply(i);
        }
        supply[node] += change;
        supply[supply.length - 1] -= change;
        Network changed = Network.supplies(supply);
        for (int arc = 0; arc < problem.arcs(); arc++) {
            changed.arc(problem.from(arc), problem.to(arc), problem.capacity(arc), problem.unitCost(arc));
        }
        FlowPlan second = MinCostFlow.solve(changed.problem());
        return second.status() == FlowStatus.OPTIMAL
                ? OptionalLong.of(second.totalCost() - plan.totalCost())
                : OptionalLong.empty();
    }
}
