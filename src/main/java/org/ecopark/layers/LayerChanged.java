package org.ecopark.layers;

import org.ecopark.geo.Box;
import org.jspecify.annotations.Nullable;

/**
 * A layer's rows changed; published inside the transaction, to be heard after its commit.
 *
 * @param where box around all old and new geometries; null when none has one or nobody knows where, so that
 *     the whole layer may look different
 * @param version of the layer after the change
 */
public record LayerChanged(String layer, @Nullable Box where, long version) {}
