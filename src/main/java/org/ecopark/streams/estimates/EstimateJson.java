package org.ecopark.streams.estimates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.streams.estimates.Estimator.Estimate;
import org.ecopark.web.Address;
import org.ecopark.web.json.FigureJson;
import org.jspecify.annotations.Nullable;

/** Estimates as they are told. */
final class EstimateJson {

    private EstimateJson() {}

    static Map<String, @Nullable Object> of(Estimates.Answer answer, Address server) {
        Site site = answer.site();
        Estimate estimate = answer.estimate();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("facility", site(site, server));
        @Nullable SectorGroup group = estimate.group();
        json.put("sector", group == null ? null : sector(group));
        json.put("factors_of_another_country", group == null ? null : (Boolean) Tally.isElsewhere(site, group));
        json.put(
                "proposals",
                estimate.proposals().stream()
                        .map(each -> proposal(each, server))
                        .toList());
        json.put(
                "missing",
                estimate.missing().stream().map(EstimateJson::missing).toList());
        json.put("classes_without_factor", estimate.without());
        return json;
    }

    private static Map<String, @Nullable Object> site(Site site, Address server) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", site.id());
        json.put(
                "href",
                server.at("ogc", "collections", "facilities", "items", Long.toString(site.id()))
                        .toString());
        json.put("name", site.name());
        json.put("sector_scheme", site.sectorScheme());
        json.put("sector_code", site.sectorCode());
        json.put("employees", site.employees());
        json.put("provenance", site.provenance().key());
        json.put("country", site.country());
        return json;
    }

    private static Map<String, @Nullable Object> sector(SectorGroup group) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("key", group.key());
        json.put("title_en", group.title().en());
        json.put("title_ko", group.title().ko());
        json.put("divisions", group.divisions());
        json.put("place", group.place());
        json.put("employees", group.employees());
        json.put("employment_year", group.employmentYear());
        json.put("lumps_together", group.width());
        return json;
    }

    private static Map<String, @Nullable Object> proposal(Proposal proposal, Address server) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("material_class", proposal.materialClass().key());
        json.put("material_class_title_en", proposal.materialClass().title().en());
        json.put("material_class_title_ko", proposal.materialClass().title().ko());
        json.put("direction", "offer");
        json.put("state", proposal.state().key());
        json.put("amount", FigureJson.proof(proposal.amount()));
        json.put("factor", factor(proposal.factor()));
        Existing stream = proposal.stream();
        json.put("stream", stream == null ? null : stream(stream, server));
        json.put(
                "related",
                proposal.related().stream().map(each -> stream(each, server)).toList());
        return json;
    }

    static Map<String, @Nullable Object> factor(WasteFactor factor) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("key", factor.key());
        json.put("sector", factor.sector());
        json.put("material_class", factor.materialClass());
        json.put("low_kg_per_employee_per_year", factor.low());
        json.put("base_kg_per_employee_per_year", factor.base());
        json.put("high_kg_per_employee_per_year", factor.high());
        json.put("year", factor.year());
        json.put("range_years", factor.rangeYears());
        json.put("place", factor.place());
        json.put("source", factor.source());
        json.put("source_material", factor.sourceMaterial());
        json.put("url", factor.url());
        json.put("licence", factor.licence());
        json.put("derivation", factor.derivation());
        return json;
    }

    private static Map<String, @Nullable Object> stream(Existing stream, Address server) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", stream.id());
        json.put(
                "href",
                server.at("ogc", "collections", "offers", "items", Long.toString(stream.id()))
                        .toString());
        json.put("etag", "W/\"v" + stream.version() + "\"");
        json.put("material_class", stream.materialClass());
        json.put("provenance", stream.provenance());
        json.put("amount_low", stream.low());
        json.put("amount", stream.amount());
        json.put("amount_high", stream.high());
        json.put("edited", stream.edited());
        return json;
    }

    static Map<String, Object> missing(Missing missing) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", missing.code());
        json.put("sentence_en", missing.en());
        json.put("sentence_ko", missing.ko());
        return json;
    }

    static List<Map<String, @Nullable Object>> factors(FactorTable table) {
        return table.factors().stream().map(EstimateJson::factor).toList();
    }
}
