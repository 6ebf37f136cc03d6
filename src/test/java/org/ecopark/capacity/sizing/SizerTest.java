package org.ecopark.capacity.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopark.capacity.assumptions.AssumptionSet;
import org.ecopark.capacity.economics.Books;
import org.ecopark.capacity.economics.Case;
import org.ecopark.capacity.economics.PlantModel;
import org.ecopark.capacity.economics.PlantTerms;
import org.ecopark.capacity.economics.Term;
import org.ecopark.capacity.economics.Terms;
import org.ecopark.measure.Figure;
import org.ecopark.measure.Provenance;
import org.junit.jupiter.api.Test;

class SizerTest {

    /** Pays well, so that limits matter: a wood plant of 2013 that is paid 30 a tonne. */
    private static final Map<String, Double> RICH = Map.of("gate_fee", 30.0);

    /** Pays at any size of some 20,000 t and more. */
    private static final Map<String, Double> PAID = Map.of("gate_fee", 80.0);

    /** The supply of five invented sources at 8, 15, 22, 31 and 55 km: 4 + 0.10 x km a tonne. */
    private static final Steps FIVE =
            new Steps(new double[] {20_000, 15_000, 18_000, 14_000, 30_000}, new double[] {4.8, 5.5, 6.2, 7.1, 9.5}, 1);

    private static Terms terms(Map<String, Double> edits) {
        AssumptionSet set = Books.set("gb_2013").with(edits);
        return PlantTerms.of(Books.process("wood_power"), set, "wood");
    }

    private static Sizing size(Map<String, Double> edits, Gate gate, Limits limits) {
        return new Sizer(terms(edits), Weights.usual()).size(gate, limits);
    }

    private static Figure amount(String unit, double value) {
        return Figure.given("amount", value, unit, Provenance.DECLARED, "test");
    }

    private static Limits area(double size) {
        return new Limits.Builder()
                .at(Limit.Kind.AREA, amount("m2", size), size)
                .build();
    }

    /** A second way: every size from 1,000 to 130,000 t in steps of 100 by the model itself. */
    @Test
    void findsTheSizeThatAFullSearchFinds() {
        Terms terms = terms(RICH);
        double best = Double.NEGATIVE_INFINITY;
        for (int size = 1000; size <= 130_000; size += 100) {
            double weighted = 0;
            for (Case which : Case.values()) {
                double wanted = size * terms.at(which, size).of(Term.AVAILABILITY);
                weighted += Weights.usual().of(which)
                        * PlantModel.npv(terms.at(which, size), size, FIVE.feed(which, wanted));
            }
            best = Math.max(best, weighted);
        }
        Sizing sizing = size(RICH, FIVE, Limits.none());
        assertThat(sizing.pays()).isTrue();
        assertThat(Objects.requireNonNull(sizing.best()).weighted()).isGreaterThanOrEqualTo(best * (1 - 1e-4));
    }

    @Test
    void aPlantTakesMoreOfABiggerSupply() {
        Point small = Objects.requireNonNull(size(RICH, FIVE, Limits.none()).best());
        Point big =
                Objects.requireNonNull(size(RICH, FIVE.times(2), Limits.none()).best());
        assertThat(big.size()).isGreaterThan(1.3 * small.size());
    }

    @Test
    void noSizeBreaksALimit() {
        Sizing sizing = size(RICH, FIVE, area(40_000));
        assertThat(Objects.requireNonNull(sizing.best()).size()).isLessThanOrEqualTo(40_000 * (1 + 1e-9));
        assertThat(sizing.points()).anyMatch(point -> !point.allowed());
    }

    /** Land for 40,000 t where wood for 97,000 t lies: a tenth more land brings more than a tenth more wood. */
    @Test
    void theTightLimitBindsAndItsGainIsThatOfSolvingAnew() {
        Sizing sizing = size(RICH, FIVE, area(40_000));
        Relaxation binding = Objects.requireNonNull(sizing.binding());
        assertThat(binding.kind()).isEqualTo(Limit.Kind.AREA);
        Point wider = Objects.requireNonNull(size(RICH, FIVE, area(44_000)).best());
        assertThat(binding.gain())
                .isEqualTo(
                        wider.weighted() - Objects.requireNonNull(sizing.best()).weighted(), within(1.0));
        assertThat(binding.size()).isEqualTo(wider.size(), within(1e-6));
    }

