package org.ecopark.exchange.partners;

import java.util.List;
import java.util.Map;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.valuation.Moves.CarrierLimit;
import org.ecopark.exchange.valuation.Valuation;
import org.ecopark.transport.Circuity;

/**
 * One page of ranked partners.
 *
 * @param limits of cost by stream, in the money of the lorries that move it
 * @param rejected candidates that do not fit, nearest first and some hundred at most; empty unless asked for
 * @param candidates pairs that fit and were ranked
 * @param cut whether there were more candidates than are ranked, so that a farther one could have ranked higher
 * @param more whether partners follow
 */
record Ranking(
        Stream.Site origin,
        Circuity circuity,
        List<Stream> streams,
        Map<Long, CarrierLimit> limits,
        List<Valued> found,
        List<Synergy> rejected,
        int candidates,
        boolean cut,
        boolean more) {

    /** A pair with all its figures. */
    record Valued(Ranked ranked, Valuation valuation) {}
}
