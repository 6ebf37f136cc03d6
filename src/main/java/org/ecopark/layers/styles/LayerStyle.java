package org.ecopark.layers.styles;

import org.ecopark.layers.Title;
import org.geotools.api.style.Style;

/**
 * One way in which a layer may look.
 *
 * @param name in addresses, unique among the layer's styles
 * @param style in GeoTools' model; each of its FeatureTypeStyles is drawn over the one before. Lengths are pixels of 0.28
 *     mm unless a symbolizer is in metres. What the model lacks stands in options of the symbolizers: see
 *     {@link StyleOptions}
 * @param fingerprint changes whenever the style does
 */
public record LayerStyle(String name, Title title, Style style, String fingerprint) {}
