package org.ecopark.streams.estimates;

import org.jspecify.annotations.Nullable;

/**
 * An offer that a facility has.
 *
 * @param materialClass key; null when it says none
 * @param amount per year in the unit of its class; {@code low} and {@code high} its range, null when unknown
 * @param ours whether it came from here and nobody has confirmed it
 * @param edited whether a person changed it
 */
record Existing(
        long facility,
        long id,
        long version,
        @Nullable String materialClass,
        @Nullable Double low,
        @Nullable Double amount,
        @Nullable Double high,
        String provenance,
        boolean ours,
        boolean edited) {}
