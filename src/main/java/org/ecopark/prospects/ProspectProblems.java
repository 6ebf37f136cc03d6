package org.ecopark.prospects;

import org.ecopark.capacity.supply.TooManySourcesException;
import org.ecopark.web.Problem;
import org.ecopark.web.ProblemSource;
import org.ecopark.web.pdf.MissingLettersException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What callers of this room can get wrong or do otherwise. */
@Component
class ProspectProblems implements ProblemSource {

    @Override
    public @Nullable Problem problemOf(Throwable exception) {
        if (exception instanceof TooManySourcesException many) {
            return Problem.badRequest("too_many_sources").with("most", many.most());
        }
        // The caller can take the page in place of the PDF.
        return exception instanceof MissingLettersException missing
                ? Problem.of(503, "pdf_fonts").with("letters", missing.letters())
                : null;
    }
}
