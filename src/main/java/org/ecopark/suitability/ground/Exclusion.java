package org.ecopark.suitability.ground;

import org.jspecify.annotations.Nullable;

/**
 * What may not be used: all that lies within a distance of the features of a layer.
 *
 * @param layer name of a layer of the shelf
 * @param bufferM geodesic metres; 0 for the features themselves
 * @param filter which features, as ECQL; null for all
 */
public record Exclusion(
        String layer, double bufferM, @Nullable String filter) {}
