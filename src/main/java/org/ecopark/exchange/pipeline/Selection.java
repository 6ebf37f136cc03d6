package org.ecopark.exchange.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which exchanges are asked for; null and empty do not limit.
 *
 * @param park the exchange's own park, or that of either party
 * @param classes keys of material classes, any of them
 * @param year in which the present state was reached
 * @param country of either party
 * @param area well-known text of a polygon in which either party lies
 * @param text in names, parties, parks and notes
 */
record Selection(
        List<String> states,
        @Nullable Long park,
        List<String> classes,
        @Nullable Integer year,
        @Nullable Long facility,
        @Nullable Long stream,
        @Nullable String country,
        @Nullable String area,
        @Nullable String text,
        @Nullable Long exchange) {

    Selection {
        states = List.copyOf(states);
        classes = List.copyOf(classes);
    }

    /** The same in other states. */
    Selection of(List<String> others) {
        return new Selection(others, park, classes, year, facility, stream, country, area, text, exchange);
    }
}
