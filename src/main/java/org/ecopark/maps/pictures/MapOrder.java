package org.ecopark.maps.pictures;

import java.awt.Color;
import java.util.List;
import org.ecopark.maps.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * An order for a map.
 *
 * @param layers from bottom to top
 * @param ground colour below all layers; null leaves it transparent
 */
public record MapOrder(
        Scene scene, List<LayerOrder> layers, @Nullable Color ground) {

    public MapOrder {
        layers = List.copyOf(layers);
    }
}
