package org.ecopark.features.exports;

import org.ecopark.formats.writing.FormatLimitException;
import org.ecopark.web.Problem;
import org.ecopark.web.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What it means to the caller that a format cannot hold something; each limit has its own code. */
@Component
class ExportProblems implements ProblemSource {

    @Override
    public @Nullable Problem problemOf(Throwable exception) {
        if (!(exception instanceof FormatLimitException limit)) {
            return null;
        }
        String code = "format_limit_" + limit.code();
        return Problem.badRequest(code).with("reason", String.valueOf(limit.getMessage()));
    }
}
