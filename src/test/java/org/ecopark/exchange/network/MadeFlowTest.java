package org.ecopark.exchange.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.ecopark.exchange.network.Allocation.End;
import org.ecopark.exchange.network.Objective.Aim;
import org.ecopark.optimise.FlowPlan;
import org.ecopark.optimise.FlowProblem;
import org.ecopark.optimise.MinCostFlow;
import org.ecopark.optimise.yields.YieldChecker;
import org.ecopark.optimise.yields.YieldFlow;
import org.ecopark.optimise.yields.YieldPlan;
import org.ecopark.optimise.yields.YieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Works in a set of exchanges: by hand, and against the solver in whole numbers where nothing is lost. */
class MadeFlowTest {

    private static final Objective GAIN = Objective.weights(1, 0, 0);

    /**
     * A tonne taken in costs 12 and makes 0.9 t of chips, worth 30 at the need for 50: 15 a tonne, for 50 / 0.9 = 55.556
     * t. Others pay 10, which is 12 - 9 = 3 too little.
     */
    @Test
    void aWorksTakesWhatItsProductIsNeededFor() {
        Market market = new Market();
        int wood = market.offer(100);
        int yard = market.works(80, 0.9, 10.0, null);
        int boiler = market.need(50);
        market.link(wood, yard, -12.0, 0.1, 10).link(yard, boiler, 30.0, 0.2, 20);
        Allocation best = Allocator.allocate(market.aiming(GAIN), true);
        assertThat(best.totals().placedT()).isCloseTo(55.5556, within(1e-3));
        assertThat(best.totals().madeT()).isCloseTo(50, within(1e-4));
        assertThat(best.totals().elsewhereT()).isZero();
        assertThat(best.totals().lostT()).isCloseTo(5.5556, within(1e-3));
        assertThat(best.totals().residualT()).isCloseTo(44.4444, within(1e-3));
        // The yard wanted 80 and the boiler 50.
        assertThat(best.totals().neededT()).isEqualTo(130);
        assertThat(best.totals().unmetT()).isCloseTo(24.4444, within(1e-3));
        assertThat(best.totals().gain().known()).isCloseTo(833.333, within(1e-2));
        assertThat(best.totals().co2eT().known()).isCloseTo(5.5556 + 10, within(1e-3));
        assertThat(best.totals().tonneKm()).isCloseTo(555.556 + 1000, within(1e-2));
        // Another tonne of chips needed takes 1 / 0.9 t more of the wood at 15.
        End need = best.ends().get(2);
        assertThat(Objects.requireNonNull(need.gainOfMore())).isCloseTo(16.667, within(0.01));
        assertThat(Objects.requireNonNull(need.lossOfLess())).isCloseTo(16.667, within(0.01));
        assertThat(Objects.requireNonNull(best.ends().get(wood).gainOfMore())).isCloseTo(0, within(0.01));
        assertThat(best.linearArcs()).isPositive();
    }

    /** Others pay 20: 18 - 12 = 6 a tonne, so the yard is full. 72 t of chips: 50 x 30 + 22 x 20 - 80 x 12 = 980. */
    @Test
    void whatIsNotNeededIsSoldToOthersWhenThatPays() {
        Market market = new Market();
        int wood = market.offer(100);
        int yard = market.works(80, 0.9, 20.0, null);
        int boiler = market.need(50);
        market.link(wood, yard, -12.0, null, 10).link(yard, boiler, 30.0, null, 20);
        Allocation best = Allocator.allocate(market.aiming(GAIN), false);
        assertThat(best.worked().get(0).taken()).isCloseTo(80, within(1e-4));
        assertThat(best.totals().elsewhereT()).isCloseTo(22, within(1e-3));
        assertThat(best.totals().gain().known()).isCloseTo(980, within(1e-2));
        assertThat(best.totals().objective()).isCloseTo(980, within(1e-2));
    }

    /** Two works of one plant of 60 t: the better one takes its 40, the other the 20 that are left. */
    @Test
    void worksOfOnePlantShareItsCapacity() {
        Market market = new Market();
        int wood = market.offer(100);
        market.plants.add(60.0);
        int good = market.works(40, 0.5, 10.0, 0);
        int fair = market.works(40, 0.5, 8.0, 0);
        market.link(wood, good, 1.0, null, 1).link(wood, fair, 1.0, null, 1);
        Allocation best = Allocator.allocate(market.aiming(GAIN), false);
        assertThat(best.worked()).extracting(w -> Math.round(w.taken())).containsExactly(40L, 20L);
        // 60 x 1 + 20 x 10 + 10 x 8.
        assertThat(best.totals().gain().known()).isCloseTo(340, within(1e-2));
    }

