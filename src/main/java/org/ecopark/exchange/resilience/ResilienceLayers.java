package org.ecopark.exchange.resilience;

import java.util.List;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerProperty.Type;
import org.ecopark.layers.LayerSchema;
import org.ecopark.layers.LayerSource;
import org.ecopark.layers.Title;
import org.springframework.stereotype.Component;

/** The layer {@code resilience}: facilities by what is lost when they stop. */
@Component
class ResilienceLayers implements LayerSource {

    private static final Layer LAYER = new Layer(
            "resilience",
            new Title("What a stop would cost", "가동 중단 영향"),
            new Title(
                    "Facilities of a plan with what is lost a year when each alone stops and the others do the best that"
                            + " is left. The newest study unless another is chosen.",
                    "계획에 참여하는 사업장과, 그 사업장만 멈추고 나머지가 최선으로 대응할 때의 연간 손실. 기본값은 최신 분석."),
            new LayerSchema(
                    GeometryKind.POINT,
                    List.of(
                            LayerProperty.of("run", Type.INTEGER, "Study", "분석 번호", null),
                            LayerProperty.of("rank", Type.INTEGER, "Rank", "순위", null),
                            LayerProperty.of("facility_id", Type.INTEGER, "Facility's id", "사업장 ID", null),
                            LayerProperty.of("facility", Type.TEXT, "Facility", "사업장", null),
                            LayerProperty.of("lost_t_per_year", Type.DECIMAL, "Lost tonnes", "손실 톤수", "t/yr"),
                            LayerProperty.of("lost_m3_per_year", Type.DECIMAL, "Lost volume", "손실 부피", "m3/yr"),
                            LayerProperty.of("lost_MWh_per_year", Type.DECIMAL, "Lost energy", "손실 에너지", "MWh/yr"),
                            LayerProperty.of("lost_gain_per_year", Type.DECIMAL, "Lost net gain", "손실 순이익", null),
                            LayerProperty.of("money", Type.TEXT, "Money of the gain", "이익의 화폐", null),
                            LayerProperty.of(
                                    "stranded_receivers", Type.INTEGER, "Receivers with less", "공급이 줄어든 수요처", null),
                            LayerProperty.of("stranded_givers", Type.INTEGER, "Givers with less", "판로가 줄어든 공급처", null),
                            LayerProperty.of("detours", Type.INTEGER, "Flows on other ways", "우회 흐름", null),
                            LayerProperty.of("stale", Type.BOOLEAN, "Register changed since", "이후 등록부 변경됨", null))),
            ResilienceRepository.LAYER);

    @Override
    public List<Layer> layers() {
        return List.of(LAYER);
    }
}
