package org.ecopark.exchange.valuation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopark.materials.Judgement.Reason;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.library.PhysicalTraits;
import org.ecopark.measure.Figure;
import org.ecopark.measure.MissingRateException;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.measure.PriceLevels;
import org.ecopark.measure.Provenance;
import org.ecopark.transport.Carrier;
import org.ecopark.transport.CarrierFigure;
import org.ecopark.transport.Carriers;
import org.ecopark.transport.Haul;
import org.ecopark.transport.Haulage;
import org.ecopark.transport.Load;
import org.ecopark.transport.Trip;
import org.jspecify.annotations.Nullable;

/**
 * Hauls by the usual carrier of a material, told in the money of a valuation. A cost known in another country's currency
 * is used only when the settings ask for prices of a country, and then converted at market rates.
 */
public final class Moves {

    private final Carriers carriers;
    private final Map<String, PhysicalTraits> traits;
    private final PriceLevels levels;

    /** @param traits of material classes by their keys */
    public Moves(Carriers carriers, Map<String, PhysicalTraits> traits, PriceLevels levels) {
        this.carriers = carriers;
        this.traits = Map.copyOf(traits);
        this.levels = levels;
    }

    /**
     * Moving one unit of a material over a trip.
     *
     * @param amount yearly, on which the cost of a pipe depends; null when unknown
     * @param country of the offer
     */
    public Move of(
            Trip trip,
            MaterialClass material,
            @Nullable Figure amount,
            @Nullable String country,
            ValuationSettings settings) {
        Figure distance = kilometres(trip);
        @Nullable Carrier carrier = carriers.findUsual(material).orElse(null);
        if (carrier == null) {
            return new Move(distance, null, null, null, null, List.of(Gaps.noCarrier(material)), List.of());
        }
        Haul haul = Haulage.move(trip, carrier, load(material, amount));
        List<Reason> missing = new ArrayList<>();
        haul.missing().stream()
                .filter(gap -> !"delivered".equals(gap.figure()) || !"amount".equals(gap.needs()))
                .forEach(gap -> missing.add(Gaps.noHaul(carrier.title(), gap.figure(), gap.needs())));
        List<Reason> notes = new ArrayList<>();
        haul.unverified().forEach(code -> notes.add(new Reason(code, Haul.sentence(code))));
        @Nullable Figure cost = cost(haul, material, country, settings, missing);
        return new Move(
                distance,
                cost,
                perKm(cost, handling(carrier, material, country, settings), distance),
                haul.emissions(),
                carrier.find(CarrierFigure.EMISSIONS_AVERAGE_LADEN).orElse(null),
                null,
                haul.delivered(),
                missing,
                notes);
    }

    /** The same as bare numbers, for many trips of one material: the haul is linear in its distance and its minutes. */
    public Rates rates(
            MaterialClass material, @Nullable Figure amount, @Nullable String country, ValuationSettings settings) {
        Move none = of(probe(0, 0), material, amount, country, settings);
        Move far = of(probe(1, 0), material, amount, country, settings);
        Move slow = of(probe(0, 1), material, amount, country, settings);
        double fixed = value(none.cost());
        return new Rates(fixed, value(far.cost()) - fixed, value(slow.cost()) - fixed, value(far.emissions()));
    }

    /**
     * A haul's cost and emissions per unit; NaN where unknown.
     *
     * @param fixed cost whatever the distance
     * @param perKm cost of a kilometre
     * @param perMinute cost of a minute
     * @param kgPerKm kg CO2e of a kilometre
     */
    public record Rates(double fixed, double perKm, double perMinute, double kgPerKm) {

        public double cost(double km, double minutes) {
            return fixed + perKm * km + perMinute * minutes;
        }

        public double kg(double km) {
            return kgPerKm * km;
        }
    }

    /**
     * A limit of cost as the carrier's own prices tell it.
     *
     * @param cost per unit in the carrier's money
     * @param bulkDensity t/m3 as loaded; null when unknown
     */
    public record CarrierLimit(
            String carrier, double cost, @Nullable Double bulkDensity) {}

