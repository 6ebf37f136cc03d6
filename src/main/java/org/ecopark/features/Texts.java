package org.ecopark.features;

import org.ecopark.layers.Title;

/** What the pages of this door say besides the layers' own texts. */
final class Texts {

    static final Title DATA = new Title("Data", "자료");
    static final Title MAP_APPLICATION = new Title("Planning map", "계획 지도");
    static final Title COLLECTIONS = new Title("Collections", "컬렉션");
    static final Title CONFORMANCE = new Title("Conformance", "적합성");
    static final Title API = new Title("API description", "API 설명");
    static final Title ITEMS = new Title("Features", "피처");
    static final Title SCHEMA = new Title("Properties", "속성");
    static final Title QUERYABLES = new Title("Properties for filters", "필터에 쓰는 속성");
    static final Title SORTABLES = new Title("Properties to sort by", "정렬에 쓰는 속성");
    static final Title FUNCTIONS = new Title("Functions for filters", "필터에 쓰는 함수");
    static final Title ID = new Title("Id", "번호");
    static final Title GEOMETRY = new Title("Geometry", "도형");
    static final Title FILTER = new Title("Filter (CQL2)", "필터(CQL2)");
    static final Title SORT = new Title("Sort by", "정렬");
    static final Title SHOW = new Title("Show", "보기");
    static final Title FILTER_HINT = new Title("for example", "예");
    static final Title NAME = new Title("Name", "이름");
    static final Title TITLE = new Title("Title", "제목");
    static final Title TYPE = new Title("Type", "형");
    static final Title UNIT = new Title("Unit", "단위");
    static final Title EXTENT = new Title("Extent (west, south, east, north)", "범위(서, 남, 동, 북)");
    static final Title TIME = new Title("Time of the features: %s", "피처의 시간: %s");
    static final Title NO_TIME = new Title(
            "The features have no time; every datetime matches all of them.", "피처에 시간이 없어 datetime은 모든 피처와 맞습니다.");
    static final Title NEXT = new Title("Next page", "다음 쪽");
    static final Title FIRST = new Title("First page", "첫 쪽");
    static final Title NONE = new Title("No feature matches.", "맞는 피처가 없습니다.");
    static final Title NO_LAYER = new Title("There are no layers yet.", "아직 레이어가 없습니다.");
    static final Title SHOWN = new Title("%,d shown", "%,d개 표시");
    static final Title SHOWN_OF = new Title("%,d shown of %,d", "%2$,d개 가운데 %1$,d개 표시");
    static final Title SHOWN_OF_ABOUT = new Title("%,d shown of about %,d", "약 %2$,d개 가운데 %1$,d개 표시");
    static final Title FILES = new Title("All of it as a file:", "전체를 파일로:");
    static final Title MAP = new Title("Map of the features on this page", "이 쪽의 피처 지도");
    static final Title UNKNOWN = new Title("unknown", "알 수 없음");
    static final Title QGIS = new Title(
            "In QGIS: Layer, Add Layer, Add WFS / OGC API - Features Layer, New, and this address:",
            "QGIS에서: 레이어, 레이어 추가, WFS / OGC API - 피처 레이어 추가, 새로 만들기에서 이 주소를 넣으십시오:");

    private Texts() {}
}
