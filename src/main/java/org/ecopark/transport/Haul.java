package org.ecopark.transport;

import java.util.List;
import org.ecopark.layers.Title;
import org.ecopark.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to move one unit over a trip. A figure is null when something it needs is not known, and then
 * {@code missing} names that.
 *
 * @param cost money per unit that is sent, such as {@code GBP_2024/t}
 * @param emissions kg CO2e per unit that is sent
 * @param payload tonnes in one load; null for what has no loads
 * @param delivered what arrives in a year, for heat; null when not asked for or not known
 * @param missing what is not known and made a figure null
 * @param unverified what was not checked, or is known to be outside what the figures stand for, though there is an
 *     answer
 */
public record Haul(
        Carrier carrier,
        @Nullable Figure cost,
        @Nullable Figure emissions,
        @Nullable Figure payload,
        @Nullable Figure delivered,
        List<Missing> missing,
        List<String> unverified) {

    /**
     * Something unknown.
     *
     * @param figure that could not be computed: {@code cost}, {@code emissions} or {@code delivered}
     * @param needs what it would take, such as {@code capital_cost}
     */
    public record Missing(String figure, String needs) {}

    /** The sentence of a code in {@code unverified}. */
    public static Title sentence(String unverified) {
        return HaulNotes.of(unverified);
    }

    public Haul {
        missing = List.copyOf(missing);
        unverified = List.copyOf(unverified);
    }
}
