package org.ecopark.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ecopark.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Cost and emissions of moving one unit.
 *
 * <p>Lorries: handling + (hourly cost x driving time + cost per km x distance) x (1 + empty return) / payload, where
 * the payload is the smaller of what is legal and what fits: body volume x bulk density. Driving time is without
 * waiting, rest and loading, so short hauls cost more than this says. Emissions: distance x the factor of an average
 * load, to which no return is added because the factor holds the fleet's empty running already; or, when asked, full
 * out and empty back, from the factors of full and half full lorries, which differ by just the empty lorry.
 *
 * <p>Pipes and belts: see {@link PipeHaul}. Low and high take every input at the end that makes the result lowest or
 * highest, so they are wider than any likely range.
 */
public final class Haulage {

    static final String COST = "cost";
    static final String EMISSIONS = "emissions";
    private static final String LORRY_COST =
            "handling_cost + (hourly_cost * driving_time / 60 + distance_cost * road_distance / 1000)"
                    + " * (1 + empty_return) / payload";

    private final Trip trip;
    private final Carrier carrier;
    private final Load load;
    private final List<Haul.Missing> missing = new ArrayList<>();
    private final List<String> unverified = new ArrayList<>();

    private Haulage(Trip trip, Carrier carrier, Load load) {
        this.trip = trip;
        this.carrier = carrier;
        this.load = load;
    }

    /** Moving one unit of the load over the trip by the carrier. */
    public static Haul move(Trip trip, Carrier carrier, Load load) {
        return switch (carrier.mode()) {
            case ROAD, RAIL -> new Haulage(trip, carrier, load).byVehicle();
            case PIPE, CONVEYOR -> new PipeHaul(trip, carrier, load).haul();
        };
    }

    private Haul byVehicle() {
        if (carrier.mode() == Carrier.Mode.RAIL) {
            // The way by rail is not known; the road's stands for it.
            unverified.add("rail_distance");
        }
        @Nullable Figure payload = payload();
        @Nullable Figure cost = cost(payload);
        @Nullable Figure emissions = emissions(payload);
        return new Haul(carrier, cost, emissions, payload, null, missing, unverified);
    }

    /** What one vehicle takes of the load; null when the legal payload is not known. */
    private @Nullable Figure payload() {
        @Nullable Figure legal = carrier.find(CarrierFigure.PAYLOAD).orElse(null);
        @Nullable Figure volume = carrier.find(CarrierFigure.BODY_VOLUME).orElse(null);
        @Nullable Figure density = load.bulkDensity();
        if (legal == null) {
            return null;
        }
        if (volume == null || density == null) {
            unverified.add(volume == null ? CarrierFigure.BODY_VOLUME.key() : "bulk_density");
            return legal;
        }
        Figure fits = Figure.computed(
                        "payload",
                        Math.min(legal.value(), volume.value() * density.value()),
                        "t",
                        "min(legal_payload, body_volume * bulk_density)",
                        List.of(renamed(legal, "legal_payload"), volume, density))
                .withRange(
                        Math.min(low(legal), low(volume) * low(density)),
                        Math.min(high(legal), high(volume) * high(density)));
        return fits;
    }

    private @Nullable Figure cost(@Nullable Figure payload) {
        @Nullable Figure handling = need(CarrierFigure.HANDLING_COST, COST);
        @Nullable Figure hourly = need(CarrierFigure.HOURLY_COST, COST);
        @Nullable Figure perKm = need(CarrierFigure.DISTANCE_COST, COST);
        @Nullable Figure empty = need(CarrierFigure.EMPTY_RETURN, COST);
        if (payload == null) {
            missing.add(new Haul.Missing(COST, CarrierFigure.PAYLOAD.key()));
        }
        if (handling == null
                || hourly == null
                || perKm == null
                || empty == null
                || payload == null
                || carrier.money() == null) {
            return null;
        }
        LorryCost lorry = new LorryCost(trip, handling, hourly, perKm, empty, payload);
        return Figure.computed(
                        "transport_cost",
                        lorry.at(Figure::value, Figure::value),
                        carrier.money().unitPer("t"),
                        LORRY_COST,
                        List.of(handling, hourly, perKm, trip.duration(), trip.distance(), empty, payload))
                .withRange(lorry.at(Haulage::low, Haulage::high), lorry.at(Haulage::high, Haulage::low));
    }

    private record LorryCost(Trip trip, Figure handling, Figure hourly, Figure perKm, Figure empty, Figure payload) {

        /** The formula with costs at one end of their range and the payload at the other. */
        double at(ToDoubleFunction<Figure> costs, ToDoubleFunction<Figure> loads) {
            double way = costs.applyAsDouble(hourly) * trip.minutes() / 60
                    + costs.applyAsDouble(perKm) * trip.roadM() / 1000;
            return costs.applyAsDouble(handling)
                    + way * (1 + costs.applyAsDouble(empty)) / loads.applyAsDouble(payload);
        }
    }

    private @Nullable Figure emissions(@Nullable Figure payload) {
        if (payload != null && isLight(payload)) {
            // The factors stand for loads of usual weight; a lorry full of light stuff emits more per tonne.
            unverified.add("emissions_of_light_loads");
        }
        return load.laden() == Load.Laden.AVERAGE ? averageLaden() : fullOut();
    }

    private @Nullable Figure averageLaden() {
        @Nullable Figure factor = need(CarrierFigure.EMISSIONS_AVERAGE_LADEN, EMISSIONS);
        return factor == null
                ? null
                : Figure.computed(
                        "transport_emissions",
                        factor.value() * trip.roadM() / 1000,
                        "kg_CO2e/t",
                        "emissions_average_laden * road_distance / 1000",
                        List.of(factor, trip.distance()));
    }

    private @Nullable Figure fullOut() {
        @Nullable Figure full = need(CarrierFigure.EMISSIONS_FULLY_LADEN, EMISSIONS);
        @Nullable Figure half = need(CarrierFigure.EMISSIONS_HALF_LADEN, EMISSIONS);
        @Nullable Figure empty = need(CarrierFigure.EMPTY_RETURN, EMISSIONS);
        if (full == null || half == null || empty == null) {
            return null;
        }
        double km = trip.roadM() / 1000;
        double emptyLorry = half.value() - full.value();
        return Figure.computed(
                        "transport_emissions",
                        (full.value() + empty.value() * emptyLorry) * km,
                        "kg_CO2e/t",
                        "(emissions_fully_laden + empty_return * (emissions_half_laden - emissions_fully_laden))"
                                + " * road_distance / 1000",
                        List.of(full, half, empty, trip.distance()))
                .withRange(
                        (full.value() + low(empty) * emptyLorry) * km, (full.value() + high(empty) * emptyLorry) * km);
    }

    private boolean isLight(Figure payload) {
        return carrier.find(CarrierFigure.PAYLOAD)
                .filter(legal -> payload.value() < legal.value())
                .isPresent();
    }

    private @Nullable Figure need(CarrierFigure figure, String wanted) {
        @Nullable Figure known = carrier.find(figure).orElse(null);
        if (known == null) {
            missing.add(new Haul.Missing(wanted, figure.key()));
        }
        return known;
    }

    static double low(Figure figure) {
        return figure.low() == null ? figure.value() : figure.low();
    }

    static double high(Figure figure) {
        return figure.high() == null ? figure.value() : figure.high();
    }

    private static Figure renamed(Figure figure, String name) {
        return new Figure(
                name,
                figure.value(),
                figure.low(),
                figure.high(),
                figure.unit(),
                figure.provenance(),
                figure.formula(),
                figure.source(),
                figure.inputs());
    }
}
