package org.ecopark.layers.shelf;

import org.ecopark.layers.LayerProperty;

/**
 * A property by which features are sorted. What is unknown comes last, whichever the direction.
 *
 * @param property name of a {@link LayerProperty} that {@link LayerProperty.Type#isSingle is one value}
 */
public record SortKey(String property, boolean descending) {}
