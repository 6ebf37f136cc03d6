package org.ecopark.layers;

import java.util.List;

/**
 * Features in the order of the query.
 *
 * @param more whether features follow after the last one
 */
public record FeaturePage(Layer layer, List<Feature> features, boolean more) {

    public FeaturePage {
        features = List.copyOf(features);
    }
}
