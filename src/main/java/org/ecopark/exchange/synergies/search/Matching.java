package org.ecopark.exchange.synergies.search;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.synergies.join.PartnerSink;

/**
 * Judges, values and ranks the pairs that one thread meets: all partners of a stream at a time, step by step, so that each
 * loop runs through few columns.
 */
final class Matching implements PartnerSink {

    private static final double MONTH = 1.0 / 12;

    private final MarketColumns market;
    private final Map<Long, Verdicts> verdicts;
    private final Ranking ranking;
    private final BestPartners ofOffers;
    private final BestPartners ofNeeds;
    private final Side offers;
    private final Side needs;
    private final double[][] months;

    private int[] partners = new int[1024];
    private double[] distances = new double[1024];
    private double[] shared = new double[1024];
    private double[] scores = new double[1024];
    private long met;

    /**
     * For one thread.
     *
     * @param ofOffers may be shared by threads, as all partners of an offer are met by one
     * @param ofNeeds the thread's own
     */
    Matching(
            MarketColumns market,
            Map<Long, Verdicts> verdicts,
            Ranking ranking,
            BestPartners ofOffers,
            BestPartners ofNeeds) {
        this.market = market;
        this.verdicts = verdicts;
        this.ranking = ranking;
        this.ofOffers = ofOffers;
        this.ofNeeds = ofNeeds;
        this.offers = market.offers();
        this.needs = market.needs();
        this.months = market.kinds().stream().map(Matching::months).toArray(double[][]::new);
    }

    /** Pairs of two facilities, whether they fit or not. */
    long met() {
        return met;
    }

    /** What this thread found for the needs. */
    BestPartners ofNeeds() {
        return ofNeeds;
    }

    @Override
    public void take(int left, int[] right, double[] metres, int count) {
        if (partners.length < count) {
            int more = Math.max(count, 2 * partners.length);
            partners = new int[more];
            distances = new double[more];
            shared = new double[more];
            scores = new double[more];
        }
        Stream offer = market.kinds().get(offers.kinds[left]);
        Stream need = market.kinds().get(needs.kinds[right[0]]);
        Verdicts judged = requireNonNull(
                verdicts.get(SynergySearch.key(SynergySearch.classId(offer), SynergySearch.classId(need))));
        int fitting = fitting(judged, left, right, metres, count);
        if (requireNonNull(offer.materialClass()).storable()) {
            shareStorable(left, fitting);
        } else {
            shareByMonth(left, fitting);
        }
        ranking.score(left, partners, distances, shared, fitting, scores);
        ofOffers.add(left, partners, scores, distances, shared, fitting);
        ofNeeds.addToEach(partners, left, scores, distances, shared, fitting);
    }

    /** Takes over the partners that fit. */
    private int fitting(Verdicts judged, int left, int[] right, double[] metres, int count) {
        long facility = offers.facilities[left];
        int kind = offers.kinds[left];
        long[] facilities = needs.facilities;
        int[] kinds = needs.kinds;
        int fitting = 0;
        int ofOthers = 0;
        for (int i = 0; i < count; i++) {
            int other = right[i];
            if (facilities[other] != facility) {
                ofOthers++;
                if (judged.fits(kind, kinds[other])) {
                    partners[fitting] = other;
                    distances[fitting] = metres[i];
                    fitting++;
                }
            }
        }
        met += ofOthers;
        return fitting;
    }

    private void shareStorable(int left, int count) {
        double mine = offers.amounts[left];
        double[] theirs = needs.amounts;
        for (int i = 0; i < count; i++) {
            shared[i] = Math.min(mine, theirs[partners[i]]);
        }
    }

    private void shareByMonth(int left, int count) {
        double mine = offers.amounts[left];
        double[] shares = months[offers.kinds[left]];
        for (int i = 0; i < count; i++) {
            int other = partners[i];
            shared[i] = shared(mine, shares, needs.amounts[other], months[needs.kinds[other]]);
        }
    }

    /** What two streams can share by their base amounts; NaN when one is unknown. */
    static double shared(MarketColumns market, int offer, int need) {
        Stream kind = market.kinds().get(market.offers().kinds[offer]);
        double mine = market.offers().amounts[offer];
        double theirs = market.needs().amounts[need];
        if (requireNonNull(kind.materialClass()).storable()) {
            return Math.min(mine, theirs);
        }
        Stream other = market.kinds().get(market.needs().kinds[need]);
        return shared(mine, months(kind), theirs, months(other));
    }

    private static double[] months(Stream kind) {
        return kind.monthlyShares().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The base of {@link org.ecopark.exchange.matching.SharedAmount} for what cannot be stored. */
    static double shared(double one, double[] oneShares, double other, double[] otherShares) {
        if (oneShares.length == 0 && otherShares.length == 0) {
            return Math.min(one, other);
        }
        double sum = 0;
        for (int month = 0; month < 12; month++) {
            sum += Math.min(
                    one * (oneShares.length == 0 ? MONTH : oneShares[month]),
                    other * (otherShares.length == 0 ? MONTH : otherShares[month]));
        }
        return sum;
    }
}
