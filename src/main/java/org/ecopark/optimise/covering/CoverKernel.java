package org.ecopark.optimise.covering;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What remains of the question whether a few sites reach some clients, once what settles itself is left out (Toregas and
 * ReVelle 1972): a site that reaches no more than another is not needed, a client that is reached whenever another is
 * need not be asked for, and the only site that reaches a client is opened. Every plan of the kernel with the opened sites
 * is one of the question; when the kernel has none the question has none.
 */
final class CoverKernel {

    private final BitSet[] clientsOf;
    private final BitSet[] sitesOf;
    private final BitSet sites = new BitSet();
    private final BitSet clients;
    private final List<Integer> opened = new ArrayList<>();
    private long touched;

    CoverKernel(Reach reach, BitSet among) {
        clients = (BitSet) among.clone();
        clientsOf = new BitSet[reach.sites()];
        sitesOf = new BitSet[among.length()];
        for (int i = 0; i < clientsOf.length; i++) {
            BitSet mine = new BitSet();
            for (int client : reach.clientsOf(i)) {
                if (among.get(client)) {
                    mine.set(client);
                }
            }
            clientsOf[i] = mine;
            sites.set(i, !mine.isEmpty());
        }
        among.stream().forEach(client -> {
            sitesOf[client] = new BitSet();
            for (int site : reach.sitesOf(client)) {
                sitesOf[client].set(site);
            }
        });
        boolean goesOn = true;
        while (goesOn) {
            // Each may let the others go on.
            goesOn = dropSites();
            goesOn |= openOnly();
            goesOn |= dropClients();
        }
    }

    private boolean dropSites() {
        BitSet dropped = new BitSet();
        for (int i = sites.nextSetBit(0); i >= 0; i = sites.nextSetBit(i + 1)) {
            if (isNeedless(i, dropped)) {
                dropped.set(i);
            }
        }
        dropped.stream().forEach(this::drop);
        return !dropped.isEmpty();
    }

    private boolean isNeedless(int site, BitSet dropped) {
        BitSet mine = clientsOf[site];
        if (mine.isEmpty()) {
            return true;
        }
        BitSet rivals = sitesOf[fewest(mine, sitesOf)];
        for (int other = rivals.nextSetBit(0); other >= 0; other = rivals.nextSetBit(other + 1)) {
            touched++;
            if (other != site && !dropped.get(other) && isWithin(mine, clientsOf[other])) {
                return true;
            }
        }
        return false;
    }

    private boolean dropClients() {
        BitSet dropped = new BitSet();
        for (int j = clients.nextSetBit(0); j >= 0; j = clients.nextSetBit(j + 1)) {
            BitSet mine = sitesOf[j];
            if (mine.isEmpty() || dropped.get(j)) {
                continue;
            }
            BitSet rivals = clientsOf[fewest(mine, clientsOf)];
            for (int other = rivals.nextSetBit(0); other >= 0; other = rivals.nextSetBit(other + 1)) {
                touched++;
                if (other != j && !dropped.get(other) && isWithin(mine, sitesOf[other])) {
                    dropped.set(other);
                }
            }
        }
        dropped.stream().forEach(this::settle);
        return !dropped.isEmpty();
    }

    /** Opens every site that is the only one for a client. */
    private boolean openOnly() {
        boolean any = false;
        for (int j = clients.nextSetBit(0); j >= 0; j = clients.nextSetBit(j + 1)) {
            if (sitesOf[j].cardinality() == 1) {
                int site = sitesOf[j].nextSetBit(0);
                opened.add(site);
                ((BitSet) clientsOf[site].clone()).stream().forEach(this::settle);
                drop(site);
                any = true;
            }
        }
        return any;
    }

    private void drop(int site) {
        sites.clear(site);
        BitSet mine = clientsOf[site];
        mine.stream().forEach(client -> sitesOf[client].clear(site));
        clientsOf[site] = new BitSet();
    }

    private void settle(int client) {
        clients.clear(client);
        sitesOf[client].stream().forEach(site -> clientsOf[site].clear(client));
        sitesOf[client] = new BitSet();
    }

    private static int fewest(BitSet among, BitSet[] sets) {
        int fewest = -1;
        int size = Integer.MAX_VALUE;
        for (int each = among.nextSetBit(0); each >= 0; each = among.nextSetBit(each + 1)) {
            int count = sets[each].cardinality();
            if (count < size) {
                size = count;
                fewest = each;
            }
        }
        return fewest;
    }

    private static boolean isWithin(BitSet inner, BitSet outer) {
        for (int each = inner.nextSetBit(0); each >= 0; each = inner.nextSetBit(each + 1)) {
            if (!outer.get(each)) {
                return false;
            }
        }
        return true;
    }

    /** Sites that every plan of the kernel is completed by. */
    List<Integer> opened() {
        return opened;
    }

    boolean isEmpty() {
        return clients.isEmpty();
    }

    /** Whether a client is left that no site reaches. */
    boolean isHopeless() {
        return clients.stream().anyMatch(client -> sitesOf[client].isEmpty());
    }

    long touched() {
        return touched;
    }

    int[] sites() {
        return sites.stream().toArray();
    }

    /** The kernel as a problem; its sites are those of {@link #sites()} in that order. */
    CoverProblem problem(int most) {
        int[] left = sites();
        int[] asked = clients.stream().toArray();
        boolean[][] covers = new boolean[left.length][asked.length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < asked.length; j++) {
                covers[i][j] = clientsOf[left[i]].get(asked[j]);
            }
        }
        return CoverProblem.of(covers).withMost(most);
    }
}
