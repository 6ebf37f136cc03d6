package org.ecopark.exchange.network;

import java.util.List;
import java.util.stream.IntStream;

/** Which spots are joined by links, by what is made together, by a plant, or by a gate. */
final class Parts {

    private final int[] parent;

    private Parts(int spots) {
        parent = IntStream.range(0, spots).toArray();
    }

    /**
     * The scene in parts that have nothing to do with each other: first all spots that are joined to no works, then one
     * for each works with all that is joined to it, over however many links or a shared plant.
     */
    static List<Scene.Part> of(Scene scene) {
        Parts parts = joined(scene);
        int spots = scene.spots().size();
        int[] group = new int[spots];
        int groups = 1;
        for (int i = 0; i < spots; i++) {
            int root = parts.root(i);
            if (scene.spots().get(i).kind() == Spot.Kind.WORKS && group[root] == 0) {
                group[root] = groups++;
            }
        }
        return scene.parts(i -> group[parts.root(i)], groups);
    }

    private static Parts joined(Scene scene) {
        int spots = scene.spots().size();
        Parts parts = new Parts(spots);
        scene.links().forEach(link -> parts.join(link.from(), link.to()));
        scene.byProducts().forEach(each -> parts.join(each.spot(), each.works()));
        scene.shared().forEach(each -> parts.join(each.products(), each.site()));
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
        return parts;
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
