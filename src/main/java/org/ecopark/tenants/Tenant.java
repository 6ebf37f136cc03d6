package org.ecopark.tenants;

import java.util.List;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.network.Allocation.Totals;

/**
 * A candidate with what it would change, found by solving with it.
 *
 * @param unlocked of the measure that was asked for, a year, against the plan without it
 * @param bound at most this, by the dual values of the plan without it
 * @param takesT what it would take in, t/yr, if it may be as large as it likes
 * @param after sums with it
 * @param feeders who would give to it, most first; {@code buyers} who would take what it makes
 * @param sizes what it would unlock at smaller sizes, growing
 */
record Tenant(
        Candidate candidate,
        double unlocked,
        double bound,
        double takesT,
        Totals after,
        List<Partner> feeders,
        List<Partner> buyers,
        List<AtSize> sizes) {

    Tenant {
        feeders = List.copyOf(feeders);
        buyers = List.copyOf(buyers);
        sizes = List.copyOf(sizes);
    }

    /**
     * Somebody it would exchange with.
     *
     * @param amount a year, in the unit of the stream
     */
    record Partner(Stream stream, double amount, double roadM, boolean estimated) {}

    /** What a size would unlock; {@code what} says why it was tried: {@code smallest_viable} or {@code published_plant}. */
    record AtSize(String what, double sizeT, double takesT, double unlocked) {}

    /** Whether it would get enough to be viable; null when it is not known how much that is. */
    @org.jspecify.annotations.Nullable
    Boolean viable() {
        return candidate.leastT() == null ? null : (Boolean) (takesT >= candidate.leastT());
    }
}
