package org.ecopark.exchange.synergies.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecopark.exchange.matching.Fit;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.synergies.join.PairJoin;
import org.ecopark.exchange.synergies.join.PointTree;
import org.ecopark.exchange.synergies.join.Reach;
import org.ecopark.geo.Chords;
import org.ecopark.geo.EarthPoints;
import org.ecopark.materials.MaterialClass;

/**
 * Finds the best partners of every stream of a register. Pairs come from a {@link PairJoin} over the classes that may fit
 * each other and as far as the offered class reaches; what they are is judged once for each two kinds. The register is gone
 * through once, from the offers: all partners of an offer are met by one thread, those of a need by several, whose books
 * are merged. The answer does not depend on how many there are.
 *
 * <p>Two streams of one facility are no pair: it knows of both.
 */
public final class SynergySearch {

    /** Each has a book of its own of all needs. */
    private static final int MOST_THREADS = 8;

    private final MarketColumns market;
    private final SynergyQuestion question;
    private final Ranking ranking;
    private final int kept;
    private final Fit fit;
    private final Map<Integer, Set<Integer>> relatives = new HashMap<>();

    private final List<Group> offers;
    private final List<Group> needs;
    private final Map<Long, Verdicts> verdicts = new HashMap<>();

    /** Streams of one class that look equally far. */
    private record Group(int classId, double radiusM, PointTree tree) {}

    /**
     * Prepares a search.
     *
     * @param kept how many partners of a stream are kept, at least as many as are asked for
     * @param related classes that may fit a class
     * @param circuity of the country of a stream: its reach by road over its straight one
     */
    public SynergySearch(
            MarketColumns market,
            SynergyQuestion question,
            Ranking ranking,
            int kept,
            Fit fit,
            Function<MaterialClass, List<MaterialClass>> related,
            ToDoubleFunction<Stream> circuity) {
        this.market = market;
        this.question = question;
        this.ranking = ranking;
        this.kept = kept;
        this.fit = fit;
        for (Stream kind : market.kinds()) {
            relatives.computeIfAbsent(
                    classId(kind),
                    id -> related.apply(requireNonNull(kind.materialClass())).stream()
                            .map(MaterialClass::id)
                            .collect(Collectors.toSet()));
        }
        this.offers = groups(market.offers(), kind -> radius(kind, circuity));
        this.needs = groups(market.needs(), kind -> 0);
        prepareVerdicts();
    }

    static int classId(Stream kind) {
        return requireNonNull(kind.materialClass()).id();
    }

    private double radius(Stream kind, ToDoubleFunction<Stream> circuity) {
        if (question.radiusM() != null) {
            return question.radiusM();
        }
        double roadM = requireNonNull(kind.materialClass()).reach().metres();
        return Math.min(roadM / circuity.applyAsDouble(kind), Chords.FARTHEST_M);
    }

    private List<Group> groups(Side side, ToDoubleFunction<Stream> radius) {
        record Key(int classId, double radiusM) {}
        List<Key> ofKinds = new ArrayList<>();
        for (Stream kind : market.kinds()) {
            ofKinds.add(new Key(classId(kind), radius.applyAsDouble(kind)));
        }
        Map<Key, IntStream.Builder> members = new HashMap<>();
        for (int i = 0; i < side.size(); i++) {
            members.computeIfAbsent(ofKinds.get(side.kinds[i]), key -> IntStream.builder())
                    .add(i);
        }
        EarthPoints points = EarthPoints.of(side.longitudes, side.latitudes);
        return members.entrySet().parallelStream()
                .map(group -> new Group(
                        group.getKey().classId(),
                        group.getKey().radiusM(),
                        PointTree.of(points, group.getValue().build().toArray())))
                .toList();
    }

    private void prepareVerdicts() {
        Map<Integer, List<Integer>> offered = kindsByClass(true);
        Map<Integer, List<Integer>> needed = kindsByClass(false);
        offered.forEach((offerClass, offerKinds) -> needed.forEach((needClass, needKinds) -> {
            if (mayFit(offerClass, needClass)) {
                verdicts.put(
                        key(offerClass, needClass),
                        Verdicts.between(
                                market.kinds(),
                                offerKinds,
                                needKinds,
                                (spec, acceptance) ->
                                        fit.judge(spec, acceptance).isMatch()));
            }
        }));
    }

    private Map<Integer, List<Integer>> kindsByClass(boolean offers) {
        Map<Integer, List<Integer>> byClass = new TreeMap<>();
        for (int kind = 0; kind < market.kinds().size(); kind++) {
            Stream example = market.kinds().get(kind);
            if (example.isOffer() == offers) {
                byClass.computeIfAbsent(classId(example), id -> new ArrayList<>())
                        .add(kind);
            }
        }
        return byClass;
    }

    private boolean mayFit(int offerClass, int needClass) {
        return relatives.getOrDefault(offerClass, Set.of()).contains(needClass);
    }

    static long key(int offerClass, int needClass) {
        return ((long) offerClass << Integer.SIZE) | needClass;
    }

    /**
     * Goes through the register.
     *
     * @param progress told the share that is done; may throw to end the work
     */
    public SynergyResult run(int threads, DoubleConsumer progress) {
        BestPartners ofOffers = new BestPartners(market.offers().size(), kept, market.needs().ids);
        List<Matching> parts =
                new PairJoin(looks()).run(Math.min(threads, MOST_THREADS), () -> matching(ofOffers), progress);
        BestPartners ofNeeds = parts.get(0).ofNeeds();
        parts.subList(1, parts.size()).forEach(part -> ofNeeds.merge(part.ofNeeds()));
        long met = parts.stream().mapToLong(Matching::met).sum();
        long fitting = fitting(ofOffers);
        if (fitting != fitting(ofNeeds)) {
            throw new IllegalStateException("Offers and needs do not count the same pairs");
        }
        return new SynergyResult(market, ofOffers, ofNeeds, met, fitting, RoadWays.NONE);
    }

    private static long fitting(BestPartners partners) {
        return Arrays.stream(partners.counts).asLongStream().sum();
    }

    private List<List<Reach>> looks() {
        return offers.stream()
                .map(own -> needs.stream()
                        .filter(other -> mayFit(own.classId(), other.classId()))
                        .map(other -> Reach.of(own.tree(), other.tree(), own.radiusM()))
                        .toList())
                .toList();
    }

    private Matching matching(BestPartners ofOffers) {
        BestPartners ofNeeds = new BestPartners(market.needs().size(), kept, market.offers().ids);
        return new Matching(market, verdicts, ranking, ofOffers, ofNeeds);
    }
}
