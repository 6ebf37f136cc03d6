package org.ecopark.exchange.valuation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecopark.exchange.valuation.Fees.Alternative;
import org.ecopark.exchange.valuation.Fees.Terms;
import org.ecopark.exchange.valuation.ReceiverBooks.Books;
import org.ecopark.materials.Judgement.Reason;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.library.ImpactFactor;
import org.ecopark.materials.library.Outlet;
import org.ecopark.materials.library.Price;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.materials.library.UseValue;
import org.ecopark.measure.AmountUnit;
import org.ecopark.measure.Figure;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.measure.PriceLevels;
import org.jspecify.annotations.Nullable;

/**
 * Values exchanges. Pure: the same facts, settings and tables give the same worth.
 *
 * <p>Offerer: what the best outlet open to it would cost with its tax, less the gate fee; another receiver of the same
 * kind is such an outlet, at the market's fee, so that who only pays the market's fee gains nothing but a shorter haul.
 * Receiver: the gate fee, and its product less its processing. System: the fee before tax of the best outlet of another
 * kind than the receiver, which stands for the resources it uses, and
 * the receiver's product less its processing, stated or from the library; where these are not known, less the market's
 * gate fee, for which receivers are seen to take the material and which is the most that taking it can cost. So the fee agreed between the two and every tax cancel in the system's view.
 * The haul is taken off by {@link Valuation}. Not in any view: the haul to the other outlet, whose place is not known,
 * so that gains are rather too low; cost of finding and contracting.
 */
public final class Valuer {

    private final Outlets outlets;
    private final Fees fees;
    private final ReceiverBooks books;
    private final CarbonLedger carbon;
    private final List<ImpactFactor> factors;

    public Valuer(
            List<MaterialClass> classes,
            List<Outlet> outlets,
            List<Price> prices,
            List<ImpactFactor> factors,
            List<UseValue> uses,
            List<ProcessType> processes,
            PriceLevels levels) {
        Map<String, MaterialClass> byKey =
                classes.stream().collect(Collectors.toMap(MaterialClass::key, Function.identity()));
        this.outlets = new Outlets(outlets, byKey);
        this.fees = new Fees(this.outlets, new Tariffs(prices, levels));
        this.books = new ReceiverBooks(uses, processes, this.outlets, this.fees);
        this.carbon = new CarbonLedger(factors, this.outlets);
        this.factors = factors;
    }

    /** What one unit of the offer is worth at the need, before it is hauled. */
    public Worth worth(OfferFacts offer, NeedFacts need, ValuationSettings settings) {
        List<Reason> missing = new ArrayList<>();
        List<Reason> notes = new ArrayList<>();
        MoneyBasis basis = settings.basisFor(offer.country());
        String per = per(offer);
        Fees.Question question = new Fees.Question(offer, need, settings, basis, per, missing, notes);
        Terms terms = fees.terms(question);
        Alternative best = fees.alternative(question, null);
        Alternative otherKind = fees.alternative(question, terms.kind());
        if (best.outlet() != null
                && otherKind.outlet() != null
                && !best.outlet().equals(otherKind.outlet())) {
            notes.add(Gaps.heldAgainst(best.outlet().title(), otherKind.outlet().title()));
        }
        Books own = books.of(question, terms.kind());
        @Nullable Figure known = own.value(basis.unitPer(per));
        @Nullable Figure valueInUse = known != null ? known : revealed(terms, basis, per, notes);
        note(own, need, missing, notes);
        Step step = step(offer, need, notes);
        Carbon spared = offer.materialClass().unit() == AmountUnit.T_PER_YEAR
                ? carbon.of(
                        offer.materialClass(),
                        step.key() == null ? "" : step.key(),
                        !step.assumed(),
                        otherKind.outlet(),
                        books.findDisposed(question, terms.kind()).orElse(null),
                        settings.baseline())
                : noCarbon(offer.materialClass());
        missing.addAll(spared.missing());
        noteFactors(offer, spared, notes);
        return new Worth(
                basis,
                per,
                best.outlet(),
                best.tax(),
                best.total(),
                otherKind.outlet(),
                otherKind.fee(),
                terms.kind(),
                terms.fee(),
                own.product(),
                own.processing(),
                own.residueFee(),
                valueInUse,
                step.key(),
                step.assumed(),
                gains(best, otherKind, terms, own.afterTax(basis.unitPer(per)), valueInUse, basis.unitPer(per)),
                spared,
                settings.carriage(),
                List.copyOf(new LinkedHashSet<>(missing)),
                List.copyOf(new LinkedHashSet<>(notes)));
    }

