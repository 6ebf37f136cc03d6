package org.ecopark.exchange.pipeline;

import java.util.List;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerProperty.Type;
import org.ecopark.layers.LayerSchema;
import org.ecopark.layers.LayerSource;
import org.ecopark.layers.Title;
import org.ecopark.layers.load.SourceColumns;
import org.springframework.stereotype.Component;

/** The layer {@code exchanges}: lines from offer to need. */
@Component
class ExchangeLayer implements LayerSource {

    static final String NAME = "exchanges";

    private static final List<LayerProperty> PROPERTIES = SourceColumns.after(List.of(
            text("name", "Name", "이름"),
            text("name_ko", "Name in Korean", "한국어 이름"),
            text("state", "State", "상태"),
            new LayerProperty("year", Type.INTEGER, new Title("Year of the state", "상태 연도"), null),
            text("offer_party", "Offerer", "공급자"),
            text("need_party", "Receiver", "수요자"),
            new LayerProperty(
                    "offer_facility_id", Type.INTEGER, new Title("Facility of the offerer", "공급 사업장 ID"), null),
            new LayerProperty(
                    "need_facility_id", Type.INTEGER, new Title("Facility of the receiver", "수요 사업장 ID"), null),
            truth("offer_gone", "Offer no longer in the register", "공급이 등록부에 없음"),
            truth("need_gone", "Need no longer in the register", "수요가 등록부에 없음"),
            text("park_names", "Parks", "단지"),
            text("material_class", "Material class", "물질 분류"),
            text("material_class_title_en", "Material class in English", "물질 분류(영어)"),
            text("material_class_title_ko", "Material class in Korean", "물질 분류(한국어)"),
            text("code_system", "Code system", "코드 체계"),
            text("code", "Code", "코드"),
            number("amount_low", "Amount, low", "수량(하한)"),
            number("amount", "Amount", "수량"),
            number("amount_high", "Amount, high", "수량(상한)"),
            text("amount_unit", "Unit of the amounts", "수량 단위"),
            number("over_booked", "Over-booked by, in the unit of the amounts", "초과 예약량(수량 단위)"),
            text("notice", "Notice", "알림"),
            text("barrier", "Barrier", "장애 요인"),
            new LayerProperty("straight_distance_m", Type.DECIMAL, new Title("Straight distance", "직선 거리"), "m"),
            new LayerProperty("road_distance_m", Type.DECIMAL, new Title("Road distance", "도로 거리"), "m"),
            new LayerProperty("planned_start", Type.DATE, new Title("Planned start", "시작 예정"), null),
            new LayerProperty("planned_end", Type.DATE, new Title("Planned end", "종료 예정"), null),
            truth("illustrative", "Invented for illustration", "설명용 가상 자료")));

    private static final Layer LAYER = new Layer(
            NAME,
            new Title("Exchanges", "교환"),
            new Title(
                    "Exchanges between facilities with their state, from idea to completed or failed; lines from offer to"
                            + " need.",
                    "사업장 간 교환과 그 상태(아이디어부터 완료 또는 실패까지). 공급에서 수요로 이은 선."),
            new LayerSchema(GeometryKind.LINE, PROPERTIES)
                    .timed("planned_start", "planned_end")
                    .timed("year", "year"),
            SearchRepository.LAYER);

    private static LayerProperty text(String name, String en, String ko) {
        return new LayerProperty(name, Type.TEXT, new Title(en, ko), null);
    }

    private static LayerProperty number(String name, String en, String ko) {
        return new LayerProperty(name, Type.DECIMAL, new Title(en, ko), null);
    }

    private static LayerProperty truth(String name, String en, String ko) {
        return new LayerProperty(name, Type.BOOLEAN, new Title(en, ko), null);
    }

    @Override
    public List<Layer> layers() {
        return List.of(LAYER);
    }
}
