package org.ecopark.exchange.partners;

import java.util.List;
import org.ecopark.exchange.matching.Stream.Site;
import org.ecopark.scenarios.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the streams around a place from near to far, some at a time: rings that grow, cut where enough is found.
 * What it gave is complete up to the last candidate; it stops after {@value #MOST}.
 */
final class CandidateWalk {

    private static final int MOST = 20_000;

    private final PartnerRepository repository;
    private final Site origin;
    private final List<Wanted> wanted;
    private final @Nullable Integer year;
    private final double radiusM;

    private Candidate.Key last;
    private int batch;
    private int given;
    private boolean whole;

    CandidateWalk(PartnerRepository repository, Site origin, List<Wanted> wanted, PartnerQuery query) {
        this.repository = repository;
        this.origin = origin;
        this.wanted = wanted;
        this.year = query.year();
        this.radiusM = wanted.stream().mapToDouble(Wanted::radiusM).max().orElse(0);
        // The stream at which a page ended may fit other streams of the asker: it comes once more.
        this.last = query.after() == null
                ? Candidate.Key.FIRST
                : new Candidate.Key(query.after().distanceM(), query.after().partnerId() - 1);
        // Most that are near enough fit; where many do not, the walk goes on in larger steps.
        this.batch = query.limit() + query.limit() / 4 + 10;
        this.whole = wanted.isEmpty();
    }

    boolean hasNext() {
        return !whole && given < MOST;
    }

    /** Whether it stopped before everything was seen. */
    boolean isCut() {
        return !whole && given >= MOST;
    }

    List<Candidate> next() {
        int most = Math.min(batch, MOST - given);
        List<Ring> rings = Ring.around(origin, last.distanceM(), radiusM);
        List<Candidate> candidates = repository.nearest(Scenario.base(), origin, wanted, year, rings, last, most);
        whole = candidates.size() < most;
        given += candidates.size();
        batch *= 2;
        if (!candidates.isEmpty()) {
            last = candidates.get(candidates.size() - 1).key();
        }
        return candidates;
    }
}
