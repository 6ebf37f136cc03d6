package org.ecopark.optimise.covering;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which of m sites can cover which of n clients, with what is settled about sites. Immutable.
 *
 * <p>Weights of clients and costs of sites are whole numbers, so that every comparison is exact; their sums must stay
 * below 2^53.
 */
public final class CoverProblem {

    private static final long MOST_SUM = 1L << 53;

    private final int clients;
    private final BitSet[] covered;
    private final long[] weight;
    private final long[] cost;
    private final boolean[] forced;
    private final boolean[] forbidden;
    private final int most;

    private CoverProblem(
            int clients,
            BitSet[] covered,
            long[] weight,
            long[] cost,
            boolean[] forced,
            boolean[] forbidden,
            int most) {
        this.clients = clients;
        this.covered = covered;
        this.weight = weight;
        this.cost = cost;
        this.forced = forced;
        this.forbidden = forbidden;
        this.most = most;
    }

    /**
     * A problem in which every client weighs 1, every site costs 1 and any number may be open.
     *
     * @param covers whether a site covers a client, by site and client
     */
    public static CoverProblem of(boolean[][] covers) {
        int clients = covers.length == 0 ? 0 : covers[0].length;
        BitSet[] covered = new BitSet[covers.length];
        for (int i = 0; i < covers.length; i++) {
            if (covers[i].length != clients) {
                throw new IllegalArgumentException("site " + i + " has " + covers[i].length + " clients");
            }
            covered[i] = new BitSet(clients);
            for (int j = 0; j < clients; j++) {
                covered[i].set(j, covers[i][j]);
            }
        }
        long[] weight = new long[clients];
        long[] cost = new long[covers.length];
        Arrays.fill(weight, 1);
        Arrays.fill(cost, 1);
        boolean[] none = new boolean[covers.length];
        return new CoverProblem(clients, covered, weight, cost, none, none, covers.length);
    }

    /** A site covers what lies no farther than a distance from it. */
    static CoverProblem within(double[][] distance, double radius) {
        boolean[][] covers = new boolean[distance.length][];
        for (int i = 0; i < distance.length; i++) {
            covers[i] = new boolean[distance[i].length];
            for (int j = 0; j < distance[i].length; j++) {
                covers[i][j] = distance[i][j] <= radius;
            }
        }
        return of(covers);
    }

    /** The same with weights of clients, such as tonnes. */
    public CoverProblem withWeights(long[] weights) {
        requireNumbers(weights, clients, "weights of clients");
        return new CoverProblem(clients, covered, weights.clone(), cost, forced, forbidden, most);
    }

    /** The same with costs of sites. */
    public CoverProblem withCosts(long[] costs) {
        requireNumbers(costs, covered.length, "costs of sites");
        return new CoverProblem(clients, covered, weight, costs.clone(), forced, forbidden, most);
    }

    private static void requireNumbers(long[] numbers, int count, String what) {
        if (numbers.length != count
                || Arrays.stream(numbers).anyMatch(each -> each < 0 || each > MOST_SUM)
                || Arrays.stream(numbers).asDoubleStream().sum() >= MOST_SUM) {
            throw new IllegalArgumentException(count + " " + what + " from 0 with a sum below 2^53 are needed");
        }
    }

    /** The same in which some sites are open, existing ones too, and others stay closed. */
    public CoverProblem withSettled(boolean[] open, boolean[] closed) {
        if (open.length != covered.length || closed.length != covered.length) {
            throw new IllegalArgumentException("one word for each of " + covered.length + " sites is needed");
        }
        return new CoverProblem(clients, covered, weight, cost, open.clone(), closed.clone(), most);
    }

    /** The same with a number of open sites at most, forced ones counted. */
    public CoverProblem withMost(int number) {
        if (number < 0) {
            throw new IllegalArgumentException(number + " sites");
        }
        return new CoverProblem(clients, covered, weight, cost, forced, forbidden, number);
    }

    public int sites() {
        return covered.length;
    }

    public int clients() {
        return clients;
    }

    public boolean covers(int site, int client) {
        return covered[site].get(client);
    }

    public long weight(int client) {
        return weight[client];
    }

    public long cost(int site) {
        return cost[site];
    }

    public boolean forced(int site) {
        return forced[site];
    }

    public boolean forbidden(int site) {
        return forbidden[site];
    }

    public int most() {
        return most;
    }

    /** The clients that a site covers; not to be changed. */
    BitSet covered(int site) {
        return covered[site];
    }

    /** Clients that no site that may be open covers. */
    public BitSet outOfReach() {
        BitSet reached = new BitSet(clients);
        for (int i = 0; i < covered.length; i++) {
            if (!forbidden[i]) {
                reached.or(covered[i]);
            }
        }
        reached.flip(0, clients);
        return reached;
    }

    /** How many sites must be open; more than may be, or one that is forbidden too, and there is no plan. */
    boolean isContradictory() {
        int must = 0;
        for (int i = 0; i < covered.length; i++) {
            must += forced[i] ? 1 : 0;
            if (forced[i] && forbidden[i]) {
                return true;
            }
        }
        return must > most;
    }
}
