package org.ecopark.layers.load;

import org.ecopark.layers.LayerProperty;

/**
 * A value that a row may bring to an {@link EditableLayer}.
 *
 * @param required whether a row without it is refused
 */
public record LoadColumn(String name, LayerProperty.Type type, boolean required) {

    public static LoadColumn required(String name, LayerProperty.Type type) {
        return new LoadColumn(name, type, true);
    }

    public static LoadColumn optional(String name, LayerProperty.Type type) {
        return new LoadColumn(name, type, false);
    }
}
