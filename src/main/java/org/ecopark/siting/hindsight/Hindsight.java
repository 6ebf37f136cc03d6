package org.ecopark.siting.hindsight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.ecopark.siting.hindsight.Comparison.Match;
import org.ecopark.siting.hindsight.Comparison.Ranked;
import org.ecopark.siting.hindsight.Trial.Size;
import org.ecopark.siting.plans.Effort;
import org.ecopark.siting.plans.Nearest;
import org.ecopark.siting.plans.Siting;
import org.ecopark.siting.plans.SitingPlan;
import org.ecopark.siting.plans.SitingPlan.Opened;
import org.ecopark.siting.plans.SitingPlan.Start;
import org.ecopark.siting.plans.SitingPlan.Status;
import org.jspecify.annotations.Nullable;

/**
 * Plans without what is known today and lays the plan beside it. The plan is that of {@link Siting}; trials of other
 * places solve the same problem with those places open, the same standing plants and sizes to choose, so that all values
 * can be compared. A rank tells of one new plant at a time, and so says less where several were built.
 */
public final class Hindsight {

    private static final double PLAN_SHARE = 0.4;

    private final Question question;
    private final Effort effort;
    private final Trials trials;

    private Hindsight(Question question, Effort effort) {
        this.question = question;
        this.effort = effort;
        this.trials = new Trials(question, share -> effort.progress().accept(progress));
    }

    private double progress;

    /**
     * Compares.
     *
     * @param effort of the plan; its progress is told the share of the whole work
     */
    public static Comparison look(Question question, Effort effort, Nearest nearest) {
        return new Hindsight(question, effort).look(nearest);
    }

    private Comparison look(Nearest nearest) {
        Effort own = new Effort(
                effort.work(), effort.seconds(), share -> effort.progress().accept(PLAN_SHARE * Math.min(1, share)));
        SitingPlan plan = Siting.solve(question.scene(), own, Start.none(), nearest);
        progress = PLAN_SHARE;
        Trial planned = planned(plan);
        int number = planned.places().isEmpty()
                ? question.real().size()
                : planned.places().size();
        Baselines baselines = new Baselines(question, number);
        List<List<Integer>> draws = baselines.random();
        int steps = question.free().size() + draws.size() + 4;
        List<Ranked> ranked = ranked(baselines.arising(), steps);
        List<Trial> random = new ArrayList<>();
        for (List<Integer> draw : draws) {
            random.add(trials.of(draw));
            step(steps);
        }
        return new Comparison(
                plan,
                planned,
                matches(planned, ranked),
                trials.of(List.of()),
                trials.of(IntStream.range(0, question.real().size())
                        .mapToObj(question::placeOf)
                        .toList()),
                random,
                trials.of(baselines.largest()),
                trials.of(baselines.centre()),
                ranked);
    }

    private void step(int steps) {
        progress = Math.min(1, progress + (1 - PLAN_SHARE) / steps);
    }

    private Trial planned(SitingPlan plan) {
        List<Size> sizes = new ArrayList<>();
        for (Opened each : plan.opened()) {
            if (!each.existing()) {
                sizes.add(new Size(each.candidate(), each.capacity(), each.load()));
            }
        }
        List<Integer> places = sizes.stream().map(Size::place).toList();
        return new Trial(
                places,
                plan.value(),
                sizes.stream().mapToDouble(Size::load).sum(),
                sizes,
                trials.meanNearest(places),
                plan.status() == Status.OPTIMAL);
    }

    private List<Ranked> ranked(Map<Integer, Double> arising, int steps) {
        Map<Integer, Trial> alone = new HashMap<>();
        for (int candidate : question.free()) {
            alone.put(candidate, trials.of(List.of(candidate)));
            step(steps);
        }
        Comparator<Double> better =
                question.moreIsBetter() ? Collections.reverseOrder() : Comparator.<Double>naturalOrder();
        List<Double> values = alone.values().stream()
                .map(Trial::value)
                .filter(java.util.Objects::nonNull)
                .sorted(better)
                .toList();
        return alone.entrySet().stream()
                .map(each -> new Ranked(
                        each.getKey(),
                        each.getValue().value(),
                        each.getValue().captured(),
                        rank(values, each.getValue().value(), better),
                        arising.getOrDefault(each.getKey(), 0.0)))
                .sorted(Comparator.comparingInt((Ranked each) -> each.rank() == null ? Integer.MAX_VALUE : each.rank())
                        .thenComparingInt(Ranked::candidate))
                .toList();
    }

    /** Values apart by rounding alone are equal. */
    private static @Nullable Integer rank(List<Double> sorted, @Nullable Double value, Comparator<Double> better) {
        if (value == null) {
            return null;
        }
        double margin = 1e-9 * Math.max(1, Math.abs(value));
        int ahead = 0;
        while (Math.abs(sorted.get(ahead) - value) > margin && better.compare(sorted.get(ahead), value) < 0) {
            ahead++;
        }
        return ahead + 1;
    }

    private record Pair(int plant, Size site, double metres) {}

    private List<Match> matches(Trial planned, List<Ranked> ranked) {
        List<Pair> pairs = new ArrayList<>();
        for (int p = 0; p < question.real().size(); p++) {
            for (Size site : planned.sizes()) {
                pairs.add(new Pair(p, site, trials.metres(question.real().get(p), site.place())));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::metres));
        Map<Integer, Pair> partner = new HashMap<>();
        Map<Integer, Double> nearest = new HashMap<>();
        Set<Integer> given = new HashSet<>();
        for (Pair pair : pairs) {
            nearest.putIfAbsent(pair.plant(), pair.metres());
            if (!partner.containsKey(pair.plant()) && given.add(pair.site().place())) {
                partner.put(pair.plant(), pair);
            }
        }
        Map<Integer, @Nullable Integer> ranks = new HashMap<>();
        ranked.forEach(each -> ranks.put(each.candidate(), each.rank()));
        return IntStream.range(0, question.real().size())
                .mapToObj(p -> match(p, partner.get(p), nearest.get(p), ranks))
                .toList();
    }

    private Match match(
            int plant, @Nullable Pair pair, @Nullable Double nearest, Map<Integer, @Nullable Integer> ranks) {
        RealPlant real = question.real().get(plant);
        return new Match(
                real,
                pair == null ? null : (Integer) pair.site().place(),
                pair == null ? null : (Double) pair.metres(),
                nearest,
                pair == null ? null : pair.site().capacity(),
                pair == null ? null : (Double) pair.site().load(),
                ranks.get(real.home()));
    }
}
