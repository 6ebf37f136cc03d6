package org.ecopark.siting.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.optimise.location.Location;
import org.ecopark.optimise.location.LocationBudget;
import org.ecopark.optimise.location.LocationChecker;
import org.ecopark.optimise.location.LocationPlan;
import org.ecopark.optimise.location.LocationProblem;
import org.ecopark.optimise.location.LocationReasons;
import org.ecopark.optimise.location.LocationStart;
import org.ecopark.optimise.location.LocationStatus;
import org.ecopark.siting.candidates.Candidate;
import org.ecopark.siting.plans.SitingPlan.Opened;
import org.ecopark.siting.plans.SitingPlan.Shipment;
import org.ecopark.siting.plans.SitingPlan.Start;
import org.ecopark.siting.plans.SitingPlan.Status;
import org.ecopark.siting.plans.SitingPlan.Unserved;
import org.ecopark.siting.plans.SitingPlan.Work;
import org.jspecify.annotations.Nullable;

/**
 * Capacitated location with sizes, and p-median, by our branch and bound. Amounts are told apart to a thousandth of
 * their unit. What no site takes goes to one more site, an outlet that holds everything.
 */
final class LocationSiting {

    private static final double GRAIN = 1000;

    private final SitingScene scene;
    private final Nearest nearest;
    private final int candidates;
    private final int demands;
    private final List<List<PlantSize>> sizes = new ArrayList<>();
    private final Way[][] ways;

    LocationSiting(SitingScene scene, Nearest nearest) {
        this.scene = scene;
        this.nearest = nearest;
        this.candidates = scene.candidates().size();
        this.demands = scene.demands().size();
        this.ways = new Way[candidates][demands];
        for (Way way : scene.ways()) {
            ways[way.candidate()][way.demand()] = way;
        }
        for (int i = 0; i < candidates; i++) {
            sizes.add(sizesOf(i));
        }
    }

    /** The sizes that a candidate may have; none when its land holds not even the smallest. */
    private List<PlantSize> sizesOf(int candidate) {
        @Nullable Double standing = scene.wishes().existing().get(candidate);
        if (isMedian()) {
            return List.of(new PlantSize(Double.MAX_VALUE, 0, 0, 0));
        }
        if (standing != null) {
            return List.of(new PlantSize(standing, 0, 0, 0));
        }
        @Nullable Double need = scene.wishes().landPerCapacity();
        @Nullable Double free = scene.candidates().get(candidate).freeLandHa();
        return scene.sizes().stream()
                .filter(size -> need == null || free == null || size.capacity() * need <= free)
                .toList();
    }

    private boolean isMedian() {
        return scene.task() == Task.P_MEDIAN;
    }

    private boolean hasOutlet() {
        return scene.wishes().unservedCost() != null;
    }

    SitingPlan solve(Effort effort, Start start) {
        LocationProblem problem = problem();
        long begun = System.nanoTime();
        LocationBudget budget = new LocationBudget(
                (long) Math.min(Long.MAX_VALUE / 2.0, effort.work() * Effort.PAIRS), effort.seconds(), () -> {
                    effort.progress().accept((System.nanoTime() - begun) / 1e9 / Math.max(effort.work(), 1));
                    return false;
                });
        LocationPlan plan = Location.solve(problem, budget, startOf(problem, start));
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (plan.isPlan()) {
            LocationChecker.requireCorrect(problem, plan);
        }
        return read(problem, plan, work(plan, budget, seconds));
    }

    private static Work work(LocationPlan plan, LocationBudget budget, double seconds) {
        boolean stopped = plan.work().stopped();
        boolean byWork = plan.work().units() >= budget.units();
        return new Work(
                plan.work().nodes(),
                plan.work().steps(),
                plan.work().units() / (double) Effort.PAIRS,
                seconds,
                stopped ? (byWork ? "work" : "clock") : null);
    }

    private LocationProblem problem() {
        int sites = candidates + (hasOutlet() ? 1 : 0);
        long[] demand = scene.demands().stream()
                .mapToLong(each -> Math.max(1, Math.round(each.amount() * GRAIN)))
                .toArray();
        long[][] capacity = new long[sites][];
        double[][] fixed = new double[sites][];
        double[][] spend = new double[sites][];
        long[][] least = new long[sites][];
        double[][] cost = new double[sites][demands];
        for (int i = 0; i < candidates; i++) {
            List<PlantSize> own = sizes.get(i).isEmpty() ? List.of(scene.sizes().get(0)) : sizes.get(i);
            capacity[i] = own.stream().mapToLong(s -> grains(s.capacity())).toArray();
            fixed[i] = own.stream().mapToDouble(PlantSize::costPerYear).toArray();
            spend[i] = own.stream().mapToDouble(PlantSize::capital).toArray();
            least[i] = own.stream()
                    .mapToLong(s -> (long) Math.floor(s.leastLoad() * GRAIN))
                    .toArray();
            for (int j = 0; j < demands; j++) {
                cost[i][j] = cost(i, j);
            }
        }
        if (hasOutlet()) {
            capacity[candidates] = new long[] {LocationProblem.UNLIMITED};
            outlet(fixed, spend, least, cost[candidates]);
        }
        return ruled(LocationProblem.of(demand, capacity, fixed, cost), spend, least);
    }

    private static long grains(double amount) {
        return amount >= LocationProblem.UNLIMITED / GRAIN ? LocationProblem.UNLIMITED : Math.round(amount * GRAIN);
    }

