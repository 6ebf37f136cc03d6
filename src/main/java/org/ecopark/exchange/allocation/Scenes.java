package org.ecopark.exchange.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.ecopark.exchange.allocation.AllocationOrder.Partners;
import org.ecopark.exchange.allocation.linking.LinkValues;
import org.ecopark.exchange.allocation.linking.Linking;
import org.ecopark.exchange.allocation.linking.Outputs;
import org.ecopark.exchange.allocation.linking.Surroundings;
import org.ecopark.exchange.allocation.linking.WorksSpots;
import org.ecopark.exchange.matching.Installations;
import org.ecopark.exchange.matching.Installations.Installed;
import org.ecopark.exchange.matching.Pairing;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.network.Link;
import org.ecopark.exchange.network.Scene;
import org.ecopark.exchange.network.Spot;
import org.ecopark.exchange.network.Spot.Kind;
import org.ecopark.exchange.passthrough.PassThrough;
import org.ecopark.exchange.passthrough.PassThroughSites;
import org.ecopark.exchange.valuation.Moves;
import org.ecopark.exchange.valuation.Valuer;
import org.ecopark.formats.PackagedTable;
import org.ecopark.jobs.JobFailedException;
import org.ecopark.jobs.JobProgress;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.Materials;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.scenarios.Scenario;
import org.ecopark.transport.TravelCosts;
import org.ecopark.transport.Trip;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes the scene of an order: reads the streams, finds who reaches and fits whom, and values it. */
@Service
public class Scenes {

    private static final int MOST_STREAMS = 100_000;
    /** As far as the median partner of a national programme, see the table. */
    private static final double UNKNOWN_BUYER_M = PackagedTable.read(
                    "economy/distances.csv", row -> 1000 * Double.parseDouble(row.text("straight_km")))
            .get(0);

    private static final MoneyBasis EURO = new MoneyBasis("EUR", 2025);

    private final AllocationStreamRepository repository;
    private final PassThroughSites sites;
    private final Installations installations;
    private final Materials materials;
    private final Pairing pairing;
    private final MaterialLibrary library;
    private final TravelCosts travel;
    private final Valuer valuer;
    private final Moves moves;

