package org.ecopark.siting.plans;

import org.ecopark.siting.plans.SitingPlan.Start;

/** Solves a scene by the method of its task. */
public final class Siting {

    private Siting() {}

    /**
     * The best plan that the effort finds.
     *
     * @param start of a run that is much alike
     */
    public static SitingPlan solve(SitingScene scene, Effort effort, Start start, Nearest nearest) {
        return switch (scene.task()) {
            case CAPACITATED, P_MEDIAN -> new LocationSiting(scene, nearest).solve(effort, start);
            case MAX_COVERING, SET_COVERING, P_CENTRE -> new CoverSiting(scene, nearest).solve(effort);
        };
    }
}
