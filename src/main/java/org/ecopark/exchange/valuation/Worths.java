package org.ecopark.exchange.valuation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The worth of each kind of pair, computed once: registers hold many streams of few kinds. Safe for many threads. */
public final class Worths {

    private final Valuer valuer;
    private final ValuationSettings settings;
    private final Map<Kinds, Worth> known = new ConcurrentHashMap<>();

    public Worths(Valuer valuer, ValuationSettings settings) {
        this.valuer = valuer;
        this.settings = settings;
    }

    public Worth of(OfferFacts offer, NeedFacts need) {
        return known.computeIfAbsent(new Kinds(offer, need), kinds -> valuer.worth(offer, need, settings));
    }

    private record Kinds(OfferFacts offer, NeedFacts need) {}
}
