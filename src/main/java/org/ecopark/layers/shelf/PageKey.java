package org.ecopark.layers.shelf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerSchema;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the place of its last feature in the order of the query. The next page starts behind that place,
 * whether or not the feature is still there.
 *
 * @param values of the properties that are sorted by, as in {@link Feature#values}
 * @param id of the feature
 */
public record PageKey(List<@Nullable Object> values, long id) {

    public PageKey {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** The place of a feature. */
    public static PageKey of(Feature feature, LayerSchema schema, List<SortKey> order) {
        List<String> names =
                schema.properties().stream().map(LayerProperty::name).toList();
        List<@Nullable Object> values = new ArrayList<>();
        order.forEach(key -> values.add(feature.values().get(names.indexOf(key.property()))));
        return new PageKey(values, feature.id());
    }
}
