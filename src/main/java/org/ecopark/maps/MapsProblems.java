package org.ecopark.maps;

import org.ecopark.maps.pictures.BusyException;
import org.ecopark.web.Problem;
import org.ecopark.web.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the room's own failures mean to callers who are not told in the words of WMS. */
@Component
class MapsProblems implements ProblemSource {

    @Override
    public @Nullable Problem problemOf(Throwable exception) {
        return exception instanceof BusyException ? Problem.of(503, "maps_busy") : null;
    }
}
