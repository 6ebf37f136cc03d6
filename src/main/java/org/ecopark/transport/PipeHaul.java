package org.ecopark.transport;

import java.util.ArrayList;
import java.util.List;
import org.ecopark.measure.AmountUnit;
import org.ecopark.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Moving things by a pipe or belt built for them. The length is taken as that of the road between the places: pipes
 * follow roads where they can, and may be shorter. Cost per unit = capital cost per metre x length x annuity / yearly
 * amount; running it is not in it, and said so. Heat: what is sent less what the pipe loses over the hours it is kept
 * warm. Emissions of pumps and belts are not known.
 */
final class PipeHaul {

    private static final String DELIVERED = "delivered";

    private final Trip trip;
    private final Carrier carrier;
    private final Load load;
    private final List<Haul.Missing> missing = new ArrayList<>();
    private final List<String> unverified = new ArrayList<>();

    PipeHaul(Trip trip, Carrier carrier, Load load) {
        this.trip = trip;
        this.carrier = carrier;
        this.load = load;
    }

    Haul haul() {
        carrier.find(CarrierFigure.LONGEST_KNOWN)
                .filter(longest -> trip.roadM() > longest.value())
                .ifPresent(longest -> unverified.add("longer_than_known"));
        @Nullable Figure cost = cost();
        missing.add(new Haul.Missing(Haulage.EMISSIONS, "energy_of_pumping"));
        @Nullable Figure delivered = load.unit() == AmountUnit.MWH_PER_YEAR ? delivered() : null;
        return new Haul(carrier, cost, null, null, delivered, missing, unverified);
    }

    private Figure length() {
        return Figure.computed("pipe_length", trip.roadM(), "m", "road_distance", List.of(trip.distance()));
    }

    private @Nullable Figure cost() {
        @Nullable Figure capital = need(CarrierFigure.CAPITAL_COST, Haulage.COST);
        @Nullable Figure rate = need(CarrierFigure.DISCOUNT_RATE, Haulage.COST);
        @Nullable Figure life = need(CarrierFigure.LIFE, Haulage.COST);
        @Nullable Figure amount = amount(Haulage.COST);
        if (capital == null || rate == null || life == null || amount == null || carrier.money() == null) {
            return null;
        }
        unverified.add("cost_of_running");
        Figure annuity = Figure.computed(
                        "annuity",
                        annuity(rate.value(), life.value()),
                        "1/a",
                        "discount_rate / (1 - (1 + discount_rate) ^ -life)",
                        List.of(rate, life))
                .withRange(
                        annuity(Haulage.low(rate), Haulage.high(life)), annuity(Haulage.high(rate), Haulage.low(life)));
        double metres = trip.roadM() / amount.value();
        return Figure.computed(
                        "transport_cost",
                        capital.value() * annuity.value() * metres,
                        carrier.money().unitPer(load.per()),
                        "capital_cost * pipe_length * annuity / amount",
                        List.of(capital, length(), annuity, amount))
                .withRange(
                        Haulage.low(capital) * Haulage.low(annuity) * metres,
                        Haulage.high(capital) * Haulage.high(annuity) * metres);
    }

    static double annuity(double rate, double years) {
        return rate == 0 ? 1 / years : rate / (1 - Math.pow(1 + rate, -years));
    }

    private @Nullable Figure delivered() {
        @Nullable Figure loss = need(CarrierFigure.HEAT_LOSS, DELIVERED);
        @Nullable Figure hours = need(CarrierFigure.HOURS, DELIVERED);
        @Nullable Figure amount = amount(DELIVERED);
        if (loss == null || hours == null || amount == null) {
            return null;
        }
        double perWatt = trip.roadM() * hours.value() / 1e6;
        double base = amount.value() - loss.value() * perWatt;
        if (base <= 0) {
            unverified.add("pipe_loses_all");
        }
        return Figure.computed(
                        "delivered_amount",
                        Math.max(0, base),
                        load.unit().key(),
                        "max(0, amount - heat_loss * pipe_length * hours / 1000000)",
                        List.of(amount, loss, length(), hours))
                .withRange(
                        Math.max(0, amount.value() - Haulage.high(loss) * perWatt),
                        Math.max(0, amount.value() - Haulage.low(loss) * perWatt));
    }

    private @Nullable Figure amount(String wanted) {
        @Nullable Figure amount = load.amountPerYear();
        if (amount == null || !(amount.value() > 0)) {
            missing.add(new Haul.Missing(wanted, "amount"));
            return null;
        }
        return amount;
    }

    private @Nullable Figure need(CarrierFigure figure, String wanted) {
        @Nullable Figure known = carrier.find(figure).orElse(null);
        if (known == null) {
            missing.add(new Haul.Missing(wanted, figure.key()));
        }
        return known;
    }
}
