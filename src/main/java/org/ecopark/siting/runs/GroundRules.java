package org.ecopark.siting.runs;

import org.ecopark.scenarios.Areas;
import org.ecopark.siting.candidates.CandidateFinder;
import org.ecopark.suitability.ground.Exclusion;
import org.ecopark.suitability.ground.Ground;
import org.ecopark.web.Problem;
import org.ecopark.web.ProblemException;
import org.springframework.stereotype.Component;

/** Looks at the areas and layers of an order before a job is started for it. */
@Component
public class GroundRules {

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
     * @throws ProblemException when an area is no valid polygon, a layer is unknown, or a grid has too many cells
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
    }
}
