package org.ecopark.capacity.studies;

import static org.ecopark.layers.LayerProperty.of;

import java.util.List;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty.Type;
import org.ecopark.layers.LayerSchema;
import org.ecopark.layers.LayerSource;
import org.ecopark.layers.Title;
import org.springframework.stereotype.Component;

/** The layers of kept capacity studies. */
@Component
class StudyLayers implements LayerSource {

    private static final Layer GAP = new Layer(
            "capacity_gap",
            new Title("Capacity gap", "처리 용량 부족"),
            new Title(
                    "Zones or parks with what arises in reach, who takes it, what finds no plant, and the best size of a"
                            + " plant there by itself. The newest study unless another is chosen.",
                    "구역·단지별 도달 범위 내 발생량, 기존 처리 용량, 처리처가 없는 물량, 단독 기준 최적 설비 규모. 기본값은 최신 분석."),
            new LayerSchema(
                    GeometryKind.ANY,
                    List.of(
                            of("run", Type.INTEGER, "Study", "분석 번호", null),
                            of("place_kind", Type.TEXT, "Kind of place", "장소 종류", null),
                            of("place_id", Type.INTEGER, "Id of the place", "장소 ID", null),
                            of("name", Type.TEXT, "Name", "이름", null),
                            of("material_class", Type.TEXT, "Material class", "물질 분류", null),
                            of("process", Type.TEXT, "Process", "공정", null),
                            of("verdict", Type.TEXT, "What it comes to", "판정", null),
                            of("inside_t_per_year", Type.DECIMAL, "Arising inside", "내부 발생량", "t/yr"),
                            of("arising_t_per_year", Type.DECIMAL, "Arising in reach", "도달 범위 발생량", "t/yr"),
                            of("available_t_per_year", Type.DECIMAL, "Free in reach", "도달 범위 가용량", "t/yr"),
                            of("capacity_t_per_year", Type.DECIMAL, "Capacity of plants around", "주변 처리 용량", "t/yr"),
                            of("gap_t_per_year", Type.DECIMAL, "Without a plant with room", "처리처 없는 물량", "t/yr"),
                            of("size_t_per_year", Type.DECIMAL, "Best size alone", "단독 최적 규모", "t/yr"),
                            of("tonnes_t_per_year", Type.DECIMAL, "Throughput alone", "단독 처리량", "t/yr"),
                            of("power_mw", Type.DECIMAL, "Power", "발전 출력", "MW"),
                            of("npv", Type.DECIMAL, "Net present value", "순현재가치", null),
                            of("npv_weighted", Type.DECIMAL, "Weighted net present value", "가중 순현재가치", null),
                            of("irr", Type.DECIMAL, "Internal rate of return", "내부수익률", null),
                            of("binding", Type.TEXT, "What binds", "제약 요인", null),
                            of("joint_size_t_per_year", Type.DECIMAL, "Size in the joint plan", "공동 계획 규모", "t/yr"),
                            of("joint_tonnes_t_per_year", Type.DECIMAL, "Tonnes in the joint plan", "공동 계획 물량", "t/yr"),
                            of("money", Type.TEXT, "Money", "화폐", null),
                            of("estimated", Type.BOOLEAN, "Distances estimated", "거리 추정값", null),
                            of("stale", Type.BOOLEAN, "Register changed since", "이후 등록부 변경됨", null))),
            StudyRowsRepository.GAP);

    private static final Layer PLANTS = new Layer(
            "recommended_plants",
            new Title("Plants of a capacity study", "용량 분석의 설비"),
            new Title(
                    "The best plant of each place by itself (alone; tonnes may be claimed twice) and of all places"
                            + " together (joint). Whether a plant pays stands in a property.",
                    "장소별 단독 최적 설비(alone, 물량 중복 가능)와 모든 장소의 공동 최적 설비(joint). 수익성은 속성으로 표시."),
            new LayerSchema(
                    GeometryKind.POINT,
                    List.of(
                            of("run", Type.INTEGER, "Study", "분석 번호", null),
                            of("mode", Type.TEXT, "Alone or joint", "단독·공동", null),
                            of("place_kind", Type.TEXT, "Kind of place", "장소 종류", null),
                            of("place_id", Type.INTEGER, "Id of the place", "장소 ID", null),
                            of("name", Type.TEXT, "Place", "장소", null),
                            of("process", Type.TEXT, "Process", "공정", null),
                            of("pays", Type.BOOLEAN, "Pays", "수익성 있음", null),
                            of("size_t_per_year", Type.DECIMAL, "Size", "규모", "t/yr"),
                            of("tonnes_t_per_year", Type.DECIMAL, "Throughput", "처리량", "t/yr"),
                            of("power_mw", Type.DECIMAL, "Power", "발전 출력", "MW"),
                            of("capex", Type.DECIMAL, "Capital cost", "투자비", null),
                            of("npv", Type.DECIMAL, "Net present value", "순현재가치", null),
                            of("npv_annuity_per_year", Type.DECIMAL, "Its annuity", "연금 환산 가치", null),
                            of("irr", Type.DECIMAL, "Internal rate of return", "내부수익률", null),
                            of("money", Type.TEXT, "Money", "화폐", null),
                            of("stale", Type.BOOLEAN, "Register changed since", "이후 등록부 변경됨", null))),
            StudyRowsRepository.PLANTS);

    private static final Layer LINES = new Layer(
            "capacity_allocation",
            new Title("Who feeds which plant", "설비별 물량 배정"),
            new Title(
                    "The joint plan of a capacity study, from source to place; no tonne stands twice.",
                    "용량 분석 공동 계획의 물량 흐름(발생지에서 설비로). 같은 물량이 두 번 나오지 않음."),
            new LayerSchema(
                    GeometryKind.LINE,
                    List.of(
                            of("run", Type.INTEGER, "Study", "분석 번호", null),
                            of("stream_id", Type.INTEGER, "Offer", "공급 ID", null),
                            of("facility_id", Type.INTEGER, "Facility's id", "시설 ID", null),
                            of("facility", Type.TEXT, "Facility", "시설", null),
                            of("place_kind", Type.TEXT, "Kind of place", "장소 종류", null),
                            of("place_id", Type.INTEGER, "Id of the place", "장소 ID", null),
                            of("name", Type.TEXT, "Place", "장소", null),
                            of("tonnes_t_per_year", Type.DECIMAL, "Amount", "수량", "t/yr"),
                            of("haul_cost_per_t", Type.DECIMAL, "Haul cost per tonne", "톤당 운송비", null),
                            of("money", Type.TEXT, "Money", "화폐", null),
                            of("road_distance_m", Type.DECIMAL, "Road distance", "도로 거리", "m"),
                            of("estimated", Type.BOOLEAN, "Distance estimated", "거리 추정값", null),
                            of("stale", Type.BOOLEAN, "Register changed since", "이후 등록부 변경됨", null))),
            StudyRowsRepository.LINES);

    @Override
    public List<Layer> layers() {
        return List.of(GAP, PLANTS, LINES);
    }
}
