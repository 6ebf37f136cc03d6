package org.ecopark.facilities;

import java.util.Optional;
import org.springframework.stereotype.Service;

/** The facilities of the register. */
@Service
public class Facilities {

    private final FacilityEntities entities;

    Facilities(FacilityEntities entities) {
        this.entities = entities;
    }

    /**
     * The facility of that id.
     *
     * @throws UnknownFacilityException when there is none
     */
    public Facility facility(long id) {
        return findFacility(id).orElseThrow(() -> new UnknownFacilityException(id));
    }

    public Optional<Facility> findFacility(long id) {
        return entities.findById(id).map(FacilityEntity::toFacility);
    }
}
