package org.ecopark.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FlowProblemTest {

    @Test
    void refusesArraysOfArcsThatAreNotParallel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new FlowProblem(new long[] {1, -1}, new int[] {0}, new int[] {1}, new long[2], new long[1]))
                .withMessageContaining("2 capacities");
    }

    @Test
    void refusesAnArcThatEndsOutsideTheNetwork() {
        Network network = Network.supplies(1, -1).arc(0, 1, 1, 1).arc(0, 2, 1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(network::problem)
                .withMessage("arc 1 goes from node 0 to node 2, but there are 2 nodes");
        assertThatIllegalArgumentException()
                .isThrownBy(Network.supplies(1, -1).arc(-1, 0, 1, 1)::problem)
                .withMessageContaining("from node -1");
    }

    @Test
    void refusesANegativeCapacity() {
        assertThatIllegalArgumentException()
                .isThrownBy(Network.supplies(1, -1).arc(0, 1, -7, 1)::problem)
                .withMessage("arc 0 has the negative capacity -7");
    }

    @Test
    void refusesAUnitCostThatHasNoOpposite() {
        assertThatIllegalArgumentException()
                .isThrownBy(Network.supplies(1, -1).arc(0, 1, 1, Long.MIN_VALUE)::problem)
                .withMessageContaining("arc 0");
    }

    @Test
    void refusesSuppliesOrDemandsThatOverflow() {
        assertThatIllegalArgumentException()
                .isThrownBy(Network.supplies(Long.MAX_VALUE, 1)::problem)
                .withMessageContaining("2^63");
        assertThatIllegalArgumentException()
                .isThrownBy(Network.supplies(Long.MIN_VALUE)::problem)
                .withMessageContaining("2^63");
    }

    @Test
    void keepsItsOwnCopyOfTheArrays() {
        long[] supply = {5, -5};
        long[] capacity = {9};
        FlowProblem problem = new FlowProblem(supply, new int[] {0}, new int[] {1}, capacity, new long[] {2});
        supply[0] = 1;
        capacity[0] = 1;
        assertThat(problem.supply(0)).isEqualTo(5);
        assertThat(problem.capacity(0)).isEqualTo(9);
    }
}
