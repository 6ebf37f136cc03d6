package org.ecopark.exchange.network;

import java.util.ArrayList;
import java.util.List;

/** What can be exchanged: spots, the links between them, and what is to be made largest. */
public record Scene(List<Spot> spots, List<Link> links, Objective objective) {

    public Scene {
        spots = List.copyOf(spots);
        links = List.copyOf(links);
    }

    /** The same with another objective. */
    public Scene aimingAt(Objective other) {
        return new Scene(spots, links, other);
    }

    /** The same when a facility stops: nothing leaves it, enters it or passes through it. */
    public Scene without(long facility) {
        int[] newIndex = new int[spots.size()];
        List<Spot> left = new ArrayList<>();
        for (int i = 0; i < newIndex.length; i++) {
            boolean stays = spots.get(i).facility() != facility;
            newIndex[i] = stays ? left.size() : -1;
            if (stays) {
                left.add(spots.get(i));
            }
        }
        List<Link> ways = new ArrayList<>();
        for (Link link : links) {
            if (newIndex[link.from()] >= 0 && newIndex[link.to()] >= 0) {
                ways.add(new Link(
                        newIndex[link.from()],
                        newIndex[link.to()],
                        link.most(),
                        link.value(),
                        link.straightM(),
                        link.roadM(),
                        link.estimated()));
            }
        }
        return new Scene(left, ways, objective);
    }

    /** Whether what a link carries is used at its end, not passed on. */
    public boolean reachesNeed(Link link) {
        return spots.get(link.to()).kind() == Spot.Kind.NEED;
    }
}
