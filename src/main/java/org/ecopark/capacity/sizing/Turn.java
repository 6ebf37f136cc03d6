package org.ecopark.capacity.sizing;

import org.ecopark.capacity.economics.Term;
import org.jspecify.annotations.Nullable;

/**
 * What one term would have to be for the best size to be worth just nothing, all else as it is.
 *
 * @param now its value
 * @param needed its value then; null when no sensible value is enough
 * @param size best size then
 */
public record Turn(
        Term term,
        double now,
        @Nullable Double needed,
        @Nullable Double size) {}
