package org.ecopark.parks;

import java.util.List;
import java.util.stream.Stream;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerProperty.Type;
import org.ecopark.layers.Title;
import org.ecopark.layers.load.LoadColumn;
import org.ecopark.layers.load.SourceColumns;

/** What parks, zones and plots show and take, in the order in which it is shown. */
final class ParkColumns {

    private static final List<LayerProperty> AREA = List.of(
            text("name", "Name", "이름"),
            text("name_en", "Name in English", "영어 이름"),
            text("name_ko", "Name in Korean", "한국어 이름"),
            text("country", "Country", "국가"),
            text("municipality", "Municipality", "시군구"),
            text("municipality_en", "Municipality in English", "시군구(영어)"),
            text("status", "Status", "상태"),
            whole("opened_year", "Opened", "지정·개장 연도"),
            text("managed_by", "Managed by", "관리 기관"),
            number("accuracy_m", "Accuracy of the point", "위치 정확도", "m"),
            number("declared_area_ha", "Area as published", "공표 면적", "ha"),
            number("boundary_area_ha", "Area inside the outline", "경계 면적", "ha"),
            number("power_mw", "Power supply", "전력 공급", "MW"),
            number("steam_t_per_day", "Steam supply", "증기 공급", "t/d"),
            number("water_m3_per_day", "Water supply", "용수 공급", "m3/d"),
            new LayerProperty(
                    "permit_classes", Type.TEXT_LIST, new Title("Permitted classes of operation", "허용되는 영업 종류"), null),
            whole("tenants", "Tenants", "입주 기업"),
            whole("employees", "Employees", "고용 인원"));

    static final List<LayerProperty> PARK = SourceColumns.after(AREA);

    static final List<LayerProperty> ZONE = SourceColumns.after(Stream.concat(
                    AREA.stream(),
                    Stream.of(
                            whole("park_id", "Park", "단지 ID"),
                            text("park_name", "Name of the park", "단지 이름"),
                            text("kind", "Kind of zone", "구역 종류"),
                            text("land_use", "Land use", "토지 이용"),
                            number("free_land_ha", "Free land", "분양 가능 면적", "ha"),
                            number("grid_mw", "Grid connection", "계통 연계 용량", "MW")))
            .toList());

    static final List<LayerProperty> PLOT = SourceColumns.after(List.of(
            text("name", "Name", "이름"),
            text("status", "Status", "상태"),
            text("land_use", "Land use", "토지 이용"),
            number("boundary_area_ha", "Area inside the outline", "경계 면적", "ha")));

    private static final List<LoadColumn> AREA_LOAD = List.of(
            LoadColumn.required("name", Type.TEXT),
            LoadColumn.optional("name_en", Type.TEXT),
            LoadColumn.optional("name_ko", Type.TEXT),
            LoadColumn.optional("country", Type.TEXT),
            LoadColumn.optional("municipality", Type.TEXT),
            LoadColumn.optional("municipality_en", Type.TEXT),
            LoadColumn.optional("status", Type.TEXT),
            LoadColumn.optional("opened_year", Type.INTEGER),
            LoadColumn.optional("managed_by", Type.TEXT),
            LoadColumn.optional("accuracy_m", Type.DECIMAL),
            LoadColumn.optional("declared_area_ha", Type.DECIMAL),
            LoadColumn.optional("power_mw", Type.DECIMAL),
            LoadColumn.optional("steam_t_per_day", Type.DECIMAL),
            LoadColumn.optional("water_m3_per_day", Type.DECIMAL),
            LoadColumn.optional("permit_classes", Type.TEXT_LIST),
            LoadColumn.optional("tenants", Type.INTEGER),
            LoadColumn.optional("employees", Type.INTEGER));

    static final List<LoadColumn> PARK_LOAD = SourceColumns.loadAfter(AREA_LOAD);

    static final List<LoadColumn> ZONE_LOAD = SourceColumns.loadAfter(Stream.concat(
                    AREA_LOAD.stream(),
                    Stream.of(
                            LoadColumn.optional("park", Type.TEXT),
                            LoadColumn.optional("park_source", Type.TEXT),
                            LoadColumn.optional("kind", Type.TEXT),
                            LoadColumn.optional("land_use", Type.TEXT),
                            LoadColumn.optional("free_land_ha", Type.DECIMAL),
                            LoadColumn.optional("grid_mw", Type.DECIMAL)))
            .toList());

    static final List<LoadColumn> PLOT_LOAD = SourceColumns.loadAfter(List.of(
            LoadColumn.required("name", Type.TEXT),
            LoadColumn.optional("status", Type.TEXT),
            LoadColumn.optional("land_use", Type.TEXT)));

    private ParkColumns() {}

    private static LayerProperty text(String name, String en, String ko) {
        return new LayerProperty(name, Type.TEXT, new Title(en, ko), null);
    }

    private static LayerProperty whole(String name, String en, String ko) {
        return new LayerProperty(name, Type.INTEGER, new Title(en, ko), null);
    }

    private static LayerProperty number(String name, String en, String ko, String unit) {
        return new LayerProperty(name, Type.DECIMAL, new Title(en, ko), unit);
    }
}
