package org.ecopark.exchange.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The seven metrics of the National Industrial Symbiosis Programme (International Synergies); the sixth and seventh have
 * two parts each.
 */
enum Metric {
    LANDFILL_DIVERSION(1, "t", Kind.FLOW),
    CO2E(2, "t", Kind.FLOW),
    VIRGIN_MATERIAL(3, "t", Kind.FLOW),
    HAZARDOUS_WASTE(4, "t", Kind.FLOW),
    WATER(5, "m3", Kind.FLOW),
    COST_SAVINGS(6, null, Kind.FLOW),
    ADDITIONAL_SALES(6, null, Kind.FLOW),
    JOBS(7, "jobs", Kind.STOCK),
    PRIVATE_INVESTMENT(7, null, Kind.ONCE);

    /** How a metric adds up over years. */
    enum Kind {
        /** Comes anew each year: years add up. */
        FLOW,
        /** Is there while it lasts: the same job in two years is one job. */
        STOCK,
        /** Happens in its first year and not again. */
        ONCE
    }

    private final int number;
    private final @Nullable String unit;
    private final Kind kind;

    Metric(int number, @Nullable String unit, Kind kind) {
        this.number = number;
        this.unit = unit;
        this.kind = kind;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Metric::key).toList();
    }

    static Optional<Metric> find(String key) {
        return Arrays.stream(values()).filter(m -> m.key().equals(key)).findFirst();
    }

    /** Its number among the seven. */
    int number() {
        return number;
    }

    /** Its unit; null for money, whose unit is a currency of a price year. */
    @Nullable
    String unit() {
        return unit;
    }

    boolean isMoney() {
        return unit == null;
    }

    Kind kind() {
        return kind;
    }
}
