package org.ecopark.siting.plans;

import org.jspecify.annotations.Nullable;

/**
 * What arises at a facility and can go to a plant.
 *
 * @param stream id of the offer
 * @param classId of its material class
 * @param amount a year, above 0; without what passes through the facility
 */
public record Demand(
        long stream,
        long facilityId,
        String facility,
        int classId,
        double longitude,
        double latitude,
        @Nullable String country,
        double amount) {

    public Demand {
        if (!(amount > 0) || !Double.isFinite(amount)) {
            throw new IllegalArgumentException("an amount above 0, not " + amount);
        }
    }
}
