package org.ecopark.siting.plans;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which candidates to open and who goes where.
 *
 * @param value in the measure of the task; null without a plan
 * @param bound no plan is better than this; null when nothing is known
 * @param reasons why there is no plan; empty when there is one
 */
public record SitingPlan(
        Status status,
        @Nullable Double value,
        @Nullable Double bound,
        List<Opened> opened,
        List<Shipment> shipments,
        List<Unserved> unserved,
        List<Reason> reasons,
        Work work,
        Start start) {

    public SitingPlan {
        opened = List.copyOf(opened);
        shipments = List.copyOf(shipments);
        unserved = List.copyOf(unserved);
        reasons = List.copyOf(reasons);
    }

    /** How much is proven. */
    public enum Status {
        OPTIMAL,
        FEASIBLE,
        INFEASIBLE,
        /** The work ended before a plan was found. */
        UNKNOWN
    }

    /**
     * An open site.
     *
     * @param capacity null where the task knows none
     * @param costPerYear of the plant; null where the task knows none; {@code capital} likewise
     */
    public record Opened(
            int candidate,
            boolean existing,
            @Nullable Double capacity,
            double load,
            @Nullable Double costPerYear,
            @Nullable Double capital) {}

    /** An amount a year over a way. */
    public record Shipment(Way way, double amount) {}

    /** An amount a year that goes nowhere. */
    public record Unserved(int demand, double amount) {}

    /**
     * What it took.
     *
     * @param work as in {@link Effort}
     * @param stoppedBy {@code work} or {@code clock}; null when the search came to its end
     */
    public record Work(
            long nodes,
            long steps,
            double work,
            double seconds,
            @Nullable String stoppedBy) {}

    /**
     * What a run that is much alike can begin with.
     *
     * @param capacities of open sites by the key of the candidate
     * @param prices by stream id, and of the budget under 0
     */
    public record Start(Map<String, Double> capacities, Map<Long, Double> prices) {

        public Start {
            capacities = Map.copyOf(capacities);
            prices = Map.copyOf(prices);
        }

        public static Start none() {
            return new Start(Map.of(), Map.of());
        }
    }

    /** How far the value may lie from the best, as a share of it; null when not known. */
    public @Nullable Double gap() {
        if (status == Status.OPTIMAL) {
            return 0.0;
        }
        if (value == null || bound == null) {
            return null;
        }
        return value.equals(bound) ? 0 : Math.abs(value - bound) / Math.max(Math.abs(value), Double.MIN_NORMAL);
    }
}
