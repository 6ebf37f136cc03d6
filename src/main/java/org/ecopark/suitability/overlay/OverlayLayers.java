package org.ecopark.suitability.overlay;

import java.util.List;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerProperty.Type;
import org.ecopark.layers.LayerSchema;
import org.ecopark.layers.LayerSource;
import org.ecopark.layers.Title;
import org.springframework.stereotype.Component;

/** The layer {@code suitability} of kept overlays. */
@Component
class OverlayLayers implements LayerSource {

    private static final List<Layer> LAYERS = List.of(new Layer(
            "suitability",
            new Title("Suitability", "적합도"),
            new Title(
                    "How well places suit industry by a weighted overlay. The newest run unless another is chosen.",
                    "가중 중첩으로 평가한 산업 입지 적합도. 기본값은 최신 분석입니다."),
            new LayerSchema(
                    GeometryKind.ANY,
                    List.of(
                            LayerProperty.of("run", Type.INTEGER, "Suitability run", "적합도 분석 번호", null),
                            LayerProperty.of("run_title", Type.TEXT, "Title of the run", "분석 제목", null),
                            LayerProperty.of("key", Type.TEXT, "Cell or zone", "셀·구역", null),
                            LayerProperty.of("name", Type.TEXT, "Name", "이름", null),
                            LayerProperty.of("score", Type.DECIMAL, "Score from 0 to 1", "점수(0~1)", null),
                            LayerProperty.of("road_distance_m", Type.DECIMAL, "Distance to a road", "도로까지 거리", "m"),
                            LayerProperty.of("rail_distance_m", Type.DECIMAL, "Distance to rail", "철도까지 거리", "m"),
                            LayerProperty.of("water_distance_m", Type.DECIMAL, "Distance to water", "수역까지 거리", "m"),
                            LayerProperty.of(
                                    "raw_material",
                                    Type.DECIMAL,
                                    "Raw material in reach, a year",
                                    "도달 범위 원료(연간)",
                                    null),
                            LayerProperty.of("markets", Type.DECIMAL, "Needs in reach, a year", "도달 범위 수요(연간)", null),
                            LayerProperty.of("residents", Type.DECIMAL, "Residents in reach", "도달 범위 인구", null),
                            LayerProperty.of("stale", Type.BOOLEAN, "Register changed since", "이후 등록부 변경됨", null))),
            CellRepository.CELLS));

    @Override
    public List<Layer> layers() {
        return LAYERS;
    }
}
