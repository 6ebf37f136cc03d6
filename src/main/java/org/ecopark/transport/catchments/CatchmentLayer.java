package org.ecopark.transport.catchments;

import java.util.List;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerProperty.Type;
import org.ecopark.layers.LayerSchema;
import org.ecopark.layers.LayerSource;
import org.ecopark.layers.Title;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The layer {@code catchments}: those that are kept. */
@Component
class CatchmentLayer implements LayerSource {

    static final String CATCHMENTS = "catchments";

    private static final List<LayerProperty> PROPERTIES = List.of(
            property("name", Type.TEXT, "Name", "이름", null),
            property("measure", Type.TEXT, "Measure", "기준", null),
            property("value", Type.DECIMAL, "Within", "범위", null),
            property("unit", Type.TEXT, "Unit", "단위", null),
            property("carrier", Type.TEXT, "Carrier", "운송 수단", null),
            property("estimated", Type.BOOLEAN, "Estimated", "추정 여부", null),
            property("gap", Type.TEXT, "Why estimated", "추정 사유", null),
            property("circuity", Type.DECIMAL, "Circuity", "우회율", null),
            property("cell_m", Type.DECIMAL, "Cell", "격자 크기", "m"),
            property("cut_at_the_edge", Type.BOOLEAN, "Cut at the edge of the roads", "도로망 경계에서 잘림", null),
            property("area_km2", Type.DECIMAL, "Area", "면적", "km2"),
            property("origin_longitude", Type.DECIMAL, "Longitude of the place", "기준점 경도", "deg"),
            property("origin_latitude", Type.DECIMAL, "Latitude of the place", "기준점 위도", "deg"),
            property("stale", Type.BOOLEAN, "Roads have changed since", "이후 도로망 변경됨", null));

    private static final Layer LAYER = new Layer(
            CATCHMENTS,
            new Title("Catchments", "수거 권역"),
            new Title(
                    "What lies within some kilometres, minutes or cost per tonne of a place, by the loaded roads"
                            + " (© OpenStreetMap contributors) or estimated as a circle.",
                    "한 위치에서 일정 거리·시간·톤당 비용 안에 있는 범위. 불러온 도로망(© OpenStreetMap contributors) 또는 원으로 추정합니다."),
            new LayerSchema(GeometryKind.POLYGON, PROPERTIES),
            CatchmentRepository.CATCHMENTS);

    private static LayerProperty property(String name, Type type, String en, String ko, @Nullable String unit) {
        return new LayerProperty(name, type, new Title(en, ko), unit);
    }

    @Override
    public List<Layer> layers() {
        return List.of(LAYER);
    }
}
