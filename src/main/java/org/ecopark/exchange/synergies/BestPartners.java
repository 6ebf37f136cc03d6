package org.ecopark.exchange.synergies;

import java.util.Arrays;

/**
 * The best partners of every stream of one side, with what all its partners come to. Different streams may be written to by
 * different threads at once.
 */
final class BestPartners {

    private final int most;
    private final int[] partners;
    private final double[] scores;
    private final double[] metres;
    private final int[] kept;

    /** Pairs that fit, of each stream. */
    final int[] counts;

    /** Of these, pairs of which it is not known what they can share. */
    final int[] unknown;

    /** What the others could share, all together. */
    final double[] shared;

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
        this.shared = new double[streams];
        this.partnerIds = partnerIds;
    }

    /**
     * More partners of a stream.
     *
     * @param others their numbers; this and the other columns hold as far as {@code count}
     */
    void add(int stream, int[] others, double[] score, double[] distance, double[] amounts, int count) {
        counts[stream] += count;
        double sum = shared[stream];
        int missing = 0;
        for (int i = 0; i < count; i++) {
            if (Double.isNaN(amounts[i])) {
                missing++;
            } else {
                sum += amounts[i];
            }
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

    /** Streams that found at least one partner. */
    long withPartner() {
        return Arrays.stream(counts).filter(count -> count > 0).count();
    }

    /**
     * What of an amount could go to partners if nobody else took it: the amount, or all that they could share when that is
     * less. NaN when the amount is unknown, or no partner's is known.
     */
    double reachable(int stream, double amount) {
        if (Double.isNaN(amount) || (counts[stream] > 0 && unknown[stream] == counts[stream])) {
            return Double.NaN;
        }
        return Math.min(amount, shared[stream]);
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
