package org.ecopark.materials;

import java.util.List;
import org.ecopark.layers.Title;
import org.jspecify.annotations.Nullable;

/**
 * Whether an offer fits a need and how well.
 *
 * @param grade how the two are related; null when rejected
 * @param score 0 (rejected) to 1, see {@link Compatibility}
 * @param reasons for a match: why it is one; for a rejection: every reason against it
 * @param unverified what is not known and should be asked before anyone relies on it
 */
public record Judgement(@Nullable MatchGrade grade, double score, List<Reason> reasons, List<Reason> unverified) {

    public Judgement {
        reasons = List.copyOf(reasons);
        unverified = List.copyOf(unverified);
    }

    public boolean isMatch() {
        return grade != null;
    }

    /** A sentence with its stable code. */
    public record Reason(String code, Title sentence) {}
}
