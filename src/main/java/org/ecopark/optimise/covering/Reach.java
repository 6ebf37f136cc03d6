package org.ecopark.optimise.covering;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Who reaches whom within a radius: of the sites that may be chosen and the clients that no forced site serves already.
 * Numbers of sites and clients are those of the whole problem.
 */
final class Reach {

    private static final int[] NOBODY = {};

    private final int[][] clientsOf;
    private final int[][] sitesOf;
    private final BitSet clients;

    private Reach(int[][] clientsOf, int[][] sitesOf, BitSet clients) {
        this.clientsOf = clientsOf;
        this.sitesOf = sitesOf;
        this.clients = clients;
    }

    static Reach within(double[][] distance, CoverProblem settled, double radius) {
        int all = settled.clients();
        BitSet clients = new BitSet(all);
        clients.set(0, all);
        for (int i = 0; i < distance.length; i++) {
            for (int j = 0; settled.forced(i) && j < all; j++) {
                if (distance[i][j] <= radius) {
                    clients.clear(j);
                }
            }
        }
        int[][] clientsOf = new int[distance.length][];
        int[] count = new int[all];
        int[] row = new int[all];
        for (int i = 0; i < distance.length; i++) {
            int size = 0;
            for (int j = 0; !settled.forced(i) && !settled.forbidden(i) && j < all; j++) {
                if (distance[i][j] <= radius && clients.get(j)) {
                    row[size++] = j;
                    count[j]++;
                }
            }
            clientsOf[i] = size == 0 ? NOBODY : Arrays.copyOf(row, size);
        }
        return new Reach(clientsOf, turned(clientsOf, count), clients);
    }

    private static int[][] turned(int[][] clientsOf, int[] count) {
        int[][] sitesOf = new int[count.length][];
        Arrays.setAll(sitesOf, j -> count[j] == 0 ? NOBODY : new int[count[j]]);
        int[] size = new int[count.length];
        for (int i = 0; i < clientsOf.length; i++) {
            for (int client : clientsOf[i]) {
                sitesOf[client][size[client]++] = i;
            }
        }
        return sitesOf;
    }

    int sites() {
        return clientsOf.length;
    }

    /** The clients that have to be reached; not to be changed. */
    BitSet clients() {
        return clients;
    }

    /** Not to be changed. */
    int[] clientsOf(int site) {
        return clientsOf[site];
    }

    /** Not to be changed. */
    int[] sitesOf(int client) {
        return sitesOf[client];
    }

    /** The clients that none of the open sites reaches. */
    BitSet missed(boolean[] open) {
        BitSet missed = (BitSet) clients.clone();
        for (int i = 0; i < open.length; i++) {
            for (int k = 0; open[i] && k < clientsOf[i].length; k++) {
                missed.clear(clientsOf[i][k]);
            }
        }
        return missed;
    }

    /** So many clients, of which no site reaches two: fewer sites than these cannot reach all. */
    int apart(BitSet among) {
        boolean[] taken = new boolean[clientsOf.length];
        Integer[] order = among.stream().boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> Integer.compare(sitesOf[a].length, sitesOf[b].length));
        int count = 0;
        for (int client : order) {
            boolean free = true;
            for (int site : sitesOf[client]) {
                free &= !taken[site];
            }
            for (int k = 0; free && k < sitesOf[client].length; k++) {
                taken[sitesOf[client][k]] = true;
            }
            count += free ? 1 : 0;
        }
        return count;
    }
}
