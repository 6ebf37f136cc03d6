package org.ecopark.facilities;

import java.util.List;
import org.ecopark.geo.Box;
import org.ecopark.history.RowsRestored;
import org.ecopark.layers.LayerVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says that single facilities or what hangs on them changed, and mends what follows from it. */
@Component
class FacilityChanges {

    private final FacilityRepository repository;
    private final LayerVersions versions;
    private final ApplicationEventPublisher events;

    FacilityChanges(FacilityRepository repository, LayerVersions versions, ApplicationEventPublisher events) {
        this.repository = repository;
        this.versions = versions;
        this.events = events;
    }

    /**
     * Facilities were written or removed.
     *
     * @param where box around all old and new places; null when none is known
     */
    void announce(String source, List<Long> facilities, boolean gone, @Nullable Box where) {
        events.publishEvent(new FacilityMoved(source, facilities, gone, where));
        versions.changed(FacilityLayer.NAME, where);
        versions.changed(FacilityLayer.INSTALLATIONS.name(), where);
        versions.changed(FacilityLayer.PERMITS.name(), where);
    }

    /** Rows of a list changed that hang on these facilities. */
    void announce(Detail detail, List<Long> facilities) {
        versions.changed(detail.layer(), repository.findBox(facilities).orElse(null));
    }

    @EventListener
    void on(RowsRestored event) {
        if (event.target().equals(FacilityLayer.NAME)) {
            if (event.where() != null) {
                repository.placeAgain(event.where());
            }
            List<String> sources = event.sources().isEmpty() ? List.of("") : event.sources();
            sources.forEach(
                    source -> events.publishEvent(new FacilityMoved(source, event.rows(), true, event.where())));
            versions.changed(FacilityLayer.NAME, event.where());
        }
        if (event.target().equals(FacilityLayer.NAME)
                || event.target().equals(FacilityLayer.INSTALLATIONS.name())
                || event.target().equals(FacilityLayer.PERMITS.name())) {
            versions.changed(FacilityLayer.INSTALLATIONS.name(), event.where());
            versions.changed(FacilityLayer.PERMITS.name(), event.where());
        }
    }
}
