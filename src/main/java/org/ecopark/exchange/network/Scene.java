package org.ecopark.exchange.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What can be exchanged: spots, the links between them, and what is to be made largest.
 *
 * @param plants what works that share a plant may take in together, by the numbers of their {@link Making}
 * @param byProducts what works make beside their products
 * @param shared pass-through sites through which what works made may go, too
 */
public record Scene(
        List<Spot> spots,
        List<Link> links,
        List<Double> plants,
        List<ByProduct> byProducts,
        List<Shared> shared,
        Objective objective) {

    public Scene {
        spots = List.copyOf(spots);
        links = List.copyOf(links);
        plants = List.copyOf(plants);
        byProducts = List.copyOf(byProducts);
        shared = List.copyOf(shared);
        for (ByProduct each : byProducts) {
            if (spots.get(each.spot()).kind() != Spot.Kind.BY_PRODUCT
                    || spots.get(each.works()).kind() != Spot.Kind.WORKS) {
                throw new IllegalArgumentException("spot " + each.spot() + " is no by-product of a works");
            }
        }
    }

    /**
     * Something a works makes beside its product: every unit taken in gives all outputs at once.
     *
     * @param spot from which it leaves
     * @param works that makes it
     * @param yield units of it for each unit taken in; a change of unit is in it
     */
    public record ByProduct(int spot, int works, double yield) {

        public ByProduct {
            if (!(yield > 0) || !Double.isFinite(yield)) {
                throw new IllegalArgumentException("a by-product has a yield above 0, not " + yield);
            }
        }
    }

    /**
     * A pass-through site of which what works made is a spot of its own: a tonne that a works made is not the tonne that
     * would have been disposed of, so the two may not be mixed, but both go through the same gate.
     *
     * @param products the spot for what works made
     * @param site the spot for all else, whose amount holds for both together
     */
    public record Shared(int products, int site) {}

    /** A scene without by-products. */
    public Scene(List<Spot> spots, List<Link> links, List<Double> plants, Objective objective) {
        this(spots, links, plants, List.of(), List.of(), objective);
    }

    /** A scene without shared plants. */
    public Scene(List<Spot> spots, List<Link> links, Objective objective) {
        this(spots, links, List.of(), objective);
    }

    /** The same with another objective. */
    public Scene aimingAt(Objective other) {
        return new Scene(spots, links, plants, byProducts, shared, other);
    }

    /** The same with other amounts of the same spots. */
    public Scene with(List<Spot> others) {
        return new Scene(others, links, plants, byProducts, shared, objective);
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
        return parts(i -> chosen.test(i) ? 0 : -1, 1).get(0);
    }

    /**
     * Groups of spots, each with the links inside it.
     *
     * @param groupOf a spot, from 0; -1 for none
     */
    List<Part> parts(IntUnaryOperator groupOf, int groups) {
        int[] group = IntStream.range(0, spots.size()).map(groupOf).toArray();
        int[] newIndex = new int[spots.size()];
        List<Draft> drafts = Stream.generate(Draft::new).limit(groups).toList();
        for (int i = 0; i < group.length; i++) {
            if (group[i] >= 0) {
                newIndex[i] = drafts.get(group[i]).add(i, spots.get(i));
            }
        }
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            if (group[link.from()] >= 0 && group[link.from()] == group[link.to()]) {
                drafts.get(group[link.from()]).add(i, link.between(newIndex[link.from()], newIndex[link.to()]));
            }
        }
        for (ByProduct each : byProducts) {
            if (group[each.spot()] >= 0 && group[each.spot()] == group[each.works()]) {
                drafts.get(group[each.spot()])
                        .made
                        .add(new ByProduct(newIndex[each.spot()], newIndex[each.works()], each.yield()));
            }
        }
        for (Shared each : shared) {
            if (group[each.products()] >= 0 && group[each.products()] == group[each.site()]) {
                drafts.get(group[each.site()]).shared.add(new Shared(newIndex[each.products()], newIndex[each.site()]));
            }
        }
        return drafts.stream().map(this::finished).toList();
    }

    private Part finished(Draft draft) {
        return new Part(
                new Scene(draft.left, draft.ways, plants, draft.made, draft.shared, objective),
                draft.kept.stream().mapToInt(i -> i).toArray(),
                draft.keptLinks.stream().mapToInt(i -> i).toArray());
    }

    /** A part that is being gathered. */
    private static final class Draft {

        private final List<Spot> left = new ArrayList<>();
        private final List<Link> ways = new ArrayList<>();
        private final List<ByProduct> made = new ArrayList<>();
        private final List<Shared> shared = new ArrayList<>();
        private final List<Integer> kept = new ArrayList<>();
        private final List<Integer> keptLinks = new ArrayList<>();

        int add(int old, Spot spot) {
            kept.add(old);
            left.add(spot);
            return left.size() - 1;
        }

        void add(int old, Link link) {
            keptLinks.add(old);
            ways.add(link);
        }
    }

    /** What a link is for: to be used at a need, passed on, taken in by a works, or as a product to a need. */
    public String leg(Link link) {
        return switch (spots.get(link.to()).kind()) {
            case WORKS -> "intake";
            case NEED ->
                switch (spots.get(link.from()).kind()) {
                    case WORKS, PASS_PRODUCT -> "product";
                    case BY_PRODUCT -> "by_product";
                    default -> "use";
                };
            default -> "haul";
        };
    }

    /** Whether what a link carries is put to a use at its end, not passed on. */
    public boolean reachesNeed(Link link) {
        return spots.get(link.to()).uses();
    }

    /** Whether a link carries what a works made. */
    public boolean isProduct(Link link) {
        return spots.get(link.from()).makes();
    }

    /** Whether a tonne on a link is a tonne offered that is diverted from disposal: each is counted once. */
    public boolean diverts(Link link) {
        return reachesNeed(link) && !isProduct(link);
    }
}
