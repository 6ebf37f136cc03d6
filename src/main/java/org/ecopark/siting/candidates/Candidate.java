package org.ecopark.siting.candidates;

import org.jspecify.annotations.Nullable;

/**
 * A place where a plant could stand.
 *
 * @param key the same in each run that asks alike: {@code zone:12}, {@code plot:7}, {@code point:1}, {@code c3r4}
 * @param kind {@code zone}, {@code plot}, {@code point}, {@code cell} or {@code existing}
 * @param country two letters; null when unknown
 * @param freeLandHa null when unknown
 */
public record Candidate(
        String key,
        String kind,
        String name,
        double longitude,
        double latitude,
        @Nullable String country,
        @Nullable Double freeLandHa) {}
