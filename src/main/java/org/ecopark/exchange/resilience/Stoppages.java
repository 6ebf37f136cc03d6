package org.ecopark.exchange.resilience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.network.Allocation;
import org.ecopark.exchange.network.Allocation.Flow;
import org.ecopark.exchange.network.Allocator;
import org.ecopark.exchange.network.Scene;
import org.ecopark.exchange.network.Spot;
import org.ecopark.exchange.resilience.Stoppage.Detour;
import org.ecopark.exchange.resilience.Stoppage.Stranded;

/**
 * Stops each facility of a plan in turn and finds the best set of exchanges without it. Pure. Exact for the scene; it
 * knows no stocks, no contracts and no time to adapt, so the first days after a stop are worse than this.
 */
final class Stoppages {

    /** Less is rounding of amounts to grains. */
    private static final double NOTHING = 1e-6;

    private static final String TONNES = "t_per_year";

    private final Scene scene;
    private final Allocation plan;
    private final double[] carried;

    private Stoppages(Scene scene, Allocation plan) {
        this.scene = scene;
        this.plan = plan;
        this.carried = plan.byLink(scene.links().size());
    }

    /**
     * All facilities with a part in the plan; who loses most comes first.
     *
     * @param progress told how many of how many are done
     */
    static List<Stoppage> of(Scene scene, Allocation plan, BiConsumer<Integer, Integer> progress) {
        Stoppages stoppages = new Stoppages(scene, plan);
        Map<Long, Stream.Site> sites = stoppages.sites();
        List<Stoppage> found = new ArrayList<>();
        for (Stream.Site site : sites.values()) {
            progress.accept(found.size(), sites.size());
            found.add(stoppages.stop(site));
        }
        found.sort(Comparator.comparingDouble((Stoppage s) -> -s.lost(TONNES))
                .thenComparingDouble(s -> -s.lostGain())
                .thenComparingInt(s -> -s.receivers().size() - s.givers().size())
                .thenComparingDouble(
                        s -> -s.lost().values().stream().mapToDouble(v -> v).sum())
                .thenComparingLong(s -> s.site().id()));
        return found;
    }

    private Map<Long, Stream.Site> sites() {
        Map<Long, Stream.Site> sites = new LinkedHashMap<>();
        for (Flow flow : plan.flows()) {
            for (int spot : new int[] {flow.link().from(), flow.link().to()}) {
                Stream.Site site = scene.spots().get(spot).stream().site();
                sites.putIfAbsent(site.id(), site);
            }
        }
        return sites;
    }

    private Stoppage stop(Stream.Site site) {
        Scene.Part part = scene.without(site.id());
        Scene left = part.scene();
        Allocation best = Allocator.allocateLike(left, part.ofLinks(carried));
        Map<String, Double> lost = placed(scene, plan);
        placed(left, best).forEach((unit, amount) -> lost.merge(unit, -amount, Double::sum));
        lost.values().removeIf(amount -> amount < NOTHING);
        return new Stoppage(
                site,
                handled(site.id()),
                lost,
                plan.totals().gain().known() - best.totals().gain().known(),
                plan.totals().gain().unknownT(),
                stranded(left, best, site.id(), true),
                stranded(left, best, site.id(), false),
                detours(left, best));
    }

    private static Map<String, Double> placed(Scene scene, Allocation allocation) {
        Map<String, Double> placed = new HashMap<>();
        for (Flow flow : allocation.flows()) {
            if (scene.reachesNeed(flow.link())) {
                placed.merge(
                        scene.spots().get(flow.link().from()).stream().unit().key(), flow.amount(), Double::sum);
            }
        }
        return placed;
    }

    /** What passes on comes and goes, and is told once. */
    private Map<String, Double> handled(long facility) {
        Map<String, Double> in = new HashMap<>();
        Map<String, Double> out = new HashMap<>();
        for (Flow flow : plan.flows()) {
            Spot from = scene.spots().get(flow.link().from());
            Spot to = scene.spots().get(flow.link().to());
            if (from.facility() == facility) {
                out.merge(from.stream().unit().key(), flow.amount(), Double::sum);
            }
            if (to.facility() == facility && to.uses()) {
                in.merge(to.unit().key(), flow.amount(), Double::sum);
            }
        }
        in.forEach((unit, amount) -> out.merge(unit, amount, Double::sum));
        return out;
    }

    /**
     * Others whose stream exchanges less than in the plan. Of equally good re-routings the one counts that leaves most as
     * it was.
     */
    private List<Stranded> stranded(Scene left, Allocation best, long stopped, boolean receivers) {
        Map<Stream, Double> before = exchanged(scene, plan, receivers);
        Map<Stream, Double> after = exchanged(left, best, receivers);
        List<Stranded> stranded = new ArrayList<>();
        before.forEach((stream, amount) -> {
            double now = after.getOrDefault(stream, 0.0);
            if (stream.site().id() != stopped && now < amount - NOTHING) {
                stranded.add(new Stranded(
                        stream.site().id(),
                        stream.site().name(),
                        materialOf(stream),
                        amount,
                        now,
                        stream.unit().key()));
            }
        });
        stranded.sort(Comparator.comparingDouble(s -> s.after() - s.before()));
        return stranded;
    }

    private static Map<Stream, Double> exchanged(Scene scene, Allocation allocation, boolean receivers) {
        Map<Stream, Double> amounts = new LinkedHashMap<>();
        for (Flow flow : allocation.flows()) {
            Spot spot =
                    scene.spots().get(receivers ? flow.link().to() : flow.link().from());
            if (receivers ? spot.uses() : spot.kind() == Spot.Kind.OFFER) {
                amounts.merge(receivers ? spot.door() : spot.stream(), flow.amount(), Double::sum);
            }
        }
        return amounts;
    }

    private static String materialOf(Stream stream) {
        return Objects.requireNonNull(stream.materialClass()).key();
    }

    /** Which streams, from whom to whom. */
    private record Way(Stream from, Stream to) {}

    private List<Detour> detours(Scene left, Allocation best) {
        Map<Way, Double> before = ways(scene, plan);
        List<Detour> detours = new ArrayList<>();
        ways(left, best).forEach((way, amount) -> {
            double planned = before.getOrDefault(way, 0.0);
            if (amount > planned + NOTHING) {
                detours.add(new Detour(
                        way.from().site(),
                        way.to().site(),
                        materialOf(way.from()),
                        planned,
                        amount,
                        way.from().unit().key()));
            }
        });
        detours.sort(Comparator.comparingDouble(d -> d.before() - d.after()));
        return detours;
    }

    private static Map<Way, Double> ways(Scene scene, Allocation allocation) {
        Map<Way, Double> ways = new LinkedHashMap<>();
        for (Flow flow : allocation.flows()) {
            Way way = new Way(
                    scene.spots().get(flow.link().from()).stream(),
                    scene.spots().get(flow.link().to()).door());
            ways.merge(way, flow.amount(), Double::sum);
        }
        return ways;
    }
}
