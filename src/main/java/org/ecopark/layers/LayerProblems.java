package org.ecopark.layers;

import org.ecopark.web.Problem;
import org.ecopark.web.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a wrong layer name or filter means to the caller of any door. */
@Component
class LayerProblems implements ProblemSource {

    @Override
    public @Nullable Problem problemOf(Throwable exception) {
        if (exception instanceof UnknownLayerException unknown) {
            return Problem.notFound("unknown_layer").with("reason", String.valueOf(unknown.getMessage()));
        } else if (exception instanceof UnsupportedFilterException unsupported) {
            return Problem.badRequest("unsupported_filter").with("reason", String.valueOf(unsupported.getMessage()));
        }
        return null;
    }
}
