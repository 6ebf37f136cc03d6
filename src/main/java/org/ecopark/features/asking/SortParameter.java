package org.ecopark.features.asking;

import java.util.ArrayList;
import java.util.List;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.shelf.SortKey;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;

/** The parameter {@code sortby}: names of properties, {@code -} before one for the greatest first. */
public final class SortParameter {

    private static final int MOST_KEYS = 5;

    private SortParameter() {}

    /** Properties by which the features of a layer can be sorted. */
    public static List<LayerProperty> listSortables(Layer layer) {
        return layer.schema().properties().stream()
                .filter(property -> property.type().isSingle())
                .toList();
    }

    static List<SortKey> read(Parameters parameters, Layer layer) {
        List<SortKey> keys = new ArrayList<>();
        for (String word :
                parameters.findText("sortby").map(text -> text.split(",", -1)).orElse(new String[0])) {
            // A plus sign of the address is a blank when it arrives.
            String bare = word.strip();
            boolean descending = bare.startsWith("-");
            String name = descending || bare.startsWith("+") ? bare.substring(1) : bare;
            keys.add(new SortKey(name, descending));
        }
        List<String> names =
                listSortables(layer).stream().map(LayerProperty::name).toList();
        List<String> asked = keys.stream().map(SortKey::property).toList();
        if (!names.containsAll(asked)
                || asked.size() != asked.stream().distinct().count()
                || asked.size() > MOST_KEYS) {
            throw Problem.badRequest("wrong_sortby")
                    .with("given", parameters.findText("sortby").orElse(""))
                    .with("sortables", names)
                    .with("most", MOST_KEYS)
                    .exception();
        }
        return keys;
    }
}
