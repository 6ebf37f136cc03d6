package org.ecopark.exchange.partners;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.matching.Stream.Site;
import org.ecopark.exchange.partners.PartnerQuery.PageKey;
import org.ecopark.materials.Judgement;
import org.ecopark.materials.Judgement.Reason;
import org.ecopark.materials.MatchGrade;
import org.ecopark.materials.MaterialClass;
import org.ecopark.measure.AmountRange;
import org.ecopark.transport.Circuity;
import org.ecopark.web.Address;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Partners as a GeoJSON FeatureCollection: one point feature for each pair of streams, at the partner. Foreign members
 * say where the search stood, how distances were made, and what was rejected. Written as it goes: a page has some three
 * thousand members, and maps of them would take as long as the search.
 */
final class PartnerJson implements AutoCloseable {

    private final JsonGenerator json;
    private final Locale language;

    PartnerJson(JsonMapper mapper, OutputStream out, Locale language) {
        this.json = mapper.createGenerator(out);
        this.language = language;
    }

    /** Ranked partners, which have the same members and more. */
    void ranking(Ranking ranking, RankedQuery query, @Nullable Address self) {
        new RankedJson(this, json, query, language).collection(ranking, self);
    }

    void collection(Partners partners, PartnerQuery query, Address self) {
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        origin(partners.origin());
        distance(partners.circuity());
        json.writeArrayPropertyStart("reach");
        partners.streams().forEach(stream -> reach(stream, query));
        json.writeEndArray();
        json.writeNumberProperty("numberReturned", partners.found().size());
        json.writeBooleanProperty("truncated", partners.cut());
        links(partners, self);
        features("features", partners.found());
        if (query.rejected()) {
            features("rejected", partners.rejected());
        }
        json.writeEndObject();
    }

    void origin(Site site) {
        json.writeObjectPropertyStart("origin");
        json.writeNumberProperty("facility_id", site.id());
        names("name", site);
        json.writeNumberProperty("longitude", site.longitude());
        json.writeNumberProperty("latitude", site.latitude());
        number("accuracy_m", site.accuracyM());
        json.writeEndObject();
    }

    void distance(Circuity circuity) {
        json.writeObjectPropertyStart("distance");
        json.writeStringProperty("method", "estimated");
        json.writeNumberProperty("circuity", circuity.ratio());
        json.writeStringProperty("circuity_provenance", circuity.provenance().key());
        json.writeStringProperty("circuity_source", circuity.source());
        json.writeStringProperty("sentence", PartnerNotes.estimate(circuity).in(language));
        json.writeEndObject();
    }

    void reach(Stream stream, PartnerQuery query) {
        @Nullable MaterialClass materialClass = stream.materialClass();
        json.writeStartObject();
        json.writeNumberProperty("stream_id", stream.id());
        json.writeStringProperty("stream_direction", direction(stream));
        text("material_class", materialClass == null ? null : materialClass.key());
        if (query.radius() != null) {
            json.writeNumberProperty("radius_straight_m", query.radius().metres());
        } else if (materialClass != null) {
            json.writeNumberProperty("reach_road_m", materialClass.reach().metres());
            json.writeStringProperty("reach_basis", materialClass.reachBasis());
            json.writeStringProperty("reach_provenance", materialClass.reachPublished() ? "published" : "assumed");
        } else {
            json.writeStringProperty("note", PartnerNotes.noClass().in(language));
        }
        json.writeEndObject();
    }

    private void links(Partners partners, Address self) {
        json.writeArrayPropertyStart("links");
        link("self", self);
        if (partners.more()) {
            Synergy last = partners.found().get(partners.found().size() - 1);
            link("next", self.with("after", PageKey.of(last).word()));
        }
        json.writeEndArray();
    }

    void link(String rel, Address address) {
        json.writeStartObject();
        json.writeStringProperty("rel", rel);
        json.writeStringProperty("type", "application/geo+json");
        json.writeStringProperty("href", address.toString());
        json.writeEndObject();
    }

    void features(String name, List<Synergy> synergies) {
        json.writeArrayPropertyStart(name);
        synergies.forEach(this::feature);
        json.writeEndArray();
    }

    private void feature(Synergy synergy) {
        startFeature(
                synergy.own().id() + "-" + synergy.partner().id(),
                synergy.partner().site());
        properties(synergy);
        endFeature();
    }

