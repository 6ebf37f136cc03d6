package org.ecopark.exchange.partners;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.partners.Ranked.Via;
import org.ecopark.exchange.valuation.Moves;
import org.ecopark.exchange.valuation.NeedFacts;
import org.ecopark.exchange.valuation.OfferFacts;
import org.ecopark.exchange.valuation.Valuation;
import org.ecopark.exchange.valuation.ValuationSettings;
import org.ecopark.exchange.valuation.Valuer;
import org.ecopark.exchange.valuation.View;
import org.ecopark.exchange.valuation.Worth;
import org.ecopark.exchange.valuation.Worth.Margins;
import org.ecopark.exchange.valuation.Worths;
import org.ecopark.materials.MaterialClass;
import org.ecopark.measure.AmountRange;
import org.ecopark.measure.AmountUnit;
import org.ecopark.measure.Figure;
import org.ecopark.measure.Provenance;
import org.ecopark.transport.Trip;
import org.jspecify.annotations.Nullable;

/** Tells what the pairs of one search are worth: bare numbers for all of them, figures with proofs for those shown. */
final class Appraiser {

    private final Worths worths;
    private final Moves moves;
    private final ValuationSettings settings;
    private final View view;
    private final Map<Kind, Moves.Rates> rates = new HashMap<>();

    Appraiser(Valuer valuer, Moves moves, RankedQuery query) {
        this.worths = new Worths(valuer, query.settings());
        this.moves = moves;
        this.settings = query.settings();
        this.view = query.view();
    }

    private record Kind(MaterialClass material, @Nullable String country) {}

    /** Cost of a haul per unit; NaN when unknown. */
    double cost(Stream offer, Trip trip, @Nullable AmountRange amount) {
        return rates(offer, amount).cost(trip.roadM() / 1000, trip.minutes());
    }

    /** Cost and emissions of hauling an offer; of a pipe they depend on the amount, of lorries only on the kind. */
    Moves.Rates rates(Stream offer, @Nullable AmountRange amount) {
        MaterialClass material = Objects.requireNonNull(offer.materialClass());
        @Nullable String country = offer.site().country();
        return "road".equals(material.reachBasis())
                ? rates.computeIfAbsent(
                        new Kind(material, country), kind -> moves.rates(material, null, country, settings))
                : moves.rates(material, amount == null ? null : amountFigure(amount), country, settings);
    }

    private static Figure amountFigure(AmountRange amount) {
        return Figure.given(
                "amount", amount.base(), amount.unit().key(), Provenance.ESTIMATED, "amount that the two can share");
    }

    Ranked direct(Synergy synergy, Trip trip, @Nullable String process) {
        Margins margins = worth(synergy.offer(), process).margins();
        Moves.Rates haul = rates(synergy.offer(), synergy.shared().amount());
        double km = trip.roadM() / 1000;
        return new Ranked(
                synergy,
                trip,
                process,
                margins.gain(view, haul.cost(km, trip.minutes())),
                margins.co2eKg(haul.kg(km)),
                null);
    }

    /** A pair through a yard, by the figures themselves: there are few of these. */
    Ranked through(Synergy synergy, Trip trip, @Nullable String process, Via via) {
        Ranked unranked = new Ranked(synergy, trip, process, Double.NaN, Double.NaN, via);
        Valuation valuation = valuation(unranked);
        return new Ranked(synergy, trip, process, valueOf(valuation.gains().get(view)), valueOf(valuation.co2e()), via);
    }

    private static double valueOf(@Nullable Figure figure) {
        return figure == null ? Double.NaN : figure.value();
    }

    Valuation valuation(Ranked ranked) {
        Synergy synergy = ranked.synergy();
        Stream offer = synergy.offer();
        MaterialClass material = Objects.requireNonNull(offer.materialClass());
        @Nullable String country = offer.site().country();
        @Nullable AmountRange used = ranked.used();
        @Nullable Figure pipe = used == null || "road".equals(material.reachBasis()) ? null : amountFigure(used);
        @Nullable Figure amount = used == null ? null : shared(synergy, used, ranked.via());
        var first = moves.of(ranked.trip(), material, pipe, country, settings);
        Via via = ranked.via();
        if (via == null) {
            return Valuation.of(worth(offer, ranked.process()), first, amount);
        }
        var second = moves.of(via.onward(), via.product(), null, country, settings);
        Worth product = worths.of(
                new OfferFacts(via.product(), offer.grades(), offer.hazardous(), country),
                NeedFacts.of(ranked.process()));
        return Valuation.through(worth(offer, via.process().key()), product, via.yield(), first, second, amount);
    }

    private Worth worth(Stream offer, @Nullable String process) {
        return worths.of(
                new OfferFacts(
                        Objects.requireNonNull(offer.materialClass()),
                        offer.grades(),
                        offer.hazardous(),
                        offer.site().country()),
                NeedFacts.of(process));
    }

    private static Figure shared(Synergy synergy, AmountRange used, @Nullable Via via) {
        Figure offered = side("offered", synergy.offer(), AmountRange::base);
        Figure needed = side("needed", synergy.need(), AmountRange::base);
        boolean storable = synergy.offer().materialClass() == null
                || Objects.requireNonNull(synergy.offer().materialClass()).storable();
        String formula = via != null
                ? "min(offered, needed / yield)"
                : storable ? "min(offered, needed)" : "sum over months of min(offered, needed)";
        List<Figure> inputs = via == null ? List.of(offered, needed) : List.of(offered, needed, via.yield());
        return Figure.computed("shared_amount", used.base(), used.unit().key(), formula, inputs)
                .withRange(used.low(), used.high());
    }

    private static Figure side(String name, Stream stream, ToDoubleFunction<AmountRange> value) {
        AmountRange amount = Objects.requireNonNull(stream.amount());
        AmountUnit unit = stream.unit();
        return Figure.given(
                        name,
                        value.applyAsDouble(amount),
                        unit.key(),
                        Provenance.find(stream.provenance()).orElse(Provenance.ASSUMED),
                        "stream " + stream.id() + " of the register"
                                + (stream.year() == null ? "" : ", " + stream.year()))
                .withRange(amount.low(), amount.high());
    }
}
