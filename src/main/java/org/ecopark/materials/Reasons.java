package org.ecopark.materials;

import java.util.List;
import java.util.Objects;
import org.ecopark.layers.Title;
import org.ecopark.materials.Judgement.Reason;
import org.ecopark.measure.AmountUnit;

/** The sentences of {@link Compatibility}, each with its stable code. */
final class Reasons {

    private Reasons() {}

    static Reason of(MatchGrade grade) {
        Title sentence = switch (grade) {
            case EXACT_CODE -> new Title("The need names this waste code.", "수요가 이 폐기물 코드를 지정합니다.");
            case SAME_SUB_CHAPTER -> new Title("The waste codes share a sub-chapter.", "폐기물 코드의 중분류가 같습니다.");
            case SAME_CLASS -> new Title("Offer and need are the same material class.", "공급과 수요의 물질 분류가 같습니다.");
            case PRECEDENT ->
                new Title("An exchange between these two sectors is documented.", "두 업종 간 교환 사례가 문서로 확인됩니다.");
            case BROADER_OFFER ->
                new Title(
                        "The offer is broader than the need: sorting or processing comes between, its yield unknown.",
                        "공급이 수요보다 넓은 분류입니다. 선별·가공이 필요하며 수율은 알 수 없습니다.");
            case SAME_CHAPTER -> new Title("Only the chapter of the waste codes is shared.", "폐기물 코드의 대분류만 같습니다.");
        };
        return new Reason(grade.key(), sentence);
    }

    static Reason differentUnit(AmountUnit offered, AmountUnit needed) {
        return new Reason(
                "different_quantity",
                new Title(
                        "The offer is stated in " + offered.key() + " and the need in " + needed.key() + ".",
                        "공급 단위는 " + offered.key() + ", 수요 단위는 " + needed.key() + "입니다."));
    }

    static Reason differentMaterial() {
        return new Reason(
                "different_material", new Title("Offer and need are different materials.", "공급과 수요의 물질이 다릅니다."));
    }

    static Reason codeNotAccepted(CodeRef code) {
        return new Reason(
                "code_not_accepted",
                new Title(
                        "The need does not accept code " + code.code() + ".", "수요가 코드 " + code.code() + "를 받지 않습니다."));
    }

    static Reason codeUnknown() {
        return new Reason(
                "code_unknown",
                new Title(
                        "The need names waste codes and the offer's code is unknown.",
                        "수요는 폐기물 코드를 지정하지만 공급의 코드를 알 수 없습니다."));
    }

    static Reason gradeNotAccepted(List<String> offered, List<String> accepted) {
        return new Reason(
                "grade_not_accepted",
                new Title(
                        "Grade " + String.join(", ", offered) + " is offered, " + String.join(", ", accepted)
                                + " is accepted.",
                        "공급 등급은 " + String.join(", ", offered) + ", 허용 등급은 " + String.join(", ", accepted) + "입니다."));
    }

    static Reason gradeUnknown() {
        return new Reason("grade_unknown", new Title("The offer's grade is unknown.", "공급의 등급을 알 수 없습니다."));
    }

    static Reason gradeMixed() {
        return new Reason(
                "grade_mixed",
                new Title("Part of the offer is of a grade that is not accepted.", "공급의 일부는 허용되지 않는 등급입니다."));
    }

    static Reason hazardousWithoutPermit() {
        return new Reason(
                "hazardous_without_permit",
                new Title(
                        "The material is hazardous and the facility has no permit for hazardous material.",
                        "유해 물질이며 사업장에 유해 물질 허가가 없습니다."));
    }

    static Reason hazardUnknown() {
        return new Reason(
                "hazard_unknown", new Title("Whether the material is hazardous is unknown.", "물질의 유해성 여부를 알 수 없습니다."));
    }

    static Reason permitUnknown() {
        return new Reason(
                "permit_unknown",
                new Title(
                        "The material is hazardous; whether the facility has a permit for it is unknown.",
                        "유해 물질이며 사업장의 허가 여부를 알 수 없습니다."));
    }

    static Reason qualityUnknown(String name) {
        Title quality = QualityNames.of(name);
        return new Reason(
                "quality_unknown",
                new Title(
                        "The need limits the " + quality.en() + ", and that of the offer is unknown.",
                        "수요가 " + quality.ko() + " 값을 제한하지만 공급의 값을 알 수 없습니다."));
    }

    static Reason qualityOutOfBounds(String name, double value, Acceptance.Bound bound) {
        Title quality = QualityNames.of(name);
        String unit = QualityNames.unit(name);
        String given = QualityNames.number(value) + unit;
        return new Reason(
                "quality_out_of_bounds",
                new Title(
                        "The " + quality.en() + " is " + given + ", accepted is " + accepted(bound, unit) + ".",
                        quality.ko() + " 값은 " + given + ", 허용 범위는 " + acceptedKo(bound, unit) + "입니다."));
    }

    private static String accepted(Acceptance.Bound bound, String unit) {
        if (bound.min() == null) {
            return "at most " + QualityNames.number(Objects.requireNonNull(bound.max())) + unit;
        }
        return bound.max() == null
                ? "at least " + QualityNames.number(bound.min()) + unit
                : QualityNames.number(bound.min()) + " to " + QualityNames.number(bound.max()) + unit;
    }

    private static String acceptedKo(Acceptance.Bound bound, String unit) {
        if (bound.min() == null) {
            return QualityNames.number(Objects.requireNonNull(bound.max())) + unit + " 이하";
        }
        return bound.max() == null
                ? QualityNames.number(bound.min()) + unit + " 이상"
                : QualityNames.number(bound.min()) + " – " + QualityNames.number(bound.max()) + unit;
    }
}
