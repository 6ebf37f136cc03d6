package org.ecopark.maps.pictures;

import java.awt.Graphics2D;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.MapFrame;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.layers.shelf.PointCells;
import org.ecopark.layers.shelf.Shape;
import org.ecopark.layers.shelf.ShapeQuery;
import org.ecopark.layers.shelf.ShapeQuery.Form;
import org.ecopark.layers.shelf.TileProperties;
import org.ecopark.layers.styles.StyleOptions;
import org.ecopark.maps.drawing.LayerDrawing;
import org.ecopark.maps.drawing.PreparedStyle;
import org.ecopark.maps.labels.Label;
import org.ecopark.maps.labels.LabelPlacer;
import org.ecopark.maps.scene.PixelPlace;
import org.ecopark.maps.scene.Scene;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.Style;
import org.geotools.factory.CommonFactoryFinder;
import org.jspecify.annotations.Nullable;

/** One layer of a map while it is drawn. */
final class LayerPicture {

    private static final int MOST_LABELS = 20_000;

    private final LayerOrder order;
    private final Scene scene;
    private final LayerShelf shelf;
    private final @Nullable PointCells cells;
    private final PreparedStyle style;
    private final List<Label> labels = new ArrayList<>();
    private @Nullable LayerDrawing drawing;
    private int shapes;

    LayerPicture(LayerOrder order, Scene scene, LayerShelf shelf) {
        this.order = order;
        this.scene = scene;
        this.shelf = shelf;
        this.cells = cells(order, scene);
        Set<String> known = order.layer().schema().properties().stream()
                .map(LayerProperty::name)
                .collect(Collectors.toSet());
        Style drawn = order.style().style();
        this.style =
                cells == null ? PreparedStyle.of(drawn, known, scene) : PreparedStyle.ofGathered(drawn, known, scene);
    }

    /** By what the layer's points are gathered at this scale; null where each is drawn. */
    private static @Nullable PointCells cells(LayerOrder order, Scene scene) {
        boolean gathers = order.layer().schema().geometry() == GeometryKind.POINT
                && StyleOptions.gathers(order.style().style());
        return gathers ? PointCells.at(scene.scaleDenominator()).orElse(null) : null;
    }

    int pictures() {
        return LayerDrawing.pictures(style);
    }

    /** Whether the style shows nothing at this scale. */
    boolean isEmpty() {
        return style.filter() == Filter.EXCLUDE && style.labelFilter() == Filter.EXCLUDE;
    }

    String name() {
        return order.layer().name();
    }

    Scene scene() {
        return scene;
    }

    /** How many were drawn or labelled when it was last read. */
    int shapes() {
        return shapes;
    }

    /**
     * Reads and draws so many shapes at most.
     *
     * @return false when there are more; a picture of these lacks some, and it can be read again with another limit
     */
    boolean read(int most) {
        shapes = 0;
        labels.clear();
        drawing = null;
        if (style.filter() != Filter.EXCLUDE) {
            draw(most);
        }
        if (style.labelFilter() != Filter.EXCLUDE && shapes <= most) {
            label(most);
        }
        return shapes <= most;
    }

    private void draw(int most) {
        LayerDrawing made = new LayerDrawing(style, scene);
        MapFrame seen = scene.frame().widened(style.reach());
        Form form = style.needsWhole() ? Form.WHOLE : Form.SEEN;
        for (MapFrame.Copy copy : seen.copies()) {
            shelf.shapes(query(copy, style.filter(), style.properties(), form, most + 1, style.needsOrder()), shape -> {
                if (++shapes <= most) {
                    made.draw(shape, copy.shift());
                }
            });
        }
        drawing = made;
    }

    private void label(int most) {
        for (MapFrame.Copy copy : LabelPlacer.needed(scene).copies()) {
            shelf.shapes(
                    query(
                            copy,
                            style.labelFilter(),
                            style.labelProperties(),
                            Form.ANCHOR,
                            Math.min(most + 1, MOST_LABELS),
                            true),
                    shape -> {
                        shapes++;
                        label(shape, copy.shift());
                    });
        }
    }

    private void label(Shape shape, double shift) {
        PixelPlace place = new PixelPlace(scene.frame());
        ByteBuffer point = ByteBuffer.wrap(shape.wkb()).order(ByteOrder.LITTLE_ENDIAN);
        if (point.getInt(1) % 1000 != 1) {
            return;
        }
        double x = place.column(point.getDouble(5), shift);
        double y = place.row(point.getDouble(13));
        if (!Double.isNaN(x) && !Double.isNaN(y)) {
            style.label(shape, x, y, labels::add);
        }
    }

    private ShapeQuery query(
            MapFrame.Copy copy, Filter filter, List<String> properties, Form form, int limit, boolean ordered) {
        Filter both = both(order.filter(), possible(filter));
        MapFrame frame = scene.frame();
        double pixel = Math.min(frame.resolutionX(), frame.resolutionY());
        return new ShapeQuery(
                order.layer().name(),
                Asker.everyone(),
                both,
                copy.box(),
                PixelPlace.srid(frame),
                PixelPlace.resolution(frame, copy.box()),
                pixel * frame.metresPerUnit(),
                properties,
                cells == null ? form : Form.GATHERED,
                limit,
                ordered,
                cells);
    }

    private static Filter both(Filter first, Filter second) {
        if (first == Filter.INCLUDE) {
            return second;
        }
        return second == Filter.INCLUDE
                ? first
                : CommonFactoryFinder.getFilterFactory().and(first, second);
    }

    /**
     * The cell of the points that are drawn as one at a place of the picture, if there are such: the nearest one whose
     * middle lies within so many pixels.
     */
    Optional<Heap> heap(double column, double row, double pixels) {
        if (cells == null || isEmpty()) {
            return Optional.empty();
        }
        MapFrame frame = scene.frame();
        double dx = pixels * frame.resolutionX();
        double dy = pixels * frame.resolutionY();
        double x = frame.minX() + column * frame.resolutionX();
        double y = frame.maxY() - row * frame.resolutionY();
        MapFrame around = new MapFrame(frame.crs(), x - dx, y - dy, x + dx, y + dy, 1, 1);
        HeapSearch search = new HeapSearch(frame, cells, drawn(), column, row, pixels);
        for (MapFrame.Copy copy : around.copies()) {
            shelf.shapes(
                    query(copy, style.filter(), List.of(TileProperties.COUNT), Form.GATHERED, MOST_LABELS, true),
                    shape -> search.look(shape, copy.shift()));
        }
        return search.nearest();
    }

    private Filter drawn() {
        return both(order.filter(), possible(style.filter()));
    }

    private Filter possible(Filter filter) {
        return shelf.canFilter(order.layer(), filter) ? filter : Filter.INCLUDE;
    }

    /** Lays what was drawn over the map and hands over the labels. */
    void finish(Graphics2D map, LabelPlacer placer) {
        if (drawing != null) {
            drawing.finish(map);
            drawing = null;
        }
        labels.forEach(placer::add);
    }
}
