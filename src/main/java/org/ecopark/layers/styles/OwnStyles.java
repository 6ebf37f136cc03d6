package org.ecopark.layers.styles;

import java.util.List;

/** Styles that people gave to layers. */
@FunctionalInterface
interface OwnStyles {

    /** Those of a layer, by name; none for most. */
    List<LayerStyle> of(String layer);
}
