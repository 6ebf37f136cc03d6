package org.ecopark.exchange.synergies;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.synergies.search.MarketColumns;
import org.ecopark.exchange.synergies.search.Ranking;
import org.ecopark.exchange.synergies.search.Side;
import org.ecopark.exchange.valuation.Moves;
import org.ecopark.exchange.valuation.NeedFacts;
import org.ecopark.exchange.valuation.OfferFacts;
import org.ecopark.exchange.valuation.ValuationSettings;
import org.ecopark.exchange.valuation.View;
import org.ecopark.exchange.valuation.Worth;
import org.ecopark.exchange.valuation.Worths;

/**
 * Ranks by net gain a year in the system view: worth of the kinds of the two streams less an estimated haul by the usual
 * carrier, times what they can share. What does not differ between pairs of the same kinds is computed once.
 *
 * <p>All is told in one money, so that gains of offers from different countries compare. A pair whose gain is unknown
 * (a fee, a cost or an amount is missing) comes after all whose gain is known, also after losses, by what can be shared.
 * Pipes whose cost depends on the amount are not valued.
 */
final class GainRanking implements Ranking {

    /** Over any amount it stays below every gain and loss. */
    private static final double UNVALUED = -1e30;

    private static final double NOT_YET = Double.NEGATIVE_INFINITY;

    private final MarketColumns market;
    private final boolean rankByGain;
    private final String money;
    private final Worths worths;

    private final List<OfferFacts> offerFacts;
    private final List<NeedFacts> needFacts;
    private final int[] factsOf;
    private final double[] fixed;
    private final double[] perMetre;
    private final double[] perRoadMetre;
    private final double[] perMinute;

    /** Gain before the haul of each two facts. A cell is written whole, and whoever writes it writes the same. */
    private final double[] margins;

    /**
     * Prepares the facts of every kind.
     *
     * @param circuity road distance over straight distance from a stream
     * @param minutesPerKm of an estimated road
     * @param facts what valuation must know of an offer
     */
    GainRanking(
            MarketColumns market,
            Ranking.Key key,
            ValuationSettings settings,
            Worths worths,
            Moves moves,
            ToDoubleFunction<Stream> circuity,
            double minutesPerKm,
            Function<Stream, OfferFacts> facts) {
        this.market = market;
        this.rankByGain = key == Key.GAIN;
        this.money = Objects.requireNonNull(settings.basis()).unit();
        this.worths = worths;
        int kinds = market.kinds().size();
        this.factsOf = new int[kinds];
        this.fixed = new double[kinds];
        this.perMetre = new double[kinds];
        this.perRoadMetre = new double[kinds];
        this.perMinute = new double[kinds];
        Map<OfferFacts, Integer> offers = new LinkedHashMap<>();
        Map<NeedFacts, Integer> needs = new LinkedHashMap<>();
        Map<OfferFacts, Moves.Rates> rates = new HashMap<>();
        for (int kind = 0; kind < kinds; kind++) {
            Stream example = market.kinds().get(kind);
            if (example.isOffer()) {
                OfferFacts offer = facts.apply(example);
                factsOf[kind] = offers.computeIfAbsent(offer, unseen -> offers.size());
                Moves.Rates rate = rates.computeIfAbsent(
                        offer, unseen -> moves.rates(offer.materialClass(), null, offer.country(), settings));
                fixed[kind] = rate.fixed();
                perRoadMetre[kind] = rate.perKm() / 1000;
                perMinute[kind] = rate.perMinute();
                perMetre[kind] = circuity.applyAsDouble(example) * (rate.cost(1, minutesPerKm) - rate.fixed()) / 1000;
            } else {
                factsOf[kind] = needs.computeIfAbsent(NeedFacts.of(example.process()), unseen -> needs.size());
            }
        }
        this.offerFacts = List.copyOf(offers.keySet());
        this.needFacts = List.copyOf(needs.keySet());
        this.margins = new double[Math.multiplyExact(offerFacts.size(), needFacts.size())];
        Arrays.fill(margins, NOT_YET);
    }

    @Override
    public String money() {
        return money;
    }

    @Override
    public double gainPerUnit(int offer, int need, double metres) {
        int offerKind = market.offers().kind(offer);
        int needKind = market.needs().kind(need);
        return margin(factsOf[offerKind], factsOf[needKind]) - fixed[offerKind] - perMetre[offerKind] * metres;
    }

    @Override
    public double gainByRoad(int offer, int need, double roadM, double minutes) {
        int kind = market.offers().kind(offer);
        double haul = fixed[kind] + perRoadMetre[kind] * roadM + perMinute[kind] * minutes;
        return margin(factsOf[kind], factsOf[market.needs().kind(need)]) - haul;
    }

    @Override
    public double scoreByRoad(int offer, int need, double roadM, double minutes, double shared) {
        return rankByGain ? score(gainByRoad(offer, need, roadM, minutes), shared) : known(shared);
    }

    private double margin(int offer, int need) {
        int cell = offer * needFacts.size() + need;
        double margin = margins[cell];
        if (margin == NOT_YET) {
            Worth worth = worths.of(offerFacts.get(offer), needFacts.get(need));
            margin = worth.margins().gain(View.SYSTEM, 0);
            margins[cell] = margin;
        }
        return margin;
    }

    @Override
    public void score(int offer, int[] needs, double[] metres, double[] shared, int count, double[] scores) {
        if (!rankByGain) {
            for (int i = 0; i < count; i++) {
                scores[i] = known(shared[i]);
            }
            return;
        }
        Side side = market.needs();
        int kind = market.offers().kind(offer);
        int facts = factsOf[kind];
        double before = fixed[kind];
        double slope = perMetre[kind];
        for (int i = 0; i < count; i++) {
            double gain = margin(facts, factsOf[side.kind(needs[i])]) - before - slope * metres[i];
            scores[i] = score(gain, shared[i]);
        }
    }

    private static double score(double gainPerUnit, double shared) {
        double gain = gainPerUnit * shared;
        return Double.isNaN(gain) ? UNVALUED / (known(shared) + 2) : gain;
    }

    private static double known(double shared) {
        return Double.isNaN(shared) ? -1 : shared;
    }
}
