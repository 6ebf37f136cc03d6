package org.ecopark.suitability.overlay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.layers.runs.KeptRun;
import org.ecopark.layers.runs.RunAnswers;
import org.ecopark.suitability.overlay.CellRepository.CellRow;
import org.ecopark.web.Address;
import org.springframework.stereotype.Component;

/** Tells kept overlays: places with values and scores, best first, and how the scores came about. */
@Component
class OverlayJson {

    private final OverlayRuns runs;
    private final CellRepository cells;
    private final RunAnswers answers;

    OverlayJson(OverlayRuns runs, CellRepository cells, RunAnswers answers) {
        this.runs = runs;
        this.cells = cells;
        this.answers = answers;
    }

    Map<String, Object> whole(KeptRun row, int most, Address here) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("type", "FeatureCollection");
        told.putAll(answers.head(runs, row, here));
        List<CellRow> found = cells.cells(row.id(), most + 1);
        told.put("truncated", found.size() > most);
        List<Map<String, Object>> features = new ArrayList<>();
        found.stream().limit(most).map(this::feature).forEach(features::add);
        told.put("features", features);
        return told;
    }

    private Map<String, Object> feature(CellRow cell) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("key", cell.key());
        properties.put("name", cell.name());
        properties.put("score", cell.score());
        properties.put("road_distance_m", cell.roadM());
        properties.put("rail_distance_m", cell.railM());
        properties.put("water_distance_m", cell.waterM());
        properties.put("raw_material_per_year", cell.rawMaterial());
        properties.put("markets_per_year", cell.markets());
        properties.put("residents", cell.residents());
        properties.put("scores", answers.object(cell.scores()));
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", cell.id());
        feature.put("geometry", answers.object(cell.geometry()));
        feature.put("properties", properties);
        return feature;
    }
}
