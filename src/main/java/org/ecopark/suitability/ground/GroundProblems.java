package org.ecopark.suitability.ground;

import org.ecopark.web.Problem;
import org.ecopark.web.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What callers can get wrong about areas and grids. */
@Component
class GroundProblems implements ProblemSource {

    @Override
    public @Nullable Problem problemOf(Throwable exception) {
        if (exception instanceof TooManyCellsException many) {
            return Problem.badRequest("too_many_cells")
                    .with("of", many.what())
                    .with("count", many.count())
                    .with("most", many.most());
        }
        return exception instanceof UnknownGroundException ? Problem.badRequest("unknown_ground") : null;
    }
}
