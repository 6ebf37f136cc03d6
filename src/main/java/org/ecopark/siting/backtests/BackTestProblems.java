package org.ecopark.siting.backtests;

import org.ecopark.web.Problem;
import org.ecopark.web.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What callers of back-tests can get wrong. */
@Component
class BackTestProblems implements ProblemSource {

    @Override
    public @Nullable Problem problemOf(Throwable exception) {
        return exception instanceof UnknownBackTestException unknown
                ? Problem.notFound("unknown_back_test").with("back_test_id", unknown.id())
                : null;
    }
}
