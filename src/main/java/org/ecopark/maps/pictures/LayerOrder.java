package org.ecopark.maps.pictures;

import org.ecopark.layers.Layer;
import org.ecopark.layers.styles.LayerStyle;
import org.geotools.api.filter.Filter;

/**
 * A layer of an ordered map.
 *
 * @param filter what of the layer was asked for, such as a year; {@link Filter#INCLUDE} for all
 */
public record LayerOrder(Layer layer, LayerStyle style, Filter filter) {}
