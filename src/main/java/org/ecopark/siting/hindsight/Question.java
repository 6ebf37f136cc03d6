package org.ecopark.siting.hindsight;

import java.util.List;
import java.util.Set;
import org.ecopark.siting.plans.SitingScene;

/**
 * What is looked at.
 *
 * @param scene with the real places as its last candidates, which the plan may not open
 * @param free indices of the candidates that the plan may open
 * @param real plants in the order of the last candidates
 * @param homes of each demand the index of the free candidate it belongs to
 * @param seed of the random draws
 * @param draws of random places
 * @param trialWork of one trial, as in Effort
 */
public record Question(
        SitingScene scene,
        List<Integer> free,
        List<RealPlant> real,
        List<Integer> homes,
        long seed,
        int draws,
        double trialWork) {

    public Question {
        free = List.copyOf(free);
        real = List.copyOf(real);
        homes = List.copyOf(homes);
        if (real.isEmpty() || free.isEmpty()) {
            throw new IllegalArgumentException("a back-test has real plants and free candidates");
        }
    }

    /** Index of a real plant's own place among the candidates. */
    int placeOf(int plant) {
        return scene.candidates().size() - real.size() + plant;
    }

    Set<Integer> standing() {
        return scene.wishes().existing().keySet();
    }

    /** Whether a larger value is the better one. */
    public boolean moreIsBetter() {
        return switch (scene.task()) {
            case MAX_COVERING -> true;
            case CAPACITATED, P_MEDIAN, SET_COVERING, P_CENTRE -> false;
        };
    }
}
