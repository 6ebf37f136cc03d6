package org.ecopark.exchange.synergies.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.transport.Place;
import org.ecopark.transport.TravelCosts;
import org.ecopark.transport.Trip;

/**
 * Looks once more, by the loaded roads, at the pairs that were found best by estimated distances, and ranks them by what
 * is known then. A pair that lies beyond the reach of its class by road is dropped where that reach was asked for.
 *
 * <p>Bounded: the best pairs of all streams come first, then the second best, until {@value #MOST_PAIRS} pairs are looked
 * at; the rest stays estimated, which each pair says. A partner that an estimate puts behind the {@link #margin} looked at
 * cannot come in by its road, nor one whose estimate lies beyond the reach. How many partners there are stays estimated.
 */
public final class RoadLook {

    static final int MOST_PAIRS = 300_000;
    private static final int CHUNK = 10_000;

    private final SynergyResult found;
    private final SynergyQuestion question;
    private final Ranking ranking;
    private final TravelCosts travel;
    private final int most;

    public RoadLook(SynergyResult found, SynergyQuestion question, Ranking ranking, TravelCosts travel) {
        this(found, question, ranking, travel, MOST_PAIRS);
    }

    /** @param most pairs that are looked at */
    RoadLook(SynergyResult found, SynergyQuestion question, Ranking ranking, TravelCosts travel, int most) {
        this.found = found;
        this.question = question;
        this.ranking = ranking;
        this.travel = travel;
        this.most = most;
    }

    /** How many partners are kept by estimate so that so many can be told by road. */
    public static int margin(int best) {
        return best + Math.max(5, best / 2);
    }

    /** Whether roads may serve an offer and a need of the register. */
    public static boolean isWorthwhile(MarketColumns market, TravelCosts travel) {
        return served(market, market.offers(), travel).length() > 0
                && served(market, market.needs(), travel).length() > 0;
    }

    private static BitSet served(MarketColumns market, Side side, TravelCosts travel) {
        BitSet served = new BitSet(side.size());
        for (int i = 0; i < side.size(); i++) {
            served.set(i, travel.mayServe(place(market, side, i)));
        }
        return served;
    }

    private static Place place(MarketColumns market, Side side, int stream) {
        return new Place(
                side.longitudes[stream],
                side.latitudes[stream],
                market.kinds().get(side.kinds[stream]).site().country());
    }

    /**
     * What was found, by the roads.
     *
     * @param progress told the share that is done; may throw to end the work
     */
    public SynergyResult look(DoubleConsumer progress) {
        long[] pairs = pairs();
        boolean limited = pairs.length > most;
        // Rank by rank, so that a limit leaves every stream its best ones.
        long[] chosen = limited ? Arrays.copyOf(pairs, most) : pairs;
        Arrays.sort(chosen);
        RoadWays roads = ways(chosen, limited, progress);
        BestPartners ofOffers =
                found.ofOffers().again(question.best(), (offer, need, known) -> score(roads, offer, need, known));
        BestPartners ofNeeds =
                found.ofNeeds().again(question.best(), (need, offer, known) -> score(roads, offer, need, known));
        return new SynergyResult(found.market(), ofOffers, ofNeeds, found.met(), found.fitting(), roads);
    }

    private double score(RoadWays roads, int offer, int need, double known) {
        int way = roads.find(offer, need);
        if (way < 0) {
            return known;
        }
        Stream kind = found.market().kinds().get(found.market().offers().kinds[offer]);
        double reach = Objects.requireNonNull(kind.materialClass()).reach().metres();
        if (question.radiusM() == null && roads.metres(way) > reach) {
            return Double.NaN;
        }
        double shared = Matching.shared(found.market(), offer, need);
        return ranking.scoreByRoad(offer, need, roads.metres(way), roads.minutes(way), shared);
    }

    /** Pairs of which both ends may be served, rank by rank, each once; one more than may be looked at when there are more. */
    private long[] pairs() {
        MarketColumns market = found.market();
        BitSet offers = served(market, market.offers(), travel);
        BitSet needs = served(market, market.needs(), travel);
        return IntStream.range(0, margin(question.best()))
                .boxed()
                .flatMapToLong(rank -> LongStream.concat(
                        atRank(offers, found.ofOffers(), rank, offer -> {
                            int need = found.ofOffers().partner(offer, rank);
                            return needs.get(need) ? RoadWays.key(offer, need) : -1L;
                        }),
                        atRank(needs, found.ofNeeds(), rank, need -> {
                            int offer = found.ofNeeds().partner(need, rank);
                            return offers.get(offer) ? RoadWays.key(offer, need) : -1L;
                        })))
                .filter(pair -> pair >= 0)
                .distinct()
                .limit(most + 1L)
                .toArray();
    }

    private static LongStream atRank(BitSet streams, BestPartners best, int rank, IntFunction<Long> pair) {
        return streams.stream().filter(stream -> best.kept(stream) > rank).mapToLong(pair::apply);
    }

    private RoadWays ways(long[] pairs, boolean limited, DoubleConsumer progress) {
        long[] known = new long[pairs.length];
        double[] metres = new double[pairs.length];
        double[] minutes = new double[pairs.length];
        int count = 0;
        for (int start = 0; start < pairs.length; start += CHUNK) {
            progress.accept((double) start / pairs.length);
            int end = Math.min(pairs.length, start + CHUNK);
            List<Trip> trips = trips(Arrays.copyOfRange(pairs, start, end));
            for (int i = start; i < end; i++) {
                Trip trip = trips.get(i - start);
                if (!trip.isEstimated()) {
                    known[count] = pairs[i];
                    metres[count] = trip.roadM();
                    minutes[count] = trip.minutes();
                    count++;
                }
            }
        }
        return new RoadWays(
                Arrays.copyOf(known, count), Arrays.copyOf(metres, count), Arrays.copyOf(minutes, count), limited);
    }

    /** Pairs of one offer lie side by side, so one search from it serves them all. */
    private List<Trip> trips(long[] pairs) {
        MarketColumns market = found.market();
        int[] offers = LongStream.of(pairs)
                .mapToInt(pair -> (int) (pair >>> Integer.SIZE))
                .toArray();
        int[] distinct = IntStream.of(offers).distinct().toArray();
        List<Place> places = new java.util.ArrayList<>();
        IntStream.of(distinct).forEach(offer -> places.add(place(market, market.offers(), offer)));
        int[] from = IntStream.of(offers)
                .map(offer -> Arrays.binarySearch(distinct, offer))
                .toArray();
        LongStream.of(pairs).forEach(pair -> places.add(place(market, market.needs(), (int) pair)));
        int[] to = IntStream.range(distinct.length, places.size()).toArray();
        return travel.trips(places, from, to);
    }
}
