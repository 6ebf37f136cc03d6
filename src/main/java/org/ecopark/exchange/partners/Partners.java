package org.ecopark.exchange.partners;

import java.util.List;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.transport.Circuity;

/**
 * One page of partners, nearest first.
 *
 * @param rejected candidates within the page's distance that do not fit; empty unless asked for
 * @param more whether partners follow
 * @param cut whether the search stopped at its limit of candidates before the page was full
 */
record Partners(
        Stream.Site origin,
        Circuity circuity,
        List<Stream> streams,
        List<Synergy> found,
        List<Synergy> rejected,
        boolean more,
        boolean cut) {}
