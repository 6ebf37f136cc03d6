package org.ecopark.optimise.covering;

import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * A search for so many sites that reach all clients: one open site is exchanged for another again and again, and clients
 * that stay unreached weigh more with each exchange (row weighting after Gao, Weise and Li 2015). Proves nothing when it
 * finds nothing. The same problem and number of steps give the same answer.
 */
final class CoverSwaps {

    private final Reach reach;
    private final int number;
    private final boolean[] open;
    private final int[] times;
    private final long[] weight;
    /** What opening a closed site would reach, and what closing an open one would lose. */
    private final long[] score;

    private final long[] changed;
    private final int[] missed;
    private final int[] placeOf;
    private int missing;
    private long touched;

    CoverSwaps(Reach reach, int number) {
        this.reach = reach;
        this.number = number;
        int clients = reach.clients().length();
        this.open = new boolean[reach.sites()];
        this.score = new long[reach.sites()];
        this.changed = new long[reach.sites()];
        this.times = new int[clients];
        this.weight = new long[clients];
        this.missed = new int[clients];
        this.placeOf = new int[clients];
        reach.clients().stream().forEach(this::begin);
    }

    private void begin(int client) {
        weight[client] = 1;
        miss(client);
        for (int site : reach.sitesOf(client)) {
            score[site]++;
        }
    }

    /** How many entries of the problem were looked at: the measure of what it took. */
    long touched() {
        return touched;
    }

    boolean[] open() {
        return open.clone();
    }

    /** Whether all clients are reached, after that many looks at most, beginning with some open sites and then greed. */
    boolean search(boolean[] begun, long looks) {
        int count = 0;
        for (int i = 0; i < open.length && count < number; i++) {
            if (begun[i] && reach.clientsOf(i).length > 0) {
                add(i);
                count++;
            }
        }
        for (; missing > 0 && count < number; count++) {
            int best = best(false, -1);
            if (best < 0 || score[best] == 0) {
                return false;
            }
            add(best);
        }
        return missing == 0 || (number > 0 && exchange(looks));
    }

    private boolean exchange(long looks) {
        SplittableRandom random = new SplittableRandom(1);
        int last = -1;
        for (long step = 1; missing > 0; step++) {
            int out = best(true, last);
            if (touched > looks || out < 0) {
                return false;
            }
            remove(out);
            changed[out] = step;
            int in = bestFor(missed[random.nextInt(missing)], out);
            if (in < 0) {
                return false;
            }
            add(in);
            changed[in] = step;
            last = in;
            for (int k = 0; k < missing; k++) {
                weight[missed[k]]++;
                touched += reach.sitesOf(missed[k]).length;
                for (int site : reach.sitesOf(missed[k])) {
                    score[site]++;
                }
            }
        }
        return true;
    }

    /** The open site with the least loss but the one opened last, or the closed one with the greatest gain. */
    private int best(boolean ofOpen, int not) {
        int best = -1;
        for (int i = 0; i < open.length; i++) {
            if (open[i] == ofOpen && i != not && (best < 0 || isBetter(i, best, ofOpen))) {
                best = i;
            }
        }
        touched += open.length;
        return best;
    }

    private boolean isBetter(int site, int than, boolean less) {
        if (score[site] == score[than]) {
            return changed[site] < changed[than];
        }
        return less == score[site] < score[than];
    }

    private int bestFor(int client, int not) {
        int best = -1;
        for (int site : reach.sitesOf(client)) {
            if (site != not && (best < 0 || isBetter(site, best, false))) {
                best = site;
            }
        }
        return best < 0 && reach.sitesOf(client).length > 0 ? reach.sitesOf(client)[0] : best;
    }

    private void add(int site) {
        open[site] = true;
        score[site] = 0;
        int[] reached = reach.clientsOf(site);
        touched += reached.length;
        for (int client : reached) {
            times[client]++;
            if (times[client] == 1) {
                unmiss(client);
                shift(client, -weight[client]);
                score[site] += weight[client];
            } else if (times[client] == 2) {
                score[otherOf(client, site)] -= weight[client];
            }
        }
    }

    private void remove(int site) {
        open[site] = false;
        score[site] = 0;
        int[] reached = reach.clientsOf(site);
        touched += reached.length;
        for (int client : reached) {
            times[client]--;
            if (times[client] == 0) {
                miss(client);
                shift(client, weight[client]);
            } else if (times[client] == 1) {
                score[otherOf(client, site)] += weight[client];
            }
        }
    }

    /** The gain of all closed sites that reach a client. */
    private void shift(int client, long by) {
        int[] sites = reach.sitesOf(client);
        touched += sites.length;
        for (int site : sites) {
            if (!open[site]) {
                score[site] += by;
            }
        }
    }

    private int otherOf(int client, int not) {
        int[] sites = reach.sitesOf(client);
        for (int k = 0; k < sites.length; k++) {
            if (open[sites[k]] && sites[k] != not) {
                touched += k;
                return sites[k];
            }
        }
        throw new IllegalStateException("client " + client + " is reached by no other site");
    }

    private void miss(int client) {
        placeOf[client] = missing;
        missed[missing++] = client;
    }

    private void unmiss(int client) {
        int last = missed[--missing];
        missed[placeOf[client]] = last;
        placeOf[last] = placeOf[client];
    }

    /** The clients left unreached. */
    BitSet missed() {
        BitSet left = new BitSet();
        for (int k = 0; k < missing; k++) {
            left.set(missed[k]);
        }
        return left;
    }
}
