package org.ecopark.tenants;

import org.ecopark.web.Problem;
import org.ecopark.web.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What callers of tenant searches can get wrong. */
@Component
class TenantProblems implements ProblemSource {

    @Override
    public @Nullable Problem problemOf(Throwable exception) {
        return exception instanceof UnknownTenantSearchException unknown
                ? Problem.notFound("unknown_tenant_search").with("search_id", unknown.id())
                : null;
    }
}
