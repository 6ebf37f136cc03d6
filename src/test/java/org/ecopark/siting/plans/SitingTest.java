package org.ecopark.siting.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.ecopark.siting.candidates.Candidate;
import org.ecopark.siting.plans.SitingPlan.Start;
import org.ecopark.siting.plans.SitingPlan.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Three sites and three streams on a line, in km: sites at 0, 40 and 100; 100 t at 10, 50 t at 50, 20 t at 95. Hauling
 * costs 0.1 a t and km.
 */
class SitingTest {

    private static final double[] SITES = {0, 40, 100};
    private static final double[] STREAMS = {10, 50, 95};
    private static final double[] AMOUNTS = {100, 50, 20};

    private static SitingScene scene(Task task, double limitKm, List<PlantSize> sizes, SiteWishes wishes) {
        List<Candidate> candidates = new ArrayList<>();
        List<Demand> demands = new ArrayList<>();
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            candidates.add(new Candidate("point:" + (i + 1), "point", "P" + (i + 1), 0, SITES[i] / 111, null, 4.0));
            demands.add(new Demand(11 + i, 21 + i, "F" + i, 1, 0, STREAMS[i] / 111, null, AMOUNTS[i]));
            for (int j = 0; j < 3; j++) {
                double km = Math.abs(SITES[i] - STREAMS[j]);
                if (km <= limitKm) {
                    ways.add(new Way(i, j, km * 1000, km * 1000, km, true, 0.1 * km));
                }
            }
        }
        return new SitingScene(task, candidates, demands, ways, sizes, wishes);
    }

    private static SiteWishes number(@Nullable Integer number) {
        return new SiteWishes(Set.of(), Set.of(), Map.of(), 0, number, null, null, null);
    }

    private static SitingPlan solve(SitingScene scene) {
        return Siting.solve(scene, new Effort(30, 60, share -> {}), Start.none(), demand -> OptionalDouble.of(93_400));
    }

    private static List<Integer> opened(SitingPlan plan) {
        return plan.opened().stream().map(SitingPlan.Opened::candidate).toList();
    }

    @Test
    void oneMedianStandsWhereAmountTimesDistanceIsLeast() {
        // At 0: 1,000 + 2,500 + 1,900 = 5,400; at 40: 3,000 + 500 + 1,100 = 4,600; at 100: 9,000 + 2,500 + 100.
        SitingPlan plan = solve(scene(Task.P_MEDIAN, 1000, List.of(), number(1)));
        assertThat(plan.status()).isEqualTo(Status.OPTIMAL);
        assertThat(plan.value()).isCloseTo(4600, within(1e-6));
        assertThat(opened(plan)).containsExactly(1);
        assertThat(plan.shipments()).hasSize(3);
    }

    @Test
    void coveringsCountWhatLiesWithinTheLimit() {
        // Within 12 km: the site at 0 covers 100 t, that at 40 covers 50 t, that at 100 covers 20 t.
        SitingPlan most = solve(scene(Task.MAX_COVERING, 12, List.of(), number(2)));
        assertThat(most.value()).isCloseTo(150, within(1e-9));
        assertThat(opened(most)).containsExactly(0, 1);
        assertThat(most.unserved())
                .singleElement()
                .satisfies(left -> assertThat(left.amount()).isEqualTo(20));
        assertThat(solve(scene(Task.SET_COVERING, 12, List.of(), number(null))).value())
                .isEqualTo(3);
        // Within 30 km the site at 40 reaches 10 and 50.
        assertThat(solve(scene(Task.SET_COVERING, 30, List.of(), number(null))).value())
                .isEqualTo(2);
    }

    @Test
    void theCentreHasTheLeastGreatestDistance() {
        // One: at 40, 55 km to the last; two: 0 or 40 with 100, of which 40 leaves 30 and 0 leaves 50.
        assertThat(solve(scene(Task.P_CENTRE, 1000, List.of(), number(1))).value())
                .isEqualTo(55_000);
        assertThat(solve(scene(Task.P_CENTRE, 1000, List.of(), number(2))).value())
                .isEqualTo(30_000);
    }

    private static List<PlantSize> sizes() {
        return List.of(new PlantSize(120, 300, 1000, 0), new PlantSize(200, 380, 1500, 0));
    }

    @Test
    void sitesSizesAndAllocationAreChosenTogether() {
        // One plant of 200 at 40: 380 + 10 * 46 = 840; two small ones cost 600 at least and 100 + 50 + 110 or so more.
        // 0 and 40 small: 600 + 100 t * 1 + 50 t * 1 + 20 t * 5.5 = 860. So one large plant at 40.
        SitingPlan plan = solve(scene(Task.CAPACITATED, 1000, sizes(), number(null)));
        assertThat(plan.value()).isCloseTo(840, within(1e-6));
        assertThat(plan.opened()).singleElement().satisfies(site -> {
            assertThat(site.candidate()).isEqualTo(1);
            assertThat(site.capacity()).isEqualTo(200);
            assertThat(site.load()).isCloseTo(170, within(1e-9));
        });
    }

    @Test
    void whatIsDearerToTakeThanToLeaveStaysUnserved() {
        // At 5 a tonne: all left 850; the plant at 40 with 120 for 300 takes 100 t at 3 and 20 t at 5.5 or 50 t at 1.
        SiteWishes leaving = new SiteWishes(Set.of(), Set.of(), Map.of(), 0, null, null, 5.0, null);
        SitingPlan plan = solve(scene(Task.CAPACITATED, 1000, sizes(), leaving));
        // 120 at 40: 50 t at 1 = 50, 70 t at 3 = 210, 50 t left = 250, and 300: 810; at 0: 300 + 100 + 20 * 5 + 250 =
        // 750;
        // 200 at 40: 840 less 110 for the last 20 t, which cost 100 to leave: 830. So a small plant at 0 takes 100 t at
        // 1,
        // and the rest (50 t at 5 km * 0.1 * 50 = 5 a tonne) costs the same taken or left.
        assertThat(plan.value()).isCloseTo(750, within(1e-6));
        assertThat(opened(plan)).containsExactly(0);
    }

    @Test
    void aStreamWithoutASiteIsNamedWithTheNearestOne() {
        SitingPlan plan = solve(scene(Task.CAPACITATED, 4, sizes(), number(null)));
        assertThat(plan.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(plan.reasons()).anySatisfy(reason -> {
            assertThat(reason.code()).isEqualTo("out_of_reach");
            assertThat(reason.en()).contains("Stream 11 of F0").contains("93.4 km");
        });
        SitingPlan cover = solve(scene(Task.SET_COVERING, 4, List.of(), number(null)));
        assertThat(cover.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(cover.reasons().get(0).code()).isEqualTo("out_of_reach");
    }

    @Test
    void landAndExistingPlantsAreLookedAt() {
        // 4 ha hold 4 / 0.03 = 133 t: only the small size fits; two of them are needed for 170 t.
        SiteWishes land = new SiteWishes(Set.of(), Set.of(), Map.of(), 0, null, null, null, 0.03);
        SitingPlan plan = solve(scene(Task.CAPACITATED, 1000, sizes(), land));
        assertThat(plan.opened())
                .hasSize(2)
                .allSatisfy(site -> assertThat(site.capacity()).isEqualTo(120));
        // A plant of 170 that stands at 100 takes all at 9 a t for 100, 5 for 50, 0.5 for 20: 900 + 250 + 10.
        SiteWishes standing = new SiteWishes(Set.of(), Set.of(), Map.of(2, 170.0), 0, 0, null, null, null);
        SitingPlan old = solve(scene(Task.CAPACITATED, 1000, sizes(), standing));
        assertThat(old.value()).isCloseTo(1160, within(1e-6));
        assertThat(old.opened())
                .singleElement()
                .satisfies(site -> assertThat(site.existing()).isTrue());
    }

    @Test
    void aRunBeginsWithTheOneBefore() {
        SitingScene scene = scene(Task.CAPACITATED, 1000, sizes(), number(null));
        SitingPlan first = solve(scene);
        SitingPlan again =
                Siting.solve(scene, new Effort(1e-9, 60, share -> {}), first.start(), demand -> OptionalDouble.empty());
        assertThat(again.value()).isCloseTo(Double.valueOf(840), within(1e-6));
        assertThat(first.start().capacities()).containsEntry("point:2", 200.0);
        assertThat(first.start().prices()).hasSize(4);
    }
}
