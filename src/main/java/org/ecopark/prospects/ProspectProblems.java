package org.ecopark.prospects;

import org.ecopark.capacity.supply.TooManySourcesException;
import org.ecopark.web.Problem;
import org.ecopark.web.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What callers of this room can get wrong. */
@Component
class ProspectProblems implements ProblemSource {

    @Override
    public @Nullable Problem problemOf(Throwable exception) {
        return exception instanceof TooManySourcesException many
                ? Problem.badRequest("too_many_sources").with("most", many.most())
                : null;
    }
}
