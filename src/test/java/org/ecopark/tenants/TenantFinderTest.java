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
