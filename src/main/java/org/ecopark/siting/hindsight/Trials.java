package org.ecopark.siting.hindsight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import org.ecopark.geo.Geodesics;
import org.ecopark.siting.candidates.Candidate;
import org.ecopark.siting.hindsight.Trial.Size;
import org.ecopark.siting.plans.Effort;
import org.ecopark.siting.plans.SiteWishes;
import org.ecopark.siting.plans.Siting;
import org.ecopark.siting.plans.SitingPlan;
import org.ecopark.siting.plans.SitingPlan.Opened;
import org.ecopark.siting.plans.SitingPlan.Start;
import org.ecopark.siting.plans.SitingScene;
import org.ecopark.siting.plans.Task;
import org.ecopark.siting.plans.Way;
import org.jspecify.annotations.Nullable;

/** Sees what given places would do: the same problem with these open, the standing plants, and nothing else. */
final class Trials {

    private static final double SECONDS = 60;

    private final Question question;
    private final DoubleConsumer goOn;
    private final Map<Integer, List<Way>> waysOf = new HashMap<>();
    private final Map<Set<Integer>, Trial> known = new HashMap<>();

    /** @param goOn throws when the work is to stop */
    Trials(Question question, DoubleConsumer goOn) {
        this.question = question;
        this.goOn = goOn;
        for (Way way : question.scene().ways()) {
            waysOf.computeIfAbsent(way.candidate(), key -> new ArrayList<>()).add(way);
        }
    }

    Trial of(Collection<Integer> places) {
        Set<Integer> sorted = new TreeSet<>(places);
        return known.computeIfAbsent(sorted, this::tried);
    }

    private Trial tried(Set<Integer> places) {
        goOn.accept(0);
        if (places.isEmpty() && question.scene().task() != Task.CAPACITATED) {
            return new Trial(List.of(), null, 0, List.of(), null, false);
        }
        List<Integer> kept = new ArrayList<>(places);
        kept.addAll(new TreeSet<>(question.standing()));
        SitingScene small = small(kept, places.size());
        SitingPlan plan = Siting.solve(
                small, new Effort(question.trialWork(), SECONDS, goOn), Start.none(), demand -> OptionalDouble.empty());
        return read(plan, kept, List.copyOf(places));
    }

    /** The scene with some candidates, the first of which are opened and the others stand. */
    private SitingScene small(List<Integer> kept, int opened) {
        SitingScene scene = question.scene();
        List<Candidate> candidates = new ArrayList<>();
        List<Way> ways = new ArrayList<>();
        Map<Integer, Double> existing = new HashMap<>();
        Set<Integer> forced = new TreeSet<>();
        for (int i = 0; i < kept.size(); i++) {
            int old = kept.get(i);
            candidates.add(scene.candidates().get(old));
            for (Way way : waysOf.getOrDefault(old, List.of())) {
                ways.add(moved(way, i));
            }
            if (i < opened) {
                forced.add(i);
            } else {
                existing.put(i, scene.wishes().existing().getOrDefault(old, 0.0));
            }
        }
        SiteWishes told = scene.wishes();
        SiteWishes wishes = new SiteWishes(
                forced, Set.of(), existing, 0, opened, null, told.unservedCost(), told.landPerCapacity());
        return new SitingScene(scene.task(), candidates, scene.demands(), ways, scene.sizes(), wishes);
    }

    private static Way moved(Way way, int candidate) {
        return new Way(
                candidate, way.demand(), way.straightM(), way.roadM(), way.minutes(), way.estimated(), way.haulCost());
    }

    private Trial read(SitingPlan plan, List<Integer> kept, List<Integer> places) {
        List<Size> sizes = new ArrayList<>();
        for (Opened each : plan.opened()) {
            if (!each.existing()) {
                sizes.add(new Size(kept.get(each.candidate()), each.capacity(), each.load()));
            }
        }
        return new Trial(
                places,
                plan.value(),
                sizes.stream().mapToDouble(Size::load).sum(),
                sizes,
                meanNearest(places),
                plan.status() == SitingPlan.Status.OPTIMAL);
    }

    @Nullable
    Double meanNearest(Collection<Integer> places) {
        if (places.isEmpty()) {
            return null;
        }
        return question.real().stream()
                .mapToDouble(plant -> places.stream()
                        .mapToDouble(place -> metres(plant, place))
                        .min()
                        .orElseThrow())
                .average()
                .orElseThrow();
    }

    double metres(RealPlant plant, int place) {
        Candidate candidate = question.scene().candidates().get(place);
        return Geodesics.metres(plant.longitude(), plant.latitude(), candidate.longitude(), candidate.latitude());
    }
}
