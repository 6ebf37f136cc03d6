package org.ecopark.transport.regions;

import org.ecopark.web.Problem;
import org.ecopark.web.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What callers of this package can get wrong. */
@Component
class RoadProblems implements ProblemSource {

    @Override
    public @Nullable Problem problemOf(Throwable exception) {
        return exception instanceof UnknownRoadsException unknown
                ? Problem.notFound("unknown_roads").with("roads_id", unknown.id())
                : null;
    }
}
