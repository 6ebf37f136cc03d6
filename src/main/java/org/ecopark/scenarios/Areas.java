package org.ecopark.scenarios;

import org.ecopark.web.Problem;
import org.ecopark.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looks at the shapes that callers draw. */
@Service
public class Areas {

    private final AreaRepository repository;

    Areas(AreaRepository repository) {
        this.repository = repository;
    }

    /** Whether it is a GeoJSON polygon, or several, that cross themselves nowhere. */
    public boolean isShape(String geoJson) {
        return repository.isShape(geoJson);
    }

    /**
     * Refuses an area whose shape is none.
     *
     * @param member of the body that holds it
     * @throws ProblemException with that member, when the shape cannot be read or crosses itself
     */
    public void require(String member, @Nullable Area area) {
        if (area != null && area.geoJson() != null && !isShape(area.geoJson())) {
            throw Problem.badRequest("member_type")
                    .with("member", member)
                    .with("expected", "a valid GeoJSON polygon in longitude and latitude")
                    .exception();
        }
    }
}
