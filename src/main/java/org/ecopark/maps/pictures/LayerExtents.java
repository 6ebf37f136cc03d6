package org.ecopark.maps.pictures;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ecopark.geo.Box;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerShelf;
import org.ecopark.web.TimedReads;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;

/**
 * Boxes around layers, padded so that a layer of a single point or of one upright line has an area. Kept while the
 * layer's version stays. A layer of nothing, or one whose box takes too long, may lie anywhere.
 */
@Component
public class LayerExtents {

    private static final Duration TRUST = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** In degrees, about 100 m. */
    private static final double PADDING = 0.001;

    private record Extent(long version, Optional<Box> box, Instant looked) {}

    private final Map<String, Extent> kept = new ConcurrentHashMap<>();
    private final LayerShelf shelf;
    private final TimedReads reads;

    LayerExtents(LayerShelf shelf, TimedReads reads) {
        this.shelf = shelf;
        this.reads = reads;
    }

    /**
     * The padded box; the whole world where it is not known.
     *
     * @param until after this moment nothing more is asked of the database
     */
    public Box of(Layer layer, Instant until) {
        Extent known = kept.get(layer.name());
        boolean fresh = known != null && known.looked().plus(TRUST).isAfter(Instant.now());
        if (!fresh && Instant.now().isBefore(until)) {
            long version = shelf.version(layer.name());
            Optional<Box> box = known != null && known.version() == version ? known.box() : read(layer);
            known = new Extent(version, box, Instant.now());
            kept.put(layer.name(), known);
        }
        return known == null
                ? Box.world()
                : known.box().map(LayerExtents::padded).orElseGet(Box::world);
    }

    private Optional<Box> read(Layer layer) {
        try {
            return reads.within(PATIENCE, () -> Optional.ofNullable(shelf.extent(layer.name())));
        } catch (QueryTimeoutException e) {
            return Optional.empty();
        }
    }

    private static Box padded(Box box) {
        return new Box(
                Math.max(-180, box.west() - PADDING),
                Math.max(-90, box.south() - PADDING),
                Math.min(180, box.east() + PADDING),
                Math.min(90, box.north() + PADDING));
    }
}
