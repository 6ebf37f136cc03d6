package org.ecopark.exchange.synergies.search;

/**
 * What a search found.
 *
 * @param met pairs of related classes within reach
 * @param fitting of these, pairs that fit
 * @param roads of pairs that were looked at by road
 */
public record SynergyResult(
        MarketColumns market, BestPartners ofOffers, BestPartners ofNeeds, long met, long fitting, RoadWays roads) {

    /** Takes a pair that is kept. */
    @FunctionalInterface
    public interface Taker {

        /**
         * A pair that is among the best of one of its streams or of both.
         *
         * @param offerRank among the partners of the offer, from 1; 0 when it is not among the best
         * @param needRank among the partners of the need, likewise
         */
        void take(int offer, int need, double metres, int offerRank, int needRank);
    }

    /** Hands out every pair that is kept, once. */
    public void forEachKept(Taker taker) {
        for (int offer = 0; offer < market.offers().size(); offer++) {
            for (int rank = 0; rank < ofOffers.kept(offer); rank++) {
                int need = ofOffers.partner(offer, rank);
                taker.take(offer, need, ofOffers.metres(offer, rank), rank + 1, ofNeeds.rank(need, offer) + 1);
            }
        }
        for (int need = 0; need < market.needs().size(); need++) {
            for (int rank = 0; rank < ofNeeds.kept(need); rank++) {
                int offer = ofNeeds.partner(need, rank);
                if (ofOffers.rank(offer, need) < 0) {
                    taker.take(offer, need, ofNeeds.metres(need, rank), 0, rank + 1);
                }
            }
        }
    }
}