    /** Without a known buyer and a known price only what is needed is made; most comes first, then the nearest. */
    @Test
    void aimsInOrderHoldThroughWorks() {
        Market market = new Market();
        int wood = market.offer(100);
        int near = market.works(60, 0.5, null, null);
        int far = market.works(60, 0.5, null, null);
        int need = market.need(20);
        market.link(wood, near, null, null, 5)
                .link(wood, far, null, null, 50)
                .link(near, need, null, null, 5)
                .link(far, need, null, null, 5);
        Objective order = new Objective(0, 0, 0, List.of(Aim.DIVERTED, Aim.DISTANCE));
        Allocation best = Allocator.allocate(market.aiming(order), false);
        // All the wood finds a use and the need its chips, which the near works makes: 60 t near, 40 t far.
        assertThat(best.totals().placedT()).isCloseTo(100, within(1e-3));
        assertThat(best.worked()).extracting(w -> Math.round(w.taken())).containsExactly(60L, 40L);
        assertThat(best.totals().tonneKm()).isCloseTo(60 * 5 + 40 * 50 + 20 * 5, within(0.1));
        assertThat(best.totals().gain().total()).isNull();
        assertThat(best.ends().get(need).rest()).isZero();
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    /** Offers, needs and sites that pass everything on, with the sites once as works of yield 1. */
    @ParameterizedTest
    @MethodSource("seeds")
    void worksOfYieldOneAreSitesThatPassOnAndBothSolversAgree(long seed) {
        Scene passing = random(seed, false).aiming(Objective.weights(1, 20, 3));
        Scene working = random(seed, true).aiming(Objective.weights(1, 20, 3));
        // A tonne is diverted where it is put to use: at the works itself, else at the need. So no value of it here.
        double whole = value(Allocator.allocate(passing.aimingAt(GAIN), false));
        double linear = value(Allocator.allocate(working.aimingAt(GAIN), false));
        assertThat(linear).isCloseTo(whole, within(1e-4 * Math.max(1, whole)));

        FlowProblem problem = WholeFlow.problem(new Network(passing, new double[0]));
        FlowPlan plan = MinCostFlow.solve(problem);
        YieldProblem same = YieldProblem.of(problem);
        YieldPlan ofLinear = YieldFlow.solve(same);
        assertThat(YieldChecker.faults(same, YieldPlan.of(problem, plan))).isEmpty();
        assertThat(YieldChecker.faults(same, ofLinear)).isEmpty();
        assertThat(ofLinear.totalCost()).isCloseTo(plan.totalCost(), within(1e-6 * Math.abs(plan.totalCost()) + 1e-6));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void plansOfWorksAreProvenByTheChecker(long seed) {
        Scene scene = random(seed, true).aiming(GAIN);
        YieldProblem problem = MadeFlow.problem(new Network(scene, new double[0]));
        assertThat(YieldChecker.faults(problem, YieldFlow.solve(problem))).isEmpty();
    }

    /** A surplus is worth nothing: needs and offers that are far too large change neither flows nor worth, and stay open. */
    @ParameterizedTest
    @MethodSource("seeds")
    void amountsThatNobodyCanBringOrTakeChangeNothing(long seed) {
        Random random = new Random(seed);
        Market small = new Market();
        Market large = new Market();
        double far = Math.pow(10, 6 + random.nextInt(6));
        int offered = 1 + random.nextInt(500);
        int made = 1 + random.nextInt(300);
        int gain = 1 + random.nextInt(15);
        for (Market market : List.of(small, large)) {
            int wood = market.offer(offered);
            // All that 500 t and 300 t could ever bring or take lies far below 5,000 t.
            int plenty = market.offer(market == small ? 5_000 : far);
            int yard = market.works(made, 0.8, null, null);
            int boiler = market.need(market == small ? 5_000 : far);
            market.link(wood, yard, -2.0, 0.05, 1)
                    .link(plenty, yard, -3.0, 0.05, 1)
                    .link(yard, boiler, (double) gain, 0.1, 1);
        }
        Allocation expected = Allocator.allocate(small.aiming(GAIN), true);
        Allocation found = Allocator.allocate(large.aiming(GAIN), true);
        assertThat(value(found)).isCloseTo(value(expected), within(1e-6 * Math.max(1, value(expected))));
        // By hand: 0.8 t of chips for each tonne of wood, the nearer wood first.
        double first = Math.min(offered, made);
        double second = 0.8 * gain > 3 ? made - first : 0;
        double worth = 0.8 * gain > 2 ? first * (0.8 * gain - 2) + second * (0.8 * gain - 3) : 0;
        assertThat(value(found)).isCloseTo(worth, within(1e-4 * Math.max(1, worth)));
        double used = 0.8 * gain > 2 ? first + second : 0;
        assertThat(found.ends().get(3).rest()).isCloseTo(far - 0.8 * used, within(1e-6 * far));
        assertThat(found.ends().get(3).gainOfMore()).isEqualTo(0.0);
    }

    private static double value(Allocation allocation) {
        return Objects.requireNonNull(allocation.totals().objective());
    }

    private static Market random(long seed, boolean works) {
        Random random = new Random(seed);
        Market market = new Market();
        int offers = 2 + random.nextInt(4);
        int needs = 2 + random.nextInt(4);
        for (int i = 0; i < offers; i++) {
            market.offer(1 + random.nextInt(500));
        }
        for (int i = 0; i < needs; i++) {
            market.need(1 + random.nextInt(500));
        }
        for (int site = 0; site < 2; site++) {
            int amount = 1 + random.nextInt(300);
            int at = works ? market.works(amount, 1, null, null) : market.passing(amount);
            for (int offer = 0; offer < offers; offer++) {
                market.link(offer, at, -1.0 - random.nextInt(5), 0.05, 1);
            }
            for (int need = 0; need < needs; need++) {
                market.link(at, offers + need, (double) random.nextInt(1, 15), 0.1, 1);
            }
        }
        for (int offer = 0; offer < offers; offer++) {
            for (int need = 0; need < needs; need++) {
                if (random.nextBoolean()) {
                    market.link(offer, offers + need, (double) random.nextInt(-4, 9), 0.1, 1);
                }
            }
        }
        return market;
    }
}
