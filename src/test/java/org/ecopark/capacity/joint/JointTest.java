package org.ecopark.capacity.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ecopark.capacity.joint.JointMarket.Choice;
import org.ecopark.capacity.joint.JointMarket.Slice;
import org.ecopark.capacity.joint.JointMarket.Zone;
import org.ecopark.capacity.joint.JointPlan.Line;
import org.ecopark.optimise.location.LocationBudget;
import org.junit.jupiter.api.Test;

class JointTest {

    private static final Map<Long, Double> TWO_ZONES = Map.of(1L, 60_000.0, 2L, 10_000.0, 3L, 10_000.0);

    /** Two zones, one source of 60,000 t in reach of both, 10,000 t of its own for each. */
    private static JointMarket twoZones(double fixedOfSmall, double fixedOfBig) {
        List<Choice> choices =
                List.of(new Choice(20_000, 20_000, fixedOfSmall), new Choice(70_000, 70_000, fixedOfBig));
        List<Slice> slices = new ArrayList<>();
        slices.addAll(Slicing.of(1, new double[] {60_000, 60_000}, new double[] {20, 20}));
        slices.addAll(Slicing.of(2, new double[] {10_000, 0}, new double[] {22, 0}));
        slices.addAll(Slicing.of(3, new double[] {0, 10_000}, new double[] {0, 22}));
        return new JointMarket(List.of(new Zone(10, choices), new Zone(20, choices)), slices);
    }

    private static JointPlan solve(JointMarket market, long atLeast) {
        return Joint.solve(market, atLeast, LocationBudget.unlimited());
    }

    /** Catchments alone claim 70,000 + 70,000; there are 80,000. */
    @Test
    void twoZonesNeverShareOutMoreThanThereIs() {
        for (double fixed : new double[] {0, 1_000, 100_000, 400_000, 2_000_000}) {
            JointMarket market = twoZones(fixed, 2 * fixed);
            JointPlan plan = solve(market, 0);
            assertThat(plan.status()).isEqualTo("OPTIMAL");
            assertThat(plan.tonnes()).isLessThanOrEqualTo(80_000);
            JointCheck.requireOnce(market, plan, TWO_ZONES);
        }
    }

    /** Nothing to pay for plants: all 80,000 t are taken; worth 60,000 x 20 + 20,000 x 22. */
    @Test
    void takesEveryTonneThatIsWorthIt() {
        JointPlan plan = solve(twoZones(0, 0), 0);
        assertThat(plan.tonnes()).isEqualTo(80_000);
        assertThat(plan.value()).isEqualTo(1_640_000, within(0.01));
    }

    /** One big plant: 60,000 x 20 + 10,000 x 22 - 600,000 = 820,000; a small one beside it would bring 220,000 - 300,000. */
    @Test
    void leavesToTheOutletWhatIsNotWorthAPlant() {
        JointMarket market = twoZones(300_000, 600_000);
        JointPlan plan = solve(market, 0);
        assertThat(plan.value()).isEqualTo(820_000, within(0.01));
        assertThat(plan.tonnes()).isEqualTo(70_000);
        JointCheck.requireOnce(market, plan, TWO_ZONES);
    }

    @Test
    void buildsNothingWhereNothingPays() {
        JointPlan plan = solve(twoZones(2_000_000, 3_000_000), 0);
        assertThat(plan.chosen()).containsExactly(-1, -1);
        assertThat(plan.value()).isEqualTo(0, within(1e-6));
    }

    @Test
    void servesAtLeastWhatIsAskedEvenAtALoss() {
        JointMarket market = twoZones(300_000, 600_000);
        JointPlan plan = solve(market, 75_000);
        assertThat(plan.tonnes()).isGreaterThanOrEqualTo(75_000);
        assertThat(plan.value()).isEqualTo(820_000 + 220_000 - 300_000, within(0.01));
        JointCheck.requireOnce(market, plan, TWO_ZONES);
    }

    @Test
    void saysThatMoreThanThereIsCannotBeServed() {
        List<Choice> small = List.of(new Choice(10_000, 10_000, 1));
        JointMarket market =
                new JointMarket(List.of(new Zone(1, small)), Slicing.of(1, new double[] {60_000}, new double[] {20}));
        JointPlan plan = solve(market, 30_000);
        assertThat(plan.status()).isEqualTo("INFEASIBLE");
        assertThat(plan.lines()).isEmpty();
        JointCheck.requireOnce(market, plan, Map.of(1L, 60_000.0));
    }

    /** A zone that wins 4 of 10 t and one that wins all: 4 are open to both, 6 to the second. */
    @Test
    void cutsASourceByWhatZonesCanWin() {
        List<Slice> slices = Slicing.of(7, new double[] {4, 10, 0}, new double[] {1, 2, 3});
        assertThat(slices).hasSize(2);
        assertThat(slices.get(0).tonnes()).isEqualTo(4);
        assertThat(slices.get(0).worth()).containsExactly(1.0, 2.0, Double.NaN);
        assertThat(slices.get(1).tonnes()).isEqualTo(6);
        assertThat(slices.get(1).worth()).containsExactly(Double.NaN, 2.0, Double.NaN);
    }

    @Test
    void theCheckFindsATonnePlacedTwice() {
        JointMarket market = twoZones(0, 0);
        JointPlan wrong = new JointPlan(
                "OPTIMAL",
                2 * 60_000 * 20,
                2 * 60_000 * 20,
                List.of(1, 1),
                List.of(new Line(0, 0, 60_000), new Line(1, 0, 60_000)),
                0,
                0);
        assertThatThrownBy(() -> JointCheck.requireOnce(market, wrong, TWO_ZONES))
                .hasMessageContaining("is placed 120000");
    }

    /** Against trying every set of sizes, with tonnes given greedily: exact when plants hold everything they may bind. */
    @Test
    void isAsGoodAsTryingEverything() {
        Random random = new Random(11);
        for (int round = 0; round < 20; round++) {
            JointMarket market = random(random);
            assertThat(solve(market, 0).value()).as("round " + round).isEqualTo(brute(market), within(1e-3));
        }
    }

    private static JointMarket random(Random random) {
        List<Zone> zones = new ArrayList<>();
        for (int z = 0; z < 4; z++) {
            zones.add(new Zone(z, List.of(new Choice(1000, 1000, 500 + random.nextInt(4000)))));
        }
        List<Slice> slices = new ArrayList<>();
        for (int s = 0; s < 8; s++) {
            List<Double> worth = new ArrayList<>();
            for (int z = 0; z < 4; z++) {
                worth.add(random.nextInt(4) == 0 ? Double.NaN : random.nextInt(60) - 10.0);
            }
            slices.add(new Slice(s, 20 + random.nextInt(100), worth));
        }
        return new JointMarket(zones, slices);
    }

    private static double brute(JointMarket market) {
        double best = 0;
        for (int open = 0; open < 16; open++) {
            double value = 0;
            for (int z = 0; z < 4; z++) {
                value -=
                        (open >> z & 1) * market.zones().get(z).choices().get(0).fixedCost();
            }
            for (Slice slice : market.slices()) {
                double most = 0;
                for (int z = 0; z < 4; z++) {
                    double worth = slice.worth().get(z);
                    if ((open >> z & 1) == 1 && worth > most) {
                        most = worth;
                    }
                }
                value += most * slice.tonnes();
            }
            best = Math.max(best, value);
        }
        return best;
    }
}
