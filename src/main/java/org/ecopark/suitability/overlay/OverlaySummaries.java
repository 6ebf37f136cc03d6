package org.ecopark.suitability.overlay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.suitability.criteria.Criterion;
import org.ecopark.suitability.criteria.PublishedWeight;
import org.ecopark.suitability.criteria.Scoring;
import org.ecopark.suitability.ground.Ground.Kept;

/** How an overlay came about, as it is kept and told. */
final class OverlaySummaries {

    private OverlaySummaries() {}

    static Map<String, Object> of(
            OverlayOrder order,
            Kept<Place> kept,
            Values.Found found,
            Scoring scoring,
            List<PublishedWeight> published) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("places", kept.points().size());
        told.put("units", order.zones() ? "zones" : "grid");
        told.put("reach_km", order.reachM() / 1000);
        told.put("far_km", order.farM() / 1000);
        told.put("consistency_ratio", order.consistencyRatio());
        told.put(
                "formula",
                "score = sum(weight * criterion_score); distance: max(0, 1 - distance / far);"
                        + " amount: min(1, amount / full)");
        List<Map<String, Object>> criteria = new ArrayList<>();
        List<Map<String, Object>> missing = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            if (found.values().containsKey(criterion)) {
                criteria.add(known(criterion, order, scoring));
            }
            if (found.missing().containsKey(criterion)) {
                missing.add(Map.of(
                        "criterion", criterion.key(),
                        "reason_en", found.missing().get(criterion).en(),
                        "reason_ko", found.missing().get(criterion).ko()));
            }
        }
        told.put("criteria", criteria);
        told.put("missing", missing);
        told.put(
                "excluded",
                kept.excluded().stream().map(OverlaySummaries::excluded).toList());
        told.put(
                "published_weights",
                published.stream().map(OverlaySummaries::published).toList());
        told.put(
                "notes",
                List.of(
                        "Residents are those of large towns of about 2010 (Natural Earth), for comparing places only.",
                        order.passThrough()
                                ? "Amounts are counted within a straight distance; what only passes through a site is left out there."
                                : "Amounts are counted within a straight distance; what passes through sites is counted at each."));
        return told;
    }

    private static Map<String, Object> known(Criterion criterion, OverlayOrder order, Scoring scoring) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("criterion", criterion.key());
        told.put("weight", scoring.weights().get(criterion));
        told.put("unit", criterion.unit());
        told.put("layer", order.layers().get(criterion));
        told.put("full", scoring.fulls().get(criterion));
        told.put("full_given", order.fulls().containsKey(criterion));
        return told;
    }

    private static Map<String, Object> excluded(org.ecopark.suitability.ground.Ground.Excluded excluded) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("layer", excluded.exclusion().layer());
        told.put("buffer_m", excluded.exclusion().bufferM());
        told.put("filter", excluded.exclusion().filter());
        told.put("places", excluded.count());
        return told;
    }

    private static Map<String, Object> published(PublishedWeight row) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("factor", row.factor());
        told.put("percent", row.percent());
        told.put("criterion", row.criterion() == null ? null : row.criterion().key());
        told.put("share", row.share());
        told.put("note", row.note());
        told.put("source", row.source());
        told.put("url", row.url());
        return told;
    }
}
