package org.ecopark.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.ecopark.exchange.network.Allocation;
import org.ecopark.exchange.network.Allocator;
import org.ecopark.exchange.network.Market;
import org.ecopark.exchange.network.Objective;
import org.ecopark.exchange.network.Scene;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.materials.library.ProcessType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Newcomers against solving every one of them. */
class TenantFinderTest {

    private static final ProcessType PROCESS =
            new MaterialLibrary().listProcesses().get(0);

    private final Market market = new Market();
    private final List<Candidate> candidates = new ArrayList<>();

    private int candidate() {
        int spot = market.need(1e9);
        candidates.add(new Candidate(PROCESS, market.spots.get(spot).stream(), null, null));
        return spot;
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    private Scene random(long seed) {
        Random random = new Random(seed);
        List<Integer> offers = new ArrayList<>();
        List<Integer> needs = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            offers.add(market.offer(1 + random.nextInt(100)));
        }
        for (int i = 0; i < 4; i++) {
            needs.add(market.need(1 + random.nextInt(120)));
        }
        for (int i = 0; i < 6; i++) {
            needs.add(candidate());
        }
        for (int offer : offers) {
            for (int need : needs) {
                if (random.nextInt(3) > 0) {
                    market.link(offer, need, random.nextInt(60) - 10.0, 0.0, 10);
                }
            }
        }
        return market.aiming(Objective.weights(1, 0, 0));
    }

    /** Each candidate solved alone, without any bound. */
    private double alone(Scene scene, Candidate candidate) {
        Set<Long> others = new HashSet<>();
        candidates.forEach(each -> others.add(each.facility()));
        double without = value(scene, others);
        others.remove(candidate.facility());
        return value(scene, others) - without;
    }

    private static double value(Scene scene, Set<Long> without) {
        Allocation allocation = Allocator.allocate(
                scene.part(i -> !without.contains(scene.spots().get(i).facility()))
                        .scene(),
                false);
        return Objects.requireNonNull(allocation.totals().objective());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theBestAreThoseThatSolvingAllOfThemFinds(long seed) {
        Scene scene = random(seed);
        TenantFinder.Found found = TenantFinder.find(scene, candidates, 2, (done, all) -> {});
        List<Double> all = candidates.stream()
                .filter(candidate -> found.idle().stream().noneMatch(idle -> idle.equals(candidate)))
                .map(candidate -> alone(scene, candidate))
                .sorted(Comparator.reverseOrder())
                .toList();
        assertThat(found.best()).hasSize(Math.min(2, all.size()));
        for (int rank = 0; rank < found.best().size(); rank++) {
            assertThat(found.best().get(rank).unlocked()).isCloseTo(all.get(rank), within(1e-6));
        }
        found.pruned()
                .forEach(pruned ->
                        assertThat(pruned.bound() + 1e-6).isGreaterThanOrEqualTo(alone(scene, pruned.candidate())));
    }

    /** Offers, needs, a site that passes on, works with and without by-products, and newcomers of which some make things. */
    private Scene tangle(long seed) {
        Random random = new Random(seed);
        List<Integer> from = new ArrayList<>();
        List<Integer> to = new ArrayList<>();
        List<Integer> makers = new ArrayList<>();
        List<Integer> buyers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            from.add(market.offer(1 + random.nextInt(100)));
            buyers.add(market.need(1 + random.nextInt(60)));
        }
        for (int i = 0; i < 3; i++) {
            to.add(market.need(1 + random.nextInt(120)));
        }
        if (random.nextBoolean()) {
            int passing = market.passing(1 + random.nextInt(90));
            from.add(passing);
            to.add(passing);
        }
        int works = market.works(1 + random.nextInt(80), 0.5 + random.nextInt(2) / 2.0, null, null);
        to.add(works);
        makers.add(works);
        if (random.nextInt(3) == 0) {
            makers.add(market.beside(works, 0.25));
        }
        for (int i = 0; i < 5; i++) {
            boolean makes = random.nextBoolean();
            int spot = makes
                    ? market.works(1_000, 0.5, random.nextBoolean() ? (Double) (random.nextInt(20) - 5.0) : null, null)
                    : market.need(1_000);
            to.add(spot);
            candidates.add(new Candidate(PROCESS, market.spots.get(spot).stream(), null, null));
            if (makes) {
                makers.add(spot);
                if (random.nextBoolean()) {
                    makers.add(market.beside(spot, 0.25));
                }
            }
        }
        join(random, from, to, 60);
        join(random, makers, buyers, 80);
        return market.aiming(Objective.weights(1, 0, 0));
    }

