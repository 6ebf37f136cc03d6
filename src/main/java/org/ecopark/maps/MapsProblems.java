package org.ecopark.maps;

import org.ecopark.layers.styles.StyleFaultException;
import org.ecopark.maps.pictures.BusyException;
import org.ecopark.web.Problem;
import org.ecopark.web.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the room's own failures mean to callers who are not told in the words of WMS. */
@Component
class MapsProblems implements ProblemSource {

    @Override
    public @Nullable Problem problemOf(Throwable exception) {
        if (exception instanceof StyleFaultException fault) {
            return Problem.of(422, "style_fault")
                    .with("line", fault.line())
                    .with("fault", String.valueOf(fault.getMessage()));
        }
        return exception instanceof BusyException ? Problem.of(503, "maps_busy") : null;
    }
}
