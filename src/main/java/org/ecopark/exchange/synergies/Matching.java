package org.ecopark.exchange.synergies;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.ecopark.exchange.matching.Stream;

/**
 * Judges, values and ranks the pairs that one thread meets: all partners of a stream at a time, step by step, so that each
 * loop runs through few columns.
 */
final class Matching implements PartnerSink {

    private static final double MONTH = 1.0 / 12;

    private final MarketColumns market;
    private final Map<Long, Verdicts> verdicts;
    private final Ranking ranking;
    private final boolean fromOffers;
    private final BestPartners best;
    private final Side own;
    private final Side others;
    private final double[][] months;

    private int[] partners = new int[1024];
    private double[] distances = new double[1024];
    private double[] shared = new double[1024];
    private double[] scores = new double[1024];
    private long met;

    /** @param fromOffers whether the points whose partners come are offers */
    Matching(
            MarketColumns market,
            Map<Long, Verdicts> verdicts,
            Ranking ranking,
            boolean fromOffers,
            BestPartners best) {
        this.market = market;
        this.verdicts = verdicts;
        this.ranking = ranking;
        this.fromOffers = fromOffers;
        this.best = best;
        this.own = fromOffers ? market.offers() : market.needs();
        this.others = fromOffers ? market.needs() : market.offers();
        this.months = market.kinds().stream()
                .map(kind -> kind.monthlyShares().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                .toArray(double[][]::new);
    }

    /** Pairs of two facilities, whether they fit or not. */
    long met() {
        return met;
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
        Stream mine = market.kinds().get(own.kinds[left]);
        Stream theirs = market.kinds().get(others.kinds[right[0]]);
        Stream offer = fromOffers ? mine : theirs;
        Stream need = fromOffers ? theirs : mine;
        Verdicts judged = requireNonNull(
                verdicts.get(SynergySearch.key(SynergySearch.classId(offer), SynergySearch.classId(need))));
        int fitting = fitting(judged, left, right, metres, count);
        if (requireNonNull(offer.materialClass()).storable()) {
            shareStorable(left, fitting);
        } else {
            shareByMonth(left, fitting);
        }
        ranking.score(fromOffers, left, partners, distances, shared, fitting, scores);
        best.add(left, partners, scores, distances, shared, fitting);
    }

    /** Takes over the partners that fit. */
    private int fitting(Verdicts judged, int left, int[] right, double[] metres, int count) {
        long facility = own.facilities[left];
        int kind = own.kinds[left];
        long[] facilities = others.facilities;
        int[] kinds = others.kinds;
        int fitting = 0;
        int ofOthers = 0;
        for (int i = 0; i < count; i++) {
            int other = right[i];
            if (facilities[other] != facility) {
                ofOthers++;
                if (fromOffers ? judged.fits(kind, kinds[other]) : judged.fits(kinds[other], kind)) {
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
        double mine = own.amounts[left];
        double[] theirs = others.amounts;
        for (int i = 0; i < count; i++) {
            shared[i] = Math.min(mine, theirs[partners[i]]);
        }
    }

    private void shareByMonth(int left, int count) {
        double mine = own.amounts[left];
        double[] shares = months[own.kinds[left]];
        for (int i = 0; i < count; i++) {
            int other = partners[i];
            shared[i] = shared(mine, shares, others.amounts[other], months[others.kinds[other]]);
        }
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
