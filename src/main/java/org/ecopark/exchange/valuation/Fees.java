package org.ecopark.exchange.valuation;

import java.util.List;
import java.util.Optional;
import org.ecopark.materials.Judgement.Reason;
import org.ecopark.materials.library.Outlet;
import org.ecopark.measure.Figure;
import org.ecopark.measure.MissingRateException;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.measure.Provenance;
import org.jspecify.annotations.Nullable;

/** What outlets charge, and which other outlet is the best. */
final class Fees {

    private final Outlets outlets;
    private final Tariffs tariffs;

    Fees(Outlets outlets, Tariffs tariffs) {
        this.outlets = outlets;
        this.tariffs = tariffs;
    }

    /** What is asked, and where to say what is missing. */
    record Question(
            OfferFacts offer,
            NeedFacts need,
            ValuationSettings settings,
            MoneyBasis basis,
            String per,
            List<Reason> missing,
            List<Reason> notes) {

        @Nullable
        String region() {
            return settings.regionFor(offer.country());
        }
    }

    /**
     * What the receiver charges.
     *
     * @param fee agreed, or else the market's
     * @param marketFee null when unknown
     */
    record Terms(
            @Nullable Outlet kind,
            @Nullable Figure fee,
            @Nullable Figure marketFee) {}

    /** The other outlet. */
    record Alternative(
            @Nullable Outlet outlet,
            @Nullable Figure fee,
            @Nullable Figure tax,
            @Nullable Figure total) {

        static final Alternative UNKNOWN = new Alternative(null, null, null, null);
    }

    Terms terms(Question question) {
        @Nullable String region = question.region();
        if (region == null) {
            question.missing().add(Gaps.noCountry());
            return terms(question, null, null);
        }
        if (!region.equals(question.offer().country())) {
            question.notes().add(Gaps.foreignPrices(region, question.offer().country()));
        }
        if (Boolean.TRUE.equals(question.offer().hazardous())) {
            question.notes().add(Gaps.hazardous());
        }
        @Nullable
        Outlet kind =
                outlets.findOf(question.offer(), question.need().process()).orElse(null);
        @Nullable
        Figure market = kind == null
                ? null
                : findFee("gate_fee", kind, region, question).orElse(null);
        if (market == null
                && question.need().statedFee() == null
                && !question.settings().freeWhereUnknown()) {
            question.missing().add(Gaps.noFee(question.offer().materialClass(), region));
        }
        if (kind != null && market != null && !isOfProcess(kind, question)) {
            question.notes().add(Gaps.usualOutlet(kind.title()));
        }
        return terms(question, kind, market);
    }

    private static boolean isOfProcess(Outlet kind, Question question) {
        return kind.process() != null && kind.process().equals(question.need().process());
    }

    private static Terms terms(Question question, @Nullable Outlet kind, @Nullable Figure market) {
        @Nullable Figure known = market;
        if (known == null && question.settings().freeWhereUnknown()) {
            question.notes().add(Gaps.free());
            known = free(question);
        }
        @Nullable Figure stated = question.need().statedFee();
        return new Terms(kind, stated != null ? stated : known, known);
    }

    private static Figure free(Question question) {
        return Figure.given(
                "gate_fee",
                0,
                question.basis().unitPer(question.per()),
                Provenance.ASSUMED,
                "assumed: no price is known, so the material is taken to change hands for nothing");
    }