    private void join(Random random, List<Integer> from, List<Integer> to, int most) {
        for (int here : from) {
            for (int there : to) {
                if (here != there && random.nextInt(3) > 0) {
                    market.link(here, there, random.nextInt(most) - 15.0, 0.0, 10);
                }
            }
        }
    }

    static LongStream tangles() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("tangles")
    void theBoundIsNeverBelowWhatSolvingFinds(long seed) {
        Scene scene = tangle(seed);
        TenantFinder.Found found = TenantFinder.find(scene, candidates, candidates.size(), (done, all) -> {});
        assertThat(found.best()).isNotEmpty();
        for (Tenant tenant : found.best()) {
            assertThat(tenant.bound() + 1e-6).isGreaterThanOrEqualTo(tenant.unlocked());
            assertThat(tenant.unlocked()).isCloseTo(alone(scene, tenant.candidate()), within(0.01));
        }
        TenantFinder.Found first = TenantFinder.find(scene, candidates, 1, (done, all) -> {});
        assertThat(first.best().get(0).unlocked()).isCloseTo(found.best().get(0).unlocked(), within(0.01));
    }

    /**
     * By hand: 100 t at 50 each, half of which would become product. Two buyers take 10 t of it for 40 and 30 t for 20, so
     * only 80 t are taken in: 80 x 50 + 10 x 40 + 30 x 20.
     */
    @Test
    void buyersBoundWhatAProductBrings() {
        int offer = market.offer(100);
        int first = market.need(10);
        int second = market.need(30);
        int works = market.works(1e9, 0.5, null, null);
        candidates.add(new Candidate(PROCESS, market.spots.get(works).stream(), null, null));
        market.link(offer, works, 50.0, 0.0, 1).link(works, first, 40.0, 0.0, 1).link(works, second, 20.0, 0.0, 1);
        Tenant tenant = TenantFinder.find(market.aiming(Objective.weights(1, 0, 0)), candidates, 1, (done, all) -> {})
                .best()
                .get(0);
        assertThat(tenant.unlocked()).isCloseTo(5_000, within(1e-6));
        assertThat(tenant.bound()).isBetween(5_000.0, 5_003.0);
    }

    /**
     * By hand: A gives 60 t, B 40 t; a need takes 60 t of either for 30. The newcomer would pay 50 for A's and 20 for B's.
     * Without it the need takes 60 t: 1,800; the dual value of both offers is 0, as 40 t are left. With it: 60 t of A for
     * 50 and 40 t of B for 30, 4,200. So it brings 2,400, and the bound says 60 x 50 + 40 x 20 = 3,800 at most.
     */
    @Test
    void whatItTakesFromOthersIsNotCountedAsBrought() {
        int a = market.offer(60);
        int b = market.offer(40);
        int need = market.need(60);
        int newcomer = candidate();
        market.link(a, need, 30.0, 0.0, 1).link(b, need, 30.0, 0.0, 1);
        market.link(a, newcomer, 50.0, 0.0, 1).link(b, newcomer, 20.0, 0.0, 1);
        TenantFinder.Found found =
                TenantFinder.find(market.aiming(Objective.weights(1, 0, 0)), candidates, 1, (done, all) -> {});
        Tenant tenant = found.best().get(0);
        assertThat(tenant.unlocked()).isCloseTo(2_400, within(1e-6));
        assertThat(tenant.takesT()).isCloseTo(60, within(1e-6));
        assertThat(tenant.bound()).isBetween(3_800.0, 3_802.0);
    }

    /**
     * By hand: as before, but the need would take 200 t, so that each offer is worth 30 to it. The newcomer brings the 20 more
     * that it pays for A's 60 t, 1,200, and the bound, 60 x (50 - 30), says the same.
     */
    @Test
    void theDualValuesMakeTheBoundSharp() {
        int a = market.offer(60);
        int b = market.offer(40);
        int need = market.need(200);
        int newcomer = candidate();
        market.link(a, need, 30.0, 0.0, 1).link(b, need, 30.0, 0.0, 1);
        market.link(a, newcomer, 50.0, 0.0, 1).link(b, newcomer, 20.0, 0.0, 1);
        Tenant tenant = TenantFinder.find(market.aiming(Objective.weights(1, 0, 0)), candidates, 1, (done, all) -> {})
                .best()
                .get(0);
        assertThat(tenant.unlocked()).isCloseTo(1_200, within(1e-6));
        assertThat(tenant.bound()).isBetween(1_200.0, 1_202.0);
    }
}
