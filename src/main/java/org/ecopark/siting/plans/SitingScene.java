package org.ecopark.siting.plans;

import java.util.List;
import org.ecopark.siting.candidates.Candidate;

/**
 * A location problem in the words of the field.
 *
 * @param sizes rising; only of {@link Task#CAPACITATED}
 */
public record SitingScene(
        Task task,
        List<Candidate> candidates,
        List<Demand> demands,
        List<Way> ways,
        List<PlantSize> sizes,
        SiteWishes wishes) {

    public SitingScene {
        candidates = List.copyOf(candidates);
        demands = List.copyOf(demands);
        ways = List.copyOf(ways);
        sizes = List.copyOf(sizes);
    }
}
