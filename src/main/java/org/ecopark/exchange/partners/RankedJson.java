package org.ecopark.exchange.partners;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.partners.Ranked.Via;
import org.ecopark.exchange.partners.Ranking.Valued;
import org.ecopark.exchange.valuation.Carbon;
import org.ecopark.exchange.valuation.Moves.CarrierLimit;
import org.ecopark.exchange.valuation.Valuation;
import org.ecopark.exchange.valuation.View;
import org.ecopark.exchange.valuation.Worth;
import org.ecopark.materials.Judgement.Reason;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.library.Outlet;
import org.ecopark.measure.Figure;
import org.ecopark.transport.Carrier;
import org.ecopark.web.Address;
import org.ecopark.web.json.FigureJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Ranked partners: the members of {@link PartnerJson}, and for each pair its way, its yard and its {@code value}. */
final class RankedJson {

    private final PartnerJson partners;
    private final JsonGenerator json;
    private final RankedQuery query;
    private final Locale language;

    RankedJson(PartnerJson partners, JsonGenerator json, RankedQuery query, Locale language) {
        this.partners = partners;
        this.json = json;
        this.query = query;
        this.language = language;
    }

    /** @param self null for a question that has no address */
    void collection(Ranking ranking, @Nullable Address self) {
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        partners.origin(ranking.origin());
        partners.distance(ranking.circuity());
        json.writeArrayPropertyStart("reach");
        ranking.streams().forEach(stream -> reach(stream, ranking.limits().get(stream.id())));
        json.writeEndArray();
        json.writeStringProperty("sort", query.sort().key());
        json.writeStringProperty("view", query.view().key());
        json.writeNumberProperty("numberReturned", ranking.found().size());
        json.writeNumberProperty("numberRanked", ranking.candidates());
        json.writeBooleanProperty("truncated", ranking.cut());
        next(ranking, self);
        json.writeArrayPropertyStart("features");
        ranking.found().forEach(this::feature);
        json.writeEndArray();
        if (query.basic().rejected()) {
            partners.features("rejected", ranking.rejected());
        }
        json.writeEndObject();
    }

    private void reach(Stream stream, @Nullable CarrierLimit catchment) {
        RankedQuery.Reach reach = query.reach();
        if (reach.isOfClass() || (reach.roadKm() == null && reach.minutes() == null && reach.costPerUnit() == null)) {
            partners.reach(stream, query.basic());
            return;
        }
        json.writeStartObject();
        json.writeNumberProperty("stream_id", stream.id());
        json.writeStringProperty("stream_direction", stream.isOffer() ? "offer" : "need");
        partners.text(
                "material_class",
                stream.materialClass() == null ? null : stream.materialClass().key());
        limit(
                "radius_straight_m",
                reach.radius() == null ? null : reach.radius().metres());
        limit("limit_road_m", reach.roadKm() == null ? null : (Double) (reach.roadKm() * 1000));
        if (stream.materialClass() == null) {
            json.writeStringProperty("note", PartnerNotes.noClass().in(language));
        } else if (reach.reaches(stream.materialClass())) {
            limit("limit_minutes", reach.minutes());
        } else {
            json.writeStringProperty(
                    "note", PartnerNotes.noMinutes(stream.materialClass()).in(language));
        }
        limit("limit_cost_per_t", reach.costPerUnit());
        if (catchment != null) {
            json.writeStringProperty("carrier", catchment.carrier());
            limit("limit_cost_per_t_of_carrier", catchment.cost());
            limit("bulk_density_t_per_m3", catchment.bulkDensity());
        }
        json.writeEndObject();
    }

    private void limit(String name, @Nullable Double limit) {
        if (limit != null) {
            json.writeNumberProperty(name, limit.doubleValue());
        }
    }

    private void next(Ranking ranking, @Nullable Address self) {
        @Nullable
        String after = ranking.more()
                ? ranking.found()
                        .get(ranking.found().size() - 1)
                        .ranked()
                        .key(query.sort())
                        .word()
                : null;
        json.writeArrayPropertyStart("links");
        if (self != null) {
            partners.link("self", self);
            if (after != null) {
                partners.link("next", self.with("after", after));
            }
        }
        json.writeEndArray();
        json.writeName("next_after");
        json.writeString(after);
    }

    private void feature(Valued valued) {
        Ranked ranked = valued.ranked();
        Synergy synergy = ranked.synergy();
        Via via = ranked.via();
        String id = synergy.own().id() + "-" + synergy.partner().id();
        partners.startFeature(
                via == null ? id : id + "-via-" + via.yard().id(),
                synergy.partner().site());
        partners.properties(synergy);
        json.writePOJOProperty("road_minutes", minutes(ranked));
        json.writeBooleanProperty(
                "road_distance_estimated",
                ranked.trip().isEstimated() || (via != null && via.onward().isEstimated()));
        partners.text("partner_process", ranked.process());
        via(via);
        json.writeObjectPropertyStart("value");
        value(valued.valuation());
        json.writeEndObject();
        partners.endFeature();
    }

