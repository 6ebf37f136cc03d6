package org.ecopark.transport;

import java.util.Map;
import org.ecopark.layers.Title;

/** Sentences for what an answer about moving something did not check. */
final class HaulNotes {

    private static final Map<String, Title> UNVERIFIED = Map.of(
            "rail_distance",
            new Title(
                    "The way by rail is not known; the distance by road stands for it.", "철도 경로를 알 수 없어 도로 거리로 대신합니다."),
            "body_volume",
            new Title(
                    "The volume of the vehicle is not known, so only its legal payload bounds a load.",
                    "차량 용적을 알 수 없어 법정 적재량만 반영합니다."),
            "bulk_density",
            new Title(
                    "The bulk density is not known, so only the legal payload bounds a load; light material costs more.",
                    "겉보기 밀도를 알 수 없어 법정 적재량만 반영합니다. 가벼운 재료는 비용이 더 듭니다."),
            "emissions_of_light_loads",
            new Title(
                    "The load is light; the emission factor stands for usual loads and is too low for it.",
                    "가벼운 적재물이므로 평균 배출계수로는 배출량이 과소평가됩니다."),
            "longer_than_known",
            new Title("The pipe would be longer than any of its kind in our sources.", "출처에서 확인된 가장 긴 배관보다 깁니다."),
            "cost_of_running",
            new Title(
                    "The cost holds the building of the pipe only: pumping, upkeep and land are not in it.",
                    "배관 건설비만 포함합니다. 펌프 운전·유지관리·토지 비용은 제외했습니다."),
            "pipe_loses_all",
            new Title("The pipe would lose more heat than is sent.", "보내는 열보다 배관 손실이 더 큽니다."));

    private HaulNotes() {}

    static Title of(String code) {
        Title title = UNVERIFIED.get(code);
        if (title == null) {
            throw new IllegalStateException("no sentence for " + code);
        }
        return title;
    }
}