    private double cost(int candidate, int demand) {
        @Nullable Way way = ways[candidate][demand];
        if (way == null) {
            return Double.POSITIVE_INFINITY;
        }
        double amount = scene.demands().get(demand).amount();
        return isMedian() ? amount * way.roadM() / 1000 : amount * way.haulCost();
    }

    private void outlet(double[][] fixed, double[][] spend, long[][] least, double[] cost) {
        fixed[candidates] = new double[1];
        spend[candidates] = new double[1];
        least[candidates] = new long[1];
        double each = java.util.Objects.requireNonNull(scene.wishes().unservedCost());
        Arrays.setAll(cost, j -> scene.demands().get(j).amount() * each);
    }

    private LocationProblem ruled(LocationProblem plain, double[][] spend, long[][] least) {
        SiteWishes wishes = scene.wishes();
        int most = wishes.most() == null ? candidates : wishes.most();
        LocationProblem problem = plain.withNumber(Math.min(wishes.least(), most), most);
        if (Arrays.stream(least).flatMapToLong(Arrays::stream).anyMatch(load -> load > 0)) {
            problem = problem.withLeastLoads(least);
        }
        if (wishes.budget() != null) {
            problem = problem.withBudget(wishes.budget(), spend);
        }
        for (int i = 0; i < candidates; i++) {
            if (wishes.existing().containsKey(i)) {
                problem = problem.withExisting(i, 0);
            } else if (wishes.forced().contains(i)) {
                problem = problem.withForced(i);
            }
            if (wishes.forbidden().contains(i) || sizes.get(i).isEmpty()) {
                problem = problem.withForbidden(i);
            }
        }
        return hasOutlet() ? problem.withOutlet(candidates) : problem;
    }

    private LocationStart startOf(LocationProblem problem, Start start) {
        if (start.capacities().isEmpty()) {
            return LocationStart.none();
        }
        int[] size = new int[problem.sites()];
        for (int i = 0; i < candidates; i++) {
            @Nullable
            Double wanted = start.capacities().get(scene.candidates().get(i).key());
            size[i] = wanted == null ? -1 : holding(sizes.get(i), wanted);
        }
        double[] price = new double[demands + 1];
        boolean known = start.prices().size() > 1;
        for (int j = 0; j < demands; j++) {
            price[j] = start.prices().getOrDefault(scene.demands().get(j).stream(), Double.NaN);
        }
        price[demands] = start.prices().getOrDefault(0L, 0.0);
        return new LocationStart(size, known ? price : new double[0]);
    }

    private static int holding(List<PlantSize> sizes, double capacity) {
        for (int k = 0; k < sizes.size(); k++) {
            if (sizes.get(k).capacity() >= capacity * (1 - 1e-9)) {
                return k;
            }
        }
        return sizes.size() - 1;
    }

    private SitingPlan read(LocationProblem problem, LocationPlan plan, Work work) {
        Status status = Status.valueOf(plan.status().name());
        if (!plan.isPlan()) {
            List<Reason> reasons = plan.status() == LocationStatus.INFEASIBLE
                    ? new Reasons(scene, nearest).of(LocationReasons.of(problem), GRAIN)
                    : List.of();
            return new SitingPlan(
                    status, null, finite(plan.bound()), List.of(), List.of(), List.of(), reasons, work, Start.none());
        }
        double[] load = new double[candidates];
        List<Shipment> shipments = new ArrayList<>();
        List<Unserved> unserved = new ArrayList<>();
        for (int s = 0; s < plan.shipments(); s++) {
            int demand = plan.client(s);
            double share = (double) plan.amount(s) / problem.demand(demand);
            double amount = scene.demands().get(demand).amount() * share;
            if (plan.site(s) == candidates) {
                unserved.add(new Unserved(demand, amount));
            } else {
                load[plan.site(s)] += amount;
                shipments.add(new Shipment(ways[plan.site(s)][demand], amount));
            }
        }
        List<Opened> opened = new ArrayList<>();
        for (int i = 0; i < candidates; i++) {
            if (plan.size(i) >= 0) {
                opened.add(opened(i, sizes.get(i).get(plan.size(i)), load[i]));
            }
        }
        return new SitingPlan(
                status,
                plan.value(),
                finite(plan.bound()),
                opened,
                shipments,
                unserved,
                List.of(),
                work,
                start(opened, plan.start().prices()));
    }

    private Opened opened(int candidate, PlantSize size, double load) {
        boolean standing = scene.wishes().existing().containsKey(candidate);
        return new Opened(
                candidate,
                standing,
                isMedian() ? null : (Double) size.capacity(),
                load,
                isMedian() ? null : (Double) size.costPerYear(),
                isMedian() || Double.isNaN(size.capital()) ? null : (Double) size.capital());
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? (Double) number : null;
    }

    private Start start(List<Opened> opened, double[] prices) {
        Map<String, Double> capacities = new HashMap<>();
        for (Opened each : opened) {
            Candidate candidate = scene.candidates().get(each.candidate());
            capacities.put(candidate.key(), each.capacity() == null ? 0 : each.capacity());
        }
        Map<Long, Double> byStream = new HashMap<>();
        for (int j = 0; j < demands && prices.length == demands + 1; j++) {
            byStream.put(scene.demands().get(j).stream(), prices[j]);
        }
        if (prices.length == demands + 1) {
            byStream.put(0L, prices[demands]);
        }
        return new Start(capacities, byStream);
    }
}
