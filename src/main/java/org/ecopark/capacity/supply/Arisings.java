package org.ecopark.capacity.supply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ecopark.capacity.supply.Supply.Totals;
import org.ecopark.capacity.supply.SupplyRepository.Offered;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.passthrough.Passing;
import org.ecopark.exchange.valuation.Move;
import org.ecopark.exchange.valuation.Moves;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.Materials;
import org.ecopark.measure.AmountRange;
import org.ecopark.scenarios.Area;
import org.ecopark.scenarios.Scenario;
import org.ecopark.transport.Place;
import org.ecopark.transport.TravelCosts;
import org.ecopark.transport.Trip;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What arises around a place or in an area and can be brought to it. Reads the register as a scenario has it; distances,
 * times and costs come from {@code transport}, what passes through from {@code exchange}.
 */
@Service
public class Arisings {

    static final int MOST_STREAMS = 50_000;

    /** No lorry is faster; what lies farther straight away cannot be reached in time. */
    private static final double FASTEST_KM_PER_MINUTE = 100.0 / 60;

    private static final double FARTHEST_KM = 1000;

    private final SupplyRepository repository;
    private final Passing passing;
    private final Materials materials;
    private final TravelCosts travel;
    private final Moves moves;

    Arisings(SupplyRepository repository, Passing passing, Materials materials, TravelCosts travel, Moves moves) {
        this.repository = repository;
        this.passing = passing;
        this.materials = materials;
        this.travel = travel;
        this.moves = moves;
    }

    /**
     * A place in a shape or zone: its representative point, with the country of a facility or park near by.
     *
     * @return empty when there is no such zone or park, or when nothing but a name is known of it
     */
    public Optional<Place> findPlace(Area area) {
        return repository.findPlace(area);
    }

    /** The country of the nearest facility or public park within about a degree of a place; empty when there is none. */
    public Optional<String> findCountry(double longitude, double latitude) {
        return repository.findCountry(longitude, latitude);
    }

    /** What reaches a place. */
    public Supply around(Place place, Question question) {
        return around(place, Area.none(), question);
    }

    /**
     * What reaches a place, with the sums of an area.
     *
     * @throws TooManySourcesException when more lies within reach than can be looked at
     */
    public Supply around(Place place, Area area, Question question) {
        List<Offered> streams = repository.streams(
                Scenario.base(), place, straightKm(place, question), area, question, family(question.material()));
        requireFew(streams.size());
        List<Source> all = sources(place, question, streams);
        List<Source> within = new ArrayList<>(
                all.stream().filter(source -> reaches(source, question.reach())).toList());
        within.sort(Comparator.comparingDouble((Source source) ->
                        source.haulCost().map(cost -> cost.value()).orElse(Double.MAX_VALUE))
                .thenComparingDouble(source -> source.trip().roadM())
                .thenComparingLong(source -> source.stream().id()));
        Totals inArea = Totals.of(
                all.stream().filter(Source::inside).toList(),
                question.material().unit());
        int unknown = (int) streams.stream()
                .filter(row -> row.stream().isOffer() && row.stream().amount() == null)
                .count();
        return new Supply(place, question, within, inArea, unknown);
    }

    static void requireFew(int streams) {
        if (streams > MOST_STREAMS) {
            throw new TooManySourcesException(MOST_STREAMS);
        }
    }

    /** Ids of a class and its members. */
    List<Integer> family(MaterialClass material) {
        List<Integer> ids = new ArrayList<>();
        for (MaterialClass each : materials.listClasses()) {
            @Nullable MaterialClass up = each;
            while (up != null && up.id() != material.id()) {
                up = up.findParent().flatMap(materials::findClass).orElse(null);
            }
            if (up != null) {
                ids.add(each.id());
            }
        }
        return ids;
    }

    /** Straight kilometres beyond which nothing is within reach. */
    public double straightKm(Place place, Question question) {
        double limit = question.reach().limit();
        double km = switch (question.reach().kind()) {
            case KM -> limit;
            case MINUTES -> limit * FASTEST_KM_PER_MINUTE;
            case COST -> {
                Moves.Rates rates = moves.rates(question.material(), null, place.country(), question.money());
                double most = (limit - rates.fixed()) / rates.perKm();
                // Where no cost is known nothing can be said to lie too far.
                yield Double.isNaN(most) ? FARTHEST_KM : Math.max(0, most);
            }
        };
        return Math.min(FARTHEST_KM, km);
    }

