package org.ecopark.tiles;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.ecopark.geo.Box;
import org.ecopark.layers.LayerChanged;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.web.TimedReads;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Boxes around layers, within which they have tiles. A box holds all features and may be larger than needed: a change
 * widens it at once and narrows it never, until a change without a place or the next start lets it be measured again. A
 * layer without features, or one that takes too long, has the whole world.
 */
@Component
class TileExtents {

    private static final Duration MEASURING = Duration.ofSeconds(10);

    private record Extent(@Nullable Box box) {}

    private final Map<String, Extent> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final LayerShelf shelf;
    private final TimedReads reads;

    TileExtents(LayerShelf shelf, TimedReads reads) {
        this.shelf = shelf;
        this.reads = reads;
    }

    /** The box of a layer; the world when it has none. */
    Box box(String layer) {
        Box box = find(layer);
        return box == null ? Box.world() : box;
    }

    /** The box of a layer as far as it is known. */
    @Nullable
    Box find(String layer) {
        Extent extent = known.get(layer);
        if (extent != null) {
            return extent.box();
        }
        long before = changes.get();
        Extent measured = new Extent(measure(layer));
        synchronized (changes) {
            // A change that was told meanwhile may lie outside.
            if (changes.get() == before) {
                known.putIfAbsent(layer, measured);
            }
        }
        return measured.box();
    }

    private @Nullable Box measure(String layer) {
        try {
            return reads.within(MEASURING, () -> Optional.ofNullable(shelf.extent(layer)))
                    .orElse(null);
        } catch (QueryTimeoutException e) {
            return null;
        }
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(LayerChanged change) {
        Box where = change.where();
        synchronized (changes) {
            changes.incrementAndGet();
            if (where == null) {
                known.remove(change.layer());
            } else {
                known.computeIfPresent(change.layer(), (layer, extent) -> widened(extent, where));
            }
        }
    }

    /** Null when it has to be measured again. */
    private static @Nullable Extent widened(Extent extent, Box where) {
        Box box = extent.box();
        return box == null || where.crossesAntimeridian() ? null : new Extent(box.union(where));
    }
}
