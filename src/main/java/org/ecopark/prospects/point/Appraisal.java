package org.ecopark.prospects.point;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopark.capacity.assumptions.AssumptionSet;
import org.ecopark.capacity.competition.Competition;
import org.ecopark.capacity.competition.Level;
import org.ecopark.capacity.competition.Rivalry;
import org.ecopark.capacity.economics.CarbonAccount;
import org.ecopark.capacity.economics.CarbonAccount.Counterfactual;
import org.ecopark.capacity.economics.Case;
import org.ecopark.capacity.economics.Feed;
import org.ecopark.capacity.economics.Plant;
import org.ecopark.capacity.economics.PlantModel;
import org.ecopark.capacity.economics.PlantReport;
import org.ecopark.capacity.economics.PlantTerms;
import org.ecopark.capacity.economics.Term;
import org.ecopark.capacity.economics.Terms;
import org.ecopark.capacity.economics.Values;
import org.ecopark.capacity.site.PermitClasses;
import org.ecopark.capacity.site.SiteFacts;
import org.ecopark.capacity.site.SiteLimits;
import org.ecopark.capacity.sizing.Limit;
import org.ecopark.capacity.sizing.Limits;
import org.ecopark.capacity.sizing.Point;
import org.ecopark.capacity.sizing.Sizer;
import org.ecopark.capacity.sizing.Sizing;
import org.ecopark.capacity.sizing.SupplyGate;
import org.ecopark.capacity.sizing.Weights;
import org.ecopark.capacity.supply.Source;
import org.ecopark.capacity.supply.Supply;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.measure.Figure;
import org.ecopark.prospects.point.Concentration.Supplier;
import org.ecopark.prospects.point.Returns.Result;
import org.jspecify.annotations.Nullable;

/**
 * What a process would return where a supply arrives: sizes by {@code capacity}, and of the chosen one what it hangs on.
 * The limits are those of the ground as far as they are known. Pure.
 *
 * @param supply sources that suit the process and have a known haul cost
 * @param size in t/yr; null for the best one
 * @param permits which process needs which class
 */
record Appraisal(
        ProcessType process,
        AssumptionSet set,
        Supply supply,
        Rivalry rivalry,
        @Nullable Ground ground,
        @Nullable Double size,
        PermitClasses permits) {

    /**
     * The returns.
     *
     * @param unfit how many sources do not suit the process
     */
    Returns returns(int unfit) {
        String material = supply.question().material().key();
        Terms terms = PlantTerms.of(process, set, material);
        @Nullable Figure capture = set.find("capture", process.key(), material);
        List<String> missing = new ArrayList<>(terms.missing());
        if (capture == null) {
            missing.add("capture:" + material);
        }
        if (supply.sources().isEmpty()) {
            missing.add("supply:" + material);
        }
        boolean known = missing.isEmpty() && capture != null;
        Limits limits = limits(terms, known);
        return new Returns(
                process,
                missing,
                limits.barring().stream().map(Limit.Kind::key).toList(),
                known ? result(terms, Objects.requireNonNull(capture), limits) : null,
                unfit);
    }

    private Limits limits(Terms terms, boolean known) {
        SiteFacts site = ground == null ? SiteFacts.unknown() : ground.facts();
        return known ? new SiteLimits(site, process, set, terms, permits).limits() : Limits.none();
    }

    private @Nullable Result result(Terms terms, Figure capture, Limits limits) {
        SupplyGate gate = SupplyGate.of(supply, rivalry, capture);
        Sizing sizing = new Sizer(terms, Weights.usual()).size(gate, limits);
        @Nullable Point chosen = size == null ? sizing.best() : point(terms, gate, size);
        if (chosen == null) {
            return null;
        }
        CarbonAccount carbon = new CarbonAccount(Counterfactual.OTHER_USE, null, set.find("grid_factor"));
        PlantReport report = Plant.describe(process, set, terms, chosen.size(), chosen.feeds(), carbon);
        Tornado tornado = new Tornado(supply, rivalry, terms, capture, chosen.size());
        double wanted = chosen.size() * terms.at(Case.BASE, chosen.size()).of(Term.AVAILABILITY);
        double[] own = gate.bound(Case.BASE, wanted);
        Competition market = rivalry.market(Level.BASE);
        Competition.Outcome after = market.joinedBy(wanted / capture.value());
        return new Result(
                supply,
                rivalry,
                capture,
                sizing.points(),
                chosen,
                chosen.weighted() > 0,
                report,
                tornado.bars(),
                tornado.withoutRange(),
                concentration(own),
                sizing.binding() == null ? null : sizing.binding().kind().key(),
                limits.unchecked(),
                boxed(own),
                boxed(market.joinedBy(0).taken()),
                boxed(after.taken()),
                share(own),
                share(lost(after)));
    }

    private static List<Double> boxed(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    /** A size that was asked for, as the sizing itself would try it; it may break limits. */
    private static Point point(Terms terms, SupplyGate gate, double size) {
        Map<Case, Feed> feeds = new EnumMap<>(Case.class);
        Map<Case, Double> npvs = new EnumMap<>(Case.class);
        for (Case which : Case.values()) {
            Values values = terms.at(which, size);
            Feed feed = gate.feed(which, size * values.of(Term.AVAILABILITY));
            feeds.put(which, feed);
            npvs.put(which, PlantModel.npv(values, size, feed));
        }
        Weights weights = Weights.usual();
        double weighted = weights.low() * Objects.requireNonNull(npvs.get(Case.LOW))
                + weights.base() * Objects.requireNonNull(npvs.get(Case.BASE))
                + weights.high() * Objects.requireNonNull(npvs.get(Case.HIGH));
        return new Point(size, feeds, npvs, weighted, true);
    }

    private Concentration concentration(double[] own) {
        List<Supplier> suppliers = new ArrayList<>();
        for (int i = 0; i < own.length; i++) {
            Source source = supply.sources().get(i);
            suppliers.add(new Supplier(
                    source.stream().site().id(), source.stream().site().name(), own[i]));
        }
        return Concentration.of(suppliers);
    }

    private double[] free() {
        boolean passing = rivalry.terms().countPassing();
        return supply.sources().stream()
                .mapToDouble(source -> (passing ? source.availableWithPassing() : source.available()).base())
                .toArray();
    }

    /** What competitors take of each source of the supply. */
    private double[] lost(Competition.Outcome after) {
        double[] lost = free();
        double[] own = after.own();
        double[] unserved = after.unserved();
        for (int i = 0; i < lost.length; i++) {
            lost[i] = Math.max(0, lost[i] - own[i] - unserved[i]);
        }
        return lost;
    }

    /** Share of the free tonnes; 0 when there are none. */
    private double share(double[] tonnes) {
        double free = Arrays.stream(free()).sum();
        return free > 0 ? Arrays.stream(tonnes).sum() / free : 0;
    }
}
