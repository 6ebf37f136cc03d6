package org.ecopark.layers.edit;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.load.RowCheck;
import org.ecopark.layers.load.ValueLimits;

/** What forms may write, from what a layer shows and what its checks say. */
public final class EditFields {

    private EditFields() {}

    /**
     * Fields for those properties of a layer that a load takes too, with the limits of its checks.
     *
     * @param loaded names of the load's columns
     */
    public static List<EditField> of(List<LayerProperty> shown, List<String> loaded, Consumer<RowCheck> checks) {
        Map<String, ValueLimits> limits = ValueLimits.of(checks);
        return shown.stream()
                .filter(property -> loaded.contains(property.name()))
                .map(property -> EditField.of(property, limits.get(property.name())))
                .toList();
    }
}
