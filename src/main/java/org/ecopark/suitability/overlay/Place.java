package org.ecopark.suitability.overlay;

import org.jspecify.annotations.Nullable;

/**
 * What is scored: a cell or a zone.
 *
 * @param column of its cell; -1 for a zone; {@code row} likewise
 * @param shape GeoJSON of its outline, or of its point where none is known
 */
record Place(String key, @Nullable String name, double longitude, double latitude, int column, int row, String shape) {}
