package org.ecopark.parks;

import org.ecopark.geo.Box;
import org.ecopark.history.RowsRestored;
import org.ecopark.layers.LayerVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says that parks, zones or plots changed, however they did. */
@Component
class ParkChanges {

    private final LayerVersions versions;
    private final ApplicationEventPublisher events;

    ParkChanges(LayerVersions versions, ApplicationEventPublisher events) {
        this.versions = versions;
        this.events = events;
    }

    /**
     * Tells who keeps "inside which park", and raises the layer's version.
     *
     * @param where box around all old and new places; null when none is known
     */
    void announce(String layer, @Nullable Box where) {
        if (where != null && !ParkLayers.PLOTS.equals(layer)) {
            events.publishEvent(new BoundaryChanged(where));
        }
        versions.changed(layer, where);
    }

    @EventListener
    void on(RowsRestored event) {
        switch (event.target()) {
            case ParkLayers.PARKS, ParkLayers.ZONES, ParkLayers.PLOTS -> announce(event.target(), event.where());
            default -> {
                // Rows of another room.
            }
        }
    }
}
