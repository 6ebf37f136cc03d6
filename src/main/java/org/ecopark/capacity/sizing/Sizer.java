package org.ecopark.capacity.sizing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecopark.capacity.economics.Case;
import org.ecopark.capacity.economics.Feed;
import org.ecopark.capacity.economics.PlantModel;
import org.ecopark.capacity.economics.Term;
import org.ecopark.capacity.economics.Terms;
import org.ecopark.capacity.economics.Values;
import org.ecopark.capacity.sizing.Sizing.Span;
import org.jspecify.annotations.Nullable;

/**
 * Tries sizes and takes the one of the best weighted net present value.
 *
 * <p>Sizes tried: where the supply curve steps, the limits themselves, a geometric grid between, and finer ones around
 * the best. At each size the share that the plant wins is asked anew, so a bigger plant is not thought to get the mean
 * of a smaller one. A best between two tried sizes can be missed by less than their distance.
 */
public final class Sizer {

    private static final int GRID = 40;
    private static final int MOST_BREAKS = 60;
    private static final int FINER = 12;
    private static final double NEAR_BEST = 0.95;
    private static final double LEAST_TRIED = 1000;

    private final Terms terms;
    private final Weights weights;

    public Sizer(Terms terms, Weights weights) {
        this.terms = terms;
        this.weights = weights;
    }

    /**
     * The best size at a gate within limits.
     *
     * @throws IllegalStateException when terms are missing
     */
    public Sizing size(Gate gate, Limits limits) {
        List<Point> points = tried(gate, limits);
        @Nullable Point best = best(points);
        List<Relaxation> relaxations = relaxations(gate, limits, best);
        @Nullable
        Relaxation binding = relaxations.stream()
                .filter(each -> each.gain() > 1e-6 * Math.abs(best == null ? 1 : best.weighted()))
                .findFirst()
                .orElse(null);
        return new Sizing(
                points,
                best,
                best != null && best.weighted() > 0,
                best == null ? null : nearBest(points, best),
                bestOf(points),
                relaxations,
                binding,
                best == null ? List.of() : new Turns(terms, weights).of(points, best));
    }

    /** The best allowed point; null when none is allowed. */
    static @Nullable Point best(List<Point> points) {
        return points.stream()
                .filter(Point::allowed)
                .max(Comparator.comparingDouble(Point::weighted).thenComparingDouble(point -> -point.size()))
                .orElse(null);
    }

    private List<Point> tried(Gate gate, Limits limits) {
        TreeMap<Double, Point> points = new TreeMap<>();
        for (double size : candidates(gate, limits)) {
            points.put(size, point(gate, limits, size));
        }
        for (int round = 0; round < 2; round++) {
            @Nullable Point best = best(List.copyOf(points.values()));
            if (best != null) {
                for (double size : around(points, best.size())) {
                    points.put(size, point(gate, limits, size));
                }
            }
        }
        return List.copyOf(points.values());
    }

    /** Evenly between the neighbours of the best. */
    private static List<Double> around(NavigableMap<Double, Point> points, double best) {
        @Nullable Double below = points.lowerKey(best);
        @Nullable Double above = points.higherKey(best);
        double from = below == null ? best : below;
        double to = above == null ? best : above;
        List<Double> sizes = new ArrayList<>();
        for (int i = 1; i < FINER; i++) {
            sizes.add(from + (to - from) * i / FINER);
        }
        return sizes;
    }

    private Set<Double> candidates(Gate gate, Limits limits) {
        TreeSet<Double> sizes = new TreeSet<>();
        double most = 0;
        for (Case which : Case.values()) {
            double availability = terms.at(which, LEAST_TRIED).of(Term.AVAILABILITY);
            List<Double> breaks = gate.breaks(which);
            int stride = Math.max(1, breaks.size() / MOST_BREAKS);
            for (int i = breaks.size() - 1; i >= 0; i -= stride) {
                sizes.add(breaks.get(i) / availability);
                most = Math.max(most, breaks.get(i) / availability);
            }
        }
        double least = Math.max(LEAST_TRIED, limits.least());
        double end = Math.max(least, Math.min(most, limits.widest() * 1.5));
        for (int i = 0; i <= GRID; i++) {
            sizes.add(least * Math.pow(end / least, (double) i / GRID));
        }
        limits.known().forEach(limit -> sizes.add(limit.size()));
        sizes.add(terms.figure(Term.ANCHOR_SIZE).value());
        sizes.removeIf(size -> !(size >= LEAST_TRIED / 2) || size > end * 1.0001);
        return sizes;
    }

    private Point point(Gate gate, Limits limits, double size) {
        Map<Case, Feed> feeds = new EnumMap<>(Case.class);
        Map<Case, Double> npvs = new EnumMap<>(Case.class);
        double weighted = 0;
        for (Case which : Case.values()) {
            Values values = terms.at(which, size);
            Feed feed = gate.feed(which, size * values.of(Term.AVAILABILITY));
            double npv = PlantModel.npv(values, size, feed);
            feeds.put(which, feed);
            npvs.put(which, npv);
            weighted += weights.of(which) * npv;
        }
        boolean allowed = size >= limits.least() * (1 - 1e-12) && size <= limits.most() * (1 + 1e-12);
        return new Point(size, feeds, npvs, weighted, allowed);
    }

    private static @Nullable Span nearBest(List<Point> points, Point best) {
        if (best.weighted() <= 0) {
            return new Span(best.size(), best.size());
        }
        double enough = NEAR_BEST * best.weighted();
        List<Point> near = points.stream()
                .filter(point -> point.allowed() && point.weighted() >= enough)
                .toList();
        return new Span(near.get(0).size(), near.get(near.size() - 1).size());
    }

    private static Map<Case, Double> bestOf(List<Point> points) {
        Map<Case, Double> best = new EnumMap<>(Case.class);
        for (Case which : Case.values()) {
            points.stream()
                    .filter(Point::allowed)
                    .max(Comparator.comparingDouble((Point point) -> point.npv(which)))
                    .ifPresent(point -> best.put(which, point.size()));
        }
        return best;
    }

    /** Solves anew with each limit a tenth wider, the others as they are. */
    private List<Relaxation> relaxations(Gate gate, Limits limits, @Nullable Point best) {
        Values base = terms.at(
                Case.BASE, best == null ? terms.figure(Term.ANCHOR_SIZE).value() : best.size());
        List<Relaxation> relaxations = new ArrayList<>();
        for (Limit limit : limits.known()) {
            relaxations.add(relaxation(limit.kind(), gate, limits.relaxed(limit.kind(), base), best));
        }
        relaxations.add(relaxation(Limit.Kind.SUPPLY, gate.withCapture(1.1), limits, best));
        if (gate.hasCompetitors()) {
            relaxations.add(relaxation(Limit.Kind.COMPETITORS, gate.withCompetitors(0.9), limits, best));
        }
        relaxations.sort(Comparator.comparingDouble(Relaxation::gain).reversed());
        return relaxations;
    }

    /** Where nothing is allowed now, nothing is built and nothing earned: a gain is what would be built worth its while. */
    private Relaxation relaxation(Limit.Kind kind, Gate gate, Limits limits, @Nullable Point now) {
        @Nullable Point then = best(tried(gate, limits));
        double earned = now == null ? 0 : now.weighted();
        return then == null
                ? new Relaxation(kind, now == null ? 0 : now.size(), 0)
                : new Relaxation(kind, then.size(), Math.max(0, then.weighted() - earned));
    }
}
