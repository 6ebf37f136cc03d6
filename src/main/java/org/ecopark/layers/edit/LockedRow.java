package org.ecopark.layers.edit;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A row that nobody else can change until the transaction ends.
 *
 * @param geometry exactly as it is stored; null when it has none of its own
 */
public record LockedRow(RowKey key, @Nullable Geometry geometry) {}
