package org.ecopark.suitability.criteria;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What makes a place suit. */
public enum Criterion {
    ROAD(true, "m"),
    RAIL(true, "m"),
    RAW_MATERIAL(false, "amount_per_year"),
    MARKETS(false, "amount_per_year"),
    WATER(true, "m"),
    LABOUR(false, "residents");

    private final boolean distance;
    private final String unit;

    Criterion(boolean distance, String unit) {
        this.distance = distance;
        this.unit = unit;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its value is a distance, of which less is better; else an amount, of which more is better. */
    public boolean isDistance() {
        return distance;
    }

    public String unit() {
        return unit;
    }

    public static Optional<Criterion> find(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(Criterion::key).toList();
    }
}
