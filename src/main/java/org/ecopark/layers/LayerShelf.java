package org.ecopark.layers;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.Box;
import org.ecopark.geo.Coordinates;
import org.ecopark.layers.load.EditableLayer;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * All layers of the server and the only way of doors to their features. Geometries are in register coordinates
 * (longitude, latitude, WGS 84) unless a query asks for others.
 */
@Service
public class LayerShelf {

    private final List<LayerSource> sources;
    private final List<EditableLayer> editables;
    private final LayerRepository repository;
    private final ShapeRepository shapes;
    private final DimensionRepository dimensions;
    private final Tiling tiling;
    private final ExtractRepository extracts;

    LayerShelf(
            List<LayerSource> sources,
            List<EditableLayer> editables,
            LayerRepository repository,
            ShapeRepository shapes,
            DimensionRepository dimensions,
            Tiling tiling,
            ExtractRepository extracts) {
        this.shapes = shapes;
        this.dimensions = dimensions;
        this.sources = sources;
        this.editables = editables;
        this.repository = repository;
        this.tiling = tiling;
        this.extracts = extracts;
    }

    /** Every layer, in the order in which rooms contribute them. */
    public List<Layer> listLayers() {
        return sources.stream().flatMap(source -> source.layers().stream()).toList();
    }

    public Optional<Layer> findLayer(String name) {
        return sources.stream()
                .flatMap(source -> source.findLayer(name).stream())
                .findFirst();
    }

    /**
     * The layer of that name.
     *
     * @throws UnknownLayerException when there is none
     */
    public Layer layer(String name) {
        return findLayer(name).orElseThrow(() -> new UnknownLayerException(name));
    }

    /** Every target that takes rows. */
    public List<EditableLayer> listEditables() {
        return editables;
    }

    public Optional<EditableLayer> findEditable(String name) {
        return editables.stream()
                .filter(editable -> editable.name().equals(name))
                .findFirst();
    }

    /**
     * One page of features in the order of the query; stable while rows are inserted.
     *
     * @throws UnknownLayerException when there is no such layer
     * @throws UnsupportedFilterException when the filter holds something that cannot be asked of the database
     */
    public FeaturePage features(LayerQuery query) {
        Layer layer = layer(query.layer());
        List<Feature> found = repository.features(layer, query);
        boolean more = found.size() > query.limit();
        return new FeaturePage(layer, more ? found.subList(0, query.limit()) : found, more);
    }

    /**
     * A vector tile of one or several layers, in their order. Below level {@link TileProperties#SINGLE_FROM} features
     * are gathered: points by the cells of a grid, small lines and areas by the largest of a cell, with their number and
     * sums. No tile is larger than {@link VectorTile#MOST_BYTES}; one that would be holds less and says so. The same
     * rows give the same bytes.
     *
     * @throws UnknownLayerException when there is no such layer
     * @throws UnsupportedFilterException when a filter holds something that cannot be asked of the database
     */
    public VectorTile mvt(List<TileQuery> queries) {
        return tiling.tile(queries.stream().map(query -> layer(query.layer())).toList(), queries);
    }

    /**
     * Refuses a filter that cannot be asked of a layer, without asking the database.
     *
     * @throws UnsupportedFilterException with the part of the filter that is at fault, where it is known
     */
    public void check(Layer layer, Filter filter) {
        repository.check(layer, filter);
    }

    /** One feature; empty when the layer has none of that id that the asker may see. */
    public Optional<Feature> findFeature(String layer, Asker asker, long id) {
        return findFeature(layer, asker, id, Coordinates.crs84());
    }

    /** The same with its geometry in other coordinates. */
    public Optional<Feature> findFeature(String layer, Asker asker, long id, Coordinates coordinates) {
        return repository.findFeature(layer(layer), asker, id, coordinates);
    }

    /**
     * Reads what is drawn of a layer, shape by shape in the order of ids.
     *
     * @throws UnknownLayerException when there is no such layer
     * @throws UnsupportedFilterException when the filter holds something that cannot be asked of the database
     */
    public void shapes(ShapeQuery query, Consumer<Shape> sink) {
        shapes.read(layer(query.layer()), query, sink);
    }

    /**
     * The values of a whole-numbered property, smallest first, no more than so many.
     *
     * @param onlyUsual only those of the rows that are shown when nobody asks otherwise
     */
    public List<Long> wholeNumbers(Layer layer, LayerProperty property, Asker asker, boolean onlyUsual, int most) {
        LayerQuery all = LayerQuery.all(layer.name(), asker, 1);
        return dimensions.wholeNumbers(layer, property, all, onlyUsual, most);
    }

    /** Whether the database can answer the filter for that layer; if not, whoever asks has to look at the values itself. */
    public boolean canFilter(Layer layer, Filter filter) {
        try {
            new FilterToSql(layer.schema(), new SqlClause()).append(filter);
            return true;
        } catch (UnsupportedFilterException e) {
            return false;
        }
    }

    /** Whether shapes can be given in the system of that EPSG number. */
    public boolean canShowIn(int srid) {
        return shapes.knows(srid);
    }

    /** What {@link #stream} would give for the query. */
    public Tally tally(LayerQuery query) {
        return extracts.tally(layer(query.layer()), query);
    }

    /**
     * Hands every feature of the query to the sink, in its order and up to its limit, out of one view of the database.
     * Needs a transaction, which holds the cursor; memory does not grow with the number of features.
     *
     * @param step how long the database may take for some hundred features
     * @throws java.io.UncheckedIOException when the sink threw
     */
    public void stream(LayerQuery query, Duration step, FeatureSink sink) {
        extracts.stream(layer(query.layer()), query, step, sink);
    }

    /** How many features the query matches, whatever its page and limit; exact. */
    public long count(LayerQuery query) {
        return repository.count(layer(query.layer()), query);
    }

    /** About how many features the query matches, from the database's statistics; quick for any number. */
    public long estimate(LayerQuery query) {
        return repository.estimate(layer(query.layer()), query);
    }

    /** Box around all features of a layer; null when none has a geometry. Exact and slow for huge layers. */
    public @Nullable Box extent(String layer) {
        return repository.extent(layer(layer));
    }

    /** A number that grows with every change of the layer's rows. */
    public long version(String layer) {
        return repository.version(layer);
    }
}
