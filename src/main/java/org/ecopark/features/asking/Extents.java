package org.ecopark.features.asking;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.ecopark.features.FeaturesSettings;
import org.ecopark.geo.Box;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerChanged;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.layers.shelf.Period;
import org.ecopark.web.TimedReads;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Boxes around layers, and when their features are. Kept until the layer is told to have changed; what another server changed in the same database is
 * seen within half a minute, when the layer's version is looked at again. Nothing for a layer without geometry or when it
 * takes too long.
 */
@Component
public class Extents {

    private static final Duration TRUST = Duration.ofSeconds(30);

    private record Extent(long version, Optional<Box> box, Optional<Period> period, Instant looked) {}

    private final Map<String, Extent> kept = new ConcurrentHashMap<>();
    private final LayerShelf shelf;
    private final TimedReads reads;
    private final FeaturesSettings settings;

    Extents(LayerShelf shelf, TimedReads reads, FeaturesSettings settings) {
        this.shelf = shelf;
        this.reads = reads;
        this.settings = settings;
    }

    public Optional<Box> find(Layer layer) {
        return extent(layer).box();
    }

    /** Nothing, too, for a layer without time. */
    public Optional<Period> findPeriod(Layer layer) {
        return extent(layer).period();
    }

    private Extent extent(Layer layer) {
        Extent known = kept.get(layer.name());
        if (known != null && known.looked().plus(TRUST).isAfter(Instant.now())) {
            return known;
        }
        long version = shelf.version(layer.name());
        Extent extent = known != null && known.version() == version
                ? new Extent(version, known.box(), known.period(), Instant.now())
                : new Extent(
                        version,
                        read(() -> Optional.ofNullable(shelf.extent(layer.name()))),
                        read(() -> shelf.period(layer.name())),
                        Instant.now());
        kept.put(layer.name(), extent);
        return extent;
    }

    /** After the commit, so that nobody keeps the box of before again. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(LayerChanged change) {
        kept.remove(change.layer());
    }

    private <T> Optional<T> read(Supplier<Optional<T>> look) {
        try {
            return reads.within(settings.countTimeout(), look);
        } catch (QueryTimeoutException e) {
            return Optional.empty();
        }
    }
}
