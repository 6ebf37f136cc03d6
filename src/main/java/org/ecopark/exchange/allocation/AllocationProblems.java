package org.ecopark.exchange.allocation;

import org.ecopark.web.Problem;
import org.ecopark.web.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What callers of allocations can get wrong. */
@Component
class AllocationProblems implements ProblemSource {

    @Override
    public @Nullable Problem problemOf(Throwable exception) {
        return exception instanceof UnknownAllocationException unknown
                ? Problem.notFound("unknown_allocation").with("allocation_id", unknown.id())
                : null;
    }
}
