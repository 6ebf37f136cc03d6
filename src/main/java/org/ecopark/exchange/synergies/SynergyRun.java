package org.ecopark.exchange.synergies;

import java.time.Instant;
import org.ecopark.exchange.synergies.search.SynergyQuestion;
import org.ecopark.layers.Title;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is kept; its id is that of its job.
 *
 * @param found null until it is finished
 */
record SynergyRun(
        long id,
        SynergyQuestion question,
        Instant begunAt,
        @Nullable Found found) {

    /**
     * What came out.
     *
     * @param stale whether offers, needs or facilities have changed since
     * @param withoutClass streams that were left out because they have no class
     * @param withinReach pairs of related classes within reach
     * @param matched of these, pairs that fit
     * @param valued of those kept, pairs whose gain is known, in this money
     * @param kept pairs that are among the best of one of their streams
     */
    record Found(
            Instant finishedAt,
            boolean stale,
            long offers,
            long needs,
            long withoutClass,
            long withinReach,
            long matched,
            long offersWithPartner,
            long needsWithPartner,
            long kept,
            long valued,
            String money,
            ByRoad byRoad,
            Seconds seconds) {}

    /**
     * What was told by the loaded roads.
     *
     * @param looked pairs, the best by estimate, whose road was found
     * @param kept of those that are kept
     * @param limited whether more pairs had roads than may be looked at
     */
    record ByRoad(long looked, long kept, boolean limited) {}

    /** How long the parts of the work took. */
    record Seconds(double load, double match, double store) {}

    /**
     * Streams of one class, direction and unit.
     *
     * @param withPartner streams that found at least one partner
     * @param unknown streams whose amount is unknown; they are not in the amounts
     * @param pairs pairs that fit
     * @param amount null when no amount is known
     * @param reachable what of it could go to, or come from, partners if nobody else took it; null likewise
     */
    record OfClass(
            String materialClass,
            Title title,
            String direction,
            String unit,
            long streams,
            long withPartner,
            long unknown,
            long pairs,
            @Nullable Double amount,
            @Nullable Double reachable) {}
}
