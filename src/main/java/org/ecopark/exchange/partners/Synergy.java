package org.ecopark.exchange.partners;

import org.ecopark.exchange.matching.SharedAmount;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.materials.Judgement;
import org.ecopark.measure.Figure;

/**
 * A possible exchange between two streams, or a candidate for one that was rejected.
 *
 * @param own the stream that asks
 * @param partner the one found
 * @param straightM geodesic distance between the two register points in metres, WGS 84
 * @param road distance by road with its proof
 */
record Synergy(Stream own, Stream partner, double straightM, Figure road, Judgement judgement, SharedAmount shared) {

    Stream offer() {
        return own.isOffer() ? own : partner;
    }

    Stream need() {
        return own.isOffer() ? partner : own;
    }
}
