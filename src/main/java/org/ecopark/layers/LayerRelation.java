package org.ecopark.layers;

import java.util.Map;

/**
 * The rows of a layer: one SELECT that a room's Repository made. It yields {@code id} (bigint, unique, indexed),
 * {@code version} (bigint), {@code geom} (geometry, SRID 4326, indexed, null where nothing is known),
 * {@code visible_to} (text: {@code public} or an organisation) and one column per property of the schema.
 *
 * @param sql with named parameters such as {@code :run}; never ends with a semicolon
 * @param parameters values of the named parameters
 */
public record LayerRelation(String sql, Map<String, Object> parameters) {

    public LayerRelation {
        parameters = Map.copyOf(parameters);
    }

    public static LayerRelation of(String sql) {
        return new LayerRelation(sql, Map.of());
    }
}
