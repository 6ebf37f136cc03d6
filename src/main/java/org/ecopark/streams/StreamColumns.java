package org.ecopark.streams;

import java.util.List;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerProperty.Type;
import org.ecopark.layers.Title;
import org.ecopark.layers.load.LoadColumn;
import org.ecopark.layers.load.SourceColumns;

/** What a stream shows and takes. */
final class StreamColumns {

    static final List<LayerProperty> SHOWN = SourceColumns.after(List.of(
            text("name", "Name", "이름"),
            new LayerProperty("facility_id", Type.INTEGER, new Title("Facility", "사업장 ID"), null),
            text("facility_name", "Name of the facility", "사업장 이름"),
            new LayerProperty("illustrative", Type.BOOLEAN, new Title("Invented for illustration", "설명용 가상 자료"), null),
            text("material_class", "Material class", "물질 분류"),
            text("material_class_title_en", "Material class in English", "물질 분류(영어)"),
            text("material_class_title_ko", "Material class in Korean", "물질 분류(한국어)"),
            text("code_system", "Code system", "코드 체계"),
            text("code", "Code", "코드"),
            text("code_label_en", "Code in English words", "코드 이름(영어)"),
            text("code_label_ko", "Code in Korean words", "코드 이름(한국어)"),
            new LayerProperty("accepted_codes", Type.TEXT_LIST, new Title("Accepted codes", "허용 코드"), null),
            new LayerProperty("grades", Type.TEXT_LIST, new Title("Grades", "등급"), null),
            new LayerProperty("hazardous", Type.BOOLEAN, new Title("Hazardous", "유해"), null),
            text("status", "Status", "상태"),
            new LayerProperty("year", Type.INTEGER, new Title("Year", "연도"), null),
            new LayerProperty("valid_from", Type.DATE, new Title("Valid from", "유효 시작"), null),
            new LayerProperty("valid_to", Type.DATE, new Title("Valid to", "유효 종료"), null),
            number("amount_low", "Amount, low", "수량(하한)"),
            number("amount", "Amount", "수량"),
            number("amount_high", "Amount, high", "수량(상한)"),
            text("amount_unit", "Unit of the amounts", "수량 단위"),
            new LayerProperty("monthly_shares", Type.DECIMAL_LIST, new Title("Monthly shares", "월별 비율"), null),
            new LayerProperty("quality", Type.JSON, new Title("Quality", "품질"), null),
            new LayerProperty("quality_bounds", Type.JSON, new Title("Quality accepted", "허용 품질"), null),
            text("outlet", "Outlet", "처리·공급처"),
            text("process", "Receiving process", "수용 공정"),
            number("price", "Price per unit", "단가"),
            text("price_currency", "Currency of the price", "통화"),
            new LayerProperty("price_year", Type.INTEGER, new Title("Year of the price", "가격 연도"), null)));

    static final List<LoadColumn> LOADED = SourceColumns.loadAfter(List.of(
            LoadColumn.required("facility", Type.TEXT),
            LoadColumn.optional("facility_source", Type.TEXT),
            LoadColumn.optional("name", Type.TEXT),
            LoadColumn.required("direction", Type.TEXT),
            LoadColumn.required("status", Type.TEXT),
            LoadColumn.optional("year", Type.INTEGER),
            LoadColumn.optional("valid_from", Type.DATE),
            LoadColumn.optional("valid_to", Type.DATE),
            LoadColumn.optional("material_class", Type.TEXT),
            LoadColumn.optional("code_system", Type.TEXT),
            LoadColumn.optional("code", Type.TEXT),
            LoadColumn.optional("accepted_codes", Type.TEXT_LIST),
            LoadColumn.optional("grades", Type.TEXT_LIST),
            LoadColumn.optional("hazardous", Type.BOOLEAN),
            LoadColumn.optional("amount_low", Type.DECIMAL),
            LoadColumn.optional("amount", Type.DECIMAL),
            LoadColumn.optional("amount_high", Type.DECIMAL),
            LoadColumn.optional("amount_unit", Type.TEXT),
            LoadColumn.optional("monthly_shares", Type.DECIMAL_LIST),
            LoadColumn.optional("quality", Type.JSON),
            LoadColumn.optional("quality_bounds", Type.JSON),
            LoadColumn.optional("outlet", Type.TEXT),
            LoadColumn.optional("process", Type.TEXT),
            LoadColumn.optional("price", Type.DECIMAL),
            LoadColumn.optional("price_currency", Type.TEXT),
            LoadColumn.optional("price_year", Type.INTEGER)));

    private StreamColumns() {}

    private static LayerProperty text(String name, String en, String ko) {
        return new LayerProperty(name, Type.TEXT, new Title(en, ko), null);
    }

    private static LayerProperty number(String name, String en, String ko) {
        return new LayerProperty(name, Type.DECIMAL, new Title(en, ko), null);
    }
}
