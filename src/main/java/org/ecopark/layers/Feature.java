package org.ecopark.layers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One feature of a layer, ready to be written.
 *
 * @param version grows with every change of the row
 * @param geometryJson GeoJSON geometry in longitude, latitude with 7 decimals (1 cm); null where nothing is known
 * @param values one per property of the layer's schema, in its order: String, Long, Double, Boolean, LocalDate,
 *     OffsetDateTime, List, JSON text for {@link LayerProperty.Type#JSON}, or null
 */
public record Feature(long id, long version, @Nullable String geometryJson, List<@Nullable Object> values) {}
