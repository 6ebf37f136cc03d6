package org.ecopark.layers;

import java.util.Map;
import org.ecopark.geo.Box;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the changes of each layer. Rooms call it last in the transaction that changes rows. */
@Service
public class LayerVersions {

    private final VersionRepository repository;
    private final ApplicationEventPublisher events;

    LayerVersions(VersionRepository repository, ApplicationEventPublisher events) {
        this.repository = repository;
        this.events = events;
    }

    /**
     * Raises the layer's version and publishes {@link LayerChanged}. The layer's version row stays locked until the
     * transaction ends, so call it last.
     *
     * @param where box around all old and new geometries; null when none has a geometry or it is not known: the
     *     whole layer is then taken to look different
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(String layer, @Nullable Box where) {
        events.publishEvent(new LayerChanged(layer, where, repository.raise(layer)));
    }

    /** The versions of all layers that ever changed. */
    public Map<String, Long> versions() {
        return repository.versions();
    }

    /** A number that grows with every change of the layer's rows. */
    public long version(String layer) {
        return repository.version(layer);
    }
}
