package org.ecopark.exchange.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.ecopark.exchange.network.Allocation.End;
import org.ecopark.exchange.network.Objective.Aim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sets of exchanges by hand, by trying everything, and by solving again. */
class AllocatorTest {

    private static final Objective GAIN = Objective.weights(1, 0, 0);

    @Test
    void theDearerNeedWinsAndALossIsNotMade() {
        Market market = new Market();
        int offer = market.offer(100);
        int near = market.need(30);
        int far = market.need(50);
        int losing = market.need(90);
        market.link(offer, near, 5.0, null, 10).link(offer, far, 2.0, null, 40).link(offer, losing, -1.0, null, 5);
        Allocation best = Allocator.allocate(market.aiming(GAIN), true);
        assertThat(best.totals().placedT()).isEqualTo(80);
        assertThat(best.totals().residualT()).isEqualTo(20);
        assertThat(best.totals().gain().known()).isCloseTo(30 * 5 + 50 * 2, within(1e-6));
        // 10 km x 30 t + 40 km x 50 t.
        assertThat(best.totals().tonneKm()).isCloseTo(2300, within(1e-6));
        // Another tonne offered finds no place; another one needed near takes it from the residual for 5.
        assertThat(best.ends().get(offer).gainOfMore()).isZero();
        assertThat(best.ends().get(near).gainOfMore()).isEqualTo(5);
        assertThat(best.ends().get(losing).gainOfMore()).isZero();
    }

    @Test
    void carbonAndDiversionArePricedAndWhatIsUnknownIsLeftOutAndCounted() {
        Market market = new Market();
        int offer = market.offer(10);
        int known = market.need(10);
        int unknown = market.need(10);
        market.link(offer, known, -4.0, 0.1, 10).link(offer, unknown, 50.0, null, 10);
        // -4 + 30 x 0.1 + 2 = 1 a tonne; the other's carbon is not known, so its sum is not.
        Allocation best = Allocator.allocate(market.aiming(Objective.weights(1, 30, 2)), false);
        assertThat(best.left()).isEqualTo(1);
        assertThat(best.totals().placedT()).isEqualTo(10);
        assertThat(best.totals().objective()).isCloseTo(10, within(1e-6));
        assertThat(best.totals().co2eT().known()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aimsInOrderPlaceMostFirstAndThenTheNearest() {
        Market market = new Market();
        int a = market.offer(10);
        int b = market.offer(10);
        int x = market.need(10);
        int y = market.need(10);
        // Nearest first would give x to a and leave b, which reaches only x, with nothing.
        market.link(a, x, 9.0, null, 1).link(a, y, null, null, 30).link(b, x, 1.0, null, 50);
        Allocation best =
                Allocator.allocate(market.aiming(new Objective(0, 0, 0, List.of(Aim.DIVERTED, Aim.DISTANCE))), false);
        assertThat(best.totals().placedT()).isEqualTo(20);
        assertThat(best.totals().gain().known()).isCloseTo(10, within(1e-9));
        assertThat(best.totals().gain().unknownT()).isEqualTo(10);
        assertThat(best.left()).isZero();
    }

    @Test
    void tonnesThroughASiteCountOnceAndPayBothHauls() {
        Market market = new Market();
        int offer = market.offer(100);
        int yard = market.passing(60);
        int need = market.need(80);
        market.link(offer, yard, -1.0, -0.01, 20).link(yard, need, 6.0, 0.2, 30);
        Allocation best = Allocator.allocate(market.aiming(GAIN), true);
        assertThat(best.totals().placedT()).isEqualTo(60);
        assertThat(best.totals().passedT()).isEqualTo(60);
        assertThat(best.totals().gain().known()).isCloseTo(60 * 5, within(1e-6));
        assertThat(best.totals().residualT()).isEqualTo(40);
        assertThat(best.ends()).extracting(End::spot).containsExactly(offer, need);
    }

    @Test
    void aYearlyBoundOfALinkHolds() {
        Market market = new Market();
        int offer = market.offer(100);
        int need = market.need(100);
        market.link(offer, need, 3.0, null, 1, 42.5);
        assertThat(Allocator.allocate(market.aiming(GAIN), false).totals().placedT())
                .isEqualTo(42.5);
    }

    @Test
    void withoutAFacilityItsLinksAreGone() {
        Market market = new Market();
        int a = market.offer(10);
        int b = market.offer(10);
        int need = market.need(15);
        market.link(a, need, 3.0, null, 1).link(b, need, 2.0, null, 1);
        Scene scene = market.aiming(GAIN);
        Scene without = scene.without(market.spots.get(a).facility()).scene();
        assertThat(Allocator.allocate(scene, false).totals().gain().known()).isCloseTo(40, within(1e-9));
        assertThat(Allocator.allocate(without, false).totals().gain().known()).isCloseTo(20, within(1e-9));
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void smallMarketsEqualTryingEverything(long seed) {
        Market market = random(seed);
        Allocation best = Allocator.allocate(market.aiming(GAIN), true);
        assertThat(best.totals().gain().known())
                .isCloseTo(bestByTrying(market, new int[market.links.size()], 0), within(1e-6));
    }

    /** Two or three offers and needs, at most one site between, whole tonnes. */
    private static Market random(long seed) {
        Random random = new Random(seed);
        Market market = new Market();
        int offers = 1 + random.nextInt(2);
        int needs = 1 + random.nextInt(2);
        for (int i = 0; i < offers; i++) {
            market.offer(1 + random.nextInt(3));
        }
        for (int i = 0; i < needs; i++) {
            market.need(1 + random.nextInt(3));
        }
        int yard = market.passing(1 + random.nextInt(2));
        for (int offer = 0; offer < offers; offer++) {
            for (int need = 0; need < needs; need++) {
                if (random.nextInt(3) > 0) {
                    market.link(offer, offers + need, (double) random.nextInt(-2, 6), null, 1);
                }
            }
        }
        market.link(0, yard, -1.0, null, 1).link(yard, offers, (double) random.nextInt(1, 8), null, 1);
        return market;
    }

    private static double bestByTrying(Market market, int[] flows, int at) {
        if (at == flows.length) {
            return value(market, flows);
        }
        double best = Double.NEGATIVE_INFINITY;
        for (flows[at] = 0; flows[at] <= 3; flows[at]++) {
            best = Math.max(best, bestByTrying(market, flows, at + 1));
        }
        flows[at] = 0;
        return best;
    }

    /** What a set brings; nothing possible when it takes more than there is or makes a yard give what it did not get. */
    private static double value(Market market, int[] flows) {
        double[] out = new double[market.spots.size()];
        double[] in = new double[out.length];
        double gain = 0;
        for (int i = 0; i < flows.length; i++) {
            Link link = market.links.get(i);
            out[link.from()] += flows[i];
            in[link.to()] += flows[i];
            gain += flows[i] * java.util.Objects.requireNonNull(link.value().gain());
        }
        for (int spot = 0; spot < out.length; spot++) {
            double amount = market.spots.get(spot).amount();
            boolean passes = market.spots.get(spot).kind() == Spot.Kind.PASS_THROUGH;
            if (out[spot] > amount || in[spot] > amount || (passes && out[spot] != in[spot])) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        return gain;
    }
}
