package org.ecopark.exchange.matching;

import org.ecopark.facilities.UnknownFacilityException;
import org.ecopark.web.Problem;
import org.ecopark.web.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What callers of this room can get wrong. */
@Component
class ExchangeProblems implements ProblemSource {

    @Override
    public @Nullable Problem problemOf(Throwable exception) {
        if (exception instanceof UnknownFacilityException unknown) {
            return Problem.notFound("unknown_facility").with("facility_id", unknown.id());
        }
        if (exception instanceof UnknownStreamException unknown) {
            return Problem.notFound("unknown_stream").with("stream_id", unknown.id());
        }
        return null;
    }
}
