package org.ecopark.exchange.partners;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecopark.exchange.matching.Market;
import org.ecopark.exchange.matching.Pairing;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.matching.Stream.Site;
import org.ecopark.exchange.matching.UnknownStreamException;
import org.ecopark.exchange.partners.PartnerQuery.PageKey;
import org.ecopark.facilities.Facilities;
import org.ecopark.facilities.Facility;
import org.ecopark.materials.Compatibility;
import org.ecopark.materials.MaterialClass;
import org.ecopark.measure.Distance;
import org.ecopark.scenarios.Scenario;
import org.ecopark.transport.Circuity;
import org.ecopark.transport.Place;
import org.ecopark.transport.TravelCosts;
import org.springframework.stereotype.Service;

/**
 * Finds who may give what a facility needs, or take what it offers, nearest first.
 *
 * <p>Candidates come in the order of their distance on the ellipsoid, see {@link CandidateWalk}. Each is judged by
 * {@link Compatibility} against every stream that may fit it, until the page is full.
 */
@Service
class PartnerFinder {

    private final PartnerRepository repository;
    private final Market market;
    private final Facilities facilities;
    private final Pairing pairing;
    private final TravelCosts travel;

    PartnerFinder(
            PartnerRepository repository, Market market, Facilities facilities, Pairing pairing, TravelCosts travel) {
        this.repository = repository;
        this.market = market;
        this.facilities = facilities;
        this.pairing = pairing;
        this.travel = travel;
    }

    /** Partners of all streams of a facility. */
    public Partners ofFacility(long facilityId, PartnerQuery query) {
        Own own = own(facilityId, query);
        return find(own.origin(), own.streams(), query);
    }

    /**
     * Partners of one stream.
     *
     * @throws UnknownStreamException when there is none of that id
     */
    public Partners ofStream(long streamId, PartnerQuery query) {
        Stream stream = market.stream(Scenario.base(), streamId);
        return find(stream.site(), List.of(stream), query);
    }

    /** The facility's own streams that are asked for, and where it stands. */
    Own own(long facilityId, PartnerQuery query) {
        List<Stream> all = market.streamsOf(Scenario.base(), facilityId);
        Site origin = all.isEmpty()
                ? site(facilities.facility(facilityId))
                : all.get(0).site();
        return new Own(
                origin, all.stream().filter(stream -> isAsked(stream, query)).toList());
    }

    /** Who asks. */
    record Own(Site origin, List<Stream> streams) {}

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
                facility.nameEn(),
                facility.nameKo(),
                facility.location().getX(),
                facility.location().getY(),
                facility.accuracyM(),
                facility.country(),
                facility.sector(),
                facility.hazardousPermit(),
                facility.illustrative());
    }

    private Partners find(Site origin, List<Stream> own, PartnerQuery query) {
        Circuity circuity = travel.circuity(place(origin));
        List<Asking> asking = own.stream()
                .flatMap(stream -> asking(stream, origin, query).stream())
                .toList();
        CandidateWalk walk = new CandidateWalk(repository, origin, Asking.wanted(asking), query);
        List<Synergy> judged = new ArrayList<>();
        long matches = 0;
        while (matches <= query.limit() && walk.hasNext()) {
            for (Candidate candidate : walk.next()) {
                for (Asking each : asking) {
                    Synergy synergy = each.wants(candidate) ? judge(each.stream(), candidate, circuity) : null;
                    if (synergy != null && isOnPage(synergy, query)) {
                        judged.add(synergy);
                        matches += synergy.judgement().isMatch() ? 1 : 0;
                    }
                }
            }
        }
        return page(origin, circuity, own, judged, query, walk.isCut() && matches <= query.limit());
    }

    private static Place place(Site site) {
        return new Place(site.longitude(), site.latitude(), site.country());
    }

    private static boolean isOnPage(Synergy synergy, PartnerQuery query) {
        return query.after() == null || PageKey.of(synergy).compareTo(query.after()) > 0;
    }

    /** The classes that may fit, within the radius asked for or the reach of the own class. */
    private Optional<Asking> asking(Stream stream, Site origin, PartnerQuery query) {
        MaterialClass own = stream.materialClass();
        if (own == null) {
            return Optional.empty();
        }
        Distance radius = query.radius() != null
                ? query.radius()
                : new Distance(
                        own.reach().metres() / travel.circuity(place(origin)).ratio());
        return Optional.of(new Asking(stream, pairing.candidatesFor(own), radius.metres()));
    }

    private Synergy judge(Stream asking, Candidate candidate, Circuity circuity) {
        Stream partner = candidate.stream();
        Stream offer = asking.isOffer() ? asking : partner;
        Stream need = asking.isOffer() ? partner : asking;
        return new Synergy(
                asking,
                partner,
                candidate.straightM(),
                circuity.roadDistance(candidate.straightM()),
                pairing.judge(offer, need),
                pairing.shared(offer, need));
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
}
