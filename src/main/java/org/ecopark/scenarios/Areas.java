package org.ecopark.scenarios;

import java.util.Objects;
import org.ecopark.scenarios.AreaRepository.Look;
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

    /**
     * Refuses an area whose shape is none, and a park or zone that is not there.
     *
     * @param member of the body that holds it
     * @throws ProblemException with that member, when the shape cannot be read or crosses itself (then with the place),
     *     or when the park or zone is not there
     */
    public void require(String member, @Nullable Area area) {
        if (area == null) {
            return;
        }
        if (area.geoJson() != null) {
            requireShape(member, area.geoJson());
        }
        if (area.park() != null && !repository.isPark(area.park())) {
            throw without(Problem.badRequest("unknown_park"), member, "park", area.park());
        }
        if (area.zone() != null && !repository.isZone(area.zone())) {
            throw without(Problem.badRequest("unknown_zone"), member, "zone", area.zone());
        }
    }

    private static ProblemException without(Problem problem, String member, String kind, long id) {
        return problem.with("member", member.replace(".polygon", "") + "." + kind)
                .with("id", id)
                .exception();
    }

    /**
     * Refuses what is no GeoJSON polygon, nor several.
     *
     * @param name of the member or parameter that holds it
     * @throws ProblemException when it cannot be read or crosses itself; then with the place
     */
    public void requireShape(String name, String geoJson) {
        Look look = repository.look(geoJson).orElseThrow(() -> noPolygon(name));
        if (!look.surface() || (!look.valid() && look.longitude() == null)) {
            throw noPolygon(name);
        }
        if (!look.valid()) {
            throw Problem.badRequest("outline_not_valid")
                    .with("member", name)
                    .with("longitude", degrees(look.longitude()))
                    .with("latitude", degrees(look.latitude()))
                    .exception();
        }
    }

    private static ProblemException noPolygon(String name) {
        return Problem.badRequest("member_type")
                .with("member", name)
                .with("expected", "a valid GeoJSON polygon in longitude and latitude")
                .exception();
    }

    /** To about a metre: the place has to be found on a map, not surveyed. */
    private static double degrees(@Nullable Double exact) {
        return Math.round(Objects.requireNonNull(exact) * 1e5) / 1e5;
    }
}
