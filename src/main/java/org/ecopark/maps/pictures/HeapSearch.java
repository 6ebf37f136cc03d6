package org.ecopark.maps.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.ecopark.geo.Box;
import org.ecopark.geo.MapFrame;
import org.ecopark.layers.shelf.PointCells;
import org.ecopark.layers.shelf.Shape;
import org.ecopark.maps.scene.PixelPlace;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;

/** Finds the gathered points that are drawn nearest to a pixel. */
final class HeapSearch {

    private final MapFrame frame;
    private final PixelPlace place;
    private final PointCells cells;
    private final Filter filter;
    private final double column;
    private final double row;
    private double least;
    private @Nullable Heap nearest;

    HeapSearch(MapFrame frame, PointCells cells, Filter filter, double column, double row, double pixels) {
        this.filter = filter;
        this.frame = frame;
        this.place = new PixelPlace(frame);
        this.cells = cells;
        this.column = column;
        this.row = row;
        this.least = pixels;
    }

    /** A shape whose only value is how many it stands for. */
    void look(Shape shape, double shift) {
        ByteBuffer point = ByteBuffer.wrap(shape.wkb()).order(ByteOrder.LITTLE_ENDIAN);
        double x = place.column(point.getDouble(5), shift);
        double y = place.row(point.getDouble(13));
        double distance = Math.hypot(x - column, y - row);
        if (distance <= least && shape.value(0) instanceof Long count && count > 1) {
            least = distance;
            nearest = frame.place(x, y)
                    .map(at -> new Box(at.longitude(), at.latitude(), at.longitude(), at.latitude()))
                    .map(at -> new Heap(count, cells.around(at), filter))
                    .orElse(null);
        }
    }

    Optional<Heap> nearest() {
        return Optional.ofNullable(nearest);
    }
}
