package org.ecopark.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Problems of our own in the DIMACS text, worked out by hand. */
class DimacsTest {

    @Test
    void twoSawmillsServeThreeBoardMakers() {
        // By hand: need 3 has one supplier, so 30 go there; need 5 takes 25 at 2; need 4 takes 5 at 3 and 15 at 6.
        assertCost(30 * 4 + 25 * 2 + 5 * 3 + 15 * 6, """
                c 1 and 2 offer, 3 to 5 need
                p min 5 5
                n 1 35
                n 2 40
                n 3 -30
                n 4 -20
                n 5 -25
                a 1 3 0 99 4
                a 1 4 0 99 3
                a 2 4 0 99 6
                a 2 5 0 99 2
                a 1 5 0 99 8
                """);
    }

    @Test
    void whatAnArcMustCarryIsCarriedThoughItIsDear() {
        // A contract for 4 at 9 each; the other 6 go the cheap way.
        assertCost(4 * 9 + 6 * 2, """
                p min 2 2
                n 1 10
                n 2 -10
                a 1 2 4 10 9
                a 1 2 0 10 2
                """);
    }

    @Test
    void aStationIsPassedWhenItSaves() {
        // Through station 3 the tonne costs 2 + 3, but it handles only 12; the rest goes direct at 7.
        assertCost(12 * 5 + 8 * 7, """
                p min 3 3

                n 1 20
                n 2 -20
                a 1 3 0 12 2
                a 3 2 0 50 3
                a 1 2 0 50 7
                """);
    }

    @Test
    void aCirculationRunsWhereItGains() {
        // The round 1-2-3 gains 4 a unit and is 5 wide; the round 1-2-1 costs.
        assertCost(5 * (1 + 2 - 7), """
                p min 3 4
                a 1 2 0 9 1
                a 2 3 0 5 2
                a 3 1 0 8 -7
                a 2 1 0 9 0
                """);
    }

    private static void assertCost(long expected, String text) {
        DimacsFile file = DimacsFile.parse(text.lines().toList());
        FlowPlan plan = MinCostFlow.solve(file.problem());
        assertThat(FlowChecker.faults(file.problem(), plan)).isEmpty();
        assertThat(plan.status()).isEqualTo(FlowStatus.OPTIMAL);
        assertThat(file.cost(plan)).isEqualTo(expected);
    }
}
