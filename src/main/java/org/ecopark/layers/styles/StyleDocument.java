package org.ecopark.layers.styles;

/**
 * A style that somebody gave to a layer.
 *
 * @param document as it was written
 * @param version grows with every change
 */
public record StyleDocument(String layer, String name, String document, long version) {}
