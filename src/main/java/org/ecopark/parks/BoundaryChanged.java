package org.ecopark.parks;

import org.ecopark.geo.Box;

/**
 * Boundaries of parks or zones changed, appeared or went; published in the transaction of the change, so that whoever
 * keeps "inside which park" can mend it in the same one.
 *
 * @param where box around all old and new boundaries
 */
public record BoundaryChanged(Box where) {}
