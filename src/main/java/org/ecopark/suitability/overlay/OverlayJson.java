package org.ecopark.suitability.overlay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.suitability.overlay.CellRepository.CellRow;
import org.ecopark.suitability.overlay.OverlayRepository.Row;
import org.ecopark.web.Address;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tells kept overlays: places with values and scores, best first, and how the scores came about. */
@Component
class OverlayJson {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final CellRepository cells;
    private final JsonMapper mapper;

    OverlayJson(CellRepository cells, JsonMapper mapper) {
        this.cells = cells;
        this.mapper = mapper;
    }

    /** What it is, without its places. */
    Map<String, Object> head(Row row, Address here) {
        Map<String, Object> told = new LinkedHashMap<>();
        String id = Long.toString(row.id());
        told.put("id", row.id());
        told.put("href", here.at("api", "suitability-runs", id).toString());
        told.put("job", here.at("api", "jobs", id).toString());
        told.put("title", row.title());
        told.put("request", read(row.request()));
        told.put("begun_at", row.begunAt().toString());
        told.put(
                "finished_at",
                row.finishedAt() == null ? null : row.finishedAt().toString());
        told.put("stale", row.finishedAt() == null ? null : (Boolean) row.stale());
        told.put("summary", row.summary() == null ? null : read(row.summary()));
        return told;
    }

    Map<String, Object> whole(Row row, int most, Address here) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("type", "FeatureCollection");
        told.putAll(head(row, here));
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
        properties.put("scores", read(cell.scores()));
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", cell.id());
        feature.put("geometry", read(cell.geometry()));
        feature.put("properties", properties);
        return feature;
    }

    /** What was asked. */
    OverlayOrder order(Row row, OverlayOrderReader reader) {
        return reader.read(mapper.readTree(row.request()));
    }

    private Map<String, Object> read(String text) {
        return mapper.readValue(text, OBJECT);
    }
}
