package org.ecopark.siting.hindsight;

import org.jspecify.annotations.Nullable;

/**
 * A plant that exists and that the plan does not know of.
 *
 * @param took a year; null when not known
 * @param passedOn of what it took, what left it as the same material
 * @param basis of what it took: {@code intake}, {@code throughput} or {@code capacity}; null when not known
 * @param home index of the free candidate it belongs to: the zone around it, else the nearest
 * @param inHome whether it lies in that zone
 */
public record RealPlant(
        long facility,
        String name,
        double longitude,
        double latitude,
        @Nullable Double took,
        double passedOn,
        @Nullable String basis,
        int home,
        boolean inHome) {}
