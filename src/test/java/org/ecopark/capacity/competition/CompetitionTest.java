package org.ecopark.capacity.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.ecopark.capacity.competition.Competition.Outcome;
import org.ecopark.capacity.competition.Competition.Rule;
import org.ecopark.measure.Figure;
import org.ecopark.measure.Provenance;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompetitionTest {

    private static final double FAR = Double.POSITIVE_INFINITY;
    /** Halves the pull every 10 km. */
    private static final double HALVING = Math.log(2) / 10;

    private static Competition market(Rule rule, double[] tonnes, double[] toNew, double[] capacity, double[][] km) {
        return new Competition(rule, tonnes, toNew, capacity, km, HALVING);
    }

    @Test
    void byShortHaulTheNearestPairIsServedFirst() {
        // P takes 50 a year. S1 lies 5 km from P and 10 from the new plant, S2 8 from P and 20 from the new plant.
        Competition market = market(
                Rule.SHORT_HAUL, new double[] {30, 40}, new double[] {10, 20}, new double[] {50}, new double[][] {
                    {5}, {8}
                });
        // 5 km: S1 -> P 30. 8 km: S2 -> P 20, then P is full. 10 km: S1 has nothing left. 20 km: S2 -> new, up to its
        // size.
        Outcome small = market.joinedBy(15);
        assertThat(small.taken()).containsExactly(50);
        assertThat(small.own()).containsExactly(0, 15);
        assertThat(small.unserved()).containsExactly(0, 5);
        assertThat(market.joinedBy(100).own()).containsExactly(0, 20);
        // (30 x 5 + 20 x 8) / 50
        assertThat(market.meanHaul()).isCloseTo(6.2, within(1e-12));
    }

    @Test
    void amongEquallyNearPlantsTheExistingOneComesFirst() {
        Competition market =
                market(Rule.SHORT_HAUL, new double[] {30}, new double[] {5}, new double[] {20}, new double[][] {{5}});
        assertThat(market.joinedBy(30).own()).containsExactly(10);
    }

    @Test
    void byGravityASourceSplitsByCapacityAndDistance() {
        // Weights: new 30 at 0 km = 30; P 200 at 10 km = 100. 100 t split 30 : 100.
        Competition market =
                market(Rule.GRAVITY, new double[] {100}, new double[] {0}, new double[] {200}, new double[][] {{10}});
        Outcome outcome = market.joinedBy(30);
        assertThat(outcome.total()).isCloseTo(100 * 30 / 130.0, within(1e-9));
        assertThat(outcome.taken()[0]).isCloseTo(100 * 100 / 130.0, within(1e-9));
        assertThat(outcome.unserved()[0]).isCloseTo(0, within(1e-9));
    }

    @Test
    void fullPlantsAreDroppedAndTheOverflowGoesToTheOthers() {
        // S1 100 t: P of 20 at 0 km (weight 20), new of 100 at 10 km (50). First P gets 200/7 = 28.6 of which 20 fit;
        // the
        // new plant gets 500/7 and then the overflow of 60/7: 80. S2 is out of reach of both.
        Competition market =
                market(Rule.GRAVITY, new double[] {100, 7}, new double[] {10, FAR}, new double[] {20}, new double[][] {
                    {0}, {FAR}
                });
        Outcome outcome = market.joinedBy(100);
        assertThat(outcome.taken()[0]).isCloseTo(20, within(1e-9));
        assertThat(outcome.total()).isCloseTo(80, within(1e-9));
        assertThat(outcome.unserved()).containsExactly(new double[] {0, 7}, within(1e-9));
    }

    @Test
    void whatAFullPlantTakesIsInProportionToWhatCame() {
        // P of 30 at 0 km from both sources, nothing else: 40 and 80 come, a quarter of each fits.
        Competition market =
                market(Rule.GRAVITY, new double[] {40, 80}, new double[] {FAR, FAR}, new double[] {30}, new double[][] {
                    {0}, {0}
                });
        Outcome outcome = market.joinedBy(500);
        assertThat(outcome.unserved()).containsExactly(new double[] {30, 60}, within(1e-9));
        assertThat(outcome.total()).isZero();
    }

    @Test
    void overflowCascadesUntilItIsStable() {
        // One source of 100; A 10, B 40 and the new plant of 1000, all next door. Shares 10 : 40 : 1000 overflow
        // nothing;
        // with a new plant of 20: shares 14.3, 57.1, 28.6 overflow all three, and 30 t find no room.
        Competition market = market(
                Rule.GRAVITY, new double[] {100}, new double[] {0}, new double[] {10, 40}, new double[][] {{0, 0}});
        assertThat(market.joinedBy(1000).total()).isCloseTo(100 * 1000 / 1050.0, within(1e-9));
        Outcome tight = market.joinedBy(20);
        assertThat(tight.total()).isCloseTo(20, within(1e-9));
        assertThat(tight.taken()).containsExactly(new double[] {10, 40}, within(1e-9));
        assertThat(tight.unserved()[0]).isCloseTo(30, within(1e-9));
    }

    @Test
    void theDecayIsFoundFromTheMeanHaul() {
        // Two equal plants with room, 10 and 30 km off one source: mean haul (10 + 30 q) / (1 + q) with q = exp(-20 b).
        // For 15 km q = 1/3, so b = ln 3 / 20 = 0.0549306.
        Competition market = new Competition(
                Rule.GRAVITY,
                new double[] {60},
                new double[] {FAR},
                new double[] {100, 100},
                new double[][] {{10, 30}},
                0);
        Decay decay =
                Decay.calibrated(market, Figure.given("mean_haul", 15, "km", Provenance.DECLARED, "a weighbridge"));
        assertThat(decay.attained()).isTrue();
        assertThat(decay.figure().value()).isCloseTo(Math.log(3) / 20, within(1e-6));
        assertThat(decay.figure().provenance()).isEqualTo(Provenance.DECLARED);
        assertThat(decay.meanHaul()).isCloseTo(15, within(1e-6));
    }

    @Test
    void aMeanHaulThatNoDecayGivesIsNotCalledAttained() {
        Competition market = new Competition(
                Rule.GRAVITY, new double[] {60}, new double[] {FAR}, new double[] {100}, new double[][] {{10}}, 0);
        Decay decay = Decay.calibrated(market, Decay.ASSUMED_HAUL);
        assertThat(decay.attained()).isFalse();
        assertThat(decay.meanHaul()).isEqualTo(10);
        assertThat(decay.figure().provenance()).isEqualTo(Provenance.ASSUMED);
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void noTonneIsPlacedTwiceAndNoPlantTakesMoreThanItCan(Rule rule) {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            double[] tonnes = random.doubles(1 + random.nextInt(12), 0, 100).toArray();
            double[] capacity = random.doubles(random.nextInt(6), 0, 200).toArray();
            double[] toNew = random.doubles(tonnes.length, 0, 80).toArray();
            double[][] km = new double[tonnes.length][];
            for (int s = 0; s < km.length; s++) {
                km[s] = random.doubles(capacity.length, 0, 80)
                        .map(d -> d > 60 ? FAR : d)
                        .toArray();
            }
            double size = random.nextDouble() * 300;
            Outcome outcome =
                    new Competition(rule, tonnes, toNew, capacity, km, random.nextDouble() * 0.2).joinedBy(size);
            double placed = outcome.total() + Arrays.stream(outcome.taken()).sum();
            double unserved = Arrays.stream(outcome.unserved()).sum();
            assertThat(placed + unserved).isCloseTo(Arrays.stream(tonnes).sum(), within(1e-6));
            assertThat(outcome.total()).isLessThanOrEqualTo(size + 1e-6);
            for (int p = 0; p < capacity.length; p++) {
                assertThat(outcome.taken()[p]).isLessThanOrEqualTo(capacity[p] + 1e-6);
            }
            for (int s = 0; s < tonnes.length; s++) {
                assertThat(outcome.own()[s]).isBetween(0.0, tonnes[s] + 1e-9);
                // Whatever is left over could not go to the new plant: that one is full.
                assertThat(outcome.unserved()[s] < 1e-6 || outcome.total() > size - 1e-6)
                        .isTrue();
            }
        }
    }

    @RepeatedTest(10)
    void aLargerPlantNeverGetsLess(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        double[] tonnes = random.doubles(20, 0, 100).toArray();
        double[] capacity = random.doubles(5, 0, 200).toArray();
        double[][] km = new double[20][];
        Arrays.setAll(km, s -> random.doubles(5, 0, 80).toArray());
        double[] toNew = random.doubles(20, 0, 80).toArray();
        for (Rule rule : Rule.values()) {
            Competition market = new Competition(rule, tonnes, toNew, capacity, km, 0.05);
            double before = 0;
            for (double size = 0; size <= 800; size += 50) {
                double got = market.joinedBy(size).total();
                assertThat(got).isGreaterThanOrEqualTo(before - 1e-6);
                before = got;
            }
        }
    }
}
