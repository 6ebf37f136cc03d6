package org.ecopark.layers;

import java.util.List;
import java.util.Optional;

/** A room's contribution to the shelf. */
public interface LayerSource {

    /** The layers as they are now; the list may change while the server runs. */
    List<Layer> layers();

    /** One of the layers. Sources of many layers find it without going through all. */
    default Optional<Layer> findLayer(String name) {
        return layers().stream().filter(layer -> layer.name().equals(name)).findFirst();
    }
}