    @Test
    void aWideLimitDoesNotBind() {
        Sizing sizing = size(RICH, FIVE, area(500_000));
        assertThat(Objects.requireNonNull(sizing.binding()).kind()).isEqualTo(Limit.Kind.SUPPLY);
        assertThat(sizing.relaxations())
                .filteredOn(each -> each.kind() == Limit.Kind.AREA)
                .allSatisfy(each -> assertThat(each.gain()).isZero());
    }

    @Test
    void nothingIsAllowedWhereTheSmallestPlantIsTooBig() {
        Limits limits = new Limits.Builder()
                .at(Limit.Kind.MIN_SIZE, amount("t", 50_000), 50_000)
                .at(Limit.Kind.AREA, amount("m2", 1), 30_000)
                .build();
        Sizing sizing = size(RICH, FIVE, limits);
        assertThat(sizing.best()).isNull();
        assertThat(sizing.pays()).isFalse();
    }

    /** 80 M at the exponent of 0.8: (80 / 47.8) ^ (1 / 0.8) x 67,053 t. */
    @Test
    void aBudgetBuysTheSizeOfItsCapitalCost() {
        Terms terms = terms(Map.of());
        Limits limits = new Limits.Builder()
                .budget(amount("GBP_2013", 80_000_000), terms.at(Case.BASE, 67_000))
                .build();
        double size = limits.find(Limit.Kind.BUDGET).orElseThrow().size();
        assertThat(size).isEqualTo(Math.pow(80 / 47.8, 1.25) * 67_053, within(20.0));
        assertThat(PlantModel.capex(terms.at(Case.BASE, size), size)).isEqualTo(80_000_000, within(1.0));
    }

    /** Land for 40,000 t, and the class of permit lacking: nothing may be built, and the permit alone would change that. */
    @Test
    void aLackingPermitAllowsNoSizeAndBindsByAllThatItsGrantWouldBring() {
        Limits limits = new Limits.Builder()
                .at(Limit.Kind.AREA, amount("m2", 40_000), 40_000)
                .granted(Limit.Kind.PERMIT_CLASS, amount("1", 0), false)
                .build();
        Sizing sizing = size(PAID, FIVE, limits);
        assertThat(sizing.best()).isNull();
        assertThat(sizing.pays()).isFalse();
        assertThat(sizing.points()).hasSizeGreaterThan(20).noneMatch(Point::allowed);
        Point granted = Objects.requireNonNull(size(PAID, FIVE, area(40_000)).best());
        Relaxation binding = Objects.requireNonNull(sizing.binding());
        assertThat(binding.kind()).isEqualTo(Limit.Kind.PERMIT_CLASS);
        assertThat(binding.gain()).isEqualTo(granted.weighted(), within(1.0));
        assertThat(binding.size()).isEqualTo(granted.size(), within(1e-6));
        assertThat(limits.barring()).containsExactly(Limit.Kind.PERMIT_CLASS);
    }

    @Test
    void aPermitThatWouldNotPayDoesNotBind() {
        Limits limits = new Limits.Builder()
                .granted(Limit.Kind.PERMIT_CLASS, amount("1", 0), false)
                .build();
        Sizing sizing = size(Map.of("support", 0.0, "gate_fee", -13.0), FIVE, limits);
        assertThat(sizing.best()).isNull();
        assertThat(sizing.binding()).isNull();
    }

    @Test
    void aGrantedPermitBoundsNothing() {
        Limits limits = new Limits.Builder()
                .granted(Limit.Kind.PERMIT_CLASS, amount("1", 1), true)
                .build();
        assertThat(limits.known()).isEmpty();
        assertThat(limits.met()).hasSize(1);
        assertThat(Objects.requireNonNull(size(RICH, FIVE, limits).best()).weighted())
                .isEqualTo(
                        Objects.requireNonNull(size(RICH, FIVE, Limits.none()).best())
                                .weighted());
    }

    /** 60,000 m3 a year at 1.5 m3/t let 40,000 t in, as land for 40,000 t does. */
    @Test
    void waterBindsAsLandDoes() {
        Limits water = new Limits.Builder()
                .of(Limit.Kind.WATER, amount("m3_per_year", 60_000), amount("m3/t", 1.5))
                .build();
        Sizing sizing = size(RICH, FIVE, water);
        assertThat(Objects.requireNonNull(sizing.binding()).kind()).isEqualTo(Limit.Kind.WATER);
        assertThat(Objects.requireNonNull(sizing.binding()).gain())
                .isEqualTo(
                        Objects.requireNonNull(size(RICH, FIVE, area(40_000)).binding())
                                .gain(),
                        within(1.0));
    }

