package org.ecopark.transport.catchments;

import java.util.List;
import org.ecopark.layers.LayerVersions;
import org.ecopark.transport.Place;
import org.ecopark.transport.TravelCosts;
import org.ecopark.transport.regions.RoadRegions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds catchments, and keeps those that somebody wants to see again. */
@Service
class Catchments {

    private final CatchmentFinder finder;
    private final TravelCosts travel;
    private final CatchmentRepository repository;
    private final LayerVersions versions;

    Catchments(RoadRegions regions, TravelCosts travel, CatchmentRepository repository, LayerVersions versions) {
        this.finder = new CatchmentFinder(regions::graphs);
        this.travel = travel;
        this.repository = repository;
        this.versions = versions;
    }

    List<Catchment> find(CatchmentRequest request) {
        return request.contours().stream()
                .flatMap(contour -> find(request.at(), contour.effort(), contour.values()).stream())
                .toList();
    }

    List<Catchment> find(Place at, Effort effort, List<Double> values) {
        return finder.find(at, effort, values, travel.circuity(at), CatchmentRequest.MOST_M);
    }

    /** Whether none was ever kept. */
    boolean isUntouched() {
        return repository.isUntouched();
    }

    /** Keeps catchments under a name; those without any area are left out. */
    @Transactional
    int keep(String name, Place at, @Nullable String carrier, List<Catchment> catchments) {
        List<Catchment> worth =
                catchments.stream().filter(each -> !each.area().isEmpty()).toList();
        worth.forEach(each -> repository.insert(name, at, carrier, each));
        versions.changed(CatchmentLayer.CATCHMENTS, null);
        return worth.size();
    }

    /**
     * Deletes a kept catchment.
     *
     * @return false when there is none
     */
    @Transactional
    boolean delete(long id) {
        boolean deleted = repository.delete(id);
        if (deleted) {
            versions.changed(CatchmentLayer.CATCHMENTS, null);
        }
        return deleted;
    }
}
