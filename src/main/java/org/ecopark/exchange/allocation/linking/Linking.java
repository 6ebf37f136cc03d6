package org.ecopark.exchange.allocation.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.ecopark.exchange.allocation.linking.LinkValues.Spared;
import org.ecopark.exchange.matching.Fit;
import org.ecopark.exchange.matching.SharedAmount;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.network.ArcValue;
import org.ecopark.exchange.network.Link;
import org.ecopark.exchange.network.Scene.ByProduct;
import org.ecopark.exchange.network.Spot;
import org.ecopark.exchange.network.Spot.Kind;
import org.ecopark.jobs.JobFailedException;
import org.ecopark.jobs.JobProgress;
import org.ecopark.materials.MaterialClass;
import org.ecopark.transport.Place;
import org.ecopark.transport.TravelCosts;
import org.ecopark.transport.Trip;

/** Finds who of some spots reaches and fits whom, and what that is worth. */
public final class Linking {

    private static final int MOST_LINKS = 2_000_000;
    private static final int CHUNK = 20_000;

    private final Reaches reaches;
    private final List<Spot> spots;
    private final Map<Integer, Spared> spared = new HashMap<>();
    private final LinkValues values;
    private final Fit fit;
    private final TravelCosts travel;
    private final BiPredicate<Spot, Spot> outOfStep;
    private final JobProgress progress;
    private final List<Place> places = new ArrayList<>();
    private final List<int[]> candidates = new ArrayList<>();

    public Linking(
            Reaches reaches,
            WorksSpots.Made made,
            LinkValues values,
            Fit fit,
            TravelCosts travel,
            BiPredicate<Spot, Spot> outOfStep,
            JobProgress progress) {
        this.outOfStep = outOfStep;
        this.reaches = reaches;
        this.spots = made.spots();
        this.values = values;
        this.fit = fit;
        this.travel = travel;
        this.progress = progress;
        for (Spot spot : spots) {
            places.add(place(spot.stream()));
        }
        for (ByProduct each : made.byProducts()) {
            Spot works = spots.get(each.works());
            spared.put(each.spot(), values.spared(works.door(), material(works), material(spots.get(each.spot()))));
        }
    }

    public static Place place(Stream stream) {
        Stream.Site site = stream.site();
        return new Place(site.longitude(), site.latitude(), site.country());
    }

    /**
     * All pairs that reach and fit each other.
     *
     * @throws JobFailedException when there are too many
     */
    public List<Link> links() {
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
        int[] targets = Nearness.byLatitude(places, i -> spots.get(i).takes());
        for (int from = 0; from < spots.size(); from++) {
            Spot source = spots.get(from);
            if (source.kind() != Kind.NEED) {
                progress.report(0.05 + 0.25 * from / spots.size(), "Partners: " + from + " of " + spots.size());
                int start = from;
                Nearness.within(places, targets, from, reaches.straight(material(source)), to -> consider(start, to));
            }
        }
    }

    private void consider(int from, int to) {
        Spot source = spots.get(from);
        Spot target = spots.get(to);
        boolean possible = source.facility() != target.facility()
                && source.stream().unit() == target.unit()
                && !(source.outside() && target.outside())
                && isOwnGate(source, target)
                && !outOfStep.test(source, target);
        if (possible
                && fit.judge(source.stream().spec(), target.door().acceptance()).isMatch()) {
            candidates.add(new int[] {from, to});
            if (candidates.size() > MOST_LINKS) {
                throw new JobFailedException("More than " + MOST_LINKS
                        + " pairs are within reach. Choose a smaller reach, fewer classes or a smaller area.");
            }
        }
    }

    /** What works made goes through sites of its very material and apart from what is to be disposed of otherwise. */
    private static boolean isOwnGate(Spot source, Spot target) {
        return switch (target.kind()) {
            case PASS_THROUGH -> !source.makes();
            case PASS_PRODUCT ->
                source.makes() && material(source).key().equals(material(target).key());
            default -> true;
        };
    }

    private static MaterialClass material(Spot spot) {
        return material(spot.stream());
    }

    private static MaterialClass material(Stream stream) {
        return Objects.requireNonNull(stream.materialClass());
    }

    private void add(List<Link> links, int[] pair, Trip trip) {
        Spot source = spots.get(pair[0]);
        Spot target = spots.get(pair[1]);
        MaterialClass material = material(source);
        if (reaches.isTooFarByRoad(material, trip.roadM())) {
            return;
        }
        links.add(new Link(
                pair[0],
                pair[1],
                material.storable() ? Double.POSITIVE_INFINITY : byMonth(source.stream(), target.door()),
                value(source, target, spared.getOrDefault(pair[0], Spared.NOTHING), trip),
                trip.straightM(),
                trip.roadM(),
                trip.isEstimated()));
    }

    private ArcValue value(Spot source, Spot target, Spared spared, Trip trip) {
        Stream from = source.stream();
        MaterialClass material = material(source);
        return switch (target.kind()) {
            case PASS_THROUGH, PASS_PRODUCT, OFFER, BY_PRODUCT -> values.ofHaul(from, spared, material, trip);
            case WORKS ->
                source.makes()
                        ? values.ofFurther(from, target.door(), spared, material, material(target), trip)
                        : values.ofIntake(from, target.door(), material, material(target), trip);
            case NEED ->
                source.makes()
                        ? values.ofProduct(from, target.stream(), spared, material, trip)
                        : values.ofUse(from, target.stream(), material, trip);
        };
    }

    /** What cannot be stored is shared month by month; what is made comes evenly. */
    private static double byMonth(Stream offer, Stream need) {
        if (offer.amount() == null) {
            return Double.POSITIVE_INFINITY;
        }
        SharedAmount shared =
                SharedAmount.of(offer.amount(), offer.monthlyShares(), need.amount(), need.monthlyShares(), false);
        return shared.amount() == null
                ? 0
                : Objects.requireNonNull(shared.amount()).base();
    }
}
