package org.ecopark.layers.shelf;

import java.util.List;
import org.ecopark.layers.Layer;

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
