package org.ecopark.exchange.resilience;

import org.ecopark.web.Problem;
import org.ecopark.web.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What callers of resilience studies can get wrong. */
@Component
class ResilienceProblems implements ProblemSource {

    @Override
    public @Nullable Problem problemOf(Throwable exception) {
        return exception instanceof UnknownStudyException unknown
                ? Problem.notFound("unknown_resilience_study").with("study_id", unknown.id())
                : null;
    }
}
