package org.ecopark.facilities;

import java.util.List;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerProperty.Type;
import org.ecopark.layers.Title;
import org.ecopark.layers.load.LoadColumn;
import org.ecopark.layers.load.SourceColumns;

/** What a facility shows and takes. */
final class FacilityColumns {

    static final List<LayerProperty> SHOWN = SourceColumns.after(List.of(
            text("name", "Name", "이름"),
            text("name_en", "Name in English", "영어 이름"),
            text("name_ko", "Name in Korean", "한국어 이름"),
            text("operator", "Operator", "운영자"),
            text("address", "Address", "주소"),
            text("municipality", "Municipality", "시군구"),
            text("municipality_en", "Municipality in English", "시군구(영어)"),
            text("country", "Country", "국가"),
            new LayerProperty("accuracy_m", Type.DECIMAL, new Title("Accuracy of the point", "위치 정확도"), "m"),
            text("location_quality", "What the point is of", "위치 종류"),
            text("sector_scheme", "Sector scheme", "업종 분류 체계"),
            text("sector_code", "Sector", "업종"),
            text("activities", "Activities", "활동"),
            text("status", "Status", "상태"),
            whole("opened_year", "Opened", "개시 연도"),
            whole("closed_year", "Closed", "종료 연도"),
            whole("employees", "Employees", "고용 인원"),
            new LayerProperty("illustrative", Type.BOOLEAN, new Title("Invented for illustration", "설명용 가상 사업장"), null),
            new LayerProperty(
                    "hazardous_permit", Type.BOOLEAN, new Title("May take hazardous material", "유해 물질 허가"), null),
            text("permit_ref", "Permit", "허가 번호"),
            whole("park_id", "Park", "단지 ID"),
            text("park_name", "Name of the park", "단지 이름"),
            whole("zone_id", "Zone", "구역 ID"),
            text("zone_name", "Name of the zone", "구역 이름")));

    static final List<LoadColumn> LOADED = SourceColumns.loadAfter(List.of(
            LoadColumn.required("name", Type.TEXT),
            LoadColumn.optional("name_en", Type.TEXT),
            LoadColumn.optional("name_ko", Type.TEXT),
            LoadColumn.optional("operator", Type.TEXT),
            LoadColumn.optional("address", Type.TEXT),
            LoadColumn.optional("municipality", Type.TEXT),
            LoadColumn.optional("municipality_en", Type.TEXT),
            LoadColumn.optional("country", Type.TEXT),
            LoadColumn.optional("accuracy_m", Type.DECIMAL),
            LoadColumn.optional("location_quality", Type.TEXT),
            LoadColumn.optional("sector_scheme", Type.TEXT),
            LoadColumn.optional("sector_code", Type.TEXT),
            LoadColumn.optional("activities", Type.TEXT),
            LoadColumn.optional("status", Type.TEXT),
            LoadColumn.optional("opened_year", Type.INTEGER),
            LoadColumn.optional("closed_year", Type.INTEGER),
            LoadColumn.optional("employees", Type.INTEGER),
            LoadColumn.optional("illustrative", Type.BOOLEAN),
            LoadColumn.optional("hazardous_permit", Type.BOOLEAN),
            LoadColumn.optional("permit_ref", Type.TEXT),
            LoadColumn.optional("installations", Type.JSON),
            LoadColumn.optional("permits", Type.JSON)));

    static final List<LayerProperty> INSTALLATION = List.of(
            whole("facility_id", "Facility", "사업장 ID"),
            text("facility_name", "Name of the facility", "사업장 이름"),
            text("name", "Name", "이름"),
            text("process", "Process", "공정"),
            new LayerProperty("capacity", Type.DECIMAL, new Title("Capacity", "용량"), null),
            text("capacity_unit", "Unit of the capacity", "용량 단위"),
            whole("opened_year", "Opened", "개시 연도"),
            whole("closed_year", "Closed", "종료 연도"));

    static final List<LayerProperty> PERMIT = List.of(
            whole("facility_id", "Facility", "사업장 ID"),
            text("facility_name", "Name of the facility", "사업장 이름"),
            text("reference", "Reference", "허가 번호"),
            text("kind", "Kind", "종류"),
            new LayerProperty("hazardous", Type.BOOLEAN, new Title("For hazardous material", "유해 물질 허가"), null),
            new LayerProperty("limit_t_per_year", Type.DECIMAL, new Title("Limit", "허가량"), "t/yr"),
            new LayerProperty("valid_to", Type.DATE, new Title("Valid to", "유효 기한"), null));

    private FacilityColumns() {}

    private static LayerProperty text(String name, String en, String ko) {
        return new LayerProperty(name, Type.TEXT, new Title(en, ko), null);
    }

    private static LayerProperty whole(String name, String en, String ko) {
        return new LayerProperty(name, Type.INTEGER, new Title(en, ko), null);
    }
}
