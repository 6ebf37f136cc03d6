package org.ecopark.siting.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecopark.capacity.assumptions.AssumptionSet;
import org.ecopark.capacity.assumptions.AssumptionSets;
import org.ecopark.exchange.valuation.ValuationSettings;
import org.ecopark.jobs.JobFailedException;
import org.ecopark.jobs.JobProgress;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.measure.MissingRateException;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.measure.PriceLevels;
import org.ecopark.siting.arisings.ArisingsFinder;
import org.ecopark.siting.arisings.ArisingsFinder.Found;
import org.ecopark.siting.arisings.Cut;
import org.ecopark.siting.candidates.Candidate;
import org.ecopark.siting.candidates.CandidateFinder;
import org.ecopark.siting.hauls.HaulFinder;
import org.ecopark.siting.plans.Demand;
import org.ecopark.siting.plans.Nearest;
import org.ecopark.siting.plans.PlantCosts;
import org.ecopark.siting.plans.PlantCosts.Priced;
import org.ecopark.siting.plans.PlantSize;
import org.ecopark.siting.plans.SiteWishes;
import org.ecopark.siting.plans.SitingScene;
import org.ecopark.siting.plans.Task;
import org.ecopark.siting.plans.Way;
import org.ecopark.siting.runs.SitingOrder.Standing;
import org.ecopark.suitability.ground.Ground.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the scene of an order: who stands where, what arises, over which ways, at what cost. */
@Component
public class Scenery {

    private static final MoneyBasis EURO = new MoneyBasis("EUR", 2025);

    private final CandidateFinder candidates;
    private final ArisingsFinder arisings;
    private final HaulFinder hauls;
    private final MaterialLibrary library;
    private final PriceLevels levels;
    private final AssumptionSets sets;

    Scenery(
            CandidateFinder candidates,
            ArisingsFinder arisings,
            HaulFinder hauls,
            MaterialLibrary library,
            PriceLevels levels,
            AssumptionSets sets) {
        this.candidates = candidates;
        this.arisings = arisings;
        this.hauls = hauls;
        this.library = library;
        this.levels = levels;
        this.sets = sets;
    }

    /**
     * A scene with what was met on the way.
     *
     * @param priced sizes of a process with their proofs; empty when sizes were told
     */
    public record Made(
            SitingScene scene,
            Nearest nearest,
            Found found,
            Kept<Candidate> kept,
            MoneyBasis money,
            List<Priced> priced) {}

    /** The scene of an order in the register as it stands. */
    Made make(SitingOrder order, JobProgress progress) {
        return make(order, Past.none(), progress);
    }

    /**
     * A part of the register to plan in.
     *
     * @param standing plants that stand beside those that the order tells
     * @param shown places that are known but may not be opened; they come last
     */
    public record Past(Cut cut, List<Standing> standing, List<Candidate> shown) {

        public Past {
            standing = List.copyOf(standing);
            shown = List.copyOf(shown);
        }

        static Past none() {
            return new Past(Cut.none(), List.of(), List.of());
        }
    }

    /**
     * The scene of an order in a part of the register.
     *
     * @throws JobFailedException when there is nothing to plan with, or what it costs is not known
     */
    public Made make(SitingOrder order, Past past, JobProgress progress) {
        progress.report(0.01, "Finding candidates");
        Kept<Candidate> kept = candidates.find(order.candidates());
        List<Candidate> places = new ArrayList<>(kept.points());
        List<Standing> standing = new ArrayList<>(order.wishes().existing());
        standing.addAll(past.standing());
        standing.forEach(each -> places.add(each.place()));
        if (places.isEmpty()) {
            throw new JobFailedException("There is no candidate: nothing of that kind lies there, or all of it is"
                    + " excluded. Choose another area or fewer exclusions.");
        }
        places.addAll(past.shown());
        progress.report(0.05, "Reading what arises");
        Found found = arisings.find(order.arisings(), past.cut());
        MoneyBasis money = order.money() == null ? money(order, found.demands()) : order.money();
        List<Candidate> located = inCountry(places, found.demands());
        HaulFinder.Search search = hauls.search(located, found.demands());
        ValuationSettings settings =
                ValuationSettings.usual().withRegion(order.pricesOf()).withBasis(money);
        List<Way> ways = search.within(order.limit(), order.arisings().material(), settings, progress);
        if (order.task() == Task.CAPACITATED) {
            requireCosts(ways, found.demands());
        }
        List<Priced> priced = priced(order, money);
        List<PlantSize> sizes = priced.isEmpty()
                ? order.sizes()
                : priced.stream().map(Priced::size).toList();
        SitingScene scene = new SitingScene(
                order.task(),
                located,
                found.demands(),
                ways,
                sizes,
                wishes(order.wishes(), located, kept.points().size(), standing));
        return new Made(scene, new NearestWithin(search, order.limit()), found, kept, money, priced);
    }

