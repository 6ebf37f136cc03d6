package org.ecopark.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Kind of geometry and typed properties of a layer, in the order in which they are shown.
 *
 * @param time which of the properties tell when a feature is; null when none does
 */
public record LayerSchema(
        GeometryKind geometry,
        List<LayerProperty> properties,
        @Nullable LayerTime time) {

    public LayerSchema {
        properties = List.copyOf(properties);
    }

    /** Of features without time. */
    public LayerSchema(GeometryKind geometry, List<LayerProperty> properties) {
        this(geometry, properties, null);
    }

    /** With the time that is told from one property to another; given several times, the first that a feature has. */
    public LayerSchema timed(@Nullable String start, @Nullable String end) {
        List<LayerTime.Span> spans = new ArrayList<>(time == null ? List.of() : time.spans());
        spans.add(LayerTime.span(properties, start, end));
        return new LayerSchema(geometry, properties, new LayerTime(spans));
    }

    public Optional<LayerProperty> findProperty(String name) {
        return properties.stream().filter(p -> p.name().equals(name)).findFirst();
    }
}
