package org.ecopark.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecopark.exchange.PartnerQuery.PageKey;
import org.ecopark.exchange.Stream.Site;
import org.ecopark.facilities.Facilities;
import org.ecopark.facilities.Facility;
import org.ecopark.materials.Compatibility;
import org.ecopark.materials.Judgement;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.Materials;
import org.ecopark.measure.Distance;
import org.ecopark.scenarios.Scenario;
import org.ecopark.transport.Circuity;
import org.ecopark.transport.StraightLineTravel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds who may give what a facility needs, or take what it offers, nearest first.
 *
 * <p>Candidates come from one index over class and place, in the order of distances on the sphere. Such a distance
 * differs from that on the ellipsoid by less than 0.6 %, so what lies nearer than the last candidate by more than that
 * is final; when it does not fill the page, more candidates are read. Every candidate is then judged by
 * {@link Compatibility}.
 */
@Service
class PartnerFinder {

    /** Sphere and ellipsoid differ by at most the flattening effect, 0.56 % (Earle 2000); one more for rounding. */
    private static final double SPHERE_MARGIN = 0.994;

    private static final int FEWEST_CANDIDATES = 64;
    private static final int MOST_CANDIDATES = 20_000;

    private final PartnerRepository repository;
    private final Facilities facilities;
    private final Materials materials;
    private final StraightLineTravel travel;

    PartnerFinder(PartnerRepository repository, Facilities facilities, Materials materials, StraightLineTravel travel) {
        this.repository = repository;
        this.facilities = facilities;
        this.materials = materials;
        this.travel = travel;
    }

    /** Partners of all streams of a facility. */
    @Transactional(readOnly = true)
    public Partners ofFacility(long facilityId, PartnerQuery query) {
        Facility facility = facilities.facility(facilityId);
        List<Stream> own = repository.streamsOf(Scenario.base(), facilityId).stream()
                .filter(stream -> isAsked(stream, query))
                .toList();
        return find(site(facility), own, query);
    }

    /**
     * Partners of one stream.
     *
     * @throws UnknownStreamException when there is none of that id
     */
    @Transactional(readOnly = true)
    public Partners ofStream(long streamId, PartnerQuery query) {
        Stream stream = repository
                .findStream(Scenario.base(), streamId)
                .orElseThrow(() -> new UnknownStreamException(streamId));
        return find(stream.site(), List.of(stream), query);
    }

    private static boolean isAsked(Stream stream, PartnerQuery query) {
        boolean classFits = query.materialClass() == null
                || (stream.materialClass() != null
                        && stream.materialClass().key().equals(query.materialClass()));
        return classFits && (query.direction() == null || stream.isOffer() == "offer".equals(query.direction()));
    }

    private static Site site(Facility facility) {
        return new Site(
                facility.id(),
                facility.name(),
                facility.location().getX(),
                facility.location().getY(),
                facility.accuracyM(),
                facility.country(),
                facility.sector(),
                facility.hazardousPermit(),
                facility.illustrative());
    }

    private Partners find(Site origin, List<Stream> own, PartnerQuery query) {
        Circuity circuity = travel.circuity(origin.country());
        List<Wanted> wanted = own.stream()
                .flatMap(stream -> wanted(stream, origin, query).stream())
                .toList();
        Map<Long, Stream> byId = own.stream().collect(Collectors.toMap(Stream::id, Function.identity()));
        int most = Math.max(FEWEST_CANDIDATES, 2 * query.limit());
        while (true) {
            Horizon horizon = read(origin, wanted, query, most);
            List<Synergy> judged = horizon.within().stream()
                    .map(candidate -> judge(byId.get(candidate.ownId()), candidate, circuity))
                    .filter(synergy ->
                            query.after() == null || PageKey.of(synergy).compareTo(query.after()) > 0)
                    .sorted(Comparator.comparing(PageKey::of))
                    .toList();
            long matches = judged.stream().filter(s -> s.judgement().isMatch()).count();
            boolean exhausted = horizon.isWhole() || most >= MOST_CANDIDATES;
            if (matches > query.limit() || exhausted) {
                return page(origin, circuity, own, judged, query, !horizon.isWhole() && matches <= query.limit());
            }
            most = Math.min(MOST_CANDIDATES, most * 4);
        }
    }

