package org.ecopark.maps.wms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopark.layers.Layer;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.layers.styles.LayerStyle;
import org.ecopark.layers.styles.Styles;
import org.ecopark.maps.pictures.Dimensions;
import org.ecopark.maps.pictures.Groups;
import org.ecopark.maps.pictures.LayerOrder;
import org.geotools.api.filter.Filter;
import org.springframework.stereotype.Component;

/** Layers, groups and styles as requests name them. */
@Component
class LayerNames {

    /** Layers of one map at most; groups count as what they hold. */
    private static final int MOST = 100;

    private final LayerShelf shelf;
    private final Styles styles;
    private final Groups groups;
    private final Dimensions dimensions;

    LayerNames(LayerShelf shelf, Styles styles, Groups groups, Dimensions dimensions) {
        this.shelf = shelf;
        this.styles = styles;
        this.groups = groups;
        this.dimensions = dimensions;
    }

    /** The layers of LAYERS with the styles of STYLES and the values of their dimensions, from bottom to top. */
    List<LayerOrder> orders(WmsParameters parameters) {
        List<String> names = parameters.list("LAYERS");
        if (names.isEmpty()) {
            throw WmsException.missing("LAYERS");
        }
        List<String> asked = parameters.list("STYLES");
        if (!asked.isEmpty() && asked.size() != names.size() && !asked.stream().allMatch(String::isEmpty)) {
            throw new WmsException(
                    "StyleNotDefined",
                    "STYLES has " + asked.size() + " names for " + names.size()
                            + " layers; leave one empty for the default.");
        }
        List<LayerOrder> orders = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String style = i < asked.size() ? asked.get(i) : "";
            for (Layer layer : layers(names.get(i))) {
                orders.add(order(layer, style, parameters));
            }
        }
        if (orders.size() > MOST) {
            throw new WmsException(null, "A map has at most " + MOST + " layers, not " + orders.size() + ".");
        }
        return orders;
    }

    private LayerOrder order(Layer layer, String style, WmsParameters parameters) {
        return new LayerOrder(layer, style(layer, style), filter(layer, parameters));
    }

    private Filter filter(Layer layer, WmsParameters parameters) {
        try {
            return dimensions.filter(layer, parameters.dimensions());
        } catch (Dimensions.WrongValueException e) {
            throw new WmsException("InvalidDimensionValue", String.valueOf(e.getMessage()));
        }
    }

    /**
     * What the standard has said in a header where nothing was asked of a dimension, each once. A value that is near the
     * asked one is never shown in its place, so nothing is said of such.
     */
    List<String> defaultsUsed(List<LayerOrder> orders, WmsParameters parameters) {
        Map<String, String> asked = parameters.dimensions();
        return orders.stream()
                .flatMap(order -> dimensions.left(order.layer(), asked).stream())
                .map(LayerNames::defaultUsed)
                .distinct()
                .toList();
    }

    private static String defaultUsed(Dimensions.Dimension dimension) {
        String value = dimension.isTime()
                ? dimension.name() + "=" + dimension.usual() + " ISO8601"
                : "DIM_" + dimension.name() + "=" + dimension.usual();
        return "99 Default value used: " + value;
    }

    /** The layers that a name stands for; of a group's layers those that are on the shelf. A layer goes before a group. */
    List<Layer> layers(String name) {
        Optional<Layer> layer = shelf.findLayer(name);
        Optional<Groups.Group> group = layer.isPresent() ? Optional.empty() : groups.find(name);
        if (group.isPresent()) {
            return group.get().layers().stream()
                    .flatMap(member -> shelf.findLayer(member).stream())
                    .toList();
        }
        return List.of(layer.orElseThrow(
                () -> new WmsException("LayerNotDefined", "There is no layer '" + WmsParameters.shown(name) + "'.")));
    }

    /** The style of a layer; of a group's layers each has its default one. */
    LayerStyle style(Layer layer, String name) {
        String plain = name.equals("default") ? "" : name;
        return styles.find(layer, plain)
                .orElseThrow(() -> new WmsException(
                        "StyleNotDefined",
                        "The layer '" + layer.name() + "' has no style '" + WmsParameters.shown(name) + "'."));
    }
}
