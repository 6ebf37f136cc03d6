package org.ecopark.exchange.valuation;

import java.util.List;
import java.util.Optional;
import org.ecopark.exchange.valuation.Fees.Question;
import org.ecopark.materials.library.Outlet;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.materials.library.ProcessType.Output;
import org.ecopark.materials.library.UseValue;
import org.ecopark.measure.Figure;
import org.ecopark.measure.MissingRateException;
import org.ecopark.measure.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver makes of a unit it takes in, where the library has a product with a price and a cost of making it: the
 * product is worth what others pay for it, the rest goes to its outlet. A gate fee is only the most that taking the
 * material can cost a receiver who lives by it: what it earns on top is in the fee, too, and is nobody's cost.
 */
final class ReceiverBooks {

    private final List<UseValue> uses;
    private final List<ProcessType> processes;
    private final Outlets outlets;
    private final Fees fees;

    ReceiverBooks(List<UseValue> uses, List<ProcessType> processes, Outlets outlets, Fees fees) {
        this.uses = uses;
        this.processes = processes;
        this.outlets = outlets;
        this.fees = fees;
    }

    /**
     * Per unit taken in; null is unknown.
     *
     * @param residueFee what a unit that stays behind costs before tax, which is in the processing; null where none is
     * @param residueTax on what stays behind: of the receiver's own view only; null where none is raised
     * @param complete whether all that the receiver pays is known
     */
    record Books(
            @Nullable Figure product,
            @Nullable Figure processing,
            @Nullable Figure residueFee,
            @Nullable Figure residueTax,
            boolean complete) {

        static final Books UNKNOWN = new Books(null, null, null, null, false);

        /** Product less processing. */
        @Nullable
        Figure value(String unit) {
            return new Balance("value_in_use", unit)
                    .plus(product)
                    .minus(processing)
                    .figure();
        }

        /** The same after tax, as the receiver sees it. */
        @Nullable
        Figure afterTax(String unit) {
            Balance balance =
                    new Balance("value_in_use_after_tax", unit).plus(product).minus(processing);
            if (!complete) {
                return null;
            }
            return (residueTax == null ? balance : balance.minus(residueTax)).figure();
        }
    }

    /** What the need says of itself, or else what the library knows of its process. */
    Books of(Question question, @Nullable Outlet kind) {
        NeedFacts need = question.need();
        if (need.productValue() != null || need.processingCost() != null) {
            return new Books(need.productValue(), need.processingCost(), null, null, true);
        }
        @Nullable String region = question.region();
        return region == null
                ? Books.UNKNOWN
                : findUse(question, kind)
                        .map(use -> priced(use, region, question))
                        .orElse(Books.UNKNOWN);
    }

    private Optional<UseValue> findUse(Question question, @Nullable Outlet kind) {
        @Nullable String told = question.need().process();
        @Nullable String process = told == null && kind != null ? kind.process() : told;
        return uses.stream()
                .filter(use -> use.process().equals(process)
                        && outlets.isAmong(question.offer().materialClass(), List.of(use.classKey()))
                        && !outlets.isAmong(question.offer().materialClass(), use.except()))
                .findFirst();
    }

    /**
     * The share of a unit taken in that is disposed of after all, whatever that costs there; empty where it is not known,
     * or goes elsewhere.
     */
    Optional<Figure> findDisposed(Question question, @Nullable Outlet kind) {
        // A use that is told without a process, such as using again, need not be that of the usual outlet.
        boolean usedOtherwise = question.need().use() != null && question.need().process() == null;
        return findUse(question, usedOtherwise ? null : kind)
                .filter(use -> use.residueOutlet() != null
                        && outlets.find(use.residueOutlet())
                                .filter(outlet -> "dispose".equals(outlet.step()))
                                .isPresent())
                .flatMap(use -> findYield(use, question.need()))
                .filter(yield -> yield.value() < 1)
                .map(yield -> Figure.computed("residue_share", 1 - yield.value(), "1", "1 - yield", List.of(yield)));
    }

    private Books priced(UseValue use, String region, Question question) {
        @Nullable Figure yield = findYield(use, question.need()).orElse(null);
        try {
            @Nullable
            Figure fee =
                    fees.find("product_fee", use.productFee(), region, question).orElse(null);
            @Nullable
            Figure making =
                    fees.find("making_cost", use.making(), region, question).orElse(null);
            @Nullable
            Outlet residue = use.residueOutlet() == null
                    ? null
                    : outlets.find(use.residueOutlet()).orElse(null);
            if (yield == null || fee == null || making == null) {
                return Books.UNKNOWN;
            }
            Books books = new Books(product(fee, yield), making, null, null, true);
            return residue == null ? books : withResidue(books, residue, making, yield, region, question);
        } catch (MissingRateException e) {
            question.missing().add(Gaps.noRate(e));
            return Books.UNKNOWN;
        }
    }

    private Books withResidue(
            Books books, Outlet residue, Figure making, Figure yield, String region, Question question) {
        @Nullable
        Figure fee = fees.find("residue_fee", residue.fee(), region, question).orElse(null);
        if (fee == null) {
            return Books.UNKNOWN;
        }
        double rest = 1 - yield.value();
        Figure processing = Figure.computed(
                        "processing_cost",
                        making.value() + rest * fee.value(),
                        making.unit(),
                        "making_cost + residue_fee * (1 - yield)",
                        List.of(making, fee, yield))
                .withRange(
                        Balance.lowOf(making) + rest * Balance.lowOf(fee),
                        Balance.highOf(making) + rest * Balance.highOf(fee));
        if (residue.tax() == null) {
            return new Books(books.product(), processing, fee, null, true);
        }
        @Nullable
        Figure tax =
                fees.findTax("residue_tax", residue.tax(), region, question).orElse(null);
        return new Books(
                books.product(),
                processing,
                fee,
                tax == null
                        ? null
                        : Figure.computed(
                                "tax_on_residue",
                                rest * tax.value(),
                                tax.unit(),
                                "residue_tax * (1 - yield)",
                                List.of(tax, yield)),
                tax != null);
    }

    private static Figure product(Figure fee, Figure yield) {
        return Figure.computed(
                        "product_value",
                        -fee.value() * yield.value(),
                        fee.unit(),
                        "-product_fee * yield",
                        List.of(fee, yield))
                .withRange(-Balance.highOf(fee) * yield.value(), -Balance.lowOf(fee) * yield.value());
    }

    /** What the need says, else the share of any process that makes the product of the material. */
    private Optional<Figure> findYield(UseValue use, NeedFacts need) {
        @Nullable Double stated = need.yields().get(use.product());
        if (stated != null) {
            return Optional.of(Figure.given("yield", stated, "1", Provenance.ASSUMED, "stated in the request"));
        }
        return processes.stream()
                .filter(process -> process.inputs().stream()
                        .anyMatch(input -> input.classKey().equals(use.classKey())))
                .flatMap(process -> process.outputs().stream())
                .filter(output -> output.classKey().equals(use.product())
                        && output.share().base() != null)
                .findFirst()
                .map(ReceiverBooks::share);
    }

    private static Figure share(Output output) {
        return Figure.given(
                "yield",
                java.util.Objects.requireNonNull(output.share().base()),
                "1",
                output.published() ? Provenance.PUBLISHED : Provenance.ASSUMED,
                output.source() == null ? "process library" : output.source());
    }
}
