package org.ecopark.siting.backtests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ecopark.siting.backtests.Past.Seen;
import org.ecopark.siting.candidates.Candidate;
import org.ecopark.siting.hindsight.Comparison;
import org.ecopark.siting.hindsight.Comparison.Match;
import org.ecopark.siting.hindsight.Comparison.Ranked;
import org.ecopark.siting.hindsight.Question;
import org.ecopark.siting.hindsight.RealPlant;
import org.ecopark.siting.hindsight.Spread;
import org.ecopark.siting.hindsight.Trial;
import org.ecopark.siting.hindsight.Trial.Size;
import org.ecopark.siting.plans.Demand;
import org.ecopark.siting.plans.PlantCosts;
import org.ecopark.siting.plans.SitingPlan;
import org.ecopark.siting.runs.Scenery;
import org.jspecify.annotations.Nullable;

/** A back-test as it is kept and told. */
final class ToldBackTest {

    private final BackTestOrder order;
    private final Scenery.Made made;
    private final Seen seen;
    private final Question question;
    private final Comparison comparison;

    ToldBackTest(BackTestOrder order, Scenery.Made made, Seen seen, Question question, Comparison comparison) {
        this.order = order;
        this.made = made;
        this.seen = seen;
        this.question = question;
        this.comparison = comparison;
    }

    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("up_to_year", order.upTo());
        told.put("material_class", order.plan().arisings().material().key());
        told.put("material_title", titles());
        told.put("amount_unit", order.plan().arisings().material().unit().key());
        told.put("money", made.money().unit());
        told.put("problem", order.plan().task().key());
        told.put("measure", order.plan().task().measure());
        told.put("pass_through", order.plan().arisings().passThrough() ? "recognised" : "ignored");
        told.put("findings", Findings.of(question, comparison));
        told.put("plan", plan());
        told.put("register", register());
        told.put("real_plants", comparison.matches().stream().map(this::match).toList());
        told.put("comparison", sets());
        told.put("candidates", comparison.ranked().stream().map(this::ranked).toList());
        told.put("assumed", assumed());
        told.put("not_included", order.plan().plant() == null ? List.of() : List.of("feed_and_residues", "revenue"));
        return told;
    }

    private Map<String, Object> titles() {
        var title = order.plan().arisings().material().title();
        return Map.of("en", title.in(Locale.ENGLISH), "ko", title.in(Locale.KOREAN));
    }

    private Set<String> assumed() {
        return made.priced().isEmpty()
                ? Set.of()
                : new TreeSet<>(PlantCosts.assumed(made.priced().get(0).costPerYear()));
    }

    private Map<String, Object> plan() {
        SitingPlan plan = comparison.plan();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("status", plan.status().name().toLowerCase(Locale.ROOT));
        told.put("value", plan.value());
        told.put("bound", plan.bound());
        told.put("gap", plan.gap());
        told.put("seconds", plan.work().seconds());
        told.put("reproducible", !"clock".equals(plan.work().stoppedBy()));
        told.put(
                "reasons",
                plan.reasons().stream()
                        .map(each -> Map.of("code", each.code(), "sentence_en", each.en(), "sentence_ko", each.ko()))
                        .toList());
        return told;
    }

    private Map<String, Object> register() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("streams", made.scene().demands().size());
        told.put(
                "arising_per_year",
                made.scene().demands().stream().mapToDouble(Demand::amount).sum());
        told.put("pass_through_sites", made.found().passing());
        told.put("offers_without_amount", made.found().unknown());
        told.put("standing_plants", seen.standing());
        told.put("standing_plants_looked_at", seen.takers().size());
        told.put("standing_intake_per_year", seen.standingAmount());
        told.put("agreements_freed", seen.freed().agreements());
        told.put("agreed_amount_freed_per_year", seen.freed().amount());
        told.put("free_candidates", question.free().size());
        return told;
    }

    private Map<String, Object> match(Match match) {
        RealPlant plant = match.plant();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("facility_id", plant.facility());
        told.put("name", plant.name());
        told.put("longitude", plant.longitude());
        told.put("latitude", plant.latitude());
        told.put("took_per_year", plant.took());
        told.put("took_basis", plant.basis());
        told.put("passed_on_per_year", plant.passedOn());
        Candidate home = question.scene().candidates().get(plant.home());
        told.put("home_key", home.key());
        told.put("home", home.name());
        told.put("lies_in_home", plant.inHome());
        told.put("home_rank", match.rank());
        told.put("home_ranked_of", comparison.rankedCount());
        told.put(
                "planned_key",
                match.partner() == null ? null : candidate(match.partner()).key());
        told.put(
                "planned",
                match.partner() == null ? null : candidate(match.partner()).name());
        told.put("planned_straight_distance_m", match.partnerM());
        told.put("nearest_planned_straight_distance_m", match.nearestM());
        told.put("planned_capacity", match.capacity());
        told.put("planned_load_per_year", match.load());
        told.put("load_ratio", match.loadRatio());
        told.put("capacity_ratio", match.capacityRatio());
        return told;
    }

    private Candidate candidate(int index) {
        return question.scene().candidates().get(index);
    }

    /** The plan, reality and the baselines side by side. */
    private List<Map<String, Object>> sets() {
        List<Map<String, Object>> told = new ArrayList<>();
        told.add(set("plan", comparison.planned()));
        told.add(set("reality", comparison.reality()));
        told.add(set("largest_arisings", comparison.largest()));
        told.add(set("centre_of_arisings", comparison.centre()));
        told.add(random());
        told.add(set("nothing", comparison.nothing()));
        return told;
    }

    private Map<String, Object> set(String which, Trial trial) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("which", which);
        told.put("places", trial.places().size());
        told.put("mean_nearest_straight_distance_m", "reality".equals(which) ? null : trial.meanNearestM());
        told.put("value", trial.value());
        told.put("value_lost", lost(trial.value()));
        told.put("share_of_gain", shareOfGain(trial.value()));
        told.put("captured_per_year", trial.value() == null ? null : (Double) trial.captured());
        told.put("proven", trial.exact());
        told.put("sites", trial.sizes().stream().map(this::size).toList());
        return told;
    }

    private Map<String, Object> size(Size size) {
        Candidate place = candidate(size.place());
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("key", place.key());
        told.put("name", place.name());
        told.put("longitude", place.longitude());
        told.put("latitude", place.latitude());
        told.put("capacity", size.capacity());
        told.put("load_per_year", size.load());
        return told;
    }

    private @Nullable Double lost(@Nullable Double value) {
        @Nullable Double best = comparison.planned().value();
        return value == null || best == null ? null : (Double) (question.moreIsBetter() ? best - value : value - best);
    }

    /** What a set gains over nothing new, as a share of what the plan gains; null where nothing new is no plan. */
    private @Nullable Double shareOfGain(@Nullable Double value) {
        @Nullable Double best = comparison.planned().value();
        @Nullable Double none = comparison.nothing().value();
        return value == null || best == null || none == null || none - best <= 1e-9 * Math.abs(none)
                ? null
                : (Double) ((none - value) / (none - best));
    }

    private Map<String, Object> random() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("which", "random");
        told.put("draws", comparison.random().size());
        told.put("seed", order.seed());
        told.put("places", comparison.random().get(0).places().size());
        told.put("mean_nearest_straight_distance_m", spread(comparison.randomDistances()));
        told.put("value", spread(comparison.randomValues()));
        told.put("captured_per_year", spread(comparison.randomCaptured()));
        told.put("share_as_near_as_plan", comparison.randomNearer());
        told.put(
                "draws_without_plan",
                comparison.random().stream()
                        .filter(each -> each.value() == null)
                        .count());
        return told;
    }

    private static @Nullable Map<String, Object> spread(@Nullable Spread spread) {
        if (spread == null) {
            return null;
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("draws", spread.count());
        told.put("least", spread.least());
        told.put("tenth", spread.tenth());
        told.put("median", spread.median());
        told.put("ninetieth", spread.ninetieth());
        told.put("most", spread.most());
        return told;
    }

    private Map<String, Object> ranked(Ranked each) {
        Candidate place = candidate(each.candidate());
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("key", place.key());
        told.put("name", place.name());
        told.put("longitude", place.longitude());
        told.put("latitude", place.latitude());
        told.put("rank", each.rank());
        told.put("value", each.value());
        told.put("load_per_year", each.value() == null ? null : (Double) each.load());
        told.put("arising_per_year", each.arising());
        return told;
    }
}
