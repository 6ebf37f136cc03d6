package org.ecopark.exchange.allocation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ecopark.exchange.matching.SharedAmount;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.network.ArcValue;
import org.ecopark.exchange.network.Link;
import org.ecopark.exchange.network.Scene;
import org.ecopark.exchange.network.Spot;
import org.ecopark.exchange.network.Spot.Kind;
import org.ecopark.exchange.passthrough.PassThrough;
import org.ecopark.exchange.passthrough.PassThroughSites;
import org.ecopark.exchange.valuation.Moves;
import org.ecopark.exchange.valuation.Valuer;
import org.ecopark.jobs.JobFailedException;
import org.ecopark.jobs.JobProgress;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.Materials;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.scenarios.Scenario;
import org.ecopark.transport.Place;
import org.ecopark.transport.TravelCosts;
import org.ecopark.transport.Trip;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes the scene of an order: reads the streams, finds who reaches and fits whom, and values it. */
@Service
public class Scenes {

    private static final int MOST_STREAMS = 100_000;
    private static final int MOST_LINKS = 2_000_000;
    private static final int CHUNK = 20_000;
    private static final MoneyBasis EURO = new MoneyBasis("EUR", 2025);

    private final AllocationStreamRepository repository;
    private final PassThroughSites sites;
    private final Materials materials;
    private final TravelCosts travel;
    private final Valuer valuer;
    private final Moves moves;

    Scenes(
            AllocationStreamRepository repository,
            PassThroughSites sites,
            Materials materials,
            TravelCosts travel,
            Valuer valuer,
            Moves moves) {
        this.repository = repository;
        this.sites = sites;
        this.materials = materials;
        this.travel = travel;
        this.valuer = valuer;
        this.moves = moves;
    }

    /**
     * A scene with what was not known of it.
     *
     * @param order with the money in which all is told
     * @param passThrough how many sites pass something on
     * @param unknownAmount streams that were left out as their amount is unknown
     */
    public record Made(
            AllocationOrder order,
            Scene scene,
            List<LinkValues.Gap> gaps,
            LinkValues values,
            int passThrough,
            int unknownAmount) {}

    /**
     * Makes the scene.
     *
     * @throws JobFailedException when there is too much to allocate
     */
    public Made make(AllocationOrder wanted, JobProgress progress) {
        progress.report(0.02, "Reading offers and needs");
        List<Stream> streams = repository.streams(Scenario.base(), wanted, classIds(wanted), MOST_STREAMS + 1);
        if (streams.size() > MOST_STREAMS) {
            throw new JobFailedException("More than " + MOST_STREAMS
                    + " offers and needs lie in the area. Choose fewer classes, one year or a smaller area.");
        }
        AllocationOrder order = wanted.money() == null ? wanted.inMoney(money(wanted, streams)) : wanted;
        List<Spot> spots = PassThrough.spots(streams, order.passThrough(), sites.overrides());
        LinkValues values = new LinkValues(valuer, moves, order.valuation());
        List<Link> links = new Linking(order, spots, values, progress).links();
        int passing =
                (int) spots.stream().filter(s -> s.kind() == Kind.PASS_THROUGH).count();
        int unknown = (int) streams.stream().filter(s -> s.amount() == null).count();
        return new Made(order, new Scene(spots, links, order.objective()), values.gaps(), values, passing, unknown);
    }

    /** The money of the only country of the offers; euros for several. */
    private static MoneyBasis money(AllocationOrder order, List<Stream> streams) {
        Set<MoneyBasis> bases = new HashSet<>();
        for (Stream stream : streams) {
            if (stream.isOffer()) {
                bases.add(order.valuation().basisFor(stream.site().country()));
            }
        }
        return bases.size() == 1 ? bases.iterator().next() : EURO;
    }

    /** The classes asked for with all their members. */
    private List<Integer> classIds(AllocationOrder order) {
        List<MaterialClass> all = materials.listClasses();
        List<Integer> ids = new ArrayList<>();
        for (MaterialClass each : all) {
            for (@Nullable MaterialClass up = each; up != null; up = parent(up)) {
                if (order.classes().isEmpty() || order.classes().contains(up.key())) {
                    ids.add(each.id());
                    break;
                }
            }
        }
        return ids;
    }