    /** Places without a country get that of all demands, where that is one: distances are estimated by country. */
    private static List<Candidate> inCountry(List<Candidate> places, List<Demand> demands) {
        Set<String> countries = new HashSet<>();
        demands.forEach(demand -> countries.add(String.valueOf(demand.country())));
        @Nullable String only = countries.size() == 1 ? countries.iterator().next() : null;
        if (only == null || "null".equals(only)) {
            return places;
        }
        return places.stream()
                .map(each -> each.country() != null
                        ? each
                        : new Candidate(
                                each.key(),
                                each.kind(),
                                each.name(),
                                each.longitude(),
                                each.latitude(),
                                only,
                                each.freeLandHa()))
                .toList();
    }

    /** The money of the only country of what arises; euros for several. */
    private static MoneyBasis money(SitingOrder order, List<Demand> demands) {
        ValuationSettings settings = ValuationSettings.usual().withRegion(order.pricesOf());
        Set<MoneyBasis> bases = new HashSet<>();
        demands.forEach(demand -> bases.add(settings.basisFor(demand.country())));
        return bases.size() == 1 ? bases.iterator().next() : EURO;
    }

    private static void requireCosts(List<Way> ways, List<Demand> demands) {
        for (Way way : ways) {
            if (Double.isNaN(way.haulCost())) {
                @Nullable String country = demands.get(way.demand()).country();
                throw new JobFailedException(
                        "What hauling this material costs is not known"
                                + (country == null ? " where no country is known" : " in " + country)
                                + ". Name a country whose prices hold (prices_of), or solve p_median, which counts kilometres.");
            }
        }
    }

    private List<Priced> priced(SitingOrder order, MoneyBasis money) {
        PlantCosts.@Nullable Wish wish = order.plant();
        if (wish == null || order.task() != Task.CAPACITATED) {
            return List.of();
        }
        ProcessType process = library.listProcesses().stream()
                .filter(each -> each.key().equals(wish.process()))
                .findFirst()
                .orElseThrow();
        try {
            PlantCosts costs = new PlantCosts(
                    process, set(wish, money), order.arisings().material().key(), wish);
            if (!costs.missing().isEmpty()) {
                throw new JobFailedException("The cost of the plant is not known: the assumptions lack "
                        + String.join(", ", costs.missing()) + ". Send sizes with their cost, or name another set.");
            }
            return costs.sizes(levels, money);
        } catch (MissingRateException e) {
            throw new JobFailedException("The cost of the plant cannot be told in " + money.unit() + ": the "
                    + e.getMessage() + " is not known. Choose another currency or price year.");
        }
    }

    /** The set that is named, else the newest in the currency of the run. */
    private AssumptionSet set(PlantCosts.Wish wish, MoneyBasis money) {
        return wish.set() != null
                ? sets.findSet(wish.set()).orElseThrow()
                : sets.listSets().stream()
                        .filter(set -> set.money().currency().equals(money.currency()))
                        .max(Comparator.comparingInt(set -> set.money().priceYear()))
                        .orElseThrow(() -> new JobFailedException("No set of assumptions is told in " + money.currency()
                                + ". Name one (plant.set) or send sizes with their cost."));
    }

    private static SiteWishes wishes(
            SitingOrder.Wishes told, List<Candidate> places, int found, List<Standing> standing) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            index.put(places.get(i).key(), i);
        }
        Map<Integer, Double> existing = new HashMap<>();
        for (int n = 0; n < standing.size(); n++) {
            existing.put(found + n, standing.get(n).capacity());
        }
        Set<Integer> forbidden = indices(told.forbidden(), index);
        for (int n = found + standing.size(); n < places.size(); n++) {
            forbidden.add(n);
        }
        return new SiteWishes(
                indices(told.forced(), index),
                forbidden,
                existing,
                told.least(),
                told.number(),
                told.budget(),
                told.unservedCost(),
                told.landPerCapacity());
    }

    private static Set<Integer> indices(List<String> keys, Map<String, Integer> index) {
        Set<Integer> indices = new HashSet<>();
        for (String key : keys) {
            @Nullable Integer found = index.get(key);
            if (found == null) {
                throw new JobFailedException("There is no candidate " + key
                        + ". Take the keys of a run with the same candidates, such as zone:12, point:1 or c3r4.");
            }
            indices.add(found);
        }
        return indices;
    }
}