    /**
     * The cheapest outlet of another kind whose fee and tax are known. Where the usual outlet of the material has no known
     * price, none is the best: scrap is sold, so landfill is not where it would go.
     *
     * @param receiver the kind that is no alternative, as the material goes there; null where it goes nowhere yet, or may
     *     go to another of the same kind
     */
    Alternative alternative(Question question, @Nullable Outlet receiver) {
        @Nullable String region = question.region();
        if (region == null) {
            return Alternative.UNKNOWN;
        }
        if (isUsualUnpriced(question, receiver, region)) {
            return Alternative.UNKNOWN;
        }
        Alternative best = Alternative.UNKNOWN;
        for (Outlet outlet : outlets.openTo(question.offer())) {
            boolean asked = question.settings().alternative() == ValuationSettings.Alternative.BEST_OTHER_OUTLET
                    || "dispose".equals(outlet.step());
            if (asked && (receiver == null || !receiver.key().equals(outlet.key()))) {
                if (outlets.isSure(outlet, question.offer())) {
                    best = cheaper(best, priced(outlet, region, question));
                } else {
                    question.notes().add(Gaps.ofGradesOnly(outlet.title(), outlet.grades()));
                }
            }
        }
        if (best.total() == null) {
            question.missing().add(Gaps.noAlternative(question.offer().materialClass(), region));
        }
        return best;
    }

    /** Whoever takes all that is unpriced for free takes the usual outlet so, too, but not in place of its own kind. */
    private boolean isUsualUnpriced(Question question, @Nullable Outlet receiver, String region) {
        ValuationSettings settings = question.settings();
        if (settings.alternative() != ValuationSettings.Alternative.BEST_OTHER_OUTLET
                || (settings.freeWhereUnknown() && receiver == null)) {
            return false;
        }
        Optional<Outlet> usual = outlets.openTo(question.offer()).stream()
                .filter(outlet -> outlet.usual()
                        && findFee("other_outlet_fee", outlet, region, question).isEmpty())
                .findFirst();
        usual.ifPresent(outlet -> question.missing().add(Gaps.usualOutletUnpriced(outlet.title(), region)));
        return usual.isPresent();
    }

    private static Alternative cheaper(Alternative one, Alternative other) {
        if (one.total() == null || other.total() == null) {
            return one.total() == null ? other : one;
        }
        return other.total().value() < one.total().value() ? other : one;
    }

    private Alternative priced(Outlet outlet, String region, Question question) {
        @Nullable
        Figure fee = findFee("other_outlet_fee", outlet, region, question)
                .orElse(outlet.usual() && question.settings().freeWhereUnknown() ? free(question) : null);
        if (fee == null) {
            question.notes().add(Gaps.noFeeOf(outlet.title(), region));
            return Alternative.UNKNOWN;
        }
        String unit = question.basis().unitPer("t");
        if (outlet.tax() == null) {
            return new Alternative(
                    outlet,
                    fee,
                    null,
                    new Balance("avoided_disposal", unit).plus(fee).figure());
        }
        @Nullable
        Figure tax = findTax("landfill_tax", outlet.tax(), region, question).orElse(null);
        if (tax == null) {
            question.notes()
                    .add(Gaps.noTax(outlet.title(), region, question.basis().priceYear()));
            return Alternative.UNKNOWN;
        }
        return new Alternative(
                outlet,
                fee,
                tax,
                new Balance("avoided_disposal", unit).plus(fee).plus(tax).figure());
    }

    /** A price of the year nearest to that of the money, as it is printed. */
    Optional<Figure> find(String name, String start, String region, Question question) {
        return tariffs.findNearest(name, start, region, question.basis());
    }

    private Optional<Figure> findFee(String name, Outlet outlet, String region, Question question) {
        try {
            return find(name, outlet.fee(), region, question).map(fee -> outlet.published() ? fee : assumed(fee));
        } catch (MissingRateException e) {
            question.missing().add(Gaps.noRate(e));
            return Optional.empty();
        }
    }

    Optional<Figure> findTax(String name, String start, String region, Question question) {
        try {
            return tariffs.findOfYear(name, start, region, question.basis());
        } catch (MissingRateException e) {
            question.missing().add(Gaps.noRate(e));
            return Optional.empty();
        }
    }

    /** A published fee taken for something it was not published for. */
    private static Figure assumed(Figure fee) {
        return new Figure(
                fee.name(),
                fee.value(),
                fee.low(),
                fee.high(),
                fee.unit(),
                Provenance.ASSUMED,
                fee.formula(),
                fee.source(),
                fee.inputs());
    }
}
