package org.ecopark.layers.runs;

import org.ecopark.web.Problem;
import org.ecopark.web.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What callers of kept runs can get wrong; each room has the sentences of its kind. */
@Component
class RunProblems implements ProblemSource {

    @Override
    public @Nullable Problem problemOf(Throwable exception) {
        if (exception instanceof UnknownRunException unknown) {
            return Problem.notFound(unknown.code()).with("run_id", unknown.id());
        }
        return exception instanceof OpenRunException open
                ? Problem.of(409, open.code()).with("run_id", open.id())
                : null;
    }
}
