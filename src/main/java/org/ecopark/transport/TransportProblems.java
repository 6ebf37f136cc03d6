package org.ecopark.transport;

import org.ecopark.web.Problem;
import org.ecopark.web.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What callers of this room can get wrong. */
@Component
class TransportProblems implements ProblemSource {

    @Override
    public @Nullable Problem problemOf(Throwable exception) {
        return exception instanceof UnknownCarrierException unknown
                ? Problem.badRequest("unknown_carrier")
                        .with("carrier", unknown.key())
                        .with("carriers", unknown.known())
                : null;
    }
}