    /**
     * What a limit of cost per unit in the money of a valuation is in the money of the lorry that moves a material; empty
     * for pipes and where the two cannot be compared.
     */
    public Optional<CarrierLimit> limit(
            double cost, MaterialClass material, @Nullable String country, ValuationSettings settings) {
        return carriers.findUsual(material)
                .filter(carrier -> carrier.money() != null && Carrier.BY_ROAD.equals(material.reachBasis()))
                .flatMap(carrier -> {
                    try {
                        MoneyBasis money = java.util.Objects.requireNonNull(carrier.money());
                        MoneyBasis asked = settings.basisFor(country);
                        Figure limit = Figure.given(
                                "limit", cost, asked.unitPer(per(material)), Provenance.DECLARED, "asked for");
                        @Nullable PhysicalTraits known = traits.get(material.key());
                        return Optional.of(new CarrierLimit(
                                carrier.key(),
                                levels.convert(limit, asked, money, per(material))
                                        .value(),
                                known == null ? null : known.bulkDensity()));
                    } catch (MissingRateException e) {
                        return Optional.empty();
                    }
                });
    }

    private static Trip probe(double km, double minutes) {
        return new Trip(km * 1000, km * 1000, minutes, null, null, null);
    }

    private static double value(@Nullable Figure figure) {
        return figure == null ? Double.NaN : figure.value();
    }

    private static Figure kilometres(Trip trip) {
        Figure metres = trip.distance();
        return Figure.computed("distance", metres.value() / 1000, "km", metres.name() + " / 1000", List.of(metres));
    }

    private Load load(MaterialClass material, @Nullable Figure amount) {
        Load load = Load.of(material.unit());
        @Nullable PhysicalTraits known = traits.get(material.key());
        if (known != null && known.bulkDensity() != null && known.bulkDensitySource() != null) {
            load = load.withBulkDensity(known.bulkDensity(), Provenance.ASSUMED, known.bulkDensitySource());
        }
        return amount == null ? load : new Load(load.unit(), load.bulkDensity(), amount, load.laden());
    }

    private @Nullable Figure cost(
            Haul haul,
            MaterialClass material,
            @Nullable String country,
            ValuationSettings settings,
            List<Reason> missing) {
        @Nullable MoneyBasis money = haul.carrier().money();
        if (haul.cost() == null || money == null) {
            return null;
        }
        if (!settings.admits(money.currency(), country)) {
            missing.add(Gaps.noHaulPrices(haul.carrier().title(), money.currency(), settings.regionFor(country)));
            return null;
        }
        try {
            return levels.convert(haul.cost(), money, settings.basisFor(country), per(material));
        } catch (MissingRateException e) {
            missing.add(Gaps.noRate(e));
            return null;
        }
    }

    private @Nullable Figure handling(
            Carrier carrier, MaterialClass material, @Nullable String country, ValuationSettings settings) {
        @Nullable Figure handling = carrier.find(CarrierFigure.HANDLING_COST).orElse(null);
        if (handling == null || carrier.money() == null) {
            return null;
        }
        try {
            return levels.convert(handling, carrier.money(), settings.basisFor(country), per(material));
        } catch (MissingRateException e) {
            return null;
        }
    }

    private static @Nullable Figure perKm(@Nullable Figure cost, @Nullable Figure handling, Figure distance) {
        if (cost == null || !(distance.value() > 0)) {
            return null;
        }
        double fixed = handling == null ? 0 : handling.value();
        double km = distance.value();
        double fixedHigh = handling == null ? 0 : Balance.highOf(handling);
        double fixedLow = handling == null ? 0 : Balance.lowOf(handling);
        return Figure.computed(
                        "transport_cost_per_km",
                        (cost.value() - fixed) / km,
                        cost.unit() + "/km",
                        handling == null ? "transport_cost / distance" : "(transport_cost - handling_cost) / distance",
                        handling == null ? List.of(cost, distance) : List.of(cost, handling, distance))
                .withRange(
                        Math.max(0, (Balance.lowOf(cost) - fixedLow) / km),
                        Math.max(0, (Balance.highOf(cost) - fixedHigh) / km));
    }

    private static String per(MaterialClass material) {
        return material.unit().key().replace("_per_year", "");
    }
}
