package org.ecopark.exchange.synergies;

import org.ecopark.web.Problem;
import org.ecopark.web.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What callers can get wrong about runs. */
@Component
class SynergyProblems implements ProblemSource {

    @Override
    public @Nullable Problem problemOf(Throwable exception) {
        if (exception instanceof UnknownSynergyRunException unknown) {
            return Problem.notFound("unknown_synergy_run").with("synergy_run_id", unknown.id());
        }
        return null;
    }
}
