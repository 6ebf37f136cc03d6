package org.ecopark.exchange.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What can be exchanged: spots, the links between them, and what is to be made largest.
 *
 * @param plants what works that share a plant may take in together, by the numbers of their {@link Making}
 */
public record Scene(List<Spot> spots, List<Link> links, List<Double> plants, Objective objective) {

    public Scene {
        spots = List.copyOf(spots);
        links = List.copyOf(links);
        plants = List.copyOf(plants);
    }

    /** A scene without shared plants. */
    public Scene(List<Spot> spots, List<Link> links, Objective objective) {
        this(spots, links, List.of(), objective);
    }

    /** The same with another objective. */
    public Scene aimingAt(Objective other) {
        return new Scene(spots, links, plants, other);
    }

    /** The same when a facility stops: nothing leaves it, enters it or passes through it. */
    public Part without(long facility) {
        return part(i -> spots.get(i).facility() != facility);
    }

    /** A part of a scene that knows where its spots and links stand in the whole. */
    public static final class Part {

        private final Scene scene;
        private final int[] spots;
        private final int[] links;

        Part(Scene scene, int[] spots, int[] links) {
            this.scene = scene;
            this.spots = spots;
            this.links = links;
        }

        public Scene scene() {
            return scene;
        }

        boolean isEmpty() {
            return spots.length == 0;
        }

        /** Where a spot of the part stands in the whole. */
        public int spot(int own) {
            return spots[own];
        }

        /** Where a link of the part stands in the whole. */
        public int link(int own) {
            return links[own];
        }

        /** What is known of the links of the whole, for those of the part; none of none. */
        public double[] ofLinks(double[] whole) {
            return whole.length == 0
                    ? whole
                    : IntStream.of(links).mapToDouble(link -> whole[link]).toArray();
        }
    }

    /** The chosen spots with the links between them. */
    public Part part(IntPredicate chosen) {
        int[] newIndex = new int[spots.size()];
        int[] kept = IntStream.range(0, spots.size()).filter(chosen).toArray();
        java.util.Arrays.fill(newIndex, -1);
        List<Spot> left = new ArrayList<>();
        for (int old : kept) {
            newIndex[old] = left.size();
            left.add(spots.get(old));
        }
        int[] keptLinks = IntStream.range(0, links.size())
                .filter(i -> newIndex[links.get(i).from()] >= 0
                        && newIndex[links.get(i).to()] >= 0)
                .toArray();
        List<Link> ways = IntStream.of(keptLinks)
                .mapToObj(i -> links.get(i)
                        .between(
                                newIndex[links.get(i).from()],
                                newIndex[links.get(i).to()]))
                .toList();
        return new Part(new Scene(left, ways, plants, objective), kept, keptLinks);
    }

    /** What a link is for: to be used at a need, passed on, taken in by a works, or as a product to a need. */
    public String leg(Link link) {
        return switch (spots.get(link.to()).kind()) {
            case WORKS -> "intake";
            case NEED -> isProduct(link) ? "product" : "use";
            default -> "haul";
        };
    }

    /** Whether what a link carries is put to a use at its end, not passed on. */
    public boolean reachesNeed(Link link) {
        return spots.get(link.to()).uses();
    }

    /** Whether a link carries what a works made. */
    public boolean isProduct(Link link) {
        return spots.get(link.from()).kind() == Spot.Kind.WORKS;
    }

    /** Whether a tonne on a link is a tonne offered that is diverted from disposal: each is counted once. */
    public boolean diverts(Link link) {
        return reachesNeed(link) && !isProduct(link);
    }
}
