package org.ecopark.siting.arisings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.network.Spot;
import org.ecopark.exchange.network.Spot.Kind;
import org.ecopark.exchange.passthrough.PassThrough;
import org.ecopark.exchange.passthrough.PassThroughSites;
import org.ecopark.jobs.JobFailedException;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.Materials;
import org.ecopark.scenarios.Scenario;
import org.ecopark.siting.plans.Demand;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds what arises in an area. */
@Service
public class ArisingsFinder {

    /** Streams that are looked at, at most. */
    public static final int MOST = 5000;

    private static final int MOST_ROWS = 100_000;

    private final ArisingsRepository repository;
    private final PassThroughSites sites;
    private final Materials materials;

    ArisingsFinder(ArisingsRepository repository, PassThroughSites sites, Materials materials) {
        this.repository = repository;
        this.sites = sites;
        this.materials = materials;
    }

    /**
     * What arises.
     *
     * @param passing how many sites pass something on
     * @param unknown how many offers were left out as their amount is unknown, {@code otherUnit} as it is told in
     *     another unit than the class's
     */
    public record Found(List<Demand> demands, int passing, int unknown, int otherUnit) {}

    /**
     * The demands of an order by the ids of their streams.
     *
     * @throws JobFailedException when there are none, or more than can be looked at
     */
    public Found find(ArisingsOrder order) {
        return find(order, Cut.none());
    }

    /**
     * The demands of an order in a part of the register.
     *
     * @throws JobFailedException when there are none, or more than can be looked at
     */
    public Found find(ArisingsOrder order, Cut cut) {
        List<Stream> streams = streams(order, cut);
        List<Demand> demands = new ArrayList<>();
        int passing = 0;
        int other = 0;
        for (Spot spot : PassThrough.spots(streams, order.passThrough(), sites.overrides())) {
            passing += spot.kind() == Kind.PASS_THROUGH ? 1 : 0;
            if (spot.kind() == Kind.OFFER && spot.unit() != order.material().unit()) {
                other++;
            } else if (spot.kind() == Kind.OFFER) {
                demands.add(demand(spot, order.captured()));
            }
        }
        int unknown = (int) streams.stream()
                .filter(stream -> stream.isOffer() && stream.amount() == null)
                .count();
        if (demands.isEmpty()) {
            throw new JobFailedException(
                    "No offer with a known amount arises there. Choose another area, class, year or status.");
        }
        if (demands.size() > MOST) {
            throw tooMany(demands.size());
        }
        return new Found(demands, passing, unknown, other);
    }

    private List<Stream> streams(ArisingsOrder order, Cut cut) {
        List<Stream> streams = repository.streams(Scenario.base(), order, cut, family(order.material()), MOST_ROWS + 1);
        if (streams.size() > MOST_ROWS) {
            throw tooMany(streams.size());
        }
        return streams;
    }

    /**
     * A facility that takes what arises and does not pass it on.
     *
     * @param amount a year that ends there
     */
    public record Taker(Stream.Site site, double amount) {}

    /** Who takes how much in a part of the register, the most first. What only passes through a site ends elsewhere. */
    public List<Taker> takers(ArisingsOrder order, Cut cut) {
        Map<Long, Taker> takers = new TreeMap<>();
        for (Spot spot : PassThrough.spots(streams(order, cut), true, sites.overrides())) {
            if (spot.kind() == Kind.NEED && spot.unit() == order.material().unit()) {
                Stream.Site site = spot.stream().site();
                takers.merge(
                        site.id(),
                        new Taker(site, spot.amount()),
                        (one, other) -> new Taker(site, one.amount() + other.amount()));
            }
        }
        return takers.values().stream()
                .sorted(Comparator.comparingDouble(Taker::amount).reversed())
                .toList();
    }

    private static JobFailedException tooMany(int count) {
        return new JobFailedException(count + " offers arise there, but " + MOST
                + " at most can be looked at. Choose one year or a smaller area.");
    }

    private static Demand demand(Spot spot, double captured) {
        Stream stream = spot.stream();
        Stream.Site site = stream.site();
        return new Demand(
                stream.id(),
                site.id(),
                site.name(),
                Objects.requireNonNull(stream.materialClass()).id(),
                site.longitude(),
                site.latitude(),
                site.country(),
                spot.amount() * captured);
    }

    /** Ids of a class and its members. */
    public List<Integer> family(MaterialClass material) {
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
}
