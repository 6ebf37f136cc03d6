package org.ecopark.transport.regions;

import java.util.List;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerProperty.Type;
import org.ecopark.layers.LayerSchema;
import org.ecopark.layers.LayerSource;
import org.ecopark.layers.Title;
import org.springframework.stereotype.Component;

/** The layer {@code roads}, as long as there are some. */
@Component
class RoadLayers implements LayerSource {

    static final String ROADS = "roads";

    private static final Layer LAYER = new Layer(
            ROADS,
            new Title("Main roads", "주요 도로"),
            new Title(
                    "Motorways to secondary roads of the loaded road graphs, simplified for drawing."
                            + " © OpenStreetMap contributors.",
                    "불러온 도로망의 고속도로부터 지방도까지의 주요 도로. 표시용으로 단순화했습니다. © OpenStreetMap contributors."),
            new LayerSchema(
                    GeometryKind.LINE,
                    List.of(
                            new LayerProperty("road_class", Type.TEXT, new Title("Class", "등급"), null),
                            new LayerProperty("region", Type.TEXT, new Title("Region", "지역"), null),
                            new LayerProperty("attribution", Type.TEXT, new Title("Attribution", "출처 표시"), null))),
            RoadRepository.ROADS);

    private final RoadRegions regions;

    RoadLayers(RoadRegions regions) {
        this.regions = regions;
    }

    @Override
    public List<Layer> layers() {
        return regions.graphs().isEmpty() ? List.of() : List.of(LAYER);
    }
}
