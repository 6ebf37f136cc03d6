package org.ecopark.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecopark.exchange.PartnerQuery.PageKey;
import org.ecopark.exchange.Stream.Site;
import org.ecopark.materials.Judgement;
import org.ecopark.materials.Judgement.Reason;
import org.ecopark.materials.MatchGrade;
import org.ecopark.materials.MaterialClass;
import org.ecopark.measure.AmountRange;
import org.ecopark.transport.Circuity;
import org.ecopark.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * Partners as a GeoJSON FeatureCollection: one point feature for each pair of streams, at the partner. Foreign members
 * say where the search stood, how distances were made, and what was rejected.
 */
final class PartnerJson {

    private final Locale language;

    PartnerJson(Locale language) {
        this.language = language;
    }

    Map<String, Object> collection(Partners partners, PartnerQuery query, Address self) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "FeatureCollection");
        json.put("origin", origin(partners.origin()));
        json.put("distance", distance(partners.circuity()));
        json.put(
                "reach",
                partners.streams().stream().map(stream -> reach(stream, query)).toList());
        json.put("numberReturned", partners.found().size());
        json.put("truncated", partners.cut());
        json.put("links", links(partners, self));
        json.put("features", partners.found().stream().map(this::feature).toList());
        if (query.rejected()) {
            json.put("rejected", partners.rejected().stream().map(this::feature).toList());
        }
        return json;
    }

    private static Map<String, Object> origin(Site site) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("facility_id", site.id());
        json.put("name", site.name());
        json.put("longitude", site.longitude());
        json.put("latitude", site.latitude());
        json.put("accuracy_m", site.accuracyM());
        return json;
    }

    private Map<String, Object> distance(Circuity circuity) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", "estimated");
        json.put("circuity", circuity.ratio());
        json.put("circuity_provenance", circuity.provenance().key());
        json.put("circuity_source", circuity.source());
        json.put("sentence", PartnerNotes.estimate(circuity).in(language));
        return json;
    }

    private Map<String, Object> reach(Stream stream, PartnerQuery query) {
        Map<String, Object> json = new LinkedHashMap<>();
        @Nullable MaterialClass materialClass = stream.materialClass();
        json.put("stream_id", stream.id());
        json.put("stream_direction", direction(stream));
        json.put("material_class", materialClass == null ? null : materialClass.key());
        if (query.radius() != null) {
            json.put("radius_straight_m", query.radius().metres());
        } else if (materialClass != null) {
            json.put("reach_road_m", materialClass.reach().metres());
            json.put("reach_basis", materialClass.reachBasis());
            json.put("reach_provenance", materialClass.reachPublished() ? "published" : "assumed");
        } else {
            json.put("note", PartnerNotes.noClass().in(language));
        }
        return json;
    }

    private static List<Map<String, Object>> links(Partners partners, Address self) {
        List<Map<String, Object>> links = new ArrayList<>();
        links.add(link("self", self));
        if (partners.more()) {
            Synergy last = partners.found().get(partners.found().size() - 1);
            links.add(link("next", self.with("after", PageKey.of(last).word())));
        }
        return links;
    }

    private static Map<String, Object> link(String rel, Address address) {
        return Map.of("rel", rel, "type", "application/geo+json", "href", address.toString());
    }

    private Map<String, Object> feature(Synergy synergy) {
        Site site = synergy.partner().site();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "Feature");
        json.put("id", synergy.own().id() + "-" + synergy.partner().id());
        json.put("geometry", Map.of("type", "Point", "coordinates", List.of(site.longitude(), site.latitude())));
        json.put("properties", properties(synergy));
        return json;
    }

    private Map<String, Object> properties(Synergy synergy) {
        Map<String, Object> json = new LinkedHashMap<>();
        Stream own = synergy.own();
        Stream partner = synergy.partner();
        json.put("stream_id", own.id());
        json.put("stream_direction", direction(own));
        json.put("partner_stream_id", partner.id());
        json.put("partner_facility_id", partner.site().id());
        json.put("partner_facility_name", partner.site().name());
        json.put("partner_accuracy_m", partner.site().accuracyM());
        json.put("partner_illustrative", partner.site().illustrative());
        putMaterial(json, partner);
        json.put("straight_distance_m", rounded(synergy.straightM()));
        json.put("road_distance_m", rounded(synergy.road().value()));
        json.put("road_distance_provenance", synergy.road().provenance().key());
        putMatch(json, synergy.judgement());
        putShared(json, synergy);
        putPartner(json, partner);
        json.put("notes", reasons(PartnerNotes.of(synergy)));
        return json;
    }

    private static void putMaterial(Map<String, Object> json, Stream partner) {
        @Nullable MaterialClass materialClass = partner.materialClass();
        json.put("material_class", materialClass == null ? null : materialClass.key());
        json.put(
                "material_class_title_en",
                materialClass == null ? null : materialClass.title().en());
        json.put(
                "material_class_title_ko",
                materialClass == null ? null : materialClass.title().ko());
        json.put("code_system", partner.code() == null ? null : partner.code().system());
        json.put("code", partner.code() == null ? null : partner.code().code());
        json.put("grades", partner.grades());
    }

    private void putMatch(Map<String, Object> json, Judgement judgement) {
        @Nullable MatchGrade grade = judgement.grade();
        json.put("match_grade", grade == null ? "rejected" : grade.key());
        json.put("match_score", Math.round(judgement.score() * 1000) / 1000.0);
        json.put("match_reasons", reasons(judgement.reasons()));
        json.put("unverified", reasons(judgement.unverified()));
    }

    private static void putShared(Map<String, Object> json, Synergy synergy) {
        @Nullable AmountRange shared = synergy.shared().amount();
        json.put("shared_low", shared == null ? null : shared.low());
        json.put("shared", shared == null ? null : shared.base());
        json.put("shared_high", shared == null ? null : shared.high());
        json.put("shared_unit", shared == null ? null : shared.unit().key());
    }

    private static void putPartner(Map<String, Object> json, Stream partner) {
        @Nullable AmountRange amount = partner.amount();
        json.put("partner_amount_low", amount == null ? null : amount.low());
        json.put("partner_amount", amount == null ? null : amount.base());
        json.put("partner_amount_high", amount == null ? null : amount.high());
        json.put("partner_amount_unit", partner.unit().key());
        json.put("partner_status", partner.status());
        json.put("partner_year", partner.year());
        json.put("partner_provenance", partner.provenance());
    }

    private List<Map<String, Object>> reasons(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> Map.<String, Object>of(
                        "code", reason.code(), "sentence", reason.sentence().in(language)))
                .toList();
    }

    private static String direction(Stream stream) {
        return stream.isOffer() ? "offer" : "need";
    }

    /** Metres to the decimetre: far below the accuracy of any point. */
    private static double rounded(double metres) {
        return Math.round(metres * 10) / 10.0;
    }
}
