package org.ecopark.siting.runs;

import java.util.List;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerProperty.Type;
import org.ecopark.layers.LayerSchema;
import org.ecopark.layers.LayerSource;
import org.ecopark.layers.Title;
import org.springframework.stereotype.Component;

/** The layers {@code candidates}, {@code siting_plants} and {@code siting_allocation} of kept runs. */
@Component
class SitingLayers implements LayerSource {

    private static final List<LayerProperty> SITE = List.of(
            LayerProperty.of("run", Type.INTEGER, "Siting run", "입지 분석 번호", null),
            LayerProperty.of("run_title", Type.TEXT, "Title of the run", "분석 제목", null),
            LayerProperty.of("key", Type.TEXT, "Key of the candidate", "후보지 키", null),
            LayerProperty.of("kind", Type.TEXT, "Kind", "종류", null),
            LayerProperty.of("name", Type.TEXT, "Name", "이름", null),
            LayerProperty.of("material_class", Type.TEXT, "Material class", "물질 분류", null),
            LayerProperty.of("free_land_ha", Type.DECIMAL, "Free land", "가용 토지", "ha"),
            LayerProperty.of("opened", Type.BOOLEAN, "Chosen", "선택됨", null),
            LayerProperty.of("existing", Type.BOOLEAN, "Stands already", "기존 시설", null),
            LayerProperty.of("capacity", Type.DECIMAL, "Capacity", "용량", null),
            LayerProperty.of("load", Type.DECIMAL, "Taken in", "처리량", null),
            LayerProperty.of("amount_unit", Type.TEXT, "Unit of capacity and intake", "용량·처리량 단위", null),
            LayerProperty.of("cost_per_year", Type.DECIMAL, "Cost of the plant a year", "연간 시설 비용", null),
            LayerProperty.of("capital_cost", Type.DECIMAL, "Capital cost", "자본 비용", null),
            LayerProperty.of("money", Type.TEXT, "Money of the costs", "비용의 화폐", null),
            LayerProperty.of("proof", Type.TEXT, "Proof: optimal or feasible", "증명 상태(최적·실행 가능)", null),
            LayerProperty.of("stale", Type.BOOLEAN, "Register changed since", "이후 등록부 변경됨", null));

    private static final List<LayerProperty> ALLOCATION = List.of(
            LayerProperty.of("run", Type.INTEGER, "Siting run", "입지 분석 번호", null),
            LayerProperty.of("candidate_key", Type.TEXT, "Key of the site", "부지 키", null),
            LayerProperty.of("candidate", Type.TEXT, "Site", "부지", null),
            LayerProperty.of("stream_id", Type.INTEGER, "Offer", "공급 ID", null),
            LayerProperty.of("facility_id", Type.INTEGER, "Facility's id", "시설 ID", null),
            LayerProperty.of("facility", Type.TEXT, "Facility", "시설", null),
            LayerProperty.of("material_class", Type.TEXT, "Material class", "물질 분류", null),
            LayerProperty.of("material_class_title_en", Type.TEXT, "Material in English", "물질(영어)", null),
            LayerProperty.of("material_class_title_ko", Type.TEXT, "Material in Korean", "물질(한국어)", null),
            LayerProperty.of("amount", Type.DECIMAL, "Amount", "수량", null),
            LayerProperty.of("amount_unit", Type.TEXT, "Unit of the amount", "수량 단위", null),
            LayerProperty.of("haul_cost_per_unit", Type.DECIMAL, "Haul cost per unit", "단위당 운송비", null),
            LayerProperty.of("money", Type.TEXT, "Money of the cost", "비용의 화폐", null),
            LayerProperty.of("straight_distance_m", Type.DECIMAL, "Straight distance", "직선 거리", "m"),
            LayerProperty.of("road_distance_m", Type.DECIMAL, "Road distance", "도로 거리", "m"),
            LayerProperty.of("road_minutes", Type.DECIMAL, "Driving time", "주행 시간", "min"),
            LayerProperty.of("estimated", Type.BOOLEAN, "Distance estimated", "거리 추정값", null),
            LayerProperty.of("stale", Type.BOOLEAN, "Register changed since", "이후 등록부 변경됨", null));

    private static final List<Layer> LAYERS = List.of(
            new Layer(
                    "candidates",
                    new Title("Candidate sites", "후보지"),
                    new Title(
                            "Places that a siting run looked at, chosen or not. The newest run unless another is chosen.",
                            "입지 분석에서 검토한 장소(선택 여부 포함). 기본값은 최신 분석입니다."),
                    new LayerSchema(GeometryKind.POINT, SITE),
                    SitingRowsRepository.CANDIDATES),
            new Layer(
                    "siting_plants",
                    new Title("Sited plants", "선정된 시설"),
                    new Title(
                            "Sites that a siting run chose, with their size and what they would take in; planned, not built.",
                            "입지 분석에서 선택된 부지와 규모·처리량. 계획이며 건설된 것이 아닙니다."),
                    new LayerSchema(GeometryKind.POINT, SITE),
                    SitingRowsRepository.PLANTS),
            new Layer(
                    "siting_allocation",
                    new Title("Allocation to sited plants", "선정 시설로의 배분"),
                    new Title("Which offer would go to which chosen site.", "어느 공급이 어느 선정 부지로 가는지 보여 줍니다."),
                    new LayerSchema(GeometryKind.LINE, ALLOCATION),
                    SitingRowsRepository.ALLOCATION));

    @Override
    public List<Layer> layers() {
        return LAYERS;
    }
}
