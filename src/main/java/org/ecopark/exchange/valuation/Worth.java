package org.ecopark.exchange.valuation;

import java.util.List;
import java.util.Map;
import org.ecopark.exchange.valuation.ValuationSettings.Carriage;
import org.ecopark.materials.Judgement.Reason;
import org.ecopark.materials.library.Outlet;
import org.ecopark.measure.Figure;
import org.ecopark.measure.MoneyBasis;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of a material is worth between an offer and a need of their kinds, before it is hauled: the same for all
 * pairs of these kinds. Figures are per {@code per} in {@code basis}; null is unknown and named in {@code missing}.
 *
 * @param alternative where the offerer would send the material otherwise: the best outlet open to it, of any kind
 * @param alternativeTax of it
 * @param avoided its fee with its tax
 * @param otherKind where the material would go if it were not used in this way: the best outlet of another kind than the
 *     receiver, against which the system's gain and CO2e are held
 * @param otherKindFee of it before tax
 * @param receiverKind the outlet whose fee is taken for the receiver
 * @param gateFee what the offerer pays the receiver; negative when the receiver pays
 * @param residueFee what a unit that stays behind at the receiver costs before tax, which is in the processing cost; null
 *     where none is known to
 * @param valueInUse what the receiver's product brings less its processing, per unit taken in; where that is not known,
 *     less the market's gate fee, for which such receivers take it
 * @param step of the waste hierarchy
 * @param gains before the haul, without the views that are unknown
 */
public record Worth(
        MoneyBasis basis,
        String per,
        @Nullable Outlet alternative,
        @Nullable Figure alternativeTax,
        @Nullable Figure avoided,
        @Nullable Outlet otherKind,
        @Nullable Figure otherKindFee,
        @Nullable Outlet receiverKind,
        @Nullable Figure gateFee,
        @Nullable Figure productValue,
        @Nullable Figure processingCost,
        @Nullable Figure residueFee,
        @Nullable Figure valueInUse,
        @Nullable String step,
        boolean stepAssumed,
        Map<View, Figure> gains,
        Carbon carbon,
        Carriage carriage,
        List<Reason> missing,
        List<Reason> notes) {

    public Worth {
        gains = Map.copyOf(gains);
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
    }

    /** As bare numbers, for many pairs. */
    public Margins margins() {
        return new Margins(
                valueOrNaN(gains.get(View.OFFERER)),
                valueOrNaN(gains.get(View.RECEIVER)),
                valueOrNaN(gains.get(View.SYSTEM)),
                valueOrNaN(carbon.saved()),
                carriage);
    }

    /**
     * What one unit taken in by a yard is worth when its product goes on: emissions of production are those that the
     * product replaces, where they are known; else landfill spared by the intake.
     */
    Worth through(Worth product, Figure yield) {
        @Nullable Figure replaced = product.carbon().productionReplaced();
        Carbon spared = replaced == null ? carbon : product.carbon().times(yield);
        return new Worth(
                basis,
                per,
                alternative,
                alternativeTax,
                avoided,
                otherKind,
                otherKindFee,
                receiverKind,
                gateFee,
                productValue,
                processingCost,
                residueFee,
                valueInUse,
                product.step(),
                product.stepAssumed(),
                gains,
                spared,
                carriage,
                missing,
                notes);
    }

    private static double valueOrNaN(@Nullable Figure figure) {
        return figure == null ? Double.NaN : figure.value();
    }

    /**
     * Base values before the haul; NaN is unknown. With the cost and emissions of a haul they give what {@link
     * Valuation} gives with its proofs.
     */
    public record Margins(double offerer, double receiver, double system, double co2eKg, Carriage carriage) {

        /** Gain per unit after a haul that costs so much per unit; NaN when one of the two is unknown. */
        public double gain(View view, double haulCost) {
            return switch (view) {
                case OFFERER -> carriage == Carriage.OFFERER ? offerer - haulCost : offerer;
                case RECEIVER -> carriage == Carriage.RECEIVER ? receiver - haulCost : receiver;
                case SYSTEM -> system - haulCost;
            };
        }

        /** kg CO2e spared per unit after a haul that emits so many kg per unit; NaN when one is unknown. */
        public double co2eKg(double haulKg) {
            return co2eKg - haulKg;
        }
    }
}