    private @Nullable MaterialClass parent(MaterialClass materialClass) {
        return materialClass.findParent().flatMap(materials::findClass).orElse(null);
    }

    /** Finds the links of one order. */
    private final class Linking {

        private final AllocationOrder order;
        private final List<Spot> spots;
        private final LinkValues values;
        private final JobProgress progress;
        private final List<Place> places = new ArrayList<>();
        private final List<int[]> candidates = new ArrayList<>();

        Linking(AllocationOrder order, List<Spot> spots, LinkValues values, JobProgress progress) {
            this.order = order;
            this.spots = spots;
            this.values = values;
            this.progress = progress;
            for (Spot spot : spots) {
                Stream.Site site = spot.stream().site();
                places.add(new Place(site.longitude(), site.latitude(), site.country()));
            }
        }

        List<Link> links() {
            findCandidates();
            List<Link> links = new ArrayList<>();
            for (int start = 0; start < candidates.size(); start += CHUNK) {
                int end = Math.min(candidates.size(), start + CHUNK);
                progress.report(0.3 + 0.4 * start / candidates.size(), "Ways: " + start + " of " + candidates.size());
                List<int[]> chunk = candidates.subList(start, end);
                List<Trip> trips = travel.trips(
                        places,
                        chunk.stream().mapToInt(pair -> pair[0]).toArray(),
                        chunk.stream().mapToInt(pair -> pair[1]).toArray());
                for (int i = 0; i < chunk.size(); i++) {
                    add(links, chunk.get(i), trips.get(i));
                }
            }
            return links;
        }

        private void findCandidates() {
            int[] targets = Nearness.byLatitude(places, i -> spots.get(i).kind() != Kind.OFFER);
            for (int from = 0; from < spots.size(); from++) {
                Spot source = spots.get(from);
                if (source.kind() != Kind.NEED) {
                    progress.report(0.05 + 0.25 * from / spots.size(), "Partners: " + from + " of " + spots.size());
                    int start = from;
                    Nearness.within(places, targets, from, straightReach(source), to -> consider(start, to));
                }
            }
        }

        private void consider(int from, int to) {
            Spot source = spots.get(from);
            Spot target = spots.get(to);
            boolean possible = source.facility() != target.facility() && source.unit() == target.unit();
            if (possible
                    && materials
                            .compatibility()
                            .judge(source.stream().spec(), target.door().acceptance())
                            .isMatch()) {
                candidates.add(new int[] {from, to});
                if (candidates.size() > MOST_LINKS) {
                    throw new JobFailedException("More than " + MOST_LINKS
                            + " pairs are within reach. Choose a smaller reach, fewer classes or a smaller area.");
                }
            }
        }

        /** Without a straight radius the road decides; it is never shorter than the straight line. */
        private double straightReach(Spot source) {
            return order.straightM() != null ? order.straightM() : roadReach(source);
        }

        private double roadReach(Spot source) {
            return order.roadM() != null
                    ? order.roadM()
                    : material(source).reach().metres();
        }

        private MaterialClass material(Spot spot) {
            return Objects.requireNonNull(spot.stream().materialClass());
        }

        private void add(List<Link> links, int[] pair, Trip trip) {
            Spot source = spots.get(pair[0]);
            Spot target = spots.get(pair[1]);
            if (order.straightM() == null && trip.roadM() > roadReach(source)) {
                return;
            }
            MaterialClass material = material(source);
            boolean ends = target.kind() == Kind.NEED;
            ArcValue value = ends
                    ? values.ofUse(source.stream(), target.stream(), material, trip)
                    : values.ofHaul(source.stream(), material, trip);
            links.add(new Link(
                    pair[0],
                    pair[1],
                    material.storable() ? Double.POSITIVE_INFINITY : byMonth(source.stream(), target.door()),
                    value,
                    trip.straightM(),
                    trip.roadM(),
                    trip.isEstimated()));
        }

        /** What cannot be stored is shared month by month. */
        private double byMonth(Stream offer, Stream need) {
            SharedAmount shared =
                    SharedAmount.of(offer.amount(), offer.monthlyShares(), need.amount(), need.monthlyShares(), false);
            return shared.amount() == null
                    ? 0
                    : Objects.requireNonNull(shared.amount()).base();
        }
    }
}
