package org.ecopark.siting.runs;

import org.ecopark.web.Problem;
import org.ecopark.web.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What callers of siting runs can get wrong. */
@Component
class SitingProblems implements ProblemSource {

    @Override
    public @Nullable Problem problemOf(Throwable exception) {
        return exception instanceof UnknownSitingRunException unknown
                ? Problem.notFound("unknown_siting_run").with("run_id", unknown.id())
                : null;
    }
}
