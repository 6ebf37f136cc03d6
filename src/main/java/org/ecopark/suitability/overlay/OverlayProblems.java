package org.ecopark.suitability.overlay;

import org.ecopark.web.Problem;
import org.ecopark.web.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What callers of suitability runs can get wrong. */
@Component
class OverlayProblems implements ProblemSource {

    @Override
    public @Nullable Problem problemOf(Throwable exception) {
        return exception instanceof UnknownOverlayException unknown
                ? Problem.notFound("unknown_suitability_run").with("run_id", unknown.id())
                : null;
    }
}
