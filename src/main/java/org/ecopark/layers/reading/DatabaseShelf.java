package org.ecopark.layers.reading;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.Box;
import org.ecopark.geo.Coordinates;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerSource;
import org.ecopark.layers.LayerVersions;
import org.ecopark.layers.UnsupportedFilterException;
import org.ecopark.layers.filters.FilterToSql;
import org.ecopark.layers.filters.SqlClause;
import org.ecopark.layers.load.EditableLayer;
import org.ecopark.layers.shelf.Feature;
import org.ecopark.layers.shelf.FeaturePage;
import org.ecopark.layers.shelf.FeatureSink;
import org.ecopark.layers.shelf.LayerQuery;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.layers.shelf.Period;
import org.ecopark.layers.shelf.Shape;
import org.ecopark.layers.shelf.ShapeQuery;
import org.ecopark.layers.shelf.Tally;
import org.ecopark.layers.shelf.TileQuery;
import org.ecopark.layers.shelf.VectorTile;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The shelf as the database holds it. */
@Service
class DatabaseShelf implements LayerShelf {

    private final List<LayerSource> sources;
    private final List<EditableLayer> editables;
    private final LayerRepository repository;
    private final ShapeRepository shapes;
    private final DimensionRepository dimensions;
    private final PeriodRepository periods;
    private final Tiling tiling;
    private final ExtractRepository extracts;
    private final LayerVersions versions;

    DatabaseShelf(
            List<LayerSource> sources,
            List<EditableLayer> editables,
            LayerRepository repository,
            ShapeRepository shapes,
            DimensionRepository dimensions,
            PeriodRepository periods,
            Tiling tiling,
            ExtractRepository extracts,
            LayerVersions versions) {
        this.shapes = shapes;
        this.dimensions = dimensions;
        this.periods = periods;
        this.sources = sources;
        this.editables = editables;
        this.repository = repository;
        this.tiling = tiling;
        this.extracts = extracts;
        this.versions = versions;
    }

    @Override
    public List<Layer> listLayers() {
        return sources.stream().flatMap(source -> source.layers().stream()).toList();
    }

    @Override
    public Optional<Layer> findLayer(String name) {
        return sources.stream()
                .flatMap(source -> source.findLayer(name).stream())
                .findFirst();
    }

    @Override
    public List<EditableLayer> listEditables() {
        return editables;
    }

    @Override
    public Optional<EditableLayer> findEditable(String name) {
        return editables.stream()
                .filter(editable -> editable.name().equals(name))
                .findFirst();
    }

    @Override
    public FeaturePage features(LayerQuery query) {
        Layer layer = layer(query.layer());
        List<Feature> found = repository.features(layer, query);
        boolean more = found.size() > query.limit();
        return new FeaturePage(layer, more ? found.subList(0, query.limit()) : found, more);
    }

    @Override
    public VectorTile mvt(List<TileQuery> queries) {
        return tiling.tile(queries.stream().map(query -> layer(query.layer())).toList(), queries);
    }

    @Override
    public void check(Layer layer, Filter filter) {
        repository.check(layer, filter);
    }

    @Override
    public Optional<Feature> findFeature(String layer, Asker asker, long id, Coordinates coordinates) {
        return repository.findFeature(layer(layer), asker, id, coordinates);
    }

    @Override
    public void shapes(ShapeQuery query, Consumer<Shape> sink) {
        shapes.read(layer(query.layer()), query, sink);
    }

    @Override
    public List<Long> wholeNumbers(Layer layer, LayerProperty property, Asker asker, boolean onlyUsual, int most) {
        LayerQuery all = LayerQuery.all(layer.name(), asker, 1);
        return dimensions.wholeNumbers(layer, property, all, onlyUsual, most);
    }

    @Override
    public boolean canFilter(Layer layer, Filter filter) {
        try {
            new FilterToSql(layer.schema(), new SqlClause()).append(filter);
            return true;
        } catch (UnsupportedFilterException e) {
            return false;
        }
    }

    @Override
    public boolean canShowIn(int srid) {
        return shapes.knows(srid);
    }

    @Override
    public Tally tally(LayerQuery query) {
        return extracts.tally(layer(query.layer()), query);
    }

    @Override
    public void stream(LayerQuery query, Duration step, FeatureSink sink) {
        extracts.stream(layer(query.layer()), query, step, sink);
    }

    @Override
    public long count(LayerQuery query) {
        return repository.count(layer(query.layer()), query);
    }

    @Override
    public long estimate(LayerQuery query) {
        return repository.estimate(layer(query.layer()), query);
    }

    @Override
    public @Nullable Box extent(String layer) {
        return repository.extent(layer(layer));
    }

    @Override
    public Optional<Period> period(String layer) {
        return periods.find(layer(layer));
    }

    @Override
    public long version(String layer) {
        return versions.version(layer);
    }
}
