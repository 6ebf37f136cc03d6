package org.ecopark.exchange.network;

import java.util.stream.IntStream;

/** Which spots are joined by links. */
final class Parts {

    private final int[] parent;

    private Parts(int spots) {
        parent = IntStream.range(0, spots).toArray();
    }

    /** For each spot whether it is joined to a works, over however many links or a shared plant. */
    static boolean[] withWorks(Scene scene) {
        int spots = scene.spots().size();
        Parts parts = new Parts(spots);
        scene.links().forEach(link -> parts.join(link.from(), link.to()));
        int[] first = new int[scene.plants().size()];
        java.util.Arrays.fill(first, -1);
        for (int i = 0; i < spots; i++) {
            Making making = scene.spots().get(i).making();
            if (making != null && making.plant() != null) {
                int plant = making.plant();
                if (first[plant] >= 0) {
                    parts.join(first[plant], i);
                }
                first[plant] = i;
            }
        }
        boolean[] works = new boolean[spots];
        for (int i = 0; i < spots; i++) {
            works[parts.root(i)] |= scene.spots().get(i).kind() == Spot.Kind.WORKS;
        }
        boolean[] joined = new boolean[spots];
        for (int i = 0; i < spots; i++) {
            joined[i] = works[parts.root(i)];
        }
        return joined;
    }

    private int root(int spot) {
        int at = spot;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private void join(int a, int b) {
        parent[root(a)] = root(b);
    }
}