    /**
     * The best outlet of an offer that goes to nobody: none is left out, as none is its receiver.
     *
     * @param outlet null when none with a known fee is known
     * @param cost with its tax, for a unit
     */
    public record Elsewhere(
            @Nullable Outlet outlet, @Nullable Figure cost) {}

    /** Where an offer goes that nobody takes. */
    public Elsewhere elsewhere(OfferFacts offer, ValuationSettings settings) {
        Fees.Question question = new Fees.Question(
                offer,
                NeedFacts.of(null),
                settings,
                settings.basisFor(offer.country()),
                per(offer),
                new ArrayList<>(),
                new ArrayList<>());
        Alternative best = fees.alternative(question, null);
        return new Elsewhere(best.outlet(), best.total());
    }

    private static String per(OfferFacts offer) {
        return offer.materialClass().unit().key().replace("_per_year", "");
    }

    private static void note(Books own, NeedFacts need, List<Reason> missing, List<Reason> notes) {
        if (own.processing() == null) {
            missing.add(Gaps.noProcessingCost(need.process()));
        } else if (own.product() == null) {
            missing.add(Gaps.noProductValue(need.process()));
        } else if (need.productValue() == null) {
            notes.add(Gaps.fromLibrary());
        }
    }

    private static @Nullable Figure revealed(Terms terms, MoneyBasis basis, String per, List<Reason> notes) {
        if (terms.marketFee() == null) {
            return null;
        }
        notes.add(Gaps.revealed());
        return new Balance("value_in_use", basis.unitPer(per))
                .minus(terms.marketFee())
                .figure();
    }

    private static Map<View, Figure> gains(
            Alternative best,
            Alternative otherKind,
            Terms terms,
            @Nullable Figure ownValue,
            @Nullable Figure valueInUse,
            String unit) {
        Map<View, Figure> gains = new EnumMap<>(View.class);
        put(
                gains,
                View.OFFERER,
                new Balance("gain_offerer_before_transport", unit)
                        .plus(best.total())
                        .minus(terms.fee()));
        put(
                gains,
                View.RECEIVER,
                new Balance("gain_receiver_before_transport", unit)
                        .plus(terms.fee())
                        .plus(ownValue));
        put(
                gains,
                View.SYSTEM,
                new Balance("gain_system_before_transport", unit)
                        .plus(otherKind.fee())
                        .plus(valueInUse));
        return gains;
    }

    private static void put(Map<View, Figure> gains, View view, Balance balance) {
        @Nullable Figure gain = balance.figure();
        if (gain != null) {
            gains.put(view, gain);
        }
    }

    private Step step(OfferFacts offer, NeedFacts need, List<Reason> notes) {
        if (need.use() != null) {
            return new Step(need.use(), false);
        }
        @Nullable String ofProcess = outlets.findStep(need.process()).orElse(null);
        if (ofProcess != null) {
            return new Step(ofProcess, false);
        }
        notes.add(Gaps.stepAssumed());
        return new Step(offer.materialClass().bestUse(), true);
    }

    private static Carbon noCarbon(MaterialClass material) {
        return new Carbon(
                null,
                null,
                null,
                null,
                null,
                CarbonLedger.NOTHING,
                null,
                true,
                List.of(Gaps.noFactor(material, "primary")));
    }

    private void noteFactors(OfferFacts offer, Carbon spared, List<Reason> notes) {
        String region = factors.isEmpty() ? "" : factors.get(0).region();
        if (spared.saved() != null && !region.equals(offer.country())) {
            notes.add(Gaps.foreignFactors(region));
        }
    }

    private record Step(@Nullable String key, boolean assumed) {}
}
