package org.ecopark.materials;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecopark.materials.Judgement.Reason;
import org.ecopark.measure.AmountUnit;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether an offer can serve a need. Pure: the same two give the same judgement.
 *
 * <p>Hard rejections: another kind of quantity, another material, code not accepted, grade not accepted, hazardous
 * material to a facility without permit, a quality value out of bounds, a refused pair. Otherwise the best applicable
 * {@link MatchGrade}. Each thing that is unknown is listed, multiplies the score by 0.9 (assumed) and never rejects.
 */
public final class Compatibility {

    private static final double UNVERIFIED_FACTOR = 0.9;

    private final Taxonomy taxonomy;
    private final List<Refusal> refusals;
    private final List<Precedent> precedents;

    Compatibility(Taxonomy taxonomy, List<Refusal> refusals, List<Precedent> precedents) {
        this.taxonomy = taxonomy;
        this.refusals = List.copyOf(refusals);
        this.precedents = List.copyOf(precedents);
    }

    /** The judgement on an offer for a need. */
    public Judgement judge(MaterialSpec offer, Acceptance need) {
        List<Reason> against = new ArrayList<>();
        List<Reason> unverified = new ArrayList<>();
        if (offer.unit() != need.unit()) {
            against.add(Reasons.differentUnit(offer.unit(), need.unit()));
        }
        @Nullable MatchGrade grade = grade(offer, need);
        if (grade == null) {
            against.add(Reasons.differentMaterial());
        }
        judgeCode(offer, need, against, unverified);
        judgeGrade(offer, need, against, unverified);
        judgeHazard(offer, need, against, unverified);
        judgeQuality(offer, need, against, unverified);
        judgeRefusals(offer, need, against);
        if (grade == null || !against.isEmpty()) {
            return new Judgement(null, 0, against, unverified);
        }
        double score = grade.score() * Math.pow(UNVERIFIED_FACTOR, unverified.size());
        return new Judgement(grade, score, List.of(Reasons.of(grade)), unverified);
    }

    private @Nullable MatchGrade grade(MaterialSpec offer, Acceptance need) {
        CodeRef code = offer.code();
        if (code != null && need.codes().stream().anyMatch(code::equals)) {
            return MatchGrade.EXACT_CODE;
        }
        if (code != null && need.codes().stream().anyMatch(code::isWithin)) {
            return MatchGrade.SAME_SUB_CHAPTER;
        }
        MaterialClass offered = offer.materialClass();
        MaterialClass needed = need.materialClass();
        if (offered != null && needed != null) {
            return gradeByClass(offer, offered, need, needed);
        }
        if (code != null && need.codes().stream().anyMatch(code::sharesSubChapterWith)) {
            return MatchGrade.SAME_SUB_CHAPTER;
        }
        boolean sameChapter = code != null && need.codes().stream().anyMatch(code::sharesChapterWith);
        return sameChapter ? MatchGrade.SAME_CHAPTER : null;
    }

    private @Nullable MatchGrade gradeByClass(
            MaterialSpec offer, MaterialClass offered, Acceptance need, MaterialClass needed) {
        if (taxonomy.isWithin(offered, needed)) {
            return MatchGrade.SAME_CLASS;
        }
        if (isPrecedent(offer, offered, need)) {
            return MatchGrade.PRECEDENT;
        }
        return taxonomy.isWithin(needed, offered) ? MatchGrade.BROADER_OFFER : null;
    }

    private boolean isPrecedent(MaterialSpec offer, MaterialClass offered, Acceptance need) {
        if (offer.sector() == null || need.sector() == null) {
            return false;
        }
        return precedents.stream()
                .anyMatch(p -> p.classKey().equals(offered.key())
                        && offer.sector().isWithin(p.producer())
                        && need.sector().isWithin(p.receiver()));
    }

    private static void judgeCode(MaterialSpec offer, Acceptance need, List<Reason> against, List<Reason> unverified) {
        if (need.codes().isEmpty()) {
            return;
        }
        CodeRef code = offer.code();
        if (code == null || need.codes().stream().noneMatch(code::isOfSameSystem)) {
            unverified.add(Reasons.codeUnknown());
        } else if (need.codes().stream().noneMatch(code::isWithin)) {
            against.add(Reasons.codeNotAccepted(code));
        }
    }

