package org.ecopark.exchange.valuation;

import java.util.List;
import java.util.Map;
import org.ecopark.layers.Title;
import org.ecopark.materials.Judgement.Reason;
import org.ecopark.materials.MaterialClass;
import org.ecopark.measure.MissingRateException;
import org.jspecify.annotations.Nullable;

/** The sentences of valuation: what is missing and what was taken instead of what. */
final class Gaps {

    private static final Map<String, Title> KINDS = Map.of(
            "primary", new Title("primary production", "1차 생산"),
            "closed_loop", new Title("recycling", "재활용"),
            "reuse", new Title("re-use", "재사용"),
            "landfill", new Title("landfill", "매립"));

    private Gaps() {}

    static Reason noCountry() {
        return new Reason(
                "no_country",
                new Title(
                        "The country of the offer is not known, so no prices hold.", "공급지의 국가를 알 수 없어 적용할 가격이 없습니다."));
    }

    static Reason noFee(MaterialClass materialClass, String region) {
        return new Reason(
                "no_gate_fee",
                new Title(
                        "No gate fee or price of "
                                + materialClass.title().en().toLowerCase(java.util.Locale.ROOT) + " is known in "
                                + region + ".",
                        region + "의 " + materialClass.title().ko() + " 반입료나 가격을 알 수 없습니다."));
    }

    static Reason noAlternative(MaterialClass materialClass, String region) {
        return new Reason(
                "no_other_outlet",
                new Title(
                        "No other outlet with a known fee is known for "
                                + materialClass.title().en().toLowerCase(java.util.Locale.ROOT) + " in " + region + ".",
                        region + "에서 " + materialClass.title().ko() + "의 다른 처리처와 요금을 알 수 없습니다."));
    }

    static Reason noFeeOf(Title outlet, String region) {
        return new Reason(
                "no_fee_of_outlet",
                new Title(
                        "Not compared: the fee of " + outlet.en() + " in " + region + " is not known.",
                        "비교하지 않음: " + region + "의 " + outlet.ko() + " 요금을 알 수 없습니다."));
    }

    static Reason ofGradesOnly(Title outlet, List<String> grades) {
        String names = String.join(", ", grades);
        return new Reason(
                "outlet_of_grades_only",
                new Title(
                        "Not compared: " + outlet.en() + " takes " + names
                                + " only, and the grade of the offer is not known.",
                        "비교하지 않음: " + outlet.ko() + "은(는) " + names + " 등급만 받으며 공급의 등급을 알 수 없습니다."));
    }

    static Reason noTax(Title outlet, String region, int year) {
        return new Reason(
                "no_tax",
                new Title(
                        "Not compared: the tax on " + outlet.en() + " in " + region + " for " + year + " is not known.",
                        "비교하지 않음: " + region + "의 " + year + "년 " + outlet.ko() + " 세율을 알 수 없습니다."));
    }

    static Reason noRate(MissingRateException missing) {
        return new Reason(
                "no_rate",
                new Title(
                        "Money cannot be compared: the " + missing.missing() + " is not known.",
                        "금액을 비교할 수 없습니다: " + missing.missing() + " 값이 없습니다."));
    }

    static Reason noProcessingCost(@Nullable String process) {
        return new Reason(
                "no_processing_cost",
                process == null
                        ? new Title("The receiver's process and its cost are not known.", "수요 측의 공정과 그 비용을 알 수 없습니다.")
                        : new Title(
                                "The processing cost of " + process + " is not known.",
                                process + " 공정의 처리 비용을 알 수 없습니다."));
    }

    static Reason noProductValue(@Nullable String process) {
        return new Reason(
                "no_product_value",
                process == null
                        ? new Title("What the receiver makes of it is not known.", "수요 측의 생산물을 알 수 없습니다.")
                        : new Title(
                                "The value of what " + process + " makes is not known.",
                                process + " 공정 생산물의 가치를 알 수 없습니다."));
    }

    static Reason noFactor(MaterialClass materialClass, String kind) {
        Title what = KINDS.getOrDefault(kind, new Title(kind, kind));
        return new Reason(
                "no_emission_factor",
                new Title(
                        "No emission factor for " + what.en() + " of "
                                + materialClass.title().en().toLowerCase(java.util.Locale.ROOT) + " is known.",
                        materialClass.title().ko() + "의 " + what.ko() + " 배출계수를 알 수 없습니다."));
    }

    static Reason notLandfilled(Title outlet) {
        return new Reason(
                "outlet_not_comparable",
                new Title(
                        "Emissions are not compared with " + outlet.en()
                                + ": its factor holds only collection and transport.",
                        outlet.ko() + "의 배출계수는 수거·운반만 포함하므로 배출량을 비교하지 않습니다."));
    }

    static Reason burningUnknown() {
        return new Reason(
                "burning_not_in_factors",
                new Title(
                        "What burning it emits is not in the factors, so avoided landfill alone would mislead.",
                        "소각 배출이 계수에 없어 매립 회피만으로는 오해를 부를 수 있습니다."));
    }

    static Reason usualOutlet(Title outlet) {
        return new Reason(
                "usual_outlet",
                new Title(
                        "The receiver states no process with a known fee: the fee of the usual outlet is taken ("
                                + outlet.en() + ").",
                        "수요 측 공정의 요금을 알 수 없어 통상 처리처의 요금을 적용했습니다 (" + outlet.ko() + ")."));
    }

