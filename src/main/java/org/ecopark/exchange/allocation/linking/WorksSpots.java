package org.ecopark.exchange.allocation.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopark.exchange.allocation.linking.Outputs.Origin;
import org.ecopark.exchange.matching.Installations.Installed;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.network.ArcValue;
import org.ecopark.exchange.network.Making;
import org.ecopark.exchange.network.Objective;
import org.ecopark.exchange.network.Scene.ByProduct;
import org.ecopark.exchange.network.Scene.Shared;
import org.ecopark.exchange.network.Spot;
import org.ecopark.exchange.network.Spot.Kind;
import org.ecopark.materials.MaterialClass;
import org.ecopark.measure.AmountUnit;
import org.jspecify.annotations.Nullable;

/**
 * Turns needs into works: a need for wood at a chip yard takes wood in and gives chips out, and whatever else a tonne of
 * it gives, when somebody in the scene needs one of them. What such a site is noted to give out of an output is what it
 * makes, up to the yield of what it takes in; only what is beyond that arises there. Only tonnes are taken in. Where the
 * objective is money and what a plant makes has no known price, the need stays a plain one and is named. Pure.
 */
public final class WorksSpots {

    private final Outputs outputs;
    private final Objective objective;
    private final Map<Long, String> processOf;
    private final Map<Long, List<Installed>> installed;
    private final Elsewhere elsewhere;
    private final List<Double> plants = new ArrayList<>();
    private final Map<String, Integer> plantOf = new HashMap<>();
    private final Map<String, Integer> withoutPrice = new java.util.TreeMap<>();

    /** What a product is worth that goes to a buyer who is not in the scene. */
    @FunctionalInterface
    public interface Elsewhere {

        public ArcValue of(Stream intake, Stream product, MaterialClass made, double yield);
    }

    /**
     * The spots and what comes with them.
     *
     * @param plants what shared plants may take in
     * @param shared gates of pass-through sites for what the works make
     * @param withoutPrice needs that stay plain ones, by process and output as {@code wood_power/electricity}
     */
    public record Made(
            List<Spot> spots,
            List<Double> plants,
            List<ByProduct> byProducts,
            List<Shared> shared,
            Map<String, Integer> withoutPrice) {

        /** Needs as they are, without works. */
        public static Made plain(List<Spot> spots) {
            return new Made(spots, List.of(), List.of(), List.of(), Map.of());
        }
    }

    public WorksSpots(
            Outputs outputs,
            Objective objective,
            Map<Long, String> processOf,
            Map<Long, List<Installed>> installed,
            Elsewhere elsewhere) {
        this.outputs = outputs;
        this.objective = objective;
        this.processOf = processOf;
        this.installed = installed;
        this.elsewhere = elsewhere;
    }

    public Made of(List<Spot> spots) {
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
        List<Spot> all = withoutWhatIsMade(changed, made);
        List<ByProduct> byProducts = addByProducts(all);
        return new Made(all, plants, byProducts, addGates(all), withoutPrice);
    }

    /** A spot of its own for what works make, at each site that passes on the very same material. */
    private static List<Shared> addGates(List<Spot> spots) {
        Set<String> made = spots.stream()
                .filter(Spot::makes)
                .map(spot -> key(spot.stream()))
                .collect(Collectors.toSet());
        List<Shared> shared = new ArrayList<>();
        int before = spots.size();
        for (int i = 0; i < before; i++) {
            Spot site = spots.get(i);
            if (site.kind() == Kind.PASS_THROUGH && made.contains(key(site.stream()))) {
                shared.add(new Shared(spots.size(), i));
                spots.add(
                        new Spot(Kind.PASS_PRODUCT, site.stream(), site.intake(), site.amount(), null, site.outside()));
            }
        }
        return shared;
    }

    private Optional<Spot> works(Spot need, Set<String> needed, Map<String, Double> made) {
        Stream intake = need.stream();
        @Nullable String process = processOf.get(intake.id());
        if (process == null || need.unit() != AmountUnit.T_PER_YEAR) {
            return Optional.empty();
        }
        List<Outputs.Made> all = outputs.of(process);
        return outputs.main(process)
                .filter(main -> all.stream().anyMatch(each -> outputs.isNeeded(each, taken(intake), needed)))
                .flatMap(main -> priced(intake, process, main))
                .map(making -> {
                    for (Outputs.Made each : all) {
                        made.merge(
                                site(need.facility(), each.material().key()), need.amount() * each.perT(), Double::sum);
                    }
                    Stream out =
                            product(intake, outputs.main(process).orElseThrow().material());
                    return new Spot(
                            Kind.WORKS,
                            out,
                            intake,
                            need.amount(),
                            new Making(
                                    process,
                                    making.yield(),
                                    making.yieldAssumed(),
                                    making.elsewhere(),
                                    plant(need.facility(), process)),
                            need.outside());
                });
    }

    private static MaterialClass taken(Stream intake) {
        return Objects.requireNonNull(intake.materialClass());
    }

    /** Empty where money decides and what is made has no price. */
    private Optional<Making> priced(Stream intake, String process, Outputs.Made main) {
        ArcValue sale = elsewhere.of(intake, product(intake, main.material()), main.material(), main.perT());
        if (objective.order().isEmpty() && objective.worth(sale, false) == null) {
            withoutPrice.merge(process + "/" + main.material().key(), 1, Integer::sum);
            return Optional.empty();
        }
        return Optional.of(new Making(process, main.perT(), main.origin() != Origin.PUBLISHED, sale, null));
    }

    private List<ByProduct> addByProducts(List<Spot> spots) {
        List<ByProduct> byProducts = new ArrayList<>();
        int before = spots.size();
        for (int i = 0; i < before; i++) {
            Spot works = spots.get(i);
            @Nullable Making making = works.making();
            if (making != null) {
                for (Outputs.Made each : outputs.beside(making.process())) {
                    byProducts.add(new ByProduct(spots.size(), i, each.perT()));
                    Stream out = product(works.door(), each.material());
                    double most = works.amount() * each.perT();
                    spots.add(new Spot(Kind.BY_PRODUCT, out, null, most, null, works.outside()));
                }
            }
        }
        return byProducts;
    }

    /** Whether a way leaves out a step or takes it twice: wood to who needs chips, chips to who makes them. */
    public boolean isOutOfStep(Spot source, Spot target) {
        MaterialClass offered = Objects.requireNonNull(source.stream().materialClass());
        return target.kind() == Kind.WORKS
                ? outputs.isWithin(offered, key(target.stream()))
                : outputs.needsStep(
                        offered, Objects.requireNonNull(target.door().materialClass()));
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
