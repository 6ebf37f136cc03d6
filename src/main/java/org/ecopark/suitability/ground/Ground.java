package org.ecopark.suitability.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.Box;
import org.ecopark.geo.Grid;
import org.ecopark.geo.Grid.Cell;
import org.ecopark.layers.shelf.Feature;
import org.ecopark.layers.shelf.FeaturePage;
import org.ecopark.layers.shelf.LayerQuery;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.scenarios.Area;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lays grids over areas and leaves out what is excluded. */
@Service
public class Ground {

    private static final int PAGE = 5000;
    private static final long MOST_FEATURES = 50_000;
    private static final double DEGREE_M = 110_000;

    private final GroundShapeRepository repository;
    private final LayerShelf shelf;

    Ground(GroundShapeRepository repository, LayerShelf shelf) {
        this.repository = repository;
        this.shelf = shelf;
    }

    /** How many points an exclusion left out, of those that exclusions before it had left. */
    public record Excluded(Exclusion exclusion, int count) {}

    /** What stays of some points, with what went. */
    public record Kept<T>(List<T> points, List<Excluded> excluded) {}

    /**
     * The grid over the box around an area.
     *
     * @throws UnknownGroundException when no outline is known
     * @throws TooManyCellsException when it has more cells
     */
    public Grid grid(Area area, Grid.Shape shape, double spacingM, long most) {
        Box box = shapeOf(area).box();
        Grid grid = Grid.over(box, shape, spacingM);
        if (grid.size() > most) {
            throw new TooManyCellsException("cells", grid.size(), most);
        }
        return grid;
    }

    /** The cells of a grid whose middle lies in the area. */
    public List<Cell> cells(Grid grid, Area area) {
        List<Cell> all = grid.cells();
        List<Boolean> inside =
                repository.inside(shapeOf(area).geoJson(), column(all, Cell::longitude), column(all, Cell::latitude));
        return IntStream.range(0, all.size())
                .filter(i -> inside.get(i))
                .mapToObj(all::get)
                .toList();
    }

    private GroundShapeRepository.Shape shapeOf(Area area) {
        return repository.shape(area).orElseThrow(() -> new UnknownGroundException(area));
    }

    /** Whether a layer is on the shelf. */
    public boolean knows(String layer) {
        return shelf.findLayer(layer).isPresent();
    }

    /**
     * Points that no exclusion reaches.
     *
     * @throws TooManyCellsException when a layer has more features there than can be looked at
     */
    public <T> Kept<T> keep(
            List<T> points, ToDoubleFunction<T> longitude, ToDoubleFunction<T> latitude, List<Exclusion> exclusions) {
        List<T> left = points;
        List<Excluded> excluded = new ArrayList<>();
        for (Exclusion exclusion : exclusions) {
            List<T> kept = left.isEmpty() ? left : without(left, longitude, latitude, exclusion);
            excluded.add(new Excluded(exclusion, left.size() - kept.size()));
            left = kept;
        }
        return new Kept<>(left, excluded);
    }

    private <T> List<T> without(
            List<T> points, ToDoubleFunction<T> longitude, ToDoubleFunction<T> latitude, Exclusion exclusion) {
        Double[] longitudes = column(points, longitude);
        Double[] latitudes = column(points, latitude);
        List<String> shapes = shapes(exclusion, around(longitudes, latitudes, exclusion.bufferM()));
        if (shapes.isEmpty()) {
            return points;
        }
        List<Boolean> near = repository.near(shapes, exclusion.bufferM(), longitudes, latitudes);
        return IntStream.range(0, points.size())
                .filter(i -> !near.get(i))
                .mapToObj(points::get)
                .toList();
    }

    private static <T> Double[] column(List<T> points, ToDoubleFunction<T> value) {
        return points.stream().map(value::applyAsDouble).toArray(Double[]::new);
    }

    private static Box around(Double[] longitudes, Double[] latitudes, double buffer) {
        double west = 180;
        double east = -180;
        double south = 90;
        double north = -90;
        for (int i = 0; i < longitudes.length; i++) {
            west = Math.min(west, longitudes[i]);
            east = Math.max(east, longitudes[i]);
            south = Math.min(south, latitudes[i]);
            north = Math.max(north, latitudes[i]);
        }
        double dy = buffer / DEGREE_M;
        double farthest = Math.min(89, Math.max(Math.abs(south), Math.abs(north)) + dy);
        double dx = dy / Math.cos(Math.toRadians(farthest));
        return new Box(
                Math.max(-180, west - dx),
                Math.max(-90, south - dy),
                Math.min(180, east + dx),
                Math.min(90, north + dy));
    }

    /** The shapes of a layer around points, as GeoJSON, as far as the buffer of the exclusion. */
    public <T> List<String> shapes(
            Exclusion exclusion, List<T> points, ToDoubleFunction<T> longitude, ToDoubleFunction<T> latitude) {
        return shapes(exclusion, around(column(points, longitude), column(points, latitude), exclusion.bufferM()));
    }

    private List<String> shapes(Exclusion exclusion, Box box) {
        List<String> shapes = new ArrayList<>();
        LayerQuery query =
                LayerQuery.all(exclusion.layer(), Asker.everyone(), PAGE).within(box);
        query = exclusion.filter() == null ? query : query.where(filter(exclusion.filter()));
        @Nullable Long after = null;
        boolean more = true;
        while (more) {
            FeaturePage page = shelf.features(after == null ? query : query.after(after));
            for (Feature feature : page.features()) {
                if (feature.geometryJson() != null) {
                    shapes.add(feature.geometryJson());
                }
                after = feature.id();
            }
            more = page.more();
            if (shapes.size() > MOST_FEATURES) {
                throw new TooManyCellsException(exclusion.layer(), shapes.size(), MOST_FEATURES);
            }
        }
        return shapes;
    }

    private static org.geotools.api.filter.Filter filter(String ecql) {
        try {
            return ECQL.toFilter(ecql);
        } catch (CQLException e) {
            throw new IllegalStateException("a filter that was read before cannot be read: " + ecql, e);
        }
    }
}
