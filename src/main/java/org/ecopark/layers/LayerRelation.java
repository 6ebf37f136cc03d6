package org.ecopark.layers;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a layer: one SELECT that a room's Repository made. It yields {@code id} (bigint, unique, indexed),
 * {@code version} (bigint), {@code geom} (geometry, SRID 4326, indexed, null where nothing is known),
 * {@code visible_to} (text: {@code public} or an organisation) and one column per property of the schema.
 *
 * @param sql with named parameters; never ends with a semicolon
 * @param parameters values of the named parameters
 * @param usual what is shown when nobody asks otherwise; null for everything
 */
public record LayerRelation(
        String sql,
        Map<String, Object> parameters,
        @Nullable Usual usual) {

    public LayerRelation {
        parameters = Map.copyOf(parameters);
    }

    public LayerRelation(String sql, Map<String, Object> parameters) {
        this(sql, parameters, null);
    }

    public static LayerRelation of(String sql) {
        return new LayerRelation(sql, Map.of());
    }

    /** The same rows; of them only the usual ones unless a query filters by the property itself. */
    public LayerRelation usually(String property, String value) {
        return new LayerRelation(sql, parameters, new Usual(property, value));
    }

    /**
     * The usual value of a property. Layers of computed results hold every run that is kept and show the newest one, so
     * {@code run=7} in any door's own way of filtering shows another. Features are found by id in every run.
     *
     * @param value SQL of the value, such as a SELECT of the newest finished run in parentheses
     */
    public record Usual(String property, String value) {}
}
