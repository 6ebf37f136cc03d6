package org.ecopark.exchange.allocation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.network.ArcValue;
import org.ecopark.exchange.valuation.Moves;
import org.ecopark.exchange.valuation.Moves.Rates;
import org.ecopark.exchange.valuation.NeedFacts;
import org.ecopark.exchange.valuation.OfferFacts;
import org.ecopark.exchange.valuation.ValuationSettings;
import org.ecopark.exchange.valuation.Valuer;
import org.ecopark.exchange.valuation.View;
import org.ecopark.exchange.valuation.Worth;
import org.ecopark.exchange.valuation.Worths;
import org.ecopark.materials.Judgement.Reason;
import org.ecopark.materials.MaterialClass;
import org.ecopark.transport.Trip;
import org.jspecify.annotations.Nullable;

/**
 * Values links by the room's valuation, in the system's view. A way into a pass-through site only costs its haul: what
 * the material is worth is counted once, where it ends.
 */
final class LinkValues {

    private final Worths worths;
    private final Moves moves;
    private final ValuationSettings settings;
    private final Map<String, Rates> rates = new HashMap<>();
    private final Map<String, Gap> gaps = new TreeMap<>();

    /** Something unknown, and how many links lack it. */
    record Gap(Reason reason, int links) {}

    LinkValues(Valuer valuer, Moves moves, ValuationSettings settings) {
        this.worths = new Worths(valuer, settings);
        this.moves = moves;
        this.settings = settings;
    }

    /** The worth of a unit moved over a trip to where it is used. */
    ArcValue ofUse(Stream offer, Stream need, MaterialClass material, Trip trip) {
        Worth worth = worths.of(facts(offer, material), NeedFacts.of(need.process()));
        Rates haul = rates(offer, material);
        Worth.Margins margins = worth.margins();
        double gain = margins.gain(View.SYSTEM, haul.cost(trip.roadM() / 1000, trip.minutes()));
        double kg = margins.co2eKg(haul.kg(trip.roadM() / 1000));
        if (Double.isNaN(gain)) {
            worth.missing().forEach(this::count);
            if (Double.isNaN(haul.fixed())) {
                moves.of(trip, material, null, offer.site().country(), settings)
                        .missing()
                        .forEach(this::count);
            }
        }
        return ArcValue.ofNumbers(gain, kg / 1000);
    }

    /** What a haul to a site that only passes on takes. */
    ArcValue ofHaul(Stream offer, MaterialClass material, Trip trip) {
        Rates haul = rates(offer, material);
        double km = trip.roadM() / 1000;
        return ArcValue.ofNumbers(-haul.cost(km, trip.minutes()), -haul.kg(km) / 1000);
    }

    /** Where an offer goes that finds no need, with what that costs; both may be unknown. */
    Worth otherwise(Stream offer, MaterialClass material) {
        return worths.of(facts(offer, material), NeedFacts.of(null));
    }

    /** What was not known, with the number of links. */
    List<Gap> gaps() {
        return List.copyOf(gaps.values());
    }

    private void count(Reason reason) {
        @Nullable Gap known = gaps.get(reason.code());
        gaps.put(reason.code(), new Gap(reason, known == null ? 1 : known.links() + 1));
    }

    private Rates rates(Stream offer, MaterialClass material) {
        String country = offer.site().country();
        return rates.computeIfAbsent(
                material.key() + "/" + country, key -> moves.rates(material, null, country, settings));
    }

    private static OfferFacts facts(Stream offer, MaterialClass material) {
        return new OfferFacts(
                material, offer.grades(), offer.hazardous(), offer.site().country());
    }
}
