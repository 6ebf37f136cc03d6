package org.ecopark.capacity.supply;

import java.util.Optional;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.valuation.Move;
import org.ecopark.measure.AmountRange;
import org.ecopark.measure.Figure;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.transport.Place;
import org.ecopark.transport.Trip;
import org.jspecify.annotations.Nullable;

/**
 * An offer that reaches the place.
 *
 * @param trip from the source to the place
 * @param inside whether it lies in the area asked for
 * @param arising what arises there a year
 * @param passing what leaves it but came in before; counted as arising only under the other assumption
 * @param committed what of the arising is bound to a partner, t/yr
 * @param stated price in the register; null when none is
 * @param haul its cost is null where unknown, and then what is missing is named
 */
public record Source(
        Stream stream,
        Trip trip,
        boolean inside,
        AmountRange arising,
        AmountRange passing,
        double committed,
        @Nullable StatedPrice stated,
        Move haul) {

    private static final String MOISTURE = "moisture_pct";

    /** Money per unit as the offerer states it: positive when the offerer is paid. */
    public record StatedPrice(double perUnit, MoneyBasis money) {}

    /** What is still free of what arises. */
    public AmountRange available() {
        return arising.less(committed);
    }

    /** What is still free when all that leaves the site is taken as arising there. */
    public AmountRange availableWithPassing() {
        return arising.plus(passing).less(committed);
    }

    public Place place() {
        return new Place(
                stream.site().longitude(),
                stream.site().latitude(),
                stream.site().country());
    }

    /** Cost of hauling one unit to the place, with its proof; empty when unknown. */
    public Optional<Figure> haulCost() {
        return Optional.ofNullable(haul.cost());
    }

    /** Moisture in percent of the mass as stated; empty when it is not. */
    public Optional<Double> moisture() {
        return Optional.ofNullable(stream.quality().get(MOISTURE));
    }
}
