package org.ecopark.layers.shelf;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Takes the features of a layer one after the other, each only as long as it is at work on it. */
@FunctionalInterface
public interface FeatureSink {

    /**
     * The next feature.
     *
     * @param geometry without heights, in the system of the query with easting or longitude first, whatever the order of
     *     axes in the query; with all digits; null where nothing is known or the system has no numbers for the place
     * @param values one per property of the layer's schema, as in {@link Feature#values}
     * @throws IOException when it cannot be handed on; nothing more is read then
     */
    void take(long id, @Nullable Geometry geometry, List<@Nullable Object> values) throws IOException;
}