    static Reason usualOutletUnpriced(Title outlet, String region) {
        return new Reason(
                "usual_outlet_unpriced",
                new Title(
                        "The material usually goes to " + outlet.en() + ", whose price in " + region
                                + " is not known: no other outlet is taken for the best one.",
                        "이 물질은 보통 " + outlet.ko() + "(으)로 가지만 " + region + "의 가격을 알 수 없어 다른 처리처를 최선으로 보지 않습니다."));
    }

    /** The two counterfactuals of an answer, where they differ. */
    static Reason heldAgainst(Title best, Title otherKind) {
        return new Reason(
                "held_against_two_outlets",
                new Title(
                        "The offerer's gain is held against the best outlet open to it, whoever that is: " + best.en()
                                + ". The gain of everyone and the CO2e are held against the best outlet of another kind: "
                                + otherKind.en()
                                + ". Where another of the receiver's kind would take the material anyway, these two are not gained;"
                                + " and so the gains of the two parties do not add up to everyone's.",
                        "공급자의 이익은 열려 있는 최선의 처리처(" + best.ko() + ") 대비이고, 전체의 이익과 CO2e는 다른 종류의 최선 처리처(" + otherKind.ko()
                                + ") 대비입니다. 같은 종류의 다른 업체가 어차피 가져갈 물질이라면 뒤의 둘은 생기지 않으며, 따라서 두 당사자의 이익을 더해도 전체의 이익이 되지 않습니다."));
    }

    static Reason stepAssumed() {
        return new Reason(
                "best_use_assumed",
                new Title(
                        "The use is not known: the highest step of the waste hierarchy normally open to the material is told.",
                        "용도를 알 수 없어 해당 물질에 통상 가능한 가장 높은 단계를 표시합니다."));
    }

    static Reason foreignPrices(String region, @Nullable String country) {
        return new Reason(
                "prices_of_another_country",
                new Title(
                        "Prices of " + region + " are taken for an offer in "
                                + (country == null ? "an unknown country" : country) + ", as asked.",
                        "요청에 따라 " + (country == null ? "국가 미상" : country) + " 공급에 " + region + " 가격을 적용했습니다."));
    }

    static Reason foreignFactors(String region) {
        return new Reason(
                "factors_of_another_country",
                new Title(
                        "Emission factors are those of " + region + "; none of the offer's country are known.",
                        "배출계수는 " + region + " 값이며 공급 국가의 값은 없습니다."));
    }

    static Reason revealed() {
        return new Reason(
                "value_in_use_from_fee",
                new Title(
                        "For the system view the receiver's product and cost are not known; the market's fee stands for their difference.",
                        "수요 측 생산물 가치와 비용을 알 수 없어 시스템 관점에서는 시장 요금을 그 차이로 봅니다."));
    }

    static Reason fromLibrary() {
        return new Reason(
                "value_in_use_from_products",
                new Title(
                        "What the receiver makes of it and what that costs are taken from published prices of the product and of making it.",
                        "수요 측 생산물 가치와 비용은 생산물과 제조에 대해 공개된 가격에서 가져왔습니다."));
    }

    static Reason free() {
        return new Reason(
                "taken_as_free",
                new Title(
                        "No price is known; the material is taken to change hands for nothing.",
                        "가격을 알 수 없어 무상으로 오가는 것으로 가정했습니다."));
    }

    static Reason hazardous() {
        return new Reason(
                "no_hazardous_outlets",
                new Title("No fees for hazardous material are known.", "유해 물질의 처리 요금을 알 수 없습니다."));
    }

    static Reason noCarrier(MaterialClass materialClass) {
        return new Reason(
                "no_carrier",
                new Title(
                        "Nothing is known of moving "
                                + materialClass.title().en().toLowerCase(java.util.Locale.ROOT) + ".",
                        materialClass.title().ko() + "의 운송에 대해 알려진 것이 없습니다."));
    }

    static Reason noHaul(Title carrier, String figure, String needs) {
        String words = needs.replace('_', ' ');
        boolean cost = "cost".equals(figure);
        return new Reason(
                cost ? "no_transport_cost" : "no_transport_" + figure,
                cost
                        ? new Title(
                                "The transport cost is not known: " + words + " of " + carrier.en() + " is missing.",
                                "운송비를 알 수 없습니다: " + carrier.ko() + "의 " + words + " 값이 없습니다.")
                        : new Title(
                                "Of the transport, " + figure + " is not known: " + words + " of " + carrier.en()
                                        + " is missing.",
                                "운송의 " + figure + " 값을 알 수 없습니다: " + carrier.ko() + "의 " + words + " 값이 없습니다."));
    }

    static Reason noHaulPrices(Title carrier, String currency, @Nullable String region) {
        String where = region == null ? "?" : region;
        return new Reason(
                "no_transport_cost",
                new Title(
                        "The cost of " + carrier.en() + " is known in " + currency + " only and holds not for " + where
                                + "; ask for the prices of another country to use it.",
                        carrier.ko() + " 비용은 " + currency + " 값만 있어 " + where + "에 적용하지 않습니다. 다른 국가의 가격을 요청하면 사용합니다."));
    }
}
