package org.ecopark.tiles;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.Coordinates;
import org.ecopark.geo.tiling.Tile;
import org.ecopark.layers.Layer;
import org.ecopark.layers.cql.CqlParameter;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.layers.shelf.TileQuery;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted in tiles, read and checked.
 *
 * @param filter of features; {@link Filter#INCLUDE} for all
 * @param written the filter as it came, after the name of its language; empty for none
 * @param run number of the run that layers of computed results show; null for the newest
 * @param properties names that were chosen; null for what the level of a tile needs
 */
record TileRequest(
        List<Layer> layers,
        Filter filter,
        String written,
        @Nullable Long run,
        @Nullable List<String> properties,
        Asker asker) {

    static final List<String> PARAMETERS =
            List.of("f", CqlParameter.FILTER, CqlParameter.LANGUAGE, "run", "properties");
    static final int MOST_LAYERS = 12;

    private static final String RUN = "run";

    static TileRequest of(List<Layer> layers, Parameters parameters, Asker asker, LayerShelf shelf) {
        if (layers.size() > MOST_LAYERS) {
            throw Problem.badRequest("too_many_layers")
                    .with("given", layers.size())
                    .with("most", MOST_LAYERS)
                    .exception();
        }
        String language = CqlParameter.language(parameters);
        return new TileRequest(
                layers,
                CqlParameter.find(parameters, Coordinates.crs84(), layers, shelf)
                        .orElse(Filter.INCLUDE),
                parameters
                        .findText(CqlParameter.FILTER)
                        .map(text -> language + ":" + text)
                        .orElse(""),
                parameters.findWhole(RUN, 1, Long.MAX_VALUE).orElse(null),
                chosen(layers, parameters),
                asker);
    }

    private static @Nullable List<String> chosen(List<Layer> layers, Parameters parameters) {
        String text = parameters.findText("properties").orElse(null);
        if (text == null) {
            return null;
        }
        List<String> names =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        for (String name : names) {
            if (layers.stream().noneMatch(layer -> has(layer, name))) {
                throw Problem.badRequest("unknown_property").with("given", name).exception();
            }
        }
        return names.stream().distinct().sorted().toList();
    }

    private static boolean has(Layer layer, String property) {
        return layer.schema().findProperty(property).isPresent();
    }

    List<String> names() {
        return layers.stream().map(Layer::name).toList();
    }

    List<TileQuery> queries(Tile tile) {
        return layers.stream()
                .map(layer -> new TileQuery(layer.name(), asker, tile, filter(layer), properties))
                .toList();
    }

    /** A run binds the layers that have runs. */
    private Filter filter(Layer layer) {
        if (run == null || !has(layer, RUN)) {
            return filter;
        }
        FilterFactory filters = CommonFactoryFinder.getFilterFactory();
        Filter ofRun = filters.equal(filters.property(RUN), filters.literal(run), true);
        return filter == Filter.INCLUDE ? ofRun : filters.and(ofRun, filter);
    }

    /** All that was asked beside layers and tile, always written the same way. */
    String parameters() {
        Map<String, String> all = new java.util.TreeMap<>();
        if (!written.isEmpty()) {
            all.put(CqlParameter.FILTER, written);
        }
        if (run != null) {
            all.put(RUN, run.toString());
        }
        if (properties != null) {
            all.put("properties", String.join(",", properties));
        }
        return all.isEmpty() ? "" : all.toString();
    }
}
