package org.ecopark.maps.pictures;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ecopark.geo.Box;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerVersions;
import org.ecopark.layers.shelf.LayerShelf;
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
    private static final Duration GLANCE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** In degrees, about 100 m. */
    private static final double PADDING = 0.001;

    private record Extent(long version, Optional<Box> box, Instant looked) {}

    private final Map<String, Extent> kept = new ConcurrentHashMap<>();
    private final LayerShelf shelf;
    private final LayerVersions versions;
    private final TimedReads reads;
    private Map<String, Long> known = Map.of();
    private Instant asked = Instant.MIN;

    LayerExtents(LayerShelf shelf, LayerVersions versions, TimedReads reads) {
        this.shelf = shelf;
        this.versions = versions;
        this.reads = reads;
    }

    /**
     * The padded box; the whole world where it is not known.
     *
     * @param until after this moment nothing more is asked of the database
     */
    public Box of(Layer layer, Instant until) {
        Extent extent = kept.get(layer.name());
        boolean fresh = extent != null && extent.looked().plus(TRUST).isAfter(Instant.now());
        if (!fresh && Instant.now().isBefore(until)) {
            long version = version(layer);
            Optional<Box> box = extent != null && extent.version() == version ? extent.box() : read(layer);
            extent = new Extent(version, box, Instant.now());
            kept.put(layer.name(), extent);
        }
        return extent == null
                ? Box.world()
                : extent.box().map(LayerExtents::padded).orElseGet(Box::world);
    }

    /** Whether the layer's box was looked at, be it without success. */
    public boolean knows(Layer layer) {
        return kept.containsKey(layer.name());
    }

    /** All versions are asked for at once: one question for ten thousand layers. */
    private synchronized long version(Layer layer) {
        if (asked.plus(GLANCE).isBefore(Instant.now())) {
            asked = Instant.now();
            known = versions.versions();
        }
        return known.getOrDefault(layer.name(), 0L);
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
