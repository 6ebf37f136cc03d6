package org.ecopark.optimise.covering;

/** How much a plan proves. */
public enum CoverStatus {
    /** No plan is better. */
    OPTIMAL,
    /** A plan that can be carried out; value and bound tell how much better another might be. */
    FEASIBLE,
    /** No plan keeps the rules. */
    INFEASIBLE,
    /** The work allowed ended before any plan was found or shown not to exist. */
    UNKNOWN
}
