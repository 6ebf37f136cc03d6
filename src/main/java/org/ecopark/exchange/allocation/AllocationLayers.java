package org.ecopark.exchange.allocation;

import java.util.List;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerProperty.Type;
import org.ecopark.layers.LayerSchema;
import org.ecopark.layers.LayerSource;
import org.ecopark.layers.Title;
import org.springframework.stereotype.Component;

/** The layers {@code flows} and {@code residuals} of kept allocations. */
@Component
class AllocationLayers implements LayerSource {

    private static final List<LayerProperty> RUN =
            List.of(LayerProperty.of("run", Type.INTEGER, "Allocation", "배분 번호", null));

    private static final List<LayerProperty> MATERIAL = List.of(
            LayerProperty.of("material_class", Type.TEXT, "Material class", "물질 분류", null),
            LayerProperty.of("material_class_title_en", Type.TEXT, "Material in English", "물질(영어)", null),
            LayerProperty.of("material_class_title_ko", Type.TEXT, "Material in Korean", "물질(한국어)", null));

    private static final List<LayerProperty> STALE =
            List.of(LayerProperty.of("stale", Type.BOOLEAN, "Register changed since", "이후 등록부 변경됨", null));

    private static final List<LayerProperty> ENDS_OF_FLOW = List.of(
            LayerProperty.of("from_facility_id", Type.INTEGER, "Giver's id", "공급 사업장 ID", null),
            LayerProperty.of("from_facility", Type.TEXT, "Giver", "공급 사업장", null),
            LayerProperty.of("to_facility_id", Type.INTEGER, "Taker's id", "수요 사업장 ID", null),
            LayerProperty.of("to_facility", Type.TEXT, "Taker", "수요 사업장", null),
            LayerProperty.of("offer_id", Type.INTEGER, "Offer", "공급 ID", null),
            LayerProperty.of("need_id", Type.INTEGER, "Need", "수요 ID", null));

    private static final List<LayerProperty> OF_FLOW = List.of(
            LayerProperty.of("leg", Type.TEXT, "Used there or passed on", "사용 또는 경유", null),
            LayerProperty.of("amount", Type.DECIMAL, "Amount", "수량", null),
            LayerProperty.of("amount_unit", Type.TEXT, "Unit of the amount", "수량 단위", null),
            LayerProperty.of("gain_per_unit", Type.DECIMAL, "Net gain per unit", "단위당 순이익", null),
            LayerProperty.of("gain_offerer_per_unit", Type.DECIMAL, "Net gain per unit, offerer", "단위당 순이익(공급자)", null),
            LayerProperty.of(
                    "gain_receiver_per_unit", Type.DECIMAL, "Net gain per unit, receiver", "단위당 순이익(수요자)", null),
            LayerProperty.of("money", Type.TEXT, "Money of the gain", "이익의 화폐", null),
            LayerProperty.of("co2e_t_per_unit", Type.DECIMAL, "CO2e spared per unit", "단위당 CO2e 감축", "t"),
            LayerProperty.of("straight_distance_m", Type.DECIMAL, "Straight distance", "직선 거리", "m"),
            LayerProperty.of("road_distance_m", Type.DECIMAL, "Road distance", "도로 거리", "m"),
            LayerProperty.of("estimated", Type.BOOLEAN, "Distance estimated", "거리 추정값", null));

    private static final List<LayerProperty> OF_END = List.of(
            LayerProperty.of("stream_id", Type.INTEGER, "Offer or need", "공급·수요 ID", null),
            LayerProperty.of("side", Type.TEXT, "Side", "구분", null),
            LayerProperty.of("facility_id", Type.INTEGER, "Facility's id", "사업장 ID", null),
            LayerProperty.of("facility", Type.TEXT, "Facility", "사업장", null));

    private static final List<LayerProperty> REST = List.of(
            LayerProperty.of("amount", Type.DECIMAL, "Amount", "수량", null),
            LayerProperty.of("rest", Type.DECIMAL, "Left", "잔여", null),
            LayerProperty.of("amount_unit", Type.TEXT, "Unit of the amounts", "수량 단위", null),
            LayerProperty.of("gain_of_more", Type.DECIMAL, "Gain of one more", "1단위 증가 시 이익", null),
            LayerProperty.of("loss_of_less", Type.DECIMAL, "Loss of one less", "1단위 감소 시 손실", null),
            LayerProperty.of(
                    "change_exact",
                    Type.BOOLEAN,
                    "Gain and loss exact; else at most and at least",
                    "이익·손실이 정확한 값인지(아니면 상한·하한)",
                    null),
            LayerProperty.of("bound_by", Type.TEXT, "What binds one more", "추가 1단위를 막는 요인", null),
            LayerProperty.of("money", Type.TEXT, "Money of gain and loss", "이익·손실의 화폐", null),
            LayerProperty.of("outlet_en", Type.TEXT, "Other outlet", "다른 처리처(영어)", null),
            LayerProperty.of("outlet_ko", Type.TEXT, "Other outlet in Korean", "다른 처리처(한국어)", null),
            LayerProperty.of("outlet_cost", Type.DECIMAL, "Cost there per unit", "해당 처리처의 단위 비용", null));

    private static final List<Layer> LAYERS = List.of(
            new Layer(
                    "flows",
                    new Title("Best flows", "최적 흐름"),
                    new Title(
                            "The best set of exchanges of an allocation, from giver to taker; possible ones, not agreed."
                                    + " The newest unless another run is chosen.",
                            "최적 배분 결과의 흐름(공급에서 수요로). 가능한 교환이며 합의된 것이 아닙니다. 기본값은 최신 실행 결과입니다."),
                    schema(GeometryKind.LINE, List.of(RUN, ENDS_OF_FLOW, MATERIAL, OF_FLOW, STALE)),
                    FlowRepository.LAYER),
            new Layer(
                    "residuals",
                    new Title("Residuals", "잔여량"),
                    new Title(
                            "What the best set of exchanges leaves: offers without a need, needs without an offer, and"
                                    + " outputs of works that nobody needs.",
                            "최적 배분 후 남는 공급, 채워지지 않은 수요, 가공 시설의 남은 산출물."),
                    schema(GeometryKind.POINT, List.of(RUN, OF_END, MATERIAL, REST, STALE)),
                    EndRepository.LAYER));

    private static LayerSchema schema(GeometryKind kind, List<List<LayerProperty>> parts) {
        return new LayerSchema(kind, parts.stream().flatMap(List::stream).toList());
    }

    @Override
    public List<Layer> layers() {
        return LAYERS;
    }
}
