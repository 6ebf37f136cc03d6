package org.ecopark.exchange.valuation;

import java.util.List;
import java.util.Locale;
import org.ecopark.layers.Title;
import org.ecopark.materials.Judgement.Reason;
import org.ecopark.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What one unit spares the climate before it is hauled, kg CO2e.
 *
 * @param counterfactual what would be emitted otherwise; null when nothing is known
 * @param productionReplaced primary production less that from this material; null when not counted or unknown
 * @param landfillAvoided of what the receiver does not landfill after all; null when not counted or unknown
 * @param residueLandfilled what a unit that the receiver landfills after all would spare if it found a use; null where
 *     none is known to be landfilled, or landfill is not counted
 * @param saved the sum of what is counted; null when that is unknown
 * @param boundary what is counted and what is not
 * @param biogenic what holds for biogenic carbon; null for material without any
 * @param reporting whether the factors are those for reporting; otherwise for comparing
 */
public record Carbon(
        @Nullable Counterfactual counterfactual,
        @Nullable Figure productionReplaced,
        @Nullable Figure landfillAvoided,
        @Nullable Figure residueLandfilled,
        @Nullable Figure saved,
        Title boundary,
        @Nullable Title biogenic,
        boolean reporting,
        List<Reason> missing) {

    public Carbon {
        missing = List.copyOf(missing);
    }

    /** The same for so many units, without the landfill of the product, which never was to be landfilled. */
    Carbon times(Figure yield) {
        Figure replaced = java.util.Objects.requireNonNull(productionReplaced);
        Figure all = Figure.computed(
                        "co2e_saved_before_transport",
                        replaced.value() * yield.value(),
                        replaced.unit(),
                        replaced.name() + " * " + yield.name(),
                        List.of(replaced, yield))
                .withRange(
                        Balance.lowOf(replaced) * Balance.lowOf(yield),
                        Balance.highOf(replaced) * Balance.highOf(yield));
        return new Carbon(
                Counterfactual.PRIMARY_PRODUCTION,
                replaced,
                null,
                null,
                all,
                CarbonLedger.PRODUCTION,
                biogenic,
                reporting,
                missing);
    }

    /** What would happen otherwise. */
    public enum Counterfactual {
        PRIMARY_PRODUCTION,
        LANDFILL,
        LANDFILL_AND_PRIMARY_PRODUCTION;

        /** Spelling in JSON. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
