package org.ecopark.exchange.network;

import org.ecopark.exchange.matching.Stream;
import org.ecopark.measure.AmountUnit;
import org.jspecify.annotations.Nullable;

/**
 * Something a set of exchanges may use: an offer, a need, a site that passes on what it takes in, a works that makes
 * something else of it, or what such a works makes beside its product.
 *
 * @param stream the offer or need; of a pass-through site or a works what leaves it
 * @param intake what enters a pass-through site or a works; null for offers and needs
 * @param amount a year: what is offered, needed, passed on or taken in at most; of a by-product what comes of a full
 *     works
 * @param making what a works makes; null for all others
 * @param outside whether it lies outside the area and takes part only for its sake
 */
public record Spot(
        Kind kind,
        Stream stream,
        @Nullable Stream intake,
        double amount,
        @Nullable Making making,
        boolean outside) {

    /** What a spot does. */
    public enum Kind {
        OFFER,
        NEED,
        /** Takes in and gives out the same tonnes. */
        PASS_THROUGH,
        /** Takes in one material and gives out another. */
        WORKS,
        /** What a works gives out beside its product, see {@link Scene.ByProduct}. */
        BY_PRODUCT,
        /** A pass-through site for what works made, see {@link Scene.Shared}. */
        PASS_PRODUCT
    }

    public Spot {
        if (!(amount > 0) || !Double.isFinite(amount)) {
            throw new IllegalArgumentException("a spot has an amount above 0, not " + amount);
        }
        if ((making != null) != (kind == Kind.WORKS)) {
            throw new IllegalArgumentException("a works makes something, and nothing else does");
        }
    }

    /** A spot of the area that makes nothing. */
    public Spot(Kind kind, Stream stream, @Nullable Stream intake, double amount) {
        this(kind, stream, intake, amount, null, false);
    }

    /** The same as one that lies outside the area. */
    public Spot beyond() {
        return new Spot(kind, stream, intake, amount, making, true);
    }

    /** The same with another amount. */
    Spot of(double other) {
        return new Spot(kind, stream, intake, other, making, outside);
    }

    /** The stream by which others deliver to it. */
    public Stream door() {
        return intake == null ? stream : intake;
    }

    /** Id of the facility. */
    public long facility() {
        return stream.site().id();
    }

    /** Unit of the amount, which is that of what enters. */
    public AmountUnit unit() {
        return door().unit();
    }

    /** Whether what reaches it is put to a use there. */
    public boolean uses() {
        return kind == Kind.NEED || kind == Kind.WORKS;
    }

    /** Whether others can deliver to it. */
    public boolean takes() {
        return uses() || passesOn();
    }

    /** Whether the same tonnes leave it that enter it. */
    public boolean passesOn() {
        return kind == Kind.PASS_THROUGH || kind == Kind.PASS_PRODUCT;
    }

    /** Whether what leaves it was made by a works: it was never to be disposed of. */
    public boolean makes() {
        return kind == Kind.WORKS || kind == Kind.BY_PRODUCT || kind == Kind.PASS_PRODUCT;
    }
}
