package org.ecopark.capacity.sizing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.ecopark.capacity.economics.Case;
import org.ecopark.capacity.economics.Feed;

/**
 * A size that was tried.
 *
 * @param size nameplate t/yr
 * @param feeds what reaches the gate in each case
 * @param npvs net present value in each case
 * @param weighted sum of the net present values by weight
 * @param allowed whether it keeps all limits
 */
public record Point(double size, Map<Case, Feed> feeds, Map<Case, Double> npvs, double weighted, boolean allowed) {

    public Point {
        feeds = new EnumMap<>(feeds);
        npvs = new EnumMap<>(npvs);
    }

    public Feed feed(Case which) {
        return Objects.requireNonNull(feeds.get(which));
    }

    public double npv(Case which) {
        return Objects.requireNonNull(npvs.get(which));
    }
}
