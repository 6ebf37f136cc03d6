package org.ecopark.capacity.competition;

import org.ecopark.measure.Figure;
import org.ecopark.transport.Place;
import org.ecopark.transport.Trip;
import org.jspecify.annotations.Nullable;

/**
 * A plant that takes the same material.
 *
 * @param process of the process library; null when only its intake is known
 * @param capacity a year in the unit of the material, less what is agreed with partners whose tonnes are taken off the
 *     supply too; null when unknown, and then it takes no part in the competition
 * @param trip from the plant to the place asked for
 */
public record Competitor(
        long facility,
        String name,
        Place place,
        @Nullable String process,
        @Nullable Figure capacity,
        Basis basis,
        Trip trip,
        boolean illustrative) {

    /** What its capacity rests on. */
    public enum Basis {
        /** Stated for its installations. */
        STATED,
        /** Turned from the power of its installations. */
        POWER,
        /** What it was seen to take in, less what passes through: it may be able to take more. */
        INTAKE,
        UNKNOWN
    }
}
