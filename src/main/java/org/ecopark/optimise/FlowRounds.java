package org.ecopark.optimise;

import java.util.Arrays;

/** Finds where a part of a network can be gone round: nothing is lost when elsewhere no flow goes round. */
final class FlowRounds {

    private FlowRounds() {}

    /** False for each node that cannot lie on a round: nothing leads to it, or it leads nowhere, but such nodes. */
    static boolean[] possibleAt(FlowPart part) {
        int[] from = new int[part.arcs()];
        int[] to = new int[part.arcs()];
        for (int i = 0; i < from.length; i++) {
            from[i] = part.from(i);
            to[i] = part.to(i);
        }
        boolean[] left = new boolean[part.nodes()];
        Arrays.fill(left, true);
        takeAwayStarts(left, from, to);
        takeAwayStarts(left, to, from);
        return left;
    }

    /** Takes away what no node that is left leads to, until there is none such. */
    private static void takeAwayStarts(boolean[] left, int[] from, int[] to) {
        int[] start = new int[left.length + 1];
        int[] leading = new int[left.length];
        for (int i = 0; i < from.length; i++) {
            start[from[i] + 1]++;
            leading[to[i]] += left[from[i]] ? 1 : 0;
        }
        for (int node = 0; node < left.length; node++) {
            start[node + 1] += start[node];
        }
        int[] next = start.clone();
        int[] heads = new int[to.length];
        for (int i = 0; i < to.length; i++) {
            heads[next[from[i]]++] = to[i];
        }
        takeAway(left, leading, start, heads);
    }

    private static void takeAway(boolean[] left, int[] leading, int[] start, int[] heads) {
        int[] free = new int[left.length];
        int count = 0;
        for (int node = 0; node < left.length; node++) {
            if (left[node] && leading[node] == 0) {
                free[count++] = node;
            }
        }
        for (int taken = 0; taken < count; taken++) {
            int node = free[taken];
            left[node] = false;
            for (int i = start[node]; i < start[node + 1]; i++) {
                if (--leading[heads[i]] == 0 && left[heads[i]]) {
                    free[count++] = heads[i];
                }
            }
        }
    }
}
