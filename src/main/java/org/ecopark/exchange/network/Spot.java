package org.ecopark.exchange.network;

import org.ecopark.exchange.matching.Stream;
import org.ecopark.measure.AmountUnit;
import org.jspecify.annotations.Nullable;

/**
 * Something a set of exchanges may use: an offer, a need, or a site that passes on what it takes in.
 *
 * @param stream the offer or need; of a pass-through site what leaves it
 * @param intake what enters a pass-through site; null for offers and needs
 * @param amount a year: what is offered, needed or passed on at most
 */
public record Spot(Kind kind, Stream stream, @Nullable Stream intake, double amount) {

    /** What a spot does. */
    public enum Kind {
        OFFER,
        NEED,
        /** Takes in and gives out the same tonnes. */
        PASS_THROUGH
    }

    public Spot {
        if (!(amount > 0) || !Double.isFinite(amount)) {
            throw new IllegalArgumentException("a spot has an amount above 0, not " + amount);
        }
    }

    /** The stream by which others deliver to it. */
    public Stream door() {
        return intake == null ? stream : intake;
    }

    /** Id of the facility. */
    public long facility() {
        return stream.site().id();
    }

    /** Unit of the amount. */
    public AmountUnit unit() {
        return stream.unit();
    }
}
