package org.ecopark.siting.runs;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecopark.scenarios.Areas;
import org.ecopark.siting.candidates.Candidate;
import org.ecopark.siting.candidates.CandidateFinder;
import org.ecopark.suitability.ground.Exclusion;
import org.ecopark.suitability.ground.Ground;
import org.ecopark.web.Problem;
import org.ecopark.web.ProblemException;
import org.springframework.stereotype.Component;

/** Looks at the areas and layers of an order before a job is started for it. */
@Component
public class GroundRules {

    private static final int EXAMPLES = 3;

    private final Ground ground;
    private final CandidateFinder candidates;
    private final Areas areas;

    GroundRules(Ground ground, CandidateFinder candidates, Areas areas) {
        this.ground = ground;
        this.candidates = candidates;
        this.areas = areas;
    }

    /**
     * Refuses what cannot be laid over the ground.
     *
     * @throws ProblemException when an area is no valid polygon, a layer is unknown, a grid has too many cells, or a
     *     candidate that is forced or forbidden is none
     */
    public void require(SitingOrder order) {
        areas.require("area", order.arisings().area());
        areas.require("candidates.area", order.candidates().area());
        for (Exclusion exclusion : order.candidates().exclusions()) {
            if (!ground.knows(exclusion.layer())) {
                throw Problem.badRequest("member_type")
                        .with("member", "candidates.exclude[].layer")
                        .with("expected", "the name of a layer of /ogc/collections")
                        .exception();
            }
        }
        candidates.requireFew(order.candidates());
        requireKnown(order);
    }

    /** Keys that are forced or forbidden are those of candidates that are found, or of plants that stand. */
    private void requireKnown(SitingOrder order) {
        SitingOrder.Wishes wishes = order.wishes();
        if (wishes.forced().isEmpty() && wishes.forbidden().isEmpty()) {
            return;
        }
        List<Candidate> found = candidates.find(order.candidates()).points();
        Set<String> known = new HashSet<>();
        found.forEach(each -> known.add(each.key()));
        wishes.existing().forEach(each -> known.add(each.place().key()));
        requireKnown("forced", wishes.forced(), known, found);
        requireKnown("forbidden", wishes.forbidden(), known, found);
    }

    private static void requireKnown(String member, List<String> keys, Set<String> known, List<Candidate> found) {
        for (String key : keys) {
            if (!known.contains(key)) {
                throw Problem.badRequest("unknown_candidate")
                        .with("member", member)
                        .with("candidate", key)
                        .with("count", found.size())
                        .with(
                                "such_as",
                                found.stream()
                                        .limit(EXAMPLES)
                                        .map(Candidate::key)
                                        .toList())
                        .exception();
            }
        }
    }
}
