package org.ecopark.exchange.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.ecopark.exchange.network.Allocation.End;
import org.ecopark.optimise.yields.YieldChecker;
import org.ecopark.optimise.yields.YieldFlow;
import org.ecopark.optimise.yields.YieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A tonne taken in gives all outputs at once: by hand, against all plans of small markets, and by solving again. */
class ByProductsTest {

    private static final Objective GAIN = Objective.weights(1, 0, 0);

    /**
     * A tonne of mixed wood costs 12 to haul and work up and gives 0.8 t of chips and 0.03 t of metal. Chips are worth 20
     * at a boiler for 40 t, then 5 elsewhere; metal 100 at a smelter. Chips alone lose after the boiler: 4 - 12. With
     * metal: 4 + 3 - 12 = -5. So 50 t go in: 40 t chips, 1.5 t metal: 50 x -12 + 40 x 20 + 1.5 x 100 = 350.
     */
    @Test
    void outputsOfOneTonneGoToSeveralNeeds() {
        Market market = new Market();
        int wood = market.offer(100);
        int yard = market.works(80, 0.8, 5.0, null);
        int metal = market.beside(yard, 0.03);
        int boiler = market.need(40);
        int smelter = market.need(1000);
        market.link(wood, yard, -12.0, 0.1, 10)
                .link(yard, boiler, 20.0, 0.2, 20)
                .link(metal, smelter, 100.0, 1.0, 30);
        Allocation best = Allocator.allocate(market.aiming(GAIN), true);
        assertThat(best.totals().placedT()).isCloseTo(50, within(1e-4));
        assertThat(best.totals().madeT()).isCloseTo(40, within(1e-4));
        assertThat(best.totals().byProductsT()).isCloseTo(1.5, within(1e-4));
        assertThat(best.totals().byProductsLeftT()).isZero();
        assertThat(best.totals().lostT()).isCloseTo(50 - 40 - 1.5, within(1e-4));
        assertThat(best.totals().gain().known()).isCloseTo(350, within(1e-2));
        // The by-product is neither offered nor needed by itself.
        assertThat(best.totals().offeredT()).isEqualTo(100);
        assertThat(best.totals().neededT()).isEqualTo(80 + 40 + 1000);
        assertThat(market.aiming(GAIN).leg(market.links.get(2))).isEqualTo("by_product");
        // Another tonne of chips needed: 1.25 t more in, 1.25 x (-12 + 3) + 20.
        assertThat(Objects.requireNonNull(best.ends().get(boiler).gainOfMore())).isCloseTo(8.75, within(0.01));
        assertThat(best.ends().get(smelter).gainOfMore()).isZero();
    }

    /** The smelter takes 1 t only: the 0.5 t that are left stand as the rest of the output and cost nothing here. */
    @Test
    void whatNobodyNeedsOfAnOutputIsItsRest() {
        Market market = new Market();
        int wood = market.offer(50);
        int yard = market.works(80, 0.8, null, null);
        int metal = market.beside(yard, 0.03);
        int boiler = market.need(40);
        int smelter = market.need(1);
        market.link(wood, yard, -12.0, null, 10)
                .link(yard, boiler, 20.0, null, 20)
                .link(metal, smelter, 100.0, null, 30);
        Allocation best = Allocator.allocate(market.aiming(GAIN), false);
        End rest = best.ends().stream()
                .filter(end -> end.spot() == metal)
                .findFirst()
                .orElseThrow();
        assertThat(rest.rest()).isCloseTo(0.5, within(1e-6));
        assertThat(best.totals().byProductsLeftT()).isCloseTo(0.5, within(1e-6));
        // A facility that stops takes its outputs with it.
        Scene without = market.aiming(GAIN).without(yard + 1L).scene();
        assertThat(without.byProducts()).isEmpty();
        assertThat(without.spots()).hasSize(3);
    }

