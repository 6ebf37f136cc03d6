package org.ecopark.materials;

import java.util.Locale;

/**
 * How an offer and a need are related, best first, with its score. The scores are the proposal of the field reference
 * (exact code 1.0, sub-chapter 0.8, class 0.7, precedent 0.6, chapter 0.3); broader offer 0.5 is assumed. They rank
 * and mean no probability.
 */
public enum MatchGrade {
    /** The offer's code is one the need names. */
    EXACT_CODE(1.0),
    /** Codes of the same sub-chapter. */
    SAME_SUB_CHAPTER(0.8),
    /** The same material class, or a member of the family that is needed. */
    SAME_CLASS(0.7),
    /** A documented exchange between the two sectors. */
    PRECEDENT(0.6),
    /** The offer is of a family of which the need takes a member; what share fits is unknown. */
    BROADER_OFFER(0.5),
    /** Only the chapter is shared; a hint. */
    SAME_CHAPTER(0.3);

    private final double score;

    MatchGrade(double score) {
        this.score = score;
    }

    public double score() {
        return score;
    }

    /** Spelling in JSON, such as {@code exact_code}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
