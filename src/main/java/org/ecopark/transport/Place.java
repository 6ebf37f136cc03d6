package org.ecopark.transport;

import org.jspecify.annotations.Nullable;

/**
 * A place to travel from or to, in register coordinates.
 *
 * @param country two letters, for the circuity where no road is known; null when unknown
 */
public record Place(
        double longitude, double latitude, @Nullable String country) {

    public Place {
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("Not a place: longitude " + longitude + ", latitude " + latitude);
        }
    }
}
