package org.ecopark.siting.arisings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.passthrough.Passing;
import org.ecopark.exchange.passthrough.Passing.Part;
import org.ecopark.jobs.JobFailedException;
import org.ecopark.materials.Acceptance;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.Materials;
import org.ecopark.materials.library.ProcessType;
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
    /** Of an amount: what is left of less is nothing but rounding. */
    private static final double ROUNDING = 1e-9;

    private final Passing passing;
    private final Materials materials;

    ArisingsFinder(ArisingsRepository repository, Passing passing, Materials materials) {
        this.repository = repository;
        this.passing = passing;
        this.materials = materials;
    }

    /**
     * What arises.
     *
     * @param passing how many sites pass something on
     * @param unknown how many offers were left out as their amount is unknown, {@code otherUnit} as it is told in
     *     another unit than the class's
     * @param refused amount a year that the process of the plant does not take, by class, grade or hazard
     */
    public record Found(List<Demand> demands, int passing, int unknown, int otherUnit, double refused) {}

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
        List<Part> parts = parts(streams, order.material(), order.passThrough());
        List<Demand> demands = new ArrayList<>();
        int other = 0;
        double refused = 0;
        for (Part part : parts) {
            if (part.stream().isOffer() && part.share() > ROUNDING) {
                if (part.stream().unit() != order.material().unit()) {
                    other++;
                } else if (suits(part.stream(), order.process())) {
                    demands.add(demand(part, order.captured()));
                } else {
                    refused += amount(part);
                }
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
        return new Found(demands, passingSites(parts), unknown, other, refused);
    }

    /** What arises or ends at its site: a class and its members are one material, or chips of a yard would count twice. */
    private List<Part> parts(List<Stream> streams, MaterialClass family, boolean recognised) {
        return recognised
                ? passing.of(streams, family)
                : streams.stream()
                        .filter(stream -> stream.materialClass() != null && stream.amount() != null)
                        .map(stream -> new Part(stream, 1))
                        .toList();
    }

    private static int passingSites(List<Part> parts) {
        return (int) parts.stream()
                .filter(part -> part.share() < 1 - ROUNDING)
                .map(part -> part.stream().site().id())
                .distinct()
                .count();
    }

    /** By class, grade and hazard, as a need of the process would judge it; every process takes all where none is named. */
    private boolean suits(Stream stream, @Nullable ProcessType process) {
        return process == null
                || process.inputs().stream()
                        .anyMatch(input -> materials
                                .compatibility()
                                .judge(
                                        stream.spec(),
                                        new Acceptance(
                                                materials
                                                        .findClass(input.classKey())
                                                        .orElse(null),
                                                List.of(),
                                                input.grades(),
                                                null,
                                                Map.of(),
                                                stream.unit(),
                                                process.key(),
                                                null))
                                .isMatch());
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
        for (Part part : parts(streams(order, cut), order.material(), true)) {
            Stream stream = part.stream();
            if (!stream.isOffer()
                    && part.share() > ROUNDING
                    && stream.unit() == order.material().unit()) {
                takers.merge(
                        stream.site().id(),
                        new Taker(stream.site(), amount(part)),
                        (one, other) -> new Taker(one.site(), one.amount() + other.amount()));
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

    private static double amount(Part part) {
        return part.share() * Objects.requireNonNull(part.stream().amount()).base();
    }

    private static Demand demand(Part part, double captured) {
        Stream stream = part.stream();
        Stream.Site site = stream.site();
        return new Demand(
                stream.id(),
                site.id(),
                site.name(),
                Objects.requireNonNull(stream.materialClass()).id(),
                site.longitude(),
                site.latitude(),
                site.country(),
                amount(part) * captured);
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
