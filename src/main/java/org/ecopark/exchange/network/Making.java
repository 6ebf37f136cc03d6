package org.ecopark.exchange.network;

import org.jspecify.annotations.Nullable;

/**
 * What a works makes of a unit it takes in.
 *
 * @param process of the process library
 * @param yield units of the product for each unit taken in; a change of unit is in it
 * @param yieldAssumed whether the yield is assumed
 * @param elsewhere what a unit of the product is worth that goes to a buyer who is not in the scene
 * @param plant works of one number share a capacity; null for one of its own
 */
public record Making(
        String process,
        double yield,
        boolean yieldAssumed,
        ArcValue elsewhere,
        @Nullable Integer plant) {

    public Making {
        if (!(yield >= 0) || !Double.isFinite(yield)) {
            throw new IllegalArgumentException("a yield is a number from 0, not " + yield);
        }
    }
}
