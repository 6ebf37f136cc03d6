package org.ecopark.capacity.sizing;

import java.util.List;
import java.util.Map;
import org.ecopark.capacity.economics.Case;
import org.jspecify.annotations.Nullable;

/**
 * The answer for one place and process.
 *
 * @param points all sizes that were tried, rising
 * @param best of the allowed ones, by weighted net present value; it may be below nought; null when no size is allowed
 * @param pays whether the best is worth more than nothing
 * @param nearBest smallest and largest allowed size worth at least 95 % of the best; the best alone when it does not pay
 * @param bestOf best allowed size of each case alone; absent where nothing is allowed
 * @param relaxations of every limit, the most rewarding first
 * @param binding the first of them when it brings something; null when none does
 * @param turns what would make it pay, or stop paying
 */
public record Sizing(
        List<Point> points,
        @Nullable Point best,
        boolean pays,
        @Nullable Span nearBest,
        Map<Case, Double> bestOf,
        List<Relaxation> relaxations,
        @Nullable Relaxation binding,
        List<Turn> turns) {

    public Sizing {
        points = List.copyOf(points);
        bestOf = Map.copyOf(bestOf);
        relaxations = List.copyOf(relaxations);
        turns = List.copyOf(turns);
    }

    /** From one size to another. */
    public record Span(double from, double to) {}
}
