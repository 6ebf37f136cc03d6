package org.ecopark.capacity.studies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopark.capacity.studies.StudyRowsRepository.LineRow;
import org.ecopark.capacity.studies.StudyRowsRepository.PlaceRow;
import org.ecopark.capacity.studies.StudyRowsRepository.PlantRow;
import org.ecopark.layers.runs.KeptRun;
import org.ecopark.layers.runs.RunAnswers;
import org.ecopark.web.Address;
import org.springframework.stereotype.Component;

/** Tells kept studies: lines of the joint plan as features, with places and plants beside them. */
@Component
class StudyJson {

    private static final List<String> PROOF = List.of("formula", "source", "inputs");

    private final StudyRuns runs;
    private final StudyRowsRepository rows;
    private final RunAnswers answers;

    StudyJson(StudyRuns runs, StudyRowsRepository rows, RunAnswers answers) {
        this.runs = runs;
        this.rows = rows;
        this.answers = answers;
    }

    /**
     * The study with its places, plants and lines.
     *
     * @param explain whether each place comes with its whole answer and the proofs of its figures
     */
    Map<String, Object> whole(KeptRun row, int most, boolean explain, Address here) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("type", "FeatureCollection");
        told.putAll(answers.head(runs, row, here));
        List<LineRow> lines = rows.lines(row.id(), most + 1);
        told.put("truncated", lines.size() > most);
        told.put(
                "places",
                rows.places(row.id()).stream()
                        .map(place -> place(row.id(), place, explain, here))
                        .toList());
        told.put("plants", rows.plants(row.id()).stream().map(StudyJson::plant).toList());
        told.put("features", lines.stream().limit(most).map(this::line).toList());
        return told;
    }

    /** The whole answer of a place. */
    Optional<Map<String, Object>> detail(long study, String kind, long place, boolean explain) {
        return rows.findDetail(study, kind, place).map(answers::object).map(told -> {
            if (!explain) {
                strip(told);
            }
            return told;
        });
    }

    /** Takes the proofs away and leaves the values. */
    private static void strip(Object told) {
        if (told instanceof Map<?, ?> map) {
            if (map.containsKey("provenance")) {
                PROOF.forEach(map::remove);
            }
            map.values().forEach(value -> {
                if (value != null) {
                    strip(value);
                }
            });
        } else if (told instanceof List<?> list) {
            list.forEach(StudyJson::strip);
        }
    }

    private Map<String, Object> place(long study, PlaceRow row, boolean explain, Address here) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", row.kind());
        told.put("id", row.placeId());
        told.put(
                "href",
                here.at("api", "capacity-studies", Long.toString(study), row.kind() + "s", Long.toString(row.placeId()))
                        .toString());
        told.put("name", row.name());
        told.put("process", row.process());
        told.put("verdict", row.verdict());
        told.put("inside_arising_t_per_year", row.inside());
        told.put("arising_t_per_year", row.arising());
        told.put("available_t_per_year", row.available());
        told.put("capacity_t_per_year", row.capacity());
        told.put("gap_t_per_year", row.gap());
        told.put("size_t_per_year", row.size());
        told.put("tonnes_t_per_year", row.tonnes());
        told.put("power_mw", row.power());
        told.put("npv", row.npv());
        told.put("npv_weighted", row.npvWeighted());
        told.put("irr", row.irr());
        told.put("binding", row.binding());
        told.put("joint_size_t_per_year", row.jointSize());
        told.put("joint_tonnes_t_per_year", row.jointTonnes());
        told.put("money", row.money());
        if (explain) {
            told.put("answer", detail(study, row.kind(), row.placeId(), true).orElseThrow());
        }
        return told;
    }

    private static Map<String, Object> plant(PlantRow row) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("mode", row.mode());
        told.put("kind", row.kind());
        told.put("id", row.placeId());
        told.put("name", row.name());
        told.put("process", row.process());
        told.put("pays", row.pays());
        told.put("size_t_per_year", row.size());
        told.put("tonnes_t_per_year", row.tonnes());
        told.put("power_mw", row.power());
        told.put("capex", row.capex());
        told.put("npv", row.npv());
        told.put("npv_annuity_per_year", row.annuity());
        told.put("irr", row.irr());
        told.put("money", row.money());
        told.put("longitude", row.longitude());
        told.put("latitude", row.latitude());
        return told;
    }

    private Map<String, Object> line(LineRow row) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("stream_id", row.streamId());
        properties.put("facility_id", row.facilityId());
        properties.put("facility", row.facility());
        properties.put("place_kind", row.kind());
        properties.put("place_id", row.placeId());
        properties.put("name", row.name());
        properties.put("tonnes_t_per_year", row.tonnes());
        properties.put("haul_cost_per_t", row.haulCost());
        properties.put("money", row.money());
        properties.put("road_distance_m", row.roadM());
        properties.put("estimated", row.estimated());
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("geometry", row.geometry() == null ? null : answers.object(row.geometry()));
        feature.put("properties", properties);
        return feature;
    }
}
