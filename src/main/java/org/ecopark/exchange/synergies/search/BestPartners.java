package org.ecopark.exchange.synergies.search;

import java.util.Arrays;

/**
 * The best partners of every stream of one side, with what all its partners come to. What comes out does not depend on the
 * order in which partners are added, nor on how many such books they were added to before these were merged: equally good
 * ones are told apart by distance and id, and sums are kept in whole thousandths. Belongs to one thread, unless the threads
 * add to different streams.
 */
public final class BestPartners {

    /** Of a unit; sums of doubles would depend on their order. */
    private static final double THOUSANDTHS = 1000;

    private final int most;
    private final int[] partners;
    private final double[] scores;
    private final double[] metres;
    private final int[] kept;

    /** Pairs that fit, of each stream. */
    final int[] counts;

    /** Of these, pairs of which it is not known what they can share. */
    final int[] unknown;

    /** What the others could share, all together, in thousandths of a unit. */
    private final long[] shared;

    private final long[] partnerIds;

    /** @param partnerIds tell equally good partners apart */
    BestPartners(int streams, int most, long[] partnerIds) {
        this.most = most;
        this.partners = new int[Math.multiplyExact(streams, most)];
        this.scores = new double[streams * most];
        this.metres = new double[streams * most];
        this.kept = new int[streams];
        this.counts = new int[streams];
        this.unknown = new int[streams];
        this.shared = new long[streams];
        this.partnerIds = partnerIds;
    }

    /**
     * More partners of a stream.
     *
     * @param others their numbers; this and the other columns hold as far as {@code count}
     */
    void add(int stream, int[] others, double[] score, double[] distance, double[] amounts, int count) {
        counts[stream] += count;
        long sum = shared[stream];
        int missing = 0;
        for (int i = 0; i < count; i++) {
            missing += Double.isNaN(amounts[i]) ? 1 : 0;
            sum += thousandths(amounts[i]);
        }
        shared[stream] = sum;
        unknown[stream] += missing;
        int last = stream * most + most - 1;
        for (int i = 0; i < count; i++) {
            // Most are not among the best, and see so at once.
            if (kept[stream] < most || score[i] >= scores[last]) {
                keep(stream, others[i], score[i], distance[i]);
            }
        }
    }

    /** The other way round: one partner of many streams. */
    void addToEach(int[] streams, int partner, double[] score, double[] distance, double[] amounts, int count) {
        for (int i = 0; i < count; i++) {
            int stream = streams[i];
            counts[stream]++;
            unknown[stream] += Double.isNaN(amounts[i]) ? 1 : 0;
            shared[stream] += thousandths(amounts[i]);
            if (kept[stream] < most || score[i] >= scores[stream * most + most - 1]) {
                keep(stream, partner, score[i], distance[i]);
            }
        }
    }

    /** Takes over what another book of the same streams holds. */
    void merge(BestPartners other) {
        for (int stream = 0; stream < counts.length; stream++) {
            counts[stream] += other.counts[stream];
            unknown[stream] += other.unknown[stream];
            shared[stream] += other.shared[stream];
            for (int rank = 0; rank < other.kept[stream]; rank++) {
                int place = stream * most + rank;
                keep(stream, other.partners[place], other.scores[place], other.metres[place]);
            }
        }
    }

    /** Nothing where it is unknown. */
    private static long thousandths(double amount) {
        // A cast is cheaper than Math.round, and makes 0 of NaN.
        return (long) (amount * THOUSANDTHS + 0.5);
    }

    private void keep(int stream, int partner, double score, double distance) {
        int first = stream * most;
        int place = first + kept[stream];
        if (kept[stream] == most) {
            if (!isBetter(score, distance, partner, place - 1)) {
                return;
            }
            place--;
        } else {
            kept[stream]++;
        }
        while (place > first && isBetter(score, distance, partner, place - 1)) {
            scores[place] = scores[place - 1];
            metres[place] = metres[place - 1];
            partners[place] = partners[place - 1];
            place--;
        }
        scores[place] = score;
        metres[place] = distance;
        partners[place] = partner;
    }

    private boolean isBetter(double score, double distance, int partner, int than) {
        if (score != scores[than]) {
            return score > scores[than];
        }
        if (distance != metres[than]) {
            return distance < metres[than];
        }
        return partnerIds[partner] < partnerIds[partners[than]];
    }

    /** How good a partner of a stream is, once more is known of the two; NaN when it is none after all. */
    @FunctionalInterface
    interface Again {

        double score(int stream, int partner, double known);
    }

    /** The best of those that are kept, ranked once more. What all partners come to stays as it is. */
    BestPartners again(int fewer, Again again) {
        BestPartners best = new BestPartners(counts.length, fewer, partnerIds);
        System.arraycopy(counts, 0, best.counts, 0, counts.length);
        System.arraycopy(unknown, 0, best.unknown, 0, counts.length);
        System.arraycopy(shared, 0, best.shared, 0, counts.length);
        for (int stream = 0; stream < counts.length; stream++) {
            for (int rank = 0; rank < kept[stream]; rank++) {
                int place = stream * most + rank;
                double score = again.score(stream, partners[place], scores[place]);
                if (!Double.isNaN(score)) {
                    best.keep(stream, partners[place], score, metres[place]);
                }
            }
        }
        return best;
    }

    /** Pairs of a stream that fit. */
    public int count(int stream) {
        return counts[stream];
    }

    /** Of these, pairs of which it is not known what they can share. */
    public int unknown(int stream) {
        return unknown[stream];
    }

    /** Streams that found at least one partner. */
    public long withPartner() {
        return Arrays.stream(counts).filter(count -> count > 0).count();
    }

    /**
     * What of an amount could go to partners if nobody else took it: the amount, or all that they could share when that is
     * less. NaN when the amount is unknown, or no partner's is known.
     */
    public double reachable(int stream, double amount) {
        if (Double.isNaN(amount) || (counts[stream] > 0 && unknown[stream] == counts[stream])) {
            return Double.NaN;
        }
        return Math.min(amount, shared[stream] / THOUSANDTHS);
    }

    int kept(int stream) {
        return kept[stream];
    }

    /** Partner at a rank from 0. */
    int partner(int stream, int rank) {
        return partners[stream * most + rank];
    }

    double metres(int stream, int rank) {
        return metres[stream * most + rank];
    }

    /** Rank from 0 of a partner among the best; -1 when it is not one of them. */
    int rank(int stream, int partner) {
        for (int rank = 0; rank < kept[stream]; rank++) {
            if (partners[stream * most + rank] == partner) {
                return rank;
            }
        }
        return -1;
    }
}
