package org.ecopark.optimise.location;

/** How much a {@link LocationPlan} proves. */
public enum LocationStatus {
    /** No plan costs less, up to a part in a thousand million. */
    OPTIMAL,
    /** A plan that can be carried out; how much less another might cost is told by value and bound. */
    FEASIBLE,
    /** No plan serves every demand within the number of sites. */
    INFEASIBLE,
    /** The work allowed ended before any plan was found or shown not to exist. */
    UNKNOWN
}