    private static void judgeGrade(MaterialSpec offer, Acceptance need, List<Reason> against, List<Reason> unverified) {
        if (need.grades().isEmpty()) {
            return;
        }
        if (offer.grades().isEmpty()) {
            unverified.add(Reasons.gradeUnknown());
        } else if (offer.grades().stream().noneMatch(need.grades()::contains)) {
            against.add(Reasons.gradeNotAccepted(offer.grades(), need.grades()));
        } else if (!need.grades().containsAll(offer.grades())) {
            unverified.add(Reasons.gradeMixed());
        }
    }

    private void judgeHazard(MaterialSpec offer, Acceptance need, List<Reason> against, List<Reason> unverified) {
        @Nullable Boolean hazardous = hazardous(offer);
        @Nullable Boolean permit = need.hazardousPermit();
        if (Boolean.FALSE.equals(hazardous) || Boolean.TRUE.equals(permit)) {
            return;
        }
        if (hazardous == null) {
            unverified.add(Reasons.hazardUnknown());
        } else if (permit == null) {
            unverified.add(Reasons.permitUnknown());
        } else {
            against.add(Reasons.hazardousWithoutPermit());
        }
    }

    /** What the stream says, else what its code says. Energy and water have no waste hazard unless stated. */
    private @Nullable Boolean hazardous(MaterialSpec offer) {
        if (offer.hazardous() != null) {
            return offer.hazardous();
        }
        if (offer.code() != null) {
            return taxonomy.findCode(offer.code()).map(WasteCode::hazardous).orElse(null);
        }
        return offer.unit() == AmountUnit.MWH_PER_YEAR ? Boolean.FALSE : null;
    }

    private static void judgeQuality(
            MaterialSpec offer, Acceptance need, List<Reason> against, List<Reason> unverified) {
        for (Map.Entry<String, Acceptance.Bound> bound : need.bounds().entrySet()) {
            Double value = offer.quality().get(bound.getKey());
            if (value == null) {
                unverified.add(Reasons.qualityUnknown(bound.getKey()));
            } else if (!bound.getValue().holds(value)) {
                against.add(Reasons.qualityOutOfBounds(bound.getKey(), value, bound.getValue()));
            }
        }
    }

    private void judgeRefusals(MaterialSpec offer, Acceptance need, List<Reason> against) {
        @Nullable Boolean hazardous = hazardous(offer);
        for (Refusal refusal : refusals) {
            if (applies(refusal, offer, hazardous, need)) {
                against.add(new Reason(refusal.code(), refusal.sentence()));
            }
        }
    }

    private boolean applies(Refusal refusal, MaterialSpec offer, @Nullable Boolean hazardous, Acceptance need) {
        boolean offerFits = (refusal.classKey() == null || isOfClass(offer.materialClass(), refusal.classKey()))
                && (refusal.grade() == null
                        || (!offer.grades().isEmpty() && offer.grades().stream().allMatch(refusal.grade()::equals)))
                && (refusal.hazardous() == null || refusal.hazardous().equals(hazardous));
        return offerFits && isReceiver(refusal.receiver(), need);
    }

    /** A refusal's receiver is a process, a class with its members, a kind of permit, or anyone. */
    private boolean isReceiver(@Nullable String receiver, Acceptance need) {
        if (receiver == null || "*".equals(receiver)) {
            return true;
        }
        if ("no_hazardous_permit".equals(receiver)) {
            return Boolean.FALSE.equals(need.hazardousPermit());
        }
        return receiver.equals(need.process()) || isOfClass(need.materialClass(), receiver);
    }

    private boolean isOfClass(@Nullable MaterialClass materialClass, String key) {
        return materialClass != null
                && taxonomy.findClass(key)
                        .map(family -> taxonomy.isWithin(materialClass, family))
                        .orElse(false);
    }
}
