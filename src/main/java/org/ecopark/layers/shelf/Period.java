package org.ecopark.layers.shelf;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From the first to the last moment of some features.
 *
 * @param start null where one of them has an open start
 * @param end null where one of them has an open end
 */
public record Period(@Nullable Instant start, @Nullable Instant end) {}
