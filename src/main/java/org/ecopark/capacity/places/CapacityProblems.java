package org.ecopark.capacity.places;

import org.ecopark.capacity.supply.TooManySourcesException;
import org.ecopark.web.Problem;
import org.ecopark.web.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What callers of sizings can get wrong. */
@Component
class CapacityProblems implements ProblemSource {

    @Override
    public @Nullable Problem problemOf(Throwable exception) {
        if (exception instanceof UnknownSpotException unknown) {
            Problem problem =
                    "zone".equals(unknown.kind()) ? Problem.notFound("unknown_zone") : Problem.notFound("unknown_park");
            return problem.with("id", unknown.id());
        }
        if (exception instanceof TooManySourcesException many) {
            return Problem.of(422, "capacity_too_many_sources").with("most", many.most());
        }
        return null;
    }
}
