package org.ecopark.exchange.valuation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopark.exchange.valuation.ValuationSettings.Carriage;
import org.ecopark.materials.Judgement.Reason;
import org.ecopark.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What an exchange is worth after the haul, per unit and per year. Views that are unknown are not in the maps; every
 * other unknown is null; {@code missing} names what it would take.
 *
 * @param gains per unit in the money of the worth, such as {@code GBP_2025/t}
 * @param gainsPerYear of the shared amount, such as {@code GBP_2025/year}
 * @param gainOfOthers what of the system's gain neither of the two has, per unit: who uses the outlet that becomes free,
 *     less the taxes that the state no longer gets; null unless all three views are known
 * @param co2e kg CO2e spared per unit, the haul taken off
 * @param co2ePerYear t CO2e spared in a year
 * @param costBreakEven distance in km at which the offerer gains nothing: distance + gain / cost of a kilometre; zero
 *     when it pays at no distance
 * @param carbonBreakEven distance in km at which the haul emits what is spared
 */
public record Valuation(
        Worth worth,
        Move move,
        Map<View, Figure> gains,
        Map<View, Figure> gainsPerYear,
        @Nullable Figure gainOfOthers,
        @Nullable Figure co2e,
        @Nullable Figure co2ePerYear,
        @Nullable Figure costBreakEven,
        @Nullable Figure carbonBreakEven,
        List<Reason> missing,
        List<Reason> notes) {

    /**
     * Values an exchange.
     *
     * @param amount what the two share in a year, such as {@code t_per_year}; null when unknown
     */
    public static Valuation of(Worth worth, Move move, @Nullable Figure amount) {
        Map<View, Figure> gains = new EnumMap<>(View.class);
        Map<View, Figure> yearly = new EnumMap<>(View.class);
        for (View view : View.values()) {
            @Nullable Figure gain = gain(worth, move, view);
            if (gain != null) {
                gains.put(view, gain);
                if (amount != null) {
                    String unit = worth.basis().unitPer("year");
                    yearly.put(view, Balance.perYear("gain_" + view.key() + "_per_year", gain, amount, 1, unit));
                }
            }
        }
        @Nullable
        Figure co2e = new Balance("co2e_saved", "kg_CO2e/" + worth.per())
                .plus(worth.carbon().saved())
                .minus(move.emissions())
                .figure();
        List<Reason> missing = new ArrayList<>(worth.missing());
        missing.addAll(move.missing());
        List<Reason> notes = new ArrayList<>(worth.notes());
        notes.addAll(move.notes());
        return new Valuation(
                worth,
                move,
                gains,
                yearly,
                gainOfOthers(gains, worth.basis().unitPer(worth.per())),
                co2e,
                co2e == null || amount == null
                        ? null
                        : Balance.perYear("co2e_saved_per_year", co2e, amount, 0.001, "t_CO2e/year"),
                costBreakEven(worth, move),
                carbonBreakEven(worth, move),
                missing,
                notes);
    }

    /**
     * Values an exchange through one step of working up: the offer goes to a yard, whose product goes on to a need. The
     * yard's fee stands for its product less its cost; the haul of the product is taken off the system's gain on top,
     * although fees usually hold some of it, so that gain is rather too low.
     *
     * @param product what one unit of the product is worth at the need
     * @param yield units of product for one taken in
     * @param amount taken in by the yard in a year; null when unknown
     */
    public static Valuation through(
            Worth intake, Worth product, Figure yield, Move first, Move second, @Nullable Figure amount) {
        return of(intake.through(product, yield), first.andOnward(second, yield), amount);
    }

    private static @Nullable Figure gain(Worth worth, Move move, View view) {
        @Nullable Figure before = worth.gains().get(view);
        boolean pays = view == View.SYSTEM || (view == View.OFFERER) == (worth.carriage() == Carriage.OFFERER);
        Balance gain = new Balance("gain_" + view.key(), worth.basis().unitPer(worth.per())).plus(before);
        if (pays) {
            gain.minus(move.cost());
        }
        if (view == View.SYSTEM && move.onward() != null) {
            gain.minus(move.onward());
        }
        return gain.figure();
    }

    /** Without a range: the three hold the same fees, so that ends of each added up would be far too wide. */
    private static @Nullable Figure gainOfOthers(Map<View, Figure> gains, String unit) {
        @Nullable Figure system = gains.get(View.SYSTEM);
        @Nullable Figure offerer = gains.get(View.OFFERER);
        @Nullable Figure receiver = gains.get(View.RECEIVER);
        return system == null || offerer == null || receiver == null
                ? null
                : Figure.computed(
                        "gain_others",
                        system.value() - offerer.value() - receiver.value(),
                        unit,
                        system.name() + " - " + offerer.name() + " - " + receiver.name(),
                        List.of(system, offerer, receiver));
    }

    /** The gain of who pays the haul, spent on kilometres. */
    private static @Nullable Figure costBreakEven(Worth worth, Move move) {
        View payer = worth.carriage() == Carriage.OFFERER ? View.OFFERER : View.RECEIVER;
        @Nullable Figure gain = gain(worth, move, payer);
        @Nullable Figure perKm = move.costPerKm();
        if (gain == null || perKm == null || !(perKm.value() > 0)) {
            return null;
        }
        double km = move.distance().value();
        return Figure.computed(
                        "cost_break_even_distance",
                        Math.max(0, km + gain.value() / perKm.value()),
                        "km",
                        "max(0, " + move.distance().name() + " + " + gain.name() + " / " + perKm.name() + ")",
                        List.of(move.distance(), gain, perKm))
                .withRange(reach(worth, move, payer, false), reach(worth, move, payer, true));
    }

    /** Low and high of the break-even: handling and kilometres at the end that goes with it. */
    private static @Nullable Double reach(Worth worth, Move move, View payer, boolean far) {
        Figure before = Objects.requireNonNull(worth.gains().get(payer));
        Figure cost = Objects.requireNonNull(move.cost());
        Figure perKm = Objects.requireNonNull(move.costPerKm());
        double km = move.distance().value();
        double margin = far ? Balance.highOf(before) : Balance.lowOf(before);
        double price = far ? Balance.lowOf(perKm) : Balance.highOf(perKm);
        double handling = (far ? Balance.lowOf(cost) : Balance.highOf(cost)) - price * km;
        return price > 0 ? (Double) Math.max(0, (margin - handling) / price) : null;
    }

    private static @Nullable Figure carbonBreakEven(Worth worth, Move move) {
        @Nullable Figure saved = worth.carbon().saved();
        @Nullable Figure perKm = move.emissionsPerKm();
        if (saved == null || perKm == null || !(perKm.value() > 0)) {
            return null;
        }
        return Figure.computed(
                "carbon_break_even_distance",
                Math.max(0, saved.value() / perKm.value()),
                "km",
                "max(0, " + saved.name() + " / " + perKm.name() + ")",
                List.of(saved, perKm));
    }
}
