package org.ecopark.exchange.synergies;

import java.util.List;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerProperty.Type;
import org.ecopark.layers.LayerSchema;
import org.ecopark.layers.LayerSource;
import org.ecopark.layers.Title;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The layers {@code synergies} and {@code synergy_streams}: of the newest finished run unless {@code run} says another. */
@Component
class SynergyLayers implements LayerSource {

    static final String SYNERGIES = "synergies";
    static final String STREAMS = "synergy_streams";

    private static final List<Layer> LAYERS = List.of(
            new Layer(
                    SYNERGIES,
                    new Title("Synergies", "연계 가능성"),
                    new Title(
                            "Possible exchanges that are among the best of their offer or their need, from the offer to"
                                    + " the need; found by a run over the whole register. Nobody has agreed on them.",
                            "전체 등록부 분석에서 찾은, 공급 또는 수요에 가장 알맞은 교환 가능성(공급지에서 수요지로)." + " 합의된 거래가 아닙니다."),
                    new LayerSchema(GeometryKind.LINE, synergy()),
                    SynergyRepository.SYNERGIES),
            new Layer(
                    STREAMS,
                    new Title("Offers and needs with their partners", "공급·수요별 상대 수"),
                    new Title(
                            "How many possible partners each offer and need has within reach, and what of its amount"
                                    + " they could take or give if nobody else did.",
                            "공급과 수요마다 도달 거리 안의 가능한 상대 수와, 다른 이가 없을 때 주고받을 수 있는 양."),
                    new LayerSchema(GeometryKind.POINT, stream()),
                    SynergyRepository.STREAMS));

    @Override
    public List<Layer> layers() {
        return LAYERS;
    }

    private static List<LayerProperty> synergy() {
        return List.of(
                of("run", Type.INTEGER, "Run", "분석", null),
                of("material_class", Type.TEXT, "Material class", "물질 분류", null),
                of("material_class_title_en", Type.TEXT, "Material", "물질(영어)", null),
                of("material_class_title_ko", Type.TEXT, "Material in Korean", "물질", null),
                of("offer_id", Type.INTEGER, "Offer", "공급", null),
                of("offer_facility_id", Type.INTEGER, "Facility that offers, id", "공급 사업장 번호", null),
                of("offer_facility_name", Type.TEXT, "Facility that offers", "공급 사업장", null),
                of("offer_status", Type.TEXT, "Status of the offer", "공급 상태", null),
                of("need_id", Type.INTEGER, "Need", "수요", null),
                of("need_facility_id", Type.INTEGER, "Facility that needs, id", "수요 사업장 번호", null),
                of("need_facility_name", Type.TEXT, "Facility that needs", "수요 사업장", null),
                of("need_status", Type.TEXT, "Status of the need", "수요 상태", null),
                of("shared_amount_low", Type.DECIMAL, "Amount both can share, low", "공유 가능량(하한)", null),
                of("shared_amount", Type.DECIMAL, "Amount both can share", "공유 가능량", null),
                of("shared_amount_high", Type.DECIMAL, "Amount both can share, high", "공유 가능량(상한)", null),
                of("amount_unit", Type.TEXT, "Unit of the amount", "양의 단위", null),
                of(
                        "gain_system_per_year",
                        Type.DECIMAL,
                        "Net gain a year, all parties together",
                        "연간 순이익(전체 관점)",
                        null),
                of(
                        "gain_system_per_unit",
                        Type.DECIMAL,
                        "Net gain a unit, all parties together",
                        "단위당 순이익(전체 관점)",
                        null),
                of("money", Type.TEXT, "Currency and price year", "통화와 가격 연도", null),
                of("even_months_assumed", Type.BOOLEAN, "Even months assumed", "월별 균등 가정", null),
                of("distance_m", Type.DECIMAL, "Distance in a straight line", "직선거리", "m"),
                of("road_distance_m", Type.DECIMAL, "Distance by road", "도로 거리", "m"),
                of("road_distance_provenance", Type.TEXT, "Origin of the road distance", "도로 거리의 근거", null),
                of("match_grade", Type.TEXT, "How well it fits", "적합 등급", null),
                of("match_score", Type.DECIMAL, "Score of the fit", "적합 점수", "1"),
                of("unverified", Type.TEXT_LIST, "Not known yet", "확인되지 않은 것", null),
                of("rank", Type.INTEGER, "Best rank", "최고 순위", null),
                of("offer_rank", Type.INTEGER, "Rank among the offer's partners", "공급 측 순위", null),
                of("need_rank", Type.INTEGER, "Rank among the need's partners", "수요 측 순위", null),
                of("illustrative", Type.BOOLEAN, "Invented to illustrate", "예시로 만든 것", null),
                of("stale", Type.BOOLEAN, "Register changed since", "이후 등록부 변경됨", null));
    }

    private static List<LayerProperty> stream() {
        return List.of(
                of("run", Type.INTEGER, "Run", "분석", null),
                of("stream_id", Type.INTEGER, "Offer or need", "공급·수요", null),
                of("direction", Type.TEXT, "Direction", "방향", null),
                of("material_class", Type.TEXT, "Material class", "물질 분류", null),
                of("material_class_title_en", Type.TEXT, "Material", "물질(영어)", null),
                of("material_class_title_ko", Type.TEXT, "Material in Korean", "물질", null),
                of("facility_id", Type.INTEGER, "Facility, id", "사업장 번호", null),
                of("facility_name", Type.TEXT, "Facility", "사업장", null),
                of("status", Type.TEXT, "Status", "상태", null),
                of("year", Type.INTEGER, "Year", "연도", null),
                of("amount", Type.DECIMAL, "Amount", "양", null),
                of("amount_unit", Type.TEXT, "Unit of the amount", "양의 단위", null),
                of("partners", Type.INTEGER, "Possible partners", "가능한 상대 수", null),
                of("partners_of_unknown_amount", Type.INTEGER, "Of these, amount unknown", "그중 양을 모르는 수", null),
                of("reachable_amount", Type.DECIMAL, "Amount that partners could share", "상대가 있는 양", null),
                of("illustrative", Type.BOOLEAN, "Invented to illustrate", "예시로 만든 것", null),
                of("stale", Type.BOOLEAN, "Register changed since", "이후 등록부 변경됨", null));
    }

    private static LayerProperty of(String name, Type type, String en, String ko, @Nullable String unit) {
        return new LayerProperty(name, type, new Title(en, ko), unit);
    }
}
