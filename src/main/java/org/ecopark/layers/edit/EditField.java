package org.ecopark.layers.edit;

import java.util.List;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerProperty.Type;
import org.ecopark.layers.Title;
import org.ecopark.layers.load.ValueLimits;
import org.jspecify.annotations.Nullable;

/**
 * A property that a person may write.
 *
 * @param unit of a number; null when it has none or stands in a property beside it
 * @param limits as the checks have them
 * @param picks a list that the value is an entry of, such as {@code facilities}; null when it is not
 */
public record EditField(
        String name,
        Type type,
        Title title,
        @Nullable String unit,
        ValueLimits limits,
        @Nullable String picks) {

    /** A property of the layer, with what the checks say of its column. */
    public static EditField of(LayerProperty property, @Nullable ValueLimits limits) {
        return new EditField(
                property.name(),
                property.type(),
                property.title(),
                property.unit(),
                limits == null ? ValueLimits.NONE : limits,
                null);
    }

    public EditField picking(String list) {
        return new EditField(name, type, title, unit, limits, list);
    }

    /** The same, one of these words. */
    public EditField choosing(List<String> words) {
        return new EditField(
                name, type, title, unit, new ValueLimits(limits.required(), words, null, null, null), picks);
    }

    /** The same, and it must be there. */
    public EditField needed() {
        ValueLimits with =
                new ValueLimits(true, limits.choices(), limits.pattern(), limits.minimum(), limits.maximum());
        return new EditField(name, type, title, unit, with, picks);
    }
}
