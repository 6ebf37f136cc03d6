package org.ecopark.streams.estimates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecopark.measure.Figure;
import org.ecopark.streams.estimates.Estimator.Estimate;
import org.ecopark.streams.estimates.Proposal.State;
import org.jspecify.annotations.Nullable;

/** What a run for many facilities finds, counted. */
final class Tally {

    private static final int MOST_NAMED = 20;

    private final boolean dryRun;
    private final Map<String, Amounts> classes = new TreeMap<>();
    private final Map<String, Lack> lacks = new TreeMap<>();
    private final Map<State, Integer> kept = new TreeMap<>();
    private long facilities;
    private long estimated;
    private long withOffers;
    private long streams;
    private long elsewhere;

    Tally(boolean dryRun) {
        this.dryRun = dryRun;
    }

    private static final class Amounts {

        private long facilities;
        private double low;
        private double base;
        private double high;

        private void add(Figure amount) {
            facilities++;
            low += amount.low() == null ? amount.value() : amount.low();
            base += amount.value();
            high += amount.high() == null ? amount.value() : amount.high();
        }
    }

    private static final class Lack {

        private final Missing missing;
        private final List<Map<String, Object>> named = new ArrayList<>();
        private long facilities;

        Lack(Missing missing) {
            this.missing = missing;
        }
    }

    long facilities() {
        return facilities;
    }

    /** Counts a facility; what is to be written for it. */
    List<Proposal> add(Site site, Estimate estimate) {
        facilities++;
        if (estimate.otherOffers() > 0) {
            withOffers++;
            return List.of();
        }
        estimate.missing().forEach(missing -> lack(site, missing));
        List<Proposal> wanted = estimate.proposals().stream()
                .filter(each -> each.state() == State.OPEN || each.state() == State.ESTIMATED)
                .toList();
        estimate.proposals().stream()
                .filter(each -> each.state() != State.OPEN)
                .forEach(each -> kept.merge(each.state(), 1, Integer::sum));
        wanted.forEach(each -> classes.computeIfAbsent(each.materialClass().key(), key -> new Amounts())
                .add(each.amount()));
        streams += wanted.size();
        estimated += wanted.isEmpty() ? 0 : 1;
        elsewhere += !wanted.isEmpty() && isElsewhere(site, estimate.group()) ? 1 : 0;
        return wanted;
    }

    /** Whether the factors are of another country than the facility. */
    static boolean isElsewhere(Site site, @Nullable SectorGroup group) {
        return group != null && !group.country().equals(site.country());
    }

    private void lack(Site site, Missing missing) {
        Lack lack = lacks.computeIfAbsent(missing.code() + missing.en(), key -> new Lack(missing));
        lack.facilities++;
        if (lack.named.size() < MOST_NAMED) {
            lack.named.add(Map.of("id", site.id(), "name", site.name()));
        }
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dry_run", dryRun);
        json.put("facilities", facilities);
        json.put("facilities_estimated", estimated);
        json.put("facilities_with_own_offers", withOffers);
        json.put("facilities_where_factors_are_of_another_country", elsewhere);
        json.put("streams", streams);
        json.put(
                "classes",
                classes.entrySet().stream()
                        .map(each -> amounts(each.getKey(), each.getValue()))
                        .toList());
        json.put("missing", lacks.values().stream().map(Tally::lack).toList());
        Map<String, Object> states = new LinkedHashMap<>();
        kept.forEach((state, count) -> states.put(state.key(), count));
        json.put("already", states);
        return json;
    }

    private static Map<String, Object> amounts(String key, Amounts amounts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("material_class", key);
        json.put("facilities", amounts.facilities);
        json.put("amount_low_t_per_year", amounts.low);
        json.put("amount_t_per_year", amounts.base);
        json.put("amount_high_t_per_year", amounts.high);
        return json;
    }

    private static Map<String, Object> lack(Lack lack) {
        Map<String, Object> json = EstimateJson.missing(lack.missing);
        json.put("facilities", lack.facilities);
        json.put("first", lack.named);
        return json;
    }
}
