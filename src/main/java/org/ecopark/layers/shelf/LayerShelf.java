package org.ecopark.layers.shelf;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.Box;
import org.ecopark.geo.Coordinates;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.UnknownLayerException;
import org.ecopark.layers.load.EditableLayer;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;

/**
 * All layers of the server and the only way of doors to their features. Geometries are in register coordinates
 * (longitude, latitude, WGS 84) unless a query asks for others.
 */
public interface LayerShelf {

    /** Every layer, in the order in which rooms contribute them. */
    List<Layer> listLayers();

    Optional<Layer> findLayer(String name);

    /**
     * The layer of that name.
     *
     * @throws UnknownLayerException when there is none
     */
    default Layer layer(String name) {
        return findLayer(name).orElseThrow(() -> new UnknownLayerException(name));
    }

    /** Every target that takes rows. */
    List<EditableLayer> listEditables();

    Optional<EditableLayer> findEditable(String name);

    /**
     * One page of features in the order of the query; stable while rows are inserted.
     *
     * @throws UnknownLayerException when there is no such layer
     * @throws UnsupportedFilterException when the filter holds something that cannot be asked of the database
     */
    FeaturePage features(LayerQuery query);

    /**
     * A vector tile of one or several layers, in their order. Below level {@link TileProperties#SINGLE_FROM} features
     * are gathered: points by the cells of a grid, small lines and areas by the largest of a cell, with their number and
     * sums. No tile is larger than {@link VectorTile#MOST_BYTES}; one that would be holds less and says so. The same
     * rows give the same bytes.
     *
     * @throws UnknownLayerException when there is no such layer
     * @throws UnsupportedFilterException when a filter holds something that cannot be asked of the database
     */
    VectorTile mvt(List<TileQuery> queries);

    /**
     * Refuses a filter that cannot be asked of a layer, without asking the database.
     *
     * @throws UnsupportedFilterException with the part of the filter that is at fault, where it is known
     */
    void check(Layer layer, Filter filter);

    /** One feature; empty when the layer has none of that id that the asker may see. */
    default Optional<Feature> findFeature(String layer, Asker asker, long id) {
        return findFeature(layer, asker, id, Coordinates.crs84());
    }

    /** The same with its geometry in other coordinates. */
    Optional<Feature> findFeature(String layer, Asker asker, long id, Coordinates coordinates);

    /**
     * Reads what is drawn of a layer, shape by shape in the order of ids.
     *
     * @throws UnknownLayerException when there is no such layer
     * @throws UnsupportedFilterException when the filter holds something that cannot be asked of the database
     */
    void shapes(ShapeQuery query, Consumer<Shape> sink);

    /**
     * The values of a whole-numbered property, smallest first, no more than so many.
     *
     * @param onlyUsual only those of the rows that are shown when nobody asks otherwise
     */
    List<Long> wholeNumbers(Layer layer, LayerProperty property, Asker asker, boolean onlyUsual, int most);

    /** Whether the database can answer the filter for that layer; if not, whoever asks has to look at the values itself. */
    boolean canFilter(Layer layer, Filter filter);

    /** Whether shapes can be given in the system of that EPSG number. */
    boolean canShowIn(int srid);

    /** What {@link #stream} would give for the query. */
    Tally tally(LayerQuery query);

    /**
     * Hands every feature of the query to the sink, in its order and up to its limit, out of one view of the database.
     * Needs a transaction, which holds the cursor; memory does not grow with the number of features.
     *
     * @param step how long the database may take for some hundred features
     * @throws java.io.UncheckedIOException when the sink threw
     */
    void stream(LayerQuery query, Duration step, FeatureSink sink);

    /** How many features the query matches, whatever its page and limit; exact. */
    long count(LayerQuery query);

    /** About how many features the query matches, from the database's statistics; quick for any number. */
    long estimate(LayerQuery query);

    /** Box around all features of a layer; null when none has a geometry. Exact and slow for huge layers. */
    @Nullable
    Box extent(String layer);

    /** When the features of a layer are; empty when the layer or all its features are without time. */
    Optional<Period> period(String layer);

    /** A number that grows with every change of the layer's rows. */
    long version(String layer);
}