    /** Every class that may fit, within the radius asked for or the reach of the own class. */
    private List<Wanted> wanted(Stream stream, Site origin, PartnerQuery query) {
        MaterialClass own = stream.materialClass();
        if (own == null) {
            return List.of();
        }
        Distance radius = query.radius() != null ? query.radius() : travel.straightReach(own.reach(), origin.country());
        return materials.relatives(own).stream()
                .map(other -> new Wanted(stream.id(), other.id(), !stream.isOffer(), radius.metres()))
                .toList();
    }

    private Horizon read(Site origin, List<Wanted> wanted, PartnerQuery query, int most) {
        Map<Boolean, List<Wanted>> byDirection = wanted.stream().collect(Collectors.groupingBy(Wanted::offer));
        // A hair less than the key's distance, so that what lies exactly as far comes again and is cut by its ids.
        @Nullable
        Double beyond =
                query.after() == null ? null : Math.nextDown(query.after().distanceM() * (1 - 1e-9)) - 1e-6;
        @Nullable Double beyondOrNone = beyond == null || beyond <= 0 ? null : beyond;
        List<Candidate> candidates = new ArrayList<>();
        for (List<Wanted> part : byDirection.values()) {
            candidates.addAll(repository.nearest(Scenario.base(), origin, part, query.year(), beyondOrNone, most));
        }
        return Horizon.of(candidates, most);
    }

    private Synergy judge(@Nullable Stream own, Candidate candidate, Circuity circuity) {
        Stream asking = java.util.Objects.requireNonNull(own);
        Stream partner = candidate.stream();
        Stream offer = asking.isOffer() ? asking : partner;
        Stream need = asking.isOffer() ? partner : asking;
        Judgement judgement = materials.compatibility().judge(offer.spec(), need.acceptance());
        boolean storable =
                offer.materialClass() == null || offer.materialClass().storable();
        SharedAmount shared =
                SharedAmount.of(offer.amount(), offer.monthlyShares(), need.amount(), need.monthlyShares(), storable);
        return new Synergy(
                asking,
                partner,
                candidate.straightM(),
                circuity.roadDistance(candidate.straightM()),
                judgement,
                shared);
    }

    private static Partners page(
            Site origin, Circuity circuity, List<Stream> own, List<Synergy> judged, PartnerQuery query, boolean cut) {
        List<Synergy> found = new ArrayList<>();
        List<Synergy> rejected = new ArrayList<>();
        boolean more = false;
        for (Synergy synergy : judged) {
            if (!synergy.judgement().isMatch()) {
                rejected.add(synergy);
            } else if (found.size() == query.limit()) {
                more = true;
                break;
            } else {
                found.add(synergy);
            }
        }
        return new Partners(origin, circuity, own, found, query.rejected() ? rejected : List.of(), more, cut);
    }

    /**
     * What is certainly complete of the candidates read.
     *
     * @param isWhole whether nothing lies beyond
     */
    private record Horizon(List<Candidate> within, boolean isWhole) {

        static Horizon of(List<Candidate> candidates, int most) {
            record Group(long ownId, int classId) {}
            Map<Group, Integer> counts = new HashMap<>();
            Map<Group, Double> farthest = new HashMap<>();
            for (Candidate candidate : candidates) {
                MaterialClass materialClass =
                        java.util.Objects.requireNonNull(candidate.stream().materialClass());
                Group group = new Group(candidate.ownId(), materialClass.id());
                counts.merge(group, 1, Integer::sum);
                farthest.merge(group, candidate.straightM(), Math::max);
            }
            double horizon = Double.POSITIVE_INFINITY;
            for (Map.Entry<Group, Integer> count : counts.entrySet()) {
                if (count.getValue() >= most) {
                    horizon = Math.min(horizon, farthest.getOrDefault(count.getKey(), 0.0) * SPHERE_MARGIN);
                }
            }
            double complete = horizon;
            return new Horizon(
                    candidates.stream().filter(c -> c.straightM() <= complete).toList(), Double.isInfinite(horizon));
        }
    }
}
