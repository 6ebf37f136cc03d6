package org.ecopark.exchange.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopark.exchange.matching.SiteNames;
import org.ecopark.exchange.matching.SiteNames.Member;
import org.springframework.stereotype.Component;

/** Exchanges as GeoJSON features, with what the register calls the two parties in English and Korean. */
@Component
class NamedExchanges {

    private static final List<Member> PARTIES =
            List.of(new Member("offer_facility_id", "offer_party"), new Member("need_facility_id", "need_party"));

    private final SiteNames names;

    NamedExchanges(SiteNames names) {
        this.names = names;
    }

    List<Map<String, Object>> features(List<Exchange> exchanges) {
        List<Map<String, Object>> features =
                exchanges.stream().map(ExchangeJson::feature).toList();
        names.add(features.stream().map(NamedExchanges::properties).toList(), PARTIES);
        return features;
    }

    @SuppressWarnings("unchecked") // what ExchangeJson made
    private static Map<String, Object> properties(Map<String, Object> feature) {
        return (Map<String, Object>) Objects.requireNonNull(feature.get("properties"));
    }
}
