package org.ecopark.siting.hindsight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.ecopark.siting.candidates.Candidate;
import org.ecopark.siting.hindsight.Comparison.Match;
import org.ecopark.siting.hindsight.Comparison.Ranked;
import org.ecopark.siting.plans.Demand;
import org.ecopark.siting.plans.Effort;
import org.ecopark.siting.plans.PlantSize;
import org.ecopark.siting.plans.SiteWishes;
import org.ecopark.siting.plans.SitingScene;
import org.ecopark.siting.plans.Task;
import org.ecopark.siting.plans.Way;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Candidates at 0, 10, 20, 30, 40 km north on a line and a real plant at 22 km that took 80 t; 60 t arise at 20, 50 t at
 * 30, 10 t at 0. Hauling costs 1 a t and km; a plant of 100 t costs 300 a year, what stays 100 a t.
 */
class HindsightTest {

    private static final double[] SITES = {0, 10, 20, 30, 40, 22};
    private static final double[] STREAMS = {20, 30, 0};
    private static final double[] AMOUNTS = {60, 50, 10};
    private static final double KM_PER_DEGREE = 110.574;

    private static Question question(Task task, @Nullable Integer number, @Nullable Double unserved, double took) {
        List<Candidate> candidates = new ArrayList<>();
        List<Demand> demands = new ArrayList<>();
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < SITES.length; i++) {
            candidates.add(new Candidate("c" + i, "point", "C" + i, 0, SITES[i] / KM_PER_DEGREE, null, null));
            for (int j = 0; j < STREAMS.length; j++) {
                double km = Math.abs(SITES[i] - STREAMS[j]);
                ways.add(new Way(i, j, km * 1000, km * 1000, km, true, km));
            }
        }
        for (int j = 0; j < STREAMS.length; j++) {
            demands.add(new Demand(11 + j, 21 + j, "F" + j, 1, 0, STREAMS[j] / KM_PER_DEGREE, null, AMOUNTS[j]));
        }
        SiteWishes wishes = new SiteWishes(Set.of(), Set.of(5), Map.of(), 0, number, null, unserved, null);
        SitingScene scene =
                new SitingScene(task, candidates, demands, ways, List.of(new PlantSize(100, 300, 0, 0)), wishes);
        RealPlant plant = new RealPlant(1, "Real", 0, 22 / KM_PER_DEGREE, took, 0, "intake", 2, true);
        return new Question(scene, List.of(0, 1, 2, 3, 4), List.of(plant), List.of(2, 3, 0), 1, 50, 1);
    }

    private static Comparison look(Question question) {
        return Hindsight.look(question, new Effort(10, 60, share -> {}), demand -> OptionalDouble.empty());
    }

    @Test
    void distanceSizeRankAndValueAreThoseOfTheHand() {
        // Two plants: at 20 and 30 nothing is hauled but 10 t over 20 km: 600 + 200; one of 100 t leaves 20 t: dearer.
        Comparison two = look(question(Task.CAPACITATED, null, 100.0, 80));
        assertThat(two.planned().places()).containsExactly(2, 3);
        assertThat(two.planned().value()).isCloseTo(800, within(1e-6));
        // One plant at 20: 300 + 50 t over 10 km less what does not fit: 60 at 0 km, 40 at 10 km, 10 t of 30 and 10 t
        // of 0 stay.
        Comparison one = look(question(Task.CAPACITATED, 1, 100.0, 80));
        assertThat(one.planned().places()).containsExactly(2);
        assertThat(one.planned().value()).isCloseTo(300 + 400 + 2000, within(1e-6));
        Match match = one.matches().get(0);
        assertThat(match.partner()).isEqualTo(2);
        assertThat(match.partnerM()).isCloseTo(2000, within(10.0));
        assertThat(match.loadRatio()).isCloseTo(100.0 / 80, within(1e-9));
        assertThat(match.capacityRatio()).isCloseTo(100.0 / 80, within(1e-9));
        assertThat(match.rank()).isEqualTo(1);
        assertThat(one.nothing().value()).isCloseTo(12_000, within(1e-6));
        // At 22: 60 t over 2 km and 40 t over 8 km.
        assertThat(one.reality().value()).isCloseTo(300 + 120 + 320 + 2000, within(1e-6));
        assertThat(one.ranked().stream().map(Ranked::candidate)).containsExactly(2, 3, 1, 4, 0);
        assertThat(one.ranked().stream().map(Ranked::arising)).containsExactly(60.0, 50.0, 0.0, 0.0, 10.0);
    }

    @Test
    void rulesOfThumbAndChanceNameAsManyPlacesAsThePlan() {
        Comparison two = look(question(Task.CAPACITATED, null, 100.0, 80));
        assertThat(two.largest().places()).containsExactly(2, 3);
        // The middle of 60 t at 20, 50 t at 30 and 10 t at 0 is 22.5.
        assertThat(two.centre().places()).containsExactly(2, 3);
        assertThat(two.random())
                .hasSize(50)
                .allSatisfy(draw -> assertThat(draw.places()).hasSize(2).doesNotContain(5));
        // Three draws of ten hold the candidate at 20 or, without it, that at 30: as near as the plan are those with
        // it.
        assertThat(two.randomNearer()).isBetween(0.2, 0.6);
    }

    @Test
    void mediansAndCoveringsAreComparedToo() {
        Comparison median = look(question(Task.P_MEDIAN, 1, null, 80));
        // At 20: 50 * 10 + 10 * 20; at 30: 60 * 10 + 10 * 30.
        assertThat(median.planned().value()).isCloseTo(700, within(1e-6));
        assertThat(median.nothing().value()).isNull();
        assertThat(median.ranked().get(4).candidate()).isEqualTo(0);
        Comparison most = look(question(Task.MAX_COVERING, 1, null, 80));
        assertThat(most.planned().value()).isCloseTo(120, within(1e-6));
        assertThat(most.ranked()).allSatisfy(each -> assertThat(each.rank()).isEqualTo(1));
    }

    @Test
    void aPlantWithoutAKnownAmountHasNoSizeErrorAndAStopIsHeard() {
        Question known = question(Task.P_MEDIAN, 1, null, 80);
        RealPlant plant = known.real().get(0);
        RealPlant dark = new RealPlant(1, "Real", 0, plant.latitude(), null, 0, null, 2, true);
        Question question = new Question(known.scene(), known.free(), List.of(dark), known.homes(), 1, 5, 1);
        assertThat(look(question).matches().get(0).loadRatio()).isNull();
        assertThatThrownBy(() -> Hindsight.look(
                        question,
                        new Effort(10, 60, share -> {
                            throw new IllegalStateException("stop");
                        }),
                        demand -> OptionalDouble.empty()))
                .hasMessage("stop");
    }

    @Test
    void aSpreadGoesByNearestRank() {
        assertThat(Spread.of(List.of(5.0, 1.0, 4.0, 2.0, 3.0))).isEqualTo(new Spread(5, 1, 1, 3, 5, 5));
        assertThat(Spread.of(List.of())).isNull();
    }
}
