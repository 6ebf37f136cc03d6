package org.ecopark.exchange.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ecopark.layers.Title;
import org.ecopark.materials.Acceptance;
import org.ecopark.materials.Acceptance.Bound;
import org.ecopark.materials.Compatibility;
import org.ecopark.materials.Judgement;
import org.ecopark.materials.Judgement.Reason;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.MaterialSpec;
import org.ecopark.transport.HeatFit;
import org.ecopark.transport.HeatFit.Temperatures;
import org.jspecify.annotations.Nullable;

/**
 * Hotter heat serves cooler needs across a heat exchanger, which takes a pinch. Temperatures are those that are stated,
 * else those of the class. Pure.
 */
final class HeatRule {

    private static final String FAMILY = "heat";
    private static final String TEMPERATURE = "temperature_c";
    /** As for every other thing that is unknown. */
    private static final double UNVERIFIED_FACTOR = 0.9;

    private static final Reason SERVES = new Reason(
            "hotter_heat",
            new Title(
                    "The heat is warmer than the need by at least " + (int) HeatFit.USUAL_PINCH_K
                            + " K and can serve it across an exchanger.",
                    "공급 열이 수요보다 " + (int) HeatFit.USUAL_PINCH_K + " K 이상 높아 열교환기로 공급할 수 있습니다."));
    private static final Reason COOL = new Reason(
            "too_cool",
            new Title(
                    "The heat is too cool for the need, less " + (int) HeatFit.USUAL_PINCH_K + " K for an exchanger.",
                    "열교환 온도차 " + (int) HeatFit.USUAL_PINCH_K + " K를 빼면 공급 열의 온도가 수요에 못 미칩니다."));
    private static final Reason UNSURE = new Reason(
            "temperature_unverified",
            new Title(
                    "Whether the heat is warm enough is not known: the temperatures overlap or are not stated.",
                    "온도가 겹치거나 명시되지 않아 충분히 뜨거운지 알 수 없습니다."));

    private final Compatibility compatibility;
    private final Function<MaterialClass, Temperatures> ofClass;

    HeatRule(Compatibility compatibility, Function<MaterialClass, Temperatures> ofClass) {
        this.compatibility = compatibility;
        this.ofClass = ofClass;
    }

    static boolean isHeat(@Nullable MaterialClass materialClass) {
        return materialClass != null && (FAMILY.equals(materialClass.key()) || FAMILY.equals(materialClass.parent()));
    }

    /** The judgement on two classes of heat, the same or others. */
    Judgement judge(MaterialSpec offer, Acceptance need) {
        Judgement same = compatibility.judge(offer, withoutTemperature(need));
        Judgement plain = same.isMatch()
                ? same
                : compatibility.judge(withClass(offer, need.materialClass()), withoutTemperature(need));
        if (!plain.isMatch()) {
            return plain;
        }
        return switch (HeatFit.judge(source(offer), sink(need), HeatFit.USUAL_PINCH_K)) {
            case TOO_COOL -> new Judgement(null, 0, List.of(COOL), plain.unverified());
            case WARM_ENOUGH -> new Judgement(plain.grade(), plain.score(), List.of(SERVES), plain.unverified());
            case UNVERIFIED -> {
                List<Reason> unverified = new ArrayList<>(plain.unverified());
                unverified.add(UNSURE);
                yield new Judgement(plain.grade(), plain.score() * UNVERIFIED_FACTOR, plain.reasons(), unverified);
            }
        };
    }

    private Temperatures source(MaterialSpec offer) {
        @Nullable Double stated = offer.quality().get(TEMPERATURE);
        return stated != null ? new Temperatures(stated, stated) : ofClass(offer.materialClass());
    }

    private Temperatures sink(Acceptance need) {
        @Nullable Bound stated = need.bounds().get(TEMPERATURE);
        if (stated == null || (stated.min() == null && stated.max() == null)) {
            return ofClass(need.materialClass());
        }
        // What takes 70 to 90 degrees does with 70; hotter heat is brought down across the exchanger.
        return stated.min() == null
                ? new Temperatures(null, stated.max())
                : new Temperatures(stated.min(), stated.min());
    }

    private Temperatures ofClass(@Nullable MaterialClass materialClass) {
        return materialClass == null ? new Temperatures(null, null) : ofClass.apply(materialClass);
    }

    private static MaterialSpec withClass(MaterialSpec offer, @Nullable MaterialClass materialClass) {
        return new MaterialSpec(
                materialClass,
                offer.code(),
                offer.grades(),
                offer.hazardous(),
                offer.quality(),
                offer.unit(),
                offer.sector());
    }

    private static Acceptance withoutTemperature(Acceptance need) {
        Map<String, Bound> others = new HashMap<>(need.bounds());
        others.remove(TEMPERATURE);
        return new Acceptance(
                need.materialClass(),
                need.codes(),
                need.grades(),
                need.hazardousPermit(),
                others,
                need.unit(),
                need.process(),
                need.sector());
    }
}
