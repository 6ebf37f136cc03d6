package org.ecopark.capacity.studies;

import org.ecopark.web.Problem;
import org.ecopark.web.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What callers of studies can get wrong. */
@Component
class StudyProblems implements ProblemSource {

    @Override
    public @Nullable Problem problemOf(Throwable exception) {
        return exception instanceof UnknownCapacityStudyException unknown
                ? Problem.notFound("unknown_capacity_study").with("study_id", unknown.id())
                : null;
    }
}
