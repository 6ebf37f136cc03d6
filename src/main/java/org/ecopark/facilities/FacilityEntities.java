package org.ecopark.facilities;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Single facilities by id. */
interface FacilityEntities extends Repository<FacilityEntity, Long> {

    Optional<FacilityEntity> findById(long id);
}
