package org.ecopark.parks;

import java.util.List;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerSchema;
import org.ecopark.layers.LayerSource;
import org.ecopark.layers.Title;
import org.springframework.stereotype.Component;

/** The layers {@code parks}, {@code zones} and {@code plots}. */
@Component
class ParkLayers implements LayerSource {

    static final String PARKS = "parks";
    static final String ZONES = "zones";
    static final String PLOTS = "plots";

    private static final List<Layer> LAYERS = List.of(
            new Layer(
                    PARKS,
                    new Title("Parks", "산업단지"),
                    new Title(
                            "Eco-industrial parks and industrial complexes: the outline where one is known, else a point"
                                    + " with its accuracy.",
                            "생태산업단지와 산업단지. 경계를 아는 경우 경계로, 아니면 정확도를 붙인 점으로 나타냅니다."),
                    new LayerSchema(GeometryKind.ANY, ParkColumns.PARK),
                    ParkRepository.PARKS),
            new Layer(
                    ZONES,
                    new Title("Zones", "구역"),
                    new Title(
                            "Parts of parks by use, and administrative areas for which capacity is planned.",
                            "용도별 단지 구역 및 용량을 계획하는 행정구역."),
                    new LayerSchema(GeometryKind.ANY, ParkColumns.ZONE),
                    ParkRepository.ZONES),
            new Layer(
                    PLOTS,
                    new Title("Plots", "필지"),
                    new Title("Single lots of land in parks.", "단지 안의 개별 필지."),
                    new LayerSchema(GeometryKind.POLYGON, ParkColumns.PLOT),
                    ParkRepository.PLOTS));

    @Override
    public List<Layer> layers() {
        return LAYERS;
    }
}