    @Test
    void anUnknownSideOfALimitIsNamed() {
        assertThat(new Limits.Builder()
                        .of(Limit.Kind.WATER, amount("m3", 5), null)
                        .of(Limit.Kind.GRID, null, amount("MW", 1))
                        .build()
                        .unchecked())
                .containsExactly("water:process", "grid:place");
    }

    @Test
    void whereNothingPaysItSaysWhatWouldHaveToChange() {
        Map<String, Double> poor = Map.of("support", 0.0, "gate_fee", -13.0);
        Sizing sizing = size(poor, FIVE, Limits.none());
        assertThat(sizing.pays()).isFalse();
        assertThat(Objects.requireNonNull(sizing.best()).weighted()).isNegative();
        Turn fee = sizing.turns().stream()
                .filter(turn -> turn.term() == Term.GATE_FEE)
                .findFirst()
                .orElseThrow();
        double needed = Objects.requireNonNull(fee.needed());
        assertThat(needed).isGreaterThan(fee.now());
        Sizing then = size(Map.of("support", 0.0, "gate_fee", needed + 0.5), FIVE, Limits.none());
        assertThat(then.pays()).as("at %s", needed).isTrue();
        Sizing almost = size(Map.of("support", 0.0, "gate_fee", needed - 2), FIVE, Limits.none());
        assertThat(almost.pays()).isFalse();
    }

    @Test
    void theLoadFactorFallsWithPoorSupply() {
        Point best =
                Objects.requireNonNull(size(RICH, FIVE.unsure(), Limits.none()).best());
        assertThat(best.feed(Case.LOW).tonnes()).isLessThan(best.feed(Case.HIGH).tonnes());
    }

    @Test
    void sameSeedSameOdds() {
        Sizing sizing = size(RICH, FIVE.unsure(), Limits.none());
        Point best = Objects.requireNonNull(sizing.best());
        Draws draws = new Draws(terms(RICH));
        Chances first = draws.of(sizing, best, 42, 300);
        assertThat(draws.of(sizing, best, 42, 300)).isEqualTo(first);
        assertThat(draws.of(sizing, best, 43, 300)).isNotEqualTo(first);
        assertThat(first.npv().p5()).isLessThan(first.npv().p50());
        assertThat(first.npv().p50()).isLessThan(first.npv().p95());
        // The bounds of the cases hold every draw at the size.
        assertThat(first.npv().p5()).isGreaterThan(best.npv(Case.LOW));
        assertThat(first.npv().p95()).isLessThan(best.npv(Case.HIGH));
        assertThat(first.pays()).isBetween(0.0, 1.0);
    }

    /** Invented supply in steps, nearest first, no competitors. */
    private record Steps(double[] tonnes, double[] cost, double factor, boolean sure) implements Gate {

        Steps(double[] tonnes, double[] cost, double factor) {
            this(tonnes, cost, factor, true);
        }

        Steps times(double other) {
            return new Steps(tonnes, cost, factor * other, sure);
        }

        Steps unsure() {
            return new Steps(tonnes, cost, factor, false);
        }

        private double of(Case which) {
            return factor * (sure ? 1 : which == Case.LOW ? 0.7 : which == Case.HIGH ? 1.2 : 1);
        }

        @Override
        public org.ecopark.capacity.economics.Feed feed(Case which, double wanted) {
            double taken = 0;
            double money = 0;
            for (int i = 0; i < tonnes.length; i++) {
                double take = Math.min(tonnes[i] * of(which), wanted - taken);
                taken += take;
                money += take * cost[i];
            }
            return org.ecopark.capacity.economics.Feed.of(taken, taken > 0 ? money / taken : 0);
        }

        @Override
        public List<Double> breaks(Case which) {
            List<Double> breaks = new java.util.ArrayList<>();
            double sum = 0;
            for (double each : tonnes) {
                sum += each * of(which);
                breaks.add(sum);
            }
            return breaks;
        }

        @Override
        public Gate withCapture(double more) {
            return times(more);
        }

        @Override
        public Gate withCompetitors(double share) {
            return this;
        }

        @Override
        public boolean hasCompetitors() {
            return false;
        }
    }
}
