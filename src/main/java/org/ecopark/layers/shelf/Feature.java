package org.ecopark.layers.shelf;

import java.util.List;
import org.ecopark.layers.LayerProperty;
import org.jspecify.annotations.Nullable;

/**
 * One feature of a layer, ready to be written.
 *
 * @param version grows with every change of the row
 * @param geometryJson GeoJSON geometry in the coordinates of the query: degrees with 7 decimals (1 cm), metres with 3;
 *     null where nothing is known
 * @param values one per property of the layer's schema, in its order: String, Long, Double, Boolean, LocalDate,
 *     OffsetDateTime, List, JSON text for {@link LayerProperty.Type#JSON}, or null
 * @param outside whether there is a geometry that has no numbers in the coordinates of the query, which then is null here
 */
public record Feature(
        long id, long version, @Nullable String geometryJson, List<@Nullable Object> values, boolean outside) {}
