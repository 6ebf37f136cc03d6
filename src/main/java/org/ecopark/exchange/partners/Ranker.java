package org.ecopark.exchange.partners;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecopark.exchange.matching.Installations;
import org.ecopark.exchange.matching.Installations.Installed;
import org.ecopark.exchange.matching.Market;
import org.ecopark.exchange.matching.Pairing;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.matching.Stream.Site;
import org.ecopark.exchange.partners.RankedQuery.Reach;
import org.ecopark.exchange.partners.Ranking.Valued;
import org.ecopark.exchange.valuation.Moves;
import org.ecopark.exchange.valuation.Moves.CarrierLimit;
import org.ecopark.exchange.valuation.Valuer;
import org.ecopark.materials.MaterialClass;
import org.ecopark.scenarios.Scenario;
import org.ecopark.transport.Place;
import org.ecopark.transport.TravelCosts;
import org.ecopark.transport.Trip;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds partners and ranks them by what the exchange is worth, spares or moves.
 *
 * <p>The candidates are the nearest {@value #MOST} pairs that fit within a straight distance beyond which nothing can be
 * in reach, and the chains through yards; each gets its way, its cost and its margins as bare numbers; those in reach
 * are sorted, and figures with proofs are made for the page alone. The same question gives the same order.
 */
@Service
class Ranker {

    private static final int MOST = 2_000;
    private static final int MOST_REJECTED = 200;
    private static final double FARTHEST_KM = 10_000;

    private final PartnerFinder finder;
    private final PartnerRepository repository;
    private final Market market;
    private final Pairing pairing;
    private final Chains chains;
    private final Installations installations;
    private final TravelCosts travel;
    private final Valuer valuer;
    private final Moves moves;

    Ranker(
            PartnerFinder finder,
            PartnerRepository repository,
            Market market,
            Pairing pairing,
            Chains chains,
            Installations installations,
            TravelCosts travel,
            Valuer valuer,
            Moves moves) {
        this.finder = finder;
        this.repository = repository;
        this.market = market;
        this.pairing = pairing;
        this.chains = chains;
        this.installations = installations;
        this.travel = travel;
        this.valuer = valuer;
        this.moves = moves;
    }

    Ranking ofFacility(long facility, RankedQuery query) {
        PartnerFinder.Own own = finder.own(facility, query.basic());
        return find(own.origin(), own.streams(), query);
    }

    Ranking ofStream(long id, RankedQuery query) {
        Stream stream = market.stream(Scenario.base(), id);
        return find(stream.site(), List.of(stream), query);
    }

    /** Of a stream that is not in the register. */
    Ranking ofImagined(Stream stream, RankedQuery query) {
        return find(stream.site(), List.of(stream), query);
    }

    private Ranking find(Site origin, List<Stream> own, RankedQuery query) {
        Appraiser appraiser = new Appraiser(valuer, moves, query);
        List<Asking> asking = new ArrayList<>();
        for (Stream stream : own) {
            if (stream.materialClass() != null && query.reach().reaches(stream.materialClass())) {
                asking.add(new Asking(
                        stream,
                        pairing.candidatesFor(stream.materialClass()),
                        straightM(stream, stream.materialClass(), query.reach(), appraiser)));
            }
        }
        Pairs pairs = pairs(origin, asking, query);
        List<Ranked> ranked = inReach(pairs.fitting(), query, appraiser);
        if (query.via()) {
            ranked.addAll(chains(origin, asking, query, appraiser));
        }
        ranked.sort(Comparator.comparing(pair -> pair.key(query.sort())));
        List<Ranked> rest = ranked.stream()
                .filter(pair -> query.after() == null || pair.key(query.sort()).compareTo(query.after()) > 0)
                .toList();
        List<Valued> page = rest.stream()
                .limit(query.basic().limit())
                .map(pair -> new Valued(pair, appraiser.valuation(pair)))
                .toList();
        return new Ranking(
                origin,
                travel.circuity(place(origin)),
                own,
                limits(own, query),
                page,
                query.basic().rejected() ? pairs.rejected() : List.of(),
                ranked.size(),
                pairs.cut(),
                rest.size() > page.size());
    }

    private Map<Long, CarrierLimit> limits(List<Stream> own, RankedQuery query) {
        Map<Long, CarrierLimit> limits = new TreeMap<>();
        @Nullable Double cost = query.reach().costPerUnit();
        if (cost == null) {
            return limits;
        }
        for (Stream stream : own) {
            if (stream.materialClass() != null) {
                moves.limit(cost, stream.materialClass(), stream.site().country(), query.settings())
                        .ifPresent(limit -> limits.put(stream.id(), limit));
            }
        }
        return limits;
    }

    private static double straightM(Stream stream, MaterialClass material, Reach reach, Appraiser appraiser) {
        if (reach.isOfClass()) {
            return material.reach().metres();
        }
        @Nullable Double straight = reach.straightKm();
        double km = straight == null ? FARTHEST_KM : straight;
        if (reach.costPerUnit() != null) {
            Moves.Rates rates = appraiser.rates(stream, stream.amount());
            double byCost = (reach.costPerUnit() - rates.fixed()) / rates.perKm();
            if (Double.isNaN(byCost)) {
                throw new UnknownHaulCostException(material.key(), stream.site().country());
            }
            km = Math.min(km, Math.max(0, byCost));
        }
        return Math.min(km, FARTHEST_KM) * 1000;
    }

    /** Candidates by whether they fit. */
    private record Pairs(List<Synergy> fitting, List<Synergy> rejected, boolean cut) {}

    private Pairs pairs(Site origin, List<Asking> asking, RankedQuery query) {
        PartnerQuery whole = new PartnerQuery(
                query.reach().radius(), null, null, query.basic().year(), true, null, MOST);
        CandidateWalk walk = new CandidateWalk(repository, origin, Asking.wanted(asking), whole);
        List<Synergy> fitting = new ArrayList<>();
        List<Synergy> rejected = new ArrayList<>();
        boolean full = false;
        while (!full && walk.hasNext()) {
            for (Candidate candidate : walk.next()) {
                for (Asking each : asking) {
                    if (each.wants(candidate)) {
                        Synergy synergy = synergy(each.stream(), candidate);
                        (synergy.judgement().isMatch() ? fitting : rejected).add(synergy);
                    }
                }
            }
            full = fitting.size() > MOST;
        }
        boolean cut = full || walk.isCut();
        return new Pairs(
                fitting.subList(0, Math.min(MOST, fitting.size())),
                rejected.subList(0, Math.min(MOST_REJECTED, rejected.size())),
                cut);
    }

    private Synergy synergy(Stream own, Candidate candidate) {
        Stream partner = candidate.stream();
        Stream offer = own.isOffer() ? own : partner;
        Stream need = own.isOffer() ? partner : own;
        return new Synergy(
                own,
                partner,
                candidate.straightM(),
                travel.circuity(place(offer.site())).roadDistance(candidate.straightM()),
                pairing.judge(offer, need),
                pairing.shared(offer, need));
    }

    private List<Ranked> inReach(List<Synergy> pairs, RankedQuery query, Appraiser appraiser) {
        List<Trip> trips = trips(pairs);
        Map<Long, List<Installed>> processes = processes(pairs);
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            Synergy pair = pairs.get(i);
            Trip trip = trips.get(i);
            double cost = appraiser.cost(pair.offer(), trip, pair.shared().amount());
            if (isInReach(pair, trip, cost, query.reach())) {
                Synergy told = new Synergy(
                        pair.own(), pair.partner(), pair.straightM(), trip.distance(), pair.judgement(), pair.shared());
                ranked.add(appraiser.direct(told, trip, process(pair, processes)));
            }
        }
        return ranked;
    }

    private static boolean isInReach(Synergy pair, Trip trip, double cost, Reach reach) {
        MaterialClass own = pair.own().materialClass();
        if (reach.isOfClass()) {
            return own != null && trip.roadM() <= own.reach().metres();
        }
        MaterialClass moved = pair.offer().materialClass();
        return moved != null && reach.reaches(moved) && reach.admits(trip, cost);
    }

    /** From each offer to its need; each place is looked up once. */
    private List<Trip> trips(List<Synergy> pairs) {
        Map<Place, Integer> index = new LinkedHashMap<>();
        int[] from = new int[pairs.size()];
        int[] to = new int[pairs.size()];
        for (int i = 0; i < pairs.size(); i++) {
            from[i] = index.computeIfAbsent(place(pairs.get(i).offer().site()), place -> index.size());
            to[i] = index.computeIfAbsent(place(pairs.get(i).need().site()), place -> index.size());
        }
        return travel.trips(List.copyOf(index.keySet()), from, to);
    }

    private Map<Long, List<Installed>> processes(List<Synergy> pairs) {
        Set<Long> facilities = new TreeSet<>();
        pairs.forEach(pair -> facilities.add(pair.need().site().id()));
        return installations.of(Scenario.base(), facilities);
    }

    private @Nullable String process(Synergy pair, Map<Long, List<Installed>> processes) {
        Stream need = pair.need();
        return installations
                .processOf(need, processes.getOrDefault(need.site().id(), List.of()))
                .orElse(null);
    }

    private List<Ranked> chains(Site origin, List<Asking> asking, RankedQuery query, Appraiser appraiser) {
        List<Chains.Chain> found = new ArrayList<>();
        for (Asking each : asking) {
            found.addAll(chains.of(
                    each.stream(), origin, each.radiusM(), query.basic().year()));
        }
        Map<Long, List<Installed>> processes =
                processes(found.stream().map(Chains.Chain::synergy).toList());
        List<Ranked> ranked = new ArrayList<>();
        for (Chains.Chain chain : found) {
            if (isInReach(chain, query.reach(), appraiser)) {
                ranked.add(appraiser.through(
                        chain.synergy(), chain.trip(), process(chain.synergy(), processes), chain.via()));
            }
        }
        return ranked;
    }

    /** A caller's limits hold for the whole way, the class's reach for the way of the material itself. */
    private static boolean isInReach(Chains.Chain chain, Reach reach, Appraiser appraiser) {
        Trip first = chain.trip();
        Trip onward = chain.via().onward();
        if (reach.isOfClass()) {
            MaterialClass offered = chain.synergy().offer().materialClass();
            return offered != null && first.roadM() <= offered.reach().metres();
        }
        Trip whole = new Trip(
                first.straightM() + onward.straightM(),
                first.roadM() + onward.roadM(),
                first.minutes() + onward.minutes(),
                null,
                null,
                null);
        double cost = appraiser.cost(chain.synergy().offer(), first, null)
                + chain.via().yield().value() * appraiser.cost(chain.synergy().offer(), onward, null);
        MaterialClass moved = chain.synergy().offer().materialClass();
        return moved != null
                && reach.reaches(moved)
                && reach.reaches(chain.via().product())
                && (reach.radius() == null
                        || chain.synergy().straightM() <= reach.radius().metres())
                && reach.admits(whole, cost);
    }

    private static Place place(Site site) {
        return new Place(site.longitude(), site.latitude(), site.country());
    }
}
