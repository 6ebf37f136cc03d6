package org.ecopark.maps.wms;

import java.util.List;
import java.util.Locale;
import org.ecopark.layers.Layer;
import org.ecopark.layers.shelf.Feature;

/**
 * What was found of a layer at a point.
 *
 * @param features to be told in full
 * @param all of which one sign stands for several, as far as they are listed; empty where each has its own
 * @param count how many that sign stands for
 */
record Found(Layer layer, List<Feature> features, List<Feature> all, long count) {

    Found {
        features = List.copyOf(features);
        all = List.copyOf(all);
    }

    static Found single(Layer layer, List<Feature> features) {
        return new Found(layer, features, List.of(), features.size());
    }

    boolean isGathered() {
        return !all.isEmpty();
    }

    String headline(Locale language) {
        return layer.title().in(language) + ": " + count;
    }

    /** Names where the layer has them, else numbers; the last line says when there are more. */
    List<String> names() {
        List<String> names = new java.util.ArrayList<>();
        int at = layer.schema().properties().stream()
                .map(property -> property.name())
                .toList()
                .indexOf("name");
        for (Feature feature : all) {
            Object name = at < 0 ? null : feature.values().get(at);
            names.add(name == null ? Long.toString(feature.id()) : name.toString());
        }
        if (count > all.size()) {
            names.add("… " + (count - all.size()));
        }
        return List.copyOf(names);
    }
}
