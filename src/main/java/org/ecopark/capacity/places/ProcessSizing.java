package org.ecopark.capacity.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ecopark.capacity.assumptions.AssumptionSet;
import org.ecopark.capacity.competition.Level;
import org.ecopark.capacity.competition.Rivalry;
import org.ecopark.capacity.economics.CarbonAccount;
import org.ecopark.capacity.economics.Case;
import org.ecopark.capacity.economics.Plant;
import org.ecopark.capacity.economics.PlantReport;
import org.ecopark.capacity.economics.PlantTerms;
import org.ecopark.capacity.economics.Term;
import org.ecopark.capacity.economics.Terms;
import org.ecopark.capacity.places.ProcessAnswer.Verdict;
import org.ecopark.capacity.site.PermitClasses;
import org.ecopark.capacity.site.SiteFacts;
import org.ecopark.capacity.site.SiteLimits;
import org.ecopark.capacity.sizing.Chances;
import org.ecopark.capacity.sizing.Draws;
import org.ecopark.capacity.sizing.Limits;
import org.ecopark.capacity.sizing.Point;
import org.ecopark.capacity.sizing.Sizer;
import org.ecopark.capacity.sizing.Sizing;
import org.ecopark.capacity.sizing.SupplyGate;
import org.ecopark.capacity.supply.Source;
import org.ecopark.capacity.supply.Supply;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.measure.Figure;
import org.jspecify.annotations.Nullable;

/** Sizes one process at one spot. */
final class ProcessSizing {

    private final ProcessType process;
    private final MaterialClass material;
    private final AssumptionSet set;
    private final Spot spot;
    private final SizingOrder order;
    private final Terms terms;
    private final PermitClasses permits;

    ProcessSizing(
            ProcessType process,
            MaterialClass material,
            AssumptionSet set,
            Spot spot,
            SizingOrder order,
            PermitClasses permits) {
        this.process = process;
        this.material = material;
        this.set = set;
        this.spot = spot;
        this.order = order;
        this.permits = permits;
        this.terms = PlantTerms.of(process, set, material.key());
    }

    ProcessAnswer answer(
            Supply supply, Predicate<Source> suits, Function<Supply, Rivalry> rivalry, @Nullable Figure landfill) {
        @Nullable Figure capture = set.find("capture", process.key(), material.key());
        List<String> missing = new ArrayList<>(terms.missing());
        if (capture == null) {
            missing.add("capture:" + process.key());
        }
        if (capture == null || !missing.isEmpty()) {
            return ProcessAnswer.without(process, terms, missing);
        }
        List<Source> suiting = supply.sources().stream().filter(suits).toList();
        List<Source> costed =
                suiting.stream().filter(source -> source.haulCost().isPresent()).toList();
        Supply usable = costed.size() == supply.sources().size() ? supply : PlaceSizings.with(supply, costed);
        Rivalry rivals = rivalry.apply(usable);
        SupplyGate gate = SupplyGate.of(usable, rivals, capture);
        SiteFacts site = order.site().over(spot.facts(), set.money().unit());
        Limits limits = new SiteLimits(site, process, set, terms, permits).limits();
        boolean fed = gate.feed(Case.HIGH, 1e9).tonnes() > 0;
        @Nullable Sizing sizing = fed ? new Sizer(terms, order.reckoned().weights()).size(gate, limits) : null;
        return new ProcessAnswer(
                process,
                terms,
                verdict(sizing),
                List.of(),
                usable,
                tonnes(supply.sources()) - tonnes(suiting),
                tonnes(suiting) - tonnes(costed),
                rivals,
                gate,
                limits,
                sizing,
                sizing == null ? null : report(sizing, landfill),
                sizing == null ? null : chances(sizing),
                taken(rivals, sizing, capture));
    }

    private static Verdict verdict(@Nullable Sizing sizing) {
        if (sizing == null) {
            return Verdict.NO_SUPPLY;
        }
        return sizing.best() == null ? Verdict.NO_SIZE : sizing.pays() ? Verdict.PAYS : Verdict.NONE_PAYS;
    }

    private double tonnes(List<Source> sources) {
        return sources.stream()
                .mapToDouble(source ->
                        (order.supplied().countPassing() ? source.availableWithPassing() : source.available()).base())
                .sum();
    }

    private @Nullable PlantReport report(Sizing sizing, @Nullable Figure landfill) {
        @Nullable Point best = sizing.best();
        if (best == null) {
            return null;
        }
        @Nullable Figure grid = set.find("grid_factor");
        return Plant.describe(
                process,
                set,
                terms,
                best.size(),
                best.feeds(),
                new CarbonAccount(order.reckoned().counterfactual(), landfill, grid));
    }

    private @Nullable Chances chances(Sizing sizing) {
        @Nullable Point best = sizing.best();
        return best == null || order.reckoned().draws() == 0
                ? null
                : new Draws(terms)
                        .of(
                                sizing,
                                best,
                                order.reckoned().seed(),
                                order.reckoned().draws());
    }

    private List<List<Double>> taken(Rivalry rivals, @Nullable Sizing sizing, Figure capture) {
        @Nullable Point best = sizing == null ? null : sizing.best();
        double size = best == null
                ? 0
                : best.size() * terms.at(Case.BASE, best.size()).of(Term.AVAILABILITY) / capture.value();
        return List.of(list(rivals, 0), list(rivals, size));
    }

    private static List<Double> list(Rivalry rivals, double size) {
        return Arrays.stream(Objects.requireNonNull(rivals)
                        .market(Level.BASE)
                        .joinedBy(size)
                        .taken())
                .boxed()
                .toList();
    }
}
