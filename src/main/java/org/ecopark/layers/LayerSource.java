package org.ecopark.layers;

import java.util.List;

/** A room's contribution to the shelf. */
public interface LayerSource {

    /** The layers as they are now; the list may change while the server runs. */
    List<Layer> layers();
}