    /** What goes by pipe or belt has no time on the road. */
    private static @Nullable Double minutes(Ranked ranked) {
        Via via = ranked.via();
        if (!isByRoad(ranked.synergy().offer().materialClass()) || (via != null && !isByRoad(via.product()))) {
            return null;
        }
        double minutes =
                ranked.trip().minutes() + (via == null ? 0 : via.onward().minutes());
        return Math.round(minutes * 10) / 10.0;
    }

    private static boolean isByRoad(@Nullable MaterialClass material) {
        return material != null && Carrier.BY_ROAD.equals(material.reachBasis());
    }

    private void via(@Nullable Via via) {
        if (via == null) {
            json.writeNullProperty("via");
            return;
        }
        json.writeObjectPropertyStart("via");
        json.writeStringProperty("process", via.process().key());
        json.writeStringProperty("process_title", via.process().title().in(language));
        json.writeNumberProperty("facility_id", via.yard().id());
        partners.names("facility_name", via.yard());
        json.writeNumberProperty("longitude", via.yard().longitude());
        json.writeNumberProperty("latitude", via.yard().latitude());
        json.writeBooleanProperty("illustrative", via.yard().illustrative());
        json.writeStringProperty("product_class", via.product().key());
        figure("yield", via.yield());
        json.writeBooleanProperty("free_capacity_checked", false);
        json.writeEndObject();
    }

    private void value(Valuation valuation) {
        Worth worth = valuation.worth();
        json.writeStringProperty("currency", worth.basis().currency());
        json.writeNumberProperty("price_year", worth.basis().priceYear());
        json.writeStringProperty("per", worth.per());
        outlet("alternative", worth.alternative());
        figure("avoided_disposal", worth.avoided());
        figure("landfill_tax", worth.alternativeTax());
        outlet("system_alternative", worth.otherKind());
        figure("other_outlet_fee", worth.otherKindFee());
        outlet("receiver_kind", worth.receiverKind());
        figure("gate_fee", worth.gateFee());
        figure("product_value", worth.productValue());
        figure("processing_cost", worth.processingCost());
        figure("value_in_use", worth.valueInUse());
        figure("transport_cost", valuation.move().cost());
        figure("onward_transport_cost", valuation.move().onward());
        figure("delivered_amount", valuation.move().delivered());
        json.writeObjectPropertyStart("gain");
        for (View view : View.values()) {
            figure(view.key(), valuation.gains().get(view));
        }
        figure("others", valuation.gainOfOthers());
        json.writeEndObject();
        json.writeObjectPropertyStart("gain_per_year");
        for (View view : View.values()) {
            figure(view.key(), valuation.gainsPerYear().get(view));
        }
        json.writeEndObject();
        carbon(valuation, worth.carbon());
        figure("cost_break_even_distance", valuation.costBreakEven());
        figure("carbon_break_even_distance", valuation.carbonBreakEven());
        partners.text("hierarchy_step", worth.step());
        json.writeBooleanProperty("hierarchy_step_assumed", worth.stepAssumed());
        partners.reasons("missing", once(valuation.missing()));
        partners.reasons("notes", once(valuation.notes()));
    }

    private void figure(String name, @Nullable Figure figure) {
        json.writePOJOProperty(name, FigureJson.of(figure, query.explain()));
    }

    private static List<Reason> once(List<Reason> reasons) {
        Set<Reason> each = new LinkedHashSet<>(reasons);
        return List.copyOf(each);
    }

    private void outlet(String name, @Nullable Outlet outlet) {
        if (outlet == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("key", outlet.key());
        json.writeStringProperty("title", outlet.title().in(language));
        json.writeEndObject();
    }

    private void carbon(Valuation valuation, Carbon carbon) {
        figure("co2e", valuation.co2e());
        figure("co2e_per_year", valuation.co2ePerYear());
        figure("production_replaced", carbon.productionReplaced());
        figure("landfill_avoided", carbon.landfillAvoided());
        figure("transport_emissions", valuation.move().emissions());
        partners.text(
                "co2e_counterfactual",
                carbon.counterfactual() == null ? null : carbon.counterfactual().key());
        json.writeStringProperty("co2e_boundary", carbon.boundary().in(language));
        json.writeStringProperty("co2e_factors", carbon.reporting() ? "reporting" : "comparative");
        partners.text(
                "biogenic_carbon",
                carbon.biogenic() == null ? null : carbon.biogenic().in(language));
    }
}
