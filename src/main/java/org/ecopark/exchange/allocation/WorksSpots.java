package org.ecopark.exchange.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopark.exchange.matching.Installations.Installed;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.network.ArcValue;
import org.ecopark.exchange.network.Making;
import org.ecopark.exchange.network.Spot;
import org.ecopark.exchange.network.Spot.Kind;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.materials.library.ProcessType.Output;
import org.ecopark.measure.AmountUnit;
import org.jspecify.annotations.Nullable;

/**
 * Turns needs into works: a need for wood at a chip yard takes wood in and gives chips out, when somebody in the scene
 * needs chips. What such a site is noted to give out of the product is what it makes, up to the yield of what it takes
 * in; only what is beyond that arises there. Only processes whose main product is at least half of the intake and whose
 * share is known, mass for mass. A need for the product takes it only as the product. Pure.
 */
final class WorksSpots {

    private static final double MAIN = 0.5;

    private final List<ProcessType> processes;
    private final Map<String, MaterialClass> classes;
    private final Map<Long, String> processOf;
    private final Map<Long, List<Installed>> installed;
    private final Elsewhere elsewhere;
    private final List<Double> plants = new ArrayList<>();
    private final Map<String, Integer> plantOf = new HashMap<>();

    /** What a product is worth that goes to a buyer who is not in the scene. */
    @FunctionalInterface
    interface Elsewhere {

        ArcValue of(Stream intake, Stream product, MaterialClass made, double yield);
    }

    /** The spots and what shared plants may take in. */
    record Made(List<Spot> spots, List<Double> plants) {}

    WorksSpots(
            List<ProcessType> processes,
            Map<String, MaterialClass> classes,
            Map<Long, String> processOf,
            Map<Long, List<Installed>> installed,
            Elsewhere elsewhere) {
        this.processes = processes;
        this.classes = classes;
        this.processOf = processOf;
        this.installed = installed;
        this.elsewhere = elsewhere;
    }

    Made of(List<Spot> spots) {
        Set<String> needed = spots.stream()
                .filter(spot -> spot.kind() == Kind.NEED)
                .map(spot -> key(spot.stream()))
                .collect(Collectors.toSet());
        List<Spot> changed = new ArrayList<>();
        Map<String, Double> made = new HashMap<>();
        for (Spot spot : spots) {
            @Nullable
            Spot works = spot.kind() == Kind.NEED ? works(spot, needed, made).orElse(null) : null;
            changed.add(works == null ? spot : works);
        }
        return new Made(withoutWhatIsMade(changed, made), plants);
    }

    private Optional<Spot> works(Spot need, Set<String> needed, Map<String, Double> made) {
        Stream intake = need.stream();
        @Nullable String process = processOf.get(intake.id());
        if (process == null || need.unit() != AmountUnit.T_PER_YEAR) {
            return Optional.empty();
        }
        return main(process)
                .filter(output -> needed.contains(output.classKey()))
                .map(output -> {
                    MaterialClass product = Objects.requireNonNull(classes.get(output.classKey()));
                    double yield = Objects.requireNonNull(output.share().base());
                    Stream out = product(intake, product);
                    made.merge(site(need.facility(), product.key()), need.amount() * yield, Double::sum);
                    return new Spot(
                            Kind.WORKS,
                            out,
                            intake,
                            need.amount(),
                            new Making(
                                    process,
                                    yield,
                                    !output.published(),
                                    elsewhere.of(intake, out, product, yield),
                                    plant(need.facility(), process)),
                            need.outside());
                });
    }

    private Optional<Output> main(String process) {
        return processes.stream()
                .filter(type -> type.key().equals(process))
                .flatMap(type -> mainOf(type).stream())
                .filter(output -> classes.containsKey(output.classKey())
                        && classes.get(output.classKey()).unit() == AmountUnit.T_PER_YEAR)
                .findFirst();
    }

    private static Optional<Output> mainOf(ProcessType type) {
        return type.outputs().stream()
                .filter(output ->
                        output.share().base() != null && output.share().base() >= MAIN)
                .findFirst();
    }

    /** Whether a material has to be worked up before it is what is needed: wood is no chips yet. */
    private boolean needsStep(MaterialClass offered, MaterialClass needed) {
        return !isWithin(offered, needed.key())
                && processes.stream()
                        .filter(type -> mainOf(type)
                                .filter(output -> output.classKey().equals(needed.key()))
                                .isPresent())
                        .flatMap(type -> type.inputs().stream())
                        .anyMatch(input -> isWithin(offered, input.classKey()));
    }

    /** Whether a way leaves out a step or takes it twice: wood to who needs chips, chips to who makes them. */
    boolean isOutOfStep(Spot source, Spot target) {
        MaterialClass offered = Objects.requireNonNull(source.stream().materialClass());
        return target.kind() == Kind.WORKS
                ? isWithin(offered, key(target.stream()))
                : needsStep(offered, Objects.requireNonNull(target.door().materialClass()));
    }

    private boolean isWithin(MaterialClass material, String family) {
        for (@Nullable MaterialClass each = material; each != null; each = parent(each)) {
            if (each.key().equals(family)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable MaterialClass parent(MaterialClass material) {
        return material.parent() == null ? null : classes.get(material.parent());
    }

    /** Needs that one installation serves share what it can take in; null where that is not known. */
    private @Nullable Integer plant(long facility, String process) {
        List<Double> capacities = installed.getOrDefault(facility, List.of()).stream()
                .filter(each -> each.process().equals(process))
                .map(Installed::capacityT)
                .toList();
        if (capacities.isEmpty() || capacities.stream().anyMatch(Objects::isNull)) {
            return null;
        }
        return plantOf.computeIfAbsent(site(facility, process), key -> {
            plants.add(capacities.stream().mapToDouble(Double::doubleValue).sum());
            return plants.size() - 1;
        });
    }

    /** An offer of the product at the same site is what is made there, as far as the yield goes. */
    private static List<Spot> withoutWhatIsMade(List<Spot> spots, Map<String, Double> made) {
        List<Spot> left = new ArrayList<>();
        for (Spot spot : spots) {
            String site = site(spot.facility(), key(spot.stream()));
            double own = spot.kind() == Kind.OFFER ? Math.min(spot.amount(), made.getOrDefault(site, 0.0)) : 0;
            if (own == 0) {
                left.add(spot);
            } else {
                made.merge(site, -own, Double::sum);
                double rest = spot.amount() - own;
                if (rest > 1e-9 * spot.amount()) {
                    left.add(new Spot(Kind.OFFER, spot.stream(), null, rest, null, spot.outside()));
                }
            }
        }
        return left;
    }

    private static String site(long facility, String key) {
        return facility + "/" + key;
    }

    private static String key(Stream stream) {
        return Objects.requireNonNull(stream.materialClass()).key();
    }

    private static Stream product(Stream intake, MaterialClass product) {
        return new Stream(
                intake.id(),
                true,
                intake.site(),
                product,
                null,
                List.of(),
                intake.grades(),
                intake.hazardous(),
                Map.of(),
                Map.of(),
                product.unit(),
                null,
                List.of(),
                intake.status(),
                intake.year(),
                null,
                null,
                "estimated");
    }
}
