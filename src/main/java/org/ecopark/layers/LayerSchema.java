package org.ecopark.layers;

import java.util.List;
import java.util.Optional;

/** Kind of geometry and typed properties of a layer, in the order in which they are shown. */
public record LayerSchema(GeometryKind geometry, List<LayerProperty> properties) {

    public LayerSchema {
        properties = List.copyOf(properties);
    }

    public Optional<LayerProperty> findProperty(String name) {
        return properties.stream().filter(p -> p.name().equals(name)).findFirst();
    }
}
