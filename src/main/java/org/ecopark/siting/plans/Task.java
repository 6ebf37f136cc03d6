package org.ecopark.siting.plans;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is looked for. */
public enum Task {
    /** Sites, sizes and allocation together at the least yearly cost of plants and hauls. */
    CAPACITATED("cost_per_year"),
    /** A number of sites with the least amount times road kilometres. */
    P_MEDIAN("amount_km_per_year"),
    /** A number of sites within whose limit as much as possible arises. */
    MAX_COVERING("amount_per_year"),
    /** The fewest sites within whose limit everything arises. */
    SET_COVERING("sites"),
    /** A number of sites with the least greatest road distance. */
    P_CENTRE("road_distance_m");

    private final String measure;

    Task(String measure) {
        this.measure = measure;
    }

    /** What the value of a plan counts. */
    public String measure() {
        return measure;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Task> find(String key) {
        return Arrays.stream(values()).filter(task -> task.key().equals(key)).findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(Task::key).toList();
    }

    /** Whether a number of sites must be named. */
    public boolean needsNumber() {
        return this == P_MEDIAN || this == MAX_COVERING || this == P_CENTRE;
    }

    /** Whether a limit must be named. */
    public boolean needsLimit() {
        return this == MAX_COVERING || this == SET_COVERING;
    }
}
