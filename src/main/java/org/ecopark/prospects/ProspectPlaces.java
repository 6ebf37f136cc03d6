package org.ecopark.prospects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopark.capacity.competition.Competitor;
import org.ecopark.capacity.supply.Source;
import org.ecopark.prospects.point.Headline;
import org.ecopark.prospects.point.Outlet;
import org.ecopark.prospects.point.Prospect;
import org.ecopark.prospects.point.Returns;
import org.ecopark.prospects.point.Words;
import org.ecopark.transport.Place;
import org.jspecify.annotations.Nullable;

/** The places of a view as GeoJSON: the point, its sources, its competitors and the outlets. */
final class ProspectPlaces {

    private final Prospect view;
    private final Words words;
    private final List<Map<String, Object>> features = new ArrayList<>();

    ProspectPlaces(Prospect view, Words words) {
        this.view = view;
        this.words = words;
    }

    Map<String, Object> collection() {
        Headline headline = Headline.of(view, words);
        Map<String, Object> point = new LinkedHashMap<>();
        point.put("distances", headline.distances());
        point.put("returns", headline.returns());
        point.put("rests_on", headline.rests());
        add("point", "point", view.inquiry().place(), point);
        Returns.@Nullable Result result = best();
        Map<Long, Double> won = new LinkedHashMap<>();
        if (result != null) {
            for (int i = 0; i < result.own().size(); i++) {
                won.put(
                        result.supply().sources().get(i).stream().id(),
                        result.own().get(i));
            }
        }
        view.supply()
                .sources()
                .forEach(source -> add(source, won.get(source.stream().id())));
        view.rivalry().competitors().forEach(this::add);
        view.outlets().forEach(this::add);
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("features", features);
        return collection;
    }

    private Returns.@Nullable Result best() {
        Optional<Returns> best = view.best();
        return best.isEmpty() ? null : best.get().result();
    }

    private void add(Source source, @Nullable Double won) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("facility_id", source.stream().site().id());
        properties.put("name", source.stream().site().name());
        properties.put("free_t_per_year", source.available().base());
        properties.put("passing_t_per_year", source.passing().base());
        properties.put("won_t_per_year", won);
        properties.put("distance_m", source.trip().roadM());
        properties.put("minutes", source.trip().minutes());
        properties.put("estimated", source.trip().isEstimated());
        properties.put("haul_cost", source.haulCost().map(cost -> cost.value()).orElse(null));
        properties.put(
                "haul_cost_unit", source.haulCost().map(cost -> cost.unit()).orElse(null));
        properties.put("provenance", source.stream().provenance());
        properties.put("illustrative", source.stream().site().illustrative());
        add("source", "source-" + source.stream().id(), source.place(), properties);
    }

    private void add(Competitor competitor) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("facility_id", competitor.facility());
        properties.put("name", competitor.name());
        properties.put("process", competitor.process());
        properties.put(
                "capacity_t_per_year",
                competitor.capacity() == null ? null : competitor.capacity().value());
        properties.put("distance_m", competitor.trip().roadM());
        properties.put("minutes", competitor.trip().minutes());
        properties.put("estimated", competitor.trip().isEstimated());
        properties.put("illustrative", competitor.illustrative());
        add("competitor", "competitor-" + competitor.facility(), competitor.place(), properties);
    }

    private void add(Outlet outlet) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("facility_id", outlet.need().site().id());
        properties.put("name", outlet.need().site().name());
        properties.put("material_class", outlet.output().key());
        properties.put("distance_m", outlet.trip().roadM());
        properties.put("estimated", outlet.trip().isEstimated());
        Place place =
                new Place(outlet.need().site().longitude(), outlet.need().site().latitude(), null);
        add("outlet", "outlet-" + outlet.need().id() + "-" + outlet.output().key(), place, properties);
    }

    private void add(String kind, String id, Place place, Map<String, Object> properties) {
        Map<String, Object> geometry = new LinkedHashMap<>();
        geometry.put("type", "Point");
        geometry.put("coordinates", List.of(place.longitude(), place.latitude()));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("kind", kind);
        all.putAll(properties);
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", id);
        feature.put("geometry", geometry);
        feature.put("properties", all);
        features.add(feature);
    }
}