    Scenes(
            AllocationStreamRepository repository,
            PassThroughSites sites,
            Installations installations,
            Materials materials,
            Pairing pairing,
            MaterialLibrary library,
            TravelCosts travel,
            Valuer valuer,
            Moves moves) {
        this.repository = repository;
        this.sites = sites;
        this.installations = installations;
        this.materials = materials;
        this.pairing = pairing;
        this.library = library;
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
     * @param withoutPrice needs that could be works, but what they would make has no known price
     * @param outputs of processes, as they were taken
     */
    public record Made(
            AllocationOrder order,
            Scene scene,
            List<LinkValues.Gap> gaps,
            LinkValues values,
            int passThrough,
            int unknownAmount,
            Map<String, Integer> withoutPrice,
            Outputs outputs) {}

    /**
     * What is wrong with the yields of an order: a process or class that is not known or named twice, or a process that
     * would make more than a tonne of a tonne; empty when nothing is.
     */
    Optional<Outputs.Fault> findFault(AllocationOrder order) {
        return Outputs.fault(library, materials.listClasses(), order.yields());
    }

    /**
     * Makes the scene.
     *
     * @throws JobFailedException when there is too much to allocate
     */
    public Made make(AllocationOrder wanted, JobProgress progress) {
        return make(wanted, List.of(), progress);
    }

    /**
     * Makes the scene as it would be with streams that are not in the register.
     *
     * @param newcomers in the area; their ids and those of their facilities are not those of others
     * @throws JobFailedException when there is too much to allocate
     */
    public Made make(AllocationOrder wanted, List<Stream> newcomers, JobProgress progress) {
        progress.report(0.02, "Reading offers and needs");
        findFault(wanted).ifPresent(fault -> {
            throw new JobFailedException("The yields cannot be used because of \"" + fault.given()
                    + "\": take processes and material classes of the library, and at most a tonne out of a tonne.");
        });
        List<Integer> classes = classIds(wanted);
        List<Stream> inside =
                new ArrayList<>(limited(repository.streams(Scenario.base(), wanted, classes, MOST_STREAMS + 1)));
        inside.addAll(newcomers);
        List<Stream> beyond = wanted.partners() == Partners.REACH ? beyond(wanted, classes, inside) : List.of();
        AllocationOrder order = wanted.money() == null ? wanted.inMoney(money(wanted, inside)) : wanted;
        List<Spot> spots = new ArrayList<>(PassThrough.spots(inside, order.passThrough(), sites.overrides()));
        PassThrough.spots(beyond, order.passThrough(), sites.overrides()).forEach(spot -> spots.add(spot.beyond()));
        Map<Long, List<Installed>> installed = installations.of(
                Scenario.base(),
                spots.stream()
                        .filter(spot -> spot.kind() == Kind.NEED)
                        .map(Spot::facility)
                        .collect(Collectors.toSet()));
        Map<Long, String> processes = processes(spots, installed);
        Outputs outputs = new Outputs(library, materials.listClasses(), order.yields());
        LinkValues values = new LinkValues(valuer, moves, order.valuation(), processes, outputs);
        WorksSpots works = works(outputs, order, values, processes, installed);
        WorksSpots.Made made = order.steps() ? works.of(spots) : WorksSpots.Made.plain(spots);
        BiPredicate<Spot, Spot> outOfStep = (source, target) -> order.steps() && works.isOutOfStep(source, target);
        List<Link> links = new Linking(order.reaches(), made, values, pairing, travel, outOfStep, progress).links();
        int passing = (int)
                made.spots().stream().filter(s -> s.kind() == Kind.PASS_THROUGH).count();
        int unknown = (int) inside.stream().filter(s -> s.amount() == null).count();
        Scene scene =
                new Scene(made.spots(), links, made.plants(), made.byProducts(), made.shared(), order.objective());
        return new Made(order, scene, values.gaps(), values, passing, unknown, made.withoutPrice(), outputs);
    }

    private static List<Stream> limited(List<Stream> streams) {
        if (streams.size() > MOST_STREAMS) {
            throw new JobFailedException("More than " + MOST_STREAMS
                    + " offers and needs lie in the area or within its reach. Choose fewer classes, one year or a"
                    + " smaller area.");
        }
        return streams;
    }

    /** Streams outside the area that one inside may reach. */
    private List<Stream> beyond(AllocationOrder order, List<Integer> classes, List<Stream> inside) {
        double reach = inside.stream()
                .map(Stream::materialClass)
                .filter(Objects::nonNull)
                .mapToDouble(material -> order.reaches().straight(Objects.requireNonNull(material)))
                .max()
                .orElse(0);
        Set<Long> known = inside.stream().map(Stream::id).collect(Collectors.toSet());
        List<Stream> near = limited(repository.streamsWithin(
                Scenario.base(), order, classes, Surroundings.of(inside, reach), MOST_STREAMS + 1));
        return near.stream().filter(stream -> !known.contains(stream.id())).toList();
    }

    private Map<Long, String> processes(List<Spot> spots, Map<Long, List<Installed>> installed) {
        Map<Long, String> processes = new HashMap<>();
        for (Spot spot : spots) {
            if (spot.kind() == Kind.NEED) {
                installations
                        .processOf(spot.stream(), installed.getOrDefault(spot.facility(), List.of()))
                        .ifPresent(process -> processes.put(spot.stream().id(), process));
            }
        }
        return processes;
    }

    private WorksSpots works(
            Outputs outputs,
            AllocationOrder order,
            LinkValues values,
            Map<Long, String> processes,
            Map<Long, List<Installed>> installed) {
        return new WorksSpots(
                outputs,
                order.objective(),
                processes,
                installed,
                (intake, product, made, yield) -> values.ofSale(
                        intake,
                        product,
                        made,
                        yield,
                        travel.circuity(Linking.place(intake)).trip(UNKNOWN_BUYER_M, Trip.Gap.NO_ROADS, null)));
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
}
