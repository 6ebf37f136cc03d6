package org.ecopark.formats.writing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature to be written.
 *
 * @param geometry without heights, in the coordinates of the schema; null where nothing is known
 * @param values one per column, in their order
 */
public record FileFeature(long id, @Nullable Geometry geometry, List<@Nullable Object> values) {}
