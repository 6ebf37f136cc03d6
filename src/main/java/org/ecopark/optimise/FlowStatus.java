package org.ecopark.optimise;

/** What a {@link FlowPlan} is. */
public enum FlowStatus {
    /** Every supply is sent, every demand is met, and no plan that does so costs less. */
    OPTIMAL,
    /**
     * No plan sends every supply and meets every demand. This one sends as much as can be sent, and no plan that sends
     * as much costs less; {@link FlowPlan#unserved} says where the rest stays.
     */
    INFEASIBLE
}
