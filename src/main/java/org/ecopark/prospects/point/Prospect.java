package org.ecopark.prospects.point;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecopark.capacity.competition.Rivalry;
import org.ecopark.capacity.supply.Supply;
import org.jspecify.annotations.Nullable;

/**
 * The view of a point.
 *
 * @param returns one for each process that takes the material, in the order of the library
 * @param ground zone or park in which the point lies; null when it lies in none that is drawn
 * @param outlets of the outputs of the best process; of the first one when none has a result
 * @param credits who has to be named for what sources and competitors rest on
 */
public record Prospect(
        Inquiry inquiry,
        Supply supply,
        Rivalry rivalry,
        List<Returns> returns,
        @Nullable Ground ground,
        List<Outlet> outlets,
        List<Credit> credits) {

    public Prospect {
        returns = List.copyOf(returns);
        outlets = List.copyOf(outlets);
        credits = List.copyOf(credits);
    }

    /** The process of the best net present value, even when that is below nought; empty when none has a result. */
    public Optional<Returns> best() {
        return returns.stream().filter(each -> each.result() != null).max(Comparator.comparingDouble(Returns::npv));
    }

    /** How the distances of the sources and competitors were found. */
    public Ways ways() {
        int estimated = (int) supply.sources().stream()
                .filter(source -> source.trip().isEstimated())
                .count();
        return new Ways(supply.sources().size() - estimated, estimated);
    }

    /** Numbers of distances. */
    public record Ways(int byRoad, int estimated) {

        /** {@code road}, {@code estimated}, {@code mixed}, or {@code none} without sources. */
        public String key() {
            if (byRoad + estimated == 0) {
                return "none";
            }
            return estimated == 0 ? "road" : byRoad == 0 ? "estimated" : "mixed";
        }
    }
}
