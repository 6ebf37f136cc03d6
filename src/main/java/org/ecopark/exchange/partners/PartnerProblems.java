package org.ecopark.exchange.partners;

import org.ecopark.web.Problem;
import org.ecopark.web.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What callers of the partner search can ask for in vain. */
@Component
class PartnerProblems implements ProblemSource {

    @Override
    public @Nullable Problem problemOf(Throwable exception) {
        return exception instanceof UnknownHaulCostException unknown
                ? Problem.badRequest("no_transport_cost")
                        .with("material_class", unknown.materialClass())
                        .with("country", unknown.country())
                : null;
    }
}
