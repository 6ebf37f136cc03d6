package org.ecopark.transport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecopark.measure.Figure;
import org.ecopark.transport.roads.RoadGraph;
import org.ecopark.web.json.FigureJson;
import org.jspecify.annotations.Nullable;

/** Carriers, trips and hauls as JSON. */
final class TransportJson {

    private TransportJson() {}

    static Map<String, Object> carrier(Carrier carrier) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", carrier.key());
        json.put("mode", carrier.mode().name().toLowerCase(Locale.ROOT));
        json.put("title_en", carrier.title().en());
        json.put("title_ko", carrier.title().ko());
        json.put("currency", carrier.money() == null ? null : carrier.money().currency());
        json.put("price_year", carrier.money() == null ? null : carrier.money().priceYear());
        json.put("carries", carrier.carries());
        json.put("refuses", carrier.refuses());
        json.put("usual_for", carrier.usualFor());
        List<Map<String, Object>> figures = new ArrayList<>();
        for (CarrierFigure figure : CarrierFigure.values()) {
            carrier.find(figure).map(FigureJson::proof).ifPresent(figures::add);
        }
        json.put("figures", figures);
        return json;
    }

    static Map<String, Object> trip(Trip trip) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("straight_distance_m", trip.straightM());
        json.put("road_distance_m", trip.roadM());
        json.put("driving_time_min", trip.minutes());
        json.put("estimated", trip.isEstimated());
        json.put("gap", trip.gap() == null ? null : trip.gap().name().toLowerCase(Locale.ROOT));
        json.put("snap_distance_m", trip.snap());
        json.put("attribution", trip.isEstimated() ? null : RoadGraph.ATTRIBUTION);
        json.put("distance", FigureJson.proof(trip.distance()));
        json.put("duration", FigureJson.proof(trip.duration()));
        return json;
    }

    static Map<String, Object> haul(Haul haul, Locale language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("carrier", haul.carrier().key());
        json.put("cost", figure(haul.cost()));
        json.put("emissions", figure(haul.emissions()));
        json.put("payload", figure(haul.payload()));
        json.put("delivered", figure(haul.delivered()));
        json.put(
                "missing",
                haul.missing().stream()
                        .map(missing -> Map.of("figure", missing.figure(), "needs", missing.needs()))
                        .toList());
        json.put(
                "unverified",
                haul.unverified().stream()
                        .map(code -> Map.of(
                                "code", code, "sentence", HaulNotes.of(code).in(language)))
                        .toList());
        return json;
    }

    private static @Nullable Map<String, Object> figure(@Nullable Figure figure) {
        return figure == null ? null : FigureJson.proof(figure);
    }
}