    /**
     * What a site takes in.
     *
     * @param amount a year
     * @param share of it that ends there; the rest passes through
     */
    public record Used(long facility, double amount, double share) {}

    /** Sources with their way to a place, however far, and what sites take in. */
    public record Surroundings(List<Source> sources, List<Used> used) {}

    /** What lies within so many straight kilometres of a place. */
    public Surroundings surroundings(Place place, Question question, double km) {
        List<Offered> streams =
                repository.streams(Scenario.base(), place, km, Area.none(), question, family(question.material()));
        requireFew(streams.size());
        List<Used> used = passing.of(streams.stream().map(Offered::stream).toList(), question.material()).stream()
                .filter(part -> !part.stream().isOffer()
                        && part.stream().unit() == question.material().unit())
                .map(part -> new Used(
                        part.stream().site().id(),
                        Objects.requireNonNull(part.stream().amount()).base(),
                        part.share()))
                .toList();
        return new Surroundings(sources(place, question, streams), used);
    }

    private List<Source> sources(Place place, Question question, List<Offered> rows) {
        Map<Long, Offered> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.stream().id(), row));
        List<Passing.Part> parts = passing.of(rows.stream().map(Offered::stream).toList(), question.material()).stream()
                .filter(part -> part.stream().isOffer())
                .filter(part -> part.stream().unit() == question.material().unit())
                .filter(part -> question.statuses().contains(part.stream().status()))
                .toList();
        List<Place> places = new ArrayList<>(
                parts.stream().map(part -> placeOf(part.stream())).toList());
        places.add(place);
        int[] from = new int[parts.size()];
        int[] to = new int[parts.size()];
        for (int i = 0; i < from.length; i++) {
            from[i] = i;
            to[i] = parts.size();
        }
        List<Trip> trips = travel.trips(places, from, to);
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            Stream stream = parts.get(i).stream();
            Offered row = byId.get(stream.id());
            if (row != null) {
                sources.add(source(row, parts.get(i).share(), trips.get(i), question));
            }
        }
        return sources;
    }

    private Source source(Offered row, double share, Trip trip, Question question) {
        Stream stream = row.stream();
        AmountRange amount = stream.amount() == null ? AmountRange.none(stream.unit()) : stream.amount();
        AmountRange arising = amount.times(share);
        boolean bound = "committed".equals(stream.status());
        double committed = bound ? arising.base() : Math.min(arising.base(), row.agreed());
        Move haul =
                moves.of(trip, materialOf(stream, question), null, stream.site().country(), question.money());
        return new Source(stream, trip, row.inside(), arising, amount.times(1 - share), committed, row.stated(), haul);
    }

    private static MaterialClass materialOf(Stream stream, Question question) {
        return stream.materialClass() == null ? question.material() : stream.materialClass();
    }

    static Place placeOf(Stream stream) {
        return new Place(
                stream.site().longitude(),
                stream.site().latitude(),
                stream.site().country());
    }

    private static boolean reaches(Source source, Reach reach) {
        return switch (reach.kind()) {
            case KM -> source.trip().roadM() <= reach.limit() * 1000;
            case MINUTES -> source.trip().minutes() <= reach.limit();
            case COST ->
                source.haulCost().filter(cost -> cost.value() <= reach.limit()).isPresent();
        };
    }

    /** Whether an offer reaches the end of another trip, as it would have to reach the place. */
    public boolean reaches(Stream offer, Trip trip, Question question) {
        Reach reach = question.reach();
        return switch (reach.kind()) {
            case KM -> trip.roadM() <= reach.limit() * 1000;
            case MINUTES -> trip.minutes() <= reach.limit();
            case COST ->
                moves.rates(materialOf(offer, question), null, offer.site().country(), question.money())
                                .cost(trip.roadM() / 1000, trip.minutes())
                        <= reach.limit();
        };
    }
}