    /** Up to the members of {@code properties}. */
    void startFeature(String id, Site site) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", id);
        json.writeObjectPropertyStart("geometry");
        json.writeStringProperty("type", "Point");
        json.writeArrayPropertyStart("coordinates");
        json.writeNumber(site.longitude());
        json.writeNumber(site.latitude());
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
    }

    void endFeature() {
        json.writeEndObject();
        json.writeEndObject();
    }

    void properties(Synergy synergy) {
        Stream own = synergy.own();
        Stream partner = synergy.partner();
        json.writeNumberProperty("stream_id", own.id());
        json.writeStringProperty("stream_direction", direction(own));
        json.writeNumberProperty("partner_stream_id", partner.id());
        json.writeNumberProperty("partner_facility_id", partner.site().id());
        names("partner_facility_name", partner.site());
        number("partner_accuracy_m", partner.site().accuracyM());
        json.writeBooleanProperty("partner_illustrative", partner.site().illustrative());
        material(partner);
        metres("straight_distance_m", synergy.straightM());
        metres("road_distance_m", synergy.road().value());
        json.writeStringProperty(
                "road_distance_provenance", synergy.road().provenance().key());
        text("carried_by", carriedBy(synergy.offer().materialClass()));
        match(synergy.judgement());
        @Nullable AmountRange shared = synergy.shared().amount();
        amount("shared", shared);
        text("shared_unit", shared == null ? null : shared.unit().key());
        partner(partner);
        reasons("notes", PartnerNotes.of(synergy));
    }

    private void material(Stream partner) {
        @Nullable MaterialClass materialClass = partner.materialClass();
        text("material_class", materialClass == null ? null : materialClass.key());
        text(
                "material_class_title_en",
                materialClass == null ? null : materialClass.title().en());
        text(
                "material_class_title_ko",
                materialClass == null ? null : materialClass.title().ko());
        text("code_system", partner.code() == null ? null : partner.code().system());
        text("code", partner.code() == null ? null : partner.code().code());
        json.writeArrayPropertyStart("grades");
        partner.grades().forEach(json::writeString);
        json.writeEndArray();
    }

    private void match(Judgement judgement) {
        @Nullable MatchGrade grade = judgement.grade();
        json.writeStringProperty("match_grade", grade == null ? "rejected" : grade.key());
        json.writeNumberProperty("match_score", Math.round(judgement.score() * 1000) / 1000.0);
        reasons("match_reasons", judgement.reasons());
        reasons("unverified", judgement.unverified());
    }

    private void partner(Stream partner) {
        amount("partner_amount", partner.amount());
        json.writeStringProperty("partner_amount_unit", partner.unit().key());
        json.writeStringProperty("partner_status", partner.status());
        if (partner.year() == null) {
            json.writeNullProperty("partner_year");
        } else {
            json.writeNumberProperty("partner_year", partner.year().intValue());
        }
        json.writeStringProperty("partner_provenance", partner.provenance());
    }

    private void amount(String name, @Nullable AmountRange amount) {
        number(name + "_low", amount == null ? null : amount.low());
        number(name, amount == null ? null : amount.base());
        number(name + "_high", amount == null ? null : amount.high());
    }

    /** A site's own name, and those in English and Korean where the register has them. */
    void names(String member, Site site) {
        json.writeStringProperty(member, site.name());
        text(member + "_en", site.nameEn());
        text(member + "_ko", site.nameKo());
    }

    void reasons(String name, List<Reason> reasons) {
        json.writeArrayPropertyStart(name);
        for (Reason reason : reasons) {
            json.writeStartObject();
            json.writeStringProperty("code", reason.code());
            json.writeStringProperty("sentence", reason.sentence().in(language));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void text(String name, @Nullable String value) {
        json.writeName(name);
        json.writeString(value);
    }

    private void number(String name, @Nullable Double value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value.doubleValue());
        }
    }

    /** To the decimetre: far below the accuracy of any point. */
    private void metres(String name, double metres) {
        json.writeNumberProperty(name, Math.round(metres * 10) / 10.0);
    }

    /** Lorries on the road, or a pipe or belt that is taken to be as long as the road; null when the class is unknown. */
    private static @Nullable String carriedBy(@Nullable MaterialClass material) {
        return material == null ? null : material.reachBasis();
    }

    private static String direction(Stream stream) {
        return stream.isOffer() ? "offer" : "need";
    }

    @Override
    public void close() {
        json.close();
    }
}