    /**
     * A station passes 60 t on, whatever they are: 100 t of wood become 50 t of chips at the yard, worth 20 at a boiler that
     * only the station reaches; wood itself goes through for 3. So 50 t of chips and 10 t of wood pass: 50 x (20 - 1) + 10 x
     * 3 - 100 x 1 = 880, and the 110 t that are offered count once each, not the chips again.
     */
    @Test
    void whatWasMadeAndWhatWasNotShareTheGateOfAStation() {
        Market market = new Market();
        int wood = market.offer(100);
        int other = market.offer(50);
        int yard = market.works(100, 0.5, null, null);
        int station = market.passing(60);
        int gate = market.gate(station);
        int boiler = market.need(70);
        int board = market.need(70);
        market.link(wood, yard, -1.0, 0.0, 1)
                .link(yard, gate, -1.0, 0.0, 1)
                .link(gate, boiler, 20.0, 0.0, 1)
                .link(other, station, 0.0, 0.0, 1)
                .link(station, board, 3.0, 0.0, 1);
        Scene scene = market.aiming(GAIN);
        Allocation best = Allocator.allocate(scene, true);
        assertThat(best.totals().gain().known()).isCloseTo(880, within(1e-2));
        assertThat(best.totals().placedT()).isCloseTo(100 + 10, within(1e-4));
        assertThat(best.totals().passedT()).isCloseTo(60, within(1e-4));
        assertThat(best.ends()).extracting(End::spot).doesNotContain(station, gate);
        assertThat(scene.leg(market.links.get(2))).isEqualTo("product");
        // Without the yard all of the gate is wood's: 50 x 3.
        Scene.Part without = scene.without(yard + 1L);
        assertThat(Allocator.allocate(without.scene(), false).totals().gain().known())
                .isCloseTo(150, within(1e-2));
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /**
     * Two works with a product and a by-product each, two offers, and a direct use. Yields are 1/2 and 1/4 and amounts
     * whole, so that corners of the problem lie on whole intakes: all of these are tried, and outputs go to the best of
     * their own needs first.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void noOtherPlanOfASmallMarketIsBetter(long seed) {
        Small small = new Small(new Random(seed));
        Scene scene = small.market.aiming(GAIN);
        double solved =
                Objects.requireNonNull(Allocator.allocate(scene, false).totals().objective());
        assertThat(solved).isCloseTo(small.best(), within(1e-3));
        YieldProblem problem = MadeFlow.problem(new Network(scene, new double[0]));
        assertThat(YieldChecker.faults(problem, YieldFlow.solve(problem))).isEmpty();
    }

    /** Every offer, need and works, a unit more and a unit less, each solved from nothing. */
    @ParameterizedTest
    @MethodSource("seeds")
    void oneMoreAndOneLessAreWhatSolvingAnewSays(long seed) {
        Market market = new Small(new Random(seed)).market;
        Allocation best = Allocator.allocate(market.aiming(GAIN), true);
        double now = Objects.requireNonNull(best.totals().objective());
        for (End end : best.ends()) {
            Spot spot = market.spots.get(end.spot());
            if (spot.kind() == Spot.Kind.BY_PRODUCT) {
                assertThat(end.gainOfMore()).isNull();
                continue;
            }
            assertThat(end.exact()).isTrue();
            assertThat(Objects.requireNonNull(end.gainOfMore()))
                    .as("one more of spot %d", end.spot())
                    .isCloseTo(anew(market, end.spot(), spot.amount() + 1) - now, within(1e-2));
            double less = Math.min(1, spot.amount() * 0.999999);
            assertThat(Objects.requireNonNull(end.lossOfLess()))
                    .as("one less of spot %d", end.spot())
                    .isCloseTo((now - anew(market, end.spot(), spot.amount() - less)) / less, within(1e-2));
        }
    }

    /**
     * Without leave to solve again, and with leave for some only: what is told as a bound is one. One more brings at most,
     * one less takes at least as much as solving anew says; works have no price and are told nothing.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void boundsHoldWhatSolvingAnewSays(long seed) {
        Market market = new Small(new Random(seed)).market;
        Scene scene = market.aiming(GAIN);
        Allocation exact = Allocator.allocate(scene, true);
        for (long most : new long[] {0, 200}) {
            Allocation best = Allocator.allocateWithin(scene, most);
            assertThat(best.totals()).isEqualTo(exact.totals());
            for (int i = 0; i < best.ends().size(); i++) {
                assertBounds(
                        market.spots.get(best.ends().get(i).spot()),
                        best.ends().get(i),
                        exact.ends().get(i));
            }
        }
    }

    private static void assertBounds(Spot spot, End told, End exact) {
        boolean priced = spot.kind() == Spot.Kind.OFFER || spot.kind() == Spot.Kind.NEED;
        if (told.exact() || !priced) {
            assertThat(told).isEqualTo(told.exact() ? exact : new End(exact.spot(), exact.rest(), null, null, false));
            return;
        }
        assertThat(Objects.requireNonNull(told.gainOfMore()))
                .isGreaterThan(Objects.requireNonNull(exact.gainOfMore()) - 1e-2);
        assertThat(Objects.requireNonNull(told.lossOfLess()))
                .isLessThan(Objects.requireNonNull(exact.lossOfLess()) + 1e-2);
    }

    /** The bounds are not empty words: among the small markets some are wide of the truth, and none is on the wrong side. */
    @Test
    void someBoundsAreWiderThanTheTruth() {
        long bounds = 0;
        long wide = 0;
        for (long seed : seeds().toArray()) {
            Scene scene = new Small(new Random(seed)).market.aiming(GAIN);
            List<End> exact = Allocator.allocate(scene, true).ends();
            List<End> told = Allocator.allocateWithin(scene, 0).ends();
            for (int i = 0; i < told.size(); i++) {
                if (!told.get(i).exact() && told.get(i).gainOfMore() != null) {
                    bounds++;
                    wide += told.get(i).gainOfMore() > exact.get(i).gainOfMore() + 0.01
                                    || told.get(i).lossOfLess() < exact.get(i).lossOfLess() - 0.01
                            ? 1
                            : 0;
                }
            }
        }
        assertThat(bounds).isGreaterThan(100);
        assertThat(wide).isPositive().isLessThan(bounds);
    }

    private static double anew(Market market, int changed, double amount) {
        List<Spot> spots = new ArrayList<>(market.spots);
        Spot old = spots.get(changed);
        spots.set(changed, new Spot(old.kind(), old.stream(), old.intake(), amount, old.making(), old.outside()));
        Scene scene = market.aiming(GAIN).with(spots);
        return Objects.requireNonNull(Allocator.allocate(scene, false).totals().objective());
    }

    /** A market small enough to try all its plans. */
    private static final class Small {

        final Market market = new Market();
        private final int[] amounts = new int[2];
        private final int[] most = new int[2];
        private final int[][] haul = new int[2][2];
        private final int[] direct = new int[2];
        private final int directMost;
        private final int[] elsewhere = new int[2];
        private final int[][][] outputs = new int[2][2][];
        private static final double[] YIELDS = {0.5, 0.25};

        /** Needs of an output: amount and gain, two each. */
        private int[] needs(Random random) {
            return new int[] {1 + random.nextInt(3), random.nextInt(30), 1 + random.nextInt(3), random.nextInt(30)};
        }

        Small(Random random) {
            for (int o = 0; o < 2; o++) {
                amounts[o] = 1 + random.nextInt(9);
                market.offer(amounts[o]);
            }
            directMost = 1 + random.nextInt(4);
            int use = market.need(directMost);
            for (int o = 0; o < 2; o++) {
                direct[o] = random.nextInt(7) - 2;
                market.link(o, use, (double) direct[o], 0.0, 1);
            }
            for (int w = 0; w < 2; w++) {
                most[w] = 1 + random.nextInt(9);
                elsewhere[w] = random.nextInt(12) - 4;
                int works = market.works(most[w], YIELDS[0], (double) elsewhere[w], null);
                int beside = market.beside(works, YIELDS[1]);
                for (int o = 0; o < 2; o++) {
                    haul[o][w] = -random.nextInt(9);
                    market.link(o, works, (double) haul[o][w], 0.0, 1);
                }
                for (int out = 0; out < 2; out++) {
                    outputs[w][out] = needs(random);
                    for (int n = 0; n < 2; n++) {
                        int need = market.need(outputs[w][out][2 * n]);
                        market.link(out == 0 ? works : beside, need, (double) outputs[w][out][2 * n + 1], 0.0, 1);
                    }
                }
            }
        }

        double best() {
            double best = 0;
            for (int a = 0; a <= amounts[0]; a++) {
                for (int b = 0; a + b <= amounts[0]; b++) {
                    for (int c = 0; c <= amounts[1]; c++) {
                        for (int d = 0; c + d <= amounts[1]; d++) {
                            best = Math.max(best, value(new int[][] {{a, b}, {c, d}}));
                        }
                    }
                }
            }
            return best;
        }

        private double value(int[][] into) {
            double value = 0;
            for (int w = 0; w < 2; w++) {
                int taken = into[0][w] + into[1][w];
                if (taken > most[w]) {
                    return Double.NEGATIVE_INFINITY;
                }
                value += into[0][w] * haul[0][w] + into[1][w] * haul[1][w];
                value += greedy(taken * YIELDS[0], outputs[w][0], elsewhere[w]);
                value += greedy(taken * YIELDS[1], outputs[w][1], 0);
            }
            int first = direct[0] >= direct[1] ? 0 : 1;
            double room = directMost;
            for (int o : new int[] {first, 1 - first}) {
                double used = direct[o] > 0 ? Math.min(room, amounts[o] - into[o][0] - into[o][1]) : 0;
                value += used * direct[o];
                room -= used;
            }
            return value;
        }

        /** To the better need first, then to the other; what is left goes elsewhere, whatever that brings. */
        private static double greedy(double made, int[] needs, int rest) {
            List<int[]> sorted =
                    new ArrayList<>(List.of(new int[] {needs[0], needs[1]}, new int[] {needs[2], needs[3]}));
            sorted.sort(Comparator.comparingInt(need -> -need[1]));
            double value = 0;
            double left = made;
            for (int[] need : sorted) {
                if (need[1] > rest) {
                    double used = Math.min(left, need[0]);
                    value += used * need[1];
                    left -= used;
                }
            }
            return value + left * rest;
        }
    }
}
