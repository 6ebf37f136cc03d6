package org.ecopark.capacity.economics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopark.capacity.assumptions.AssumptionSet;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.measure.Figure;
import org.ecopark.measure.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * A plant of a process at a size with what reaches its gate: what it does, costs and earns, each as a figure with its
 * proof, base with low and high of the {@link Case cases}.
 */
public final class Plant {

    private final ProcessType process;
    private final AssumptionSet set;
    private final Terms terms;
    private final double size;
    private final Map<Case, Feed> feeds;
    private final Map<Case, Outcome> outcomes = new EnumMap<>(Case.class);

    private Plant(ProcessType process, AssumptionSet set, Terms terms, double size, Map<Case, Feed> feeds) {
        this.process = process;
        this.set = set;
        this.terms = terms;
        this.size = size;
        this.feeds = new EnumMap<>(feeds);
        for (Case each : Case.values()) {
            Feed feed = Objects.requireNonNull(feeds.get(each), each.key());
            outcomes.put(each, PlantModel.outcome(terms.at(each, size), size, feed));
        }
    }

    /**
     * Describes a plant.
     *
     * @param size nameplate t/yr
     * @param feeds of every case
     * @throws IllegalStateException when terms are missing; ask {@link Terms#areComplete} first
     */
    public static PlantReport describe(
            ProcessType process,
            AssumptionSet set,
            Terms terms,
            double size,
            Map<Case, Feed> feeds,
            CarbonAccount carbon) {
        return new Plant(process, set, terms, size, feeds).report(carbon);
    }

    private PlantReport report(CarbonAccount carbon) {
        List<String> leftOut = new ArrayList<>(terms.leftOut());
        Feed feed = base(feeds);
        MoneyLines money = new MoneyLines(terms, outcomes, sizeFigure(), feedFigure(), haulFigure());
        boolean power = terms.figure(Term.ENERGY_PER_T).value() > 0;
        List<String> gaps = carbon.missing(power, feed);
        gaps.forEach(gap -> leftOut.add("co2e:" + gap));
        @Nullable Figure megawatts = power ? megawatts(leftOut) : null;
        @Nullable Figure spared = carbon.spared(money.throughput(), money.energy(), emissions(feed), gaps.isEmpty());
        return new PlantReport(
                process.key(),
                sizeFigure(),
                megawatts,
                money.lines(),
                money.irr(),
                money.payback(),
                money.npv(),
                money.annuity(),
                jobs(leftOut),
                need("land", "m2", "plant_size / 1000 * land", 1000, leftOut),
                need("water", "m3_per_year", "plant_size * water", 1, leftOut),
                spared,
                carbon.counterfactual().key(),
                outcomes,
                leftOut);
    }

    private static Feed base(Map<Case, Feed> feeds) {
        return Objects.requireNonNull(feeds.get(Case.BASE));
    }

    private Figure sizeFigure() {
        return Figure.given("plant_size", size, "t_per_year", Provenance.DECLARED, "The size that is looked at");
    }

    private Figure feedFigure() {
        return range("feed", "t_per_year", Feed::tonnes, "What the plant could get, see its supply");
    }

    private Figure haulFigure() {
        return range(
                "haul_cost", set.money().unitPer("t"), Feed::haulCost, "Mean of what the plant takes, see its supply");
    }

    private Figure range(String name, String unit, java.util.function.ToDoubleFunction<Feed> of, String source) {
        double[] all = feeds.values().stream().mapToDouble(of).sorted().toArray();
        return Figure.given(name, of.applyAsDouble(base(feeds)), unit, Provenance.ESTIMATED, source)
                .withRange(all[0], all[all.length - 1]);
    }

    private static Figure emissions(Feed feed) {
        double kilograms = Double.isNaN(feed.haulEmissions()) ? 0 : feed.haulEmissions();
        return Figure.given(
                "haul_emissions",
                kilograms,
                "kg_CO2e/t",
                Provenance.ESTIMATED,
                "Mean of what the plant takes, see its supply");
    }

    private @Nullable Figure megawatts(List<String> leftOut) {
        @Nullable Double hours = process.hoursPerYear();
        if (hours == null) {
            leftOut.add("design_hours:" + process.key());
            return null;
        }
        Figure perTonne = terms.figure(Term.ENERGY_PER_T);
        return Figure.computed(
                        "power",
                        size * perTonne.value() / hours,
                        "MW",
                        "plant_size * energy_per_t / design_hours",
                        List.of(
                                sizeFigure(),
                                perTonne,
                                Figure.given("design_hours", hours, "h", Provenance.ESTIMATED, process.basis())))
                .withRange(size * Terms.low(perTonne) / hours, size * Terms.high(perTonne) / hours);
    }

    /** Jobs of the published plant, taken to grow with size as capital cost does, for want of anything published. */
    private @Nullable Figure jobs(List<String> leftOut) {
        if (process.jobsLow() == null && process.jobsHigh() == null) {
            leftOut.add("jobs:" + process.key());
            return null;
        }
        double least = Objects.requireNonNull(process.jobsLow() == null ? process.jobsHigh() : process.jobsLow());
        double most = Objects.requireNonNull(process.jobsHigh() == null ? process.jobsLow() : process.jobsHigh());
        Figure exponent = terms.figure(Term.EXPONENT);
        Figure anchor = terms.figure(Term.ANCHOR_SIZE);
        double growth = Math.pow(size / anchor.value(), exponent.value());
        Figure published = Figure.given("anchor_jobs", (least + most) / 2, "1", Provenance.PUBLISHED, process.basis())
                .withRange(least, most);
        Figure scaling = Figure.given(
                "job_exponent", exponent.value(), "1", Provenance.ASSUMED, "Taken to be that of capital cost");
        return Figure.computed(
                        "jobs",
                        published.value() * growth,
                        "1",
                        "anchor_jobs * (plant_size / anchor_size) ^ job_exponent",
                        List.of(published, sizeFigure(), anchor, scaling))
                .withRange(least * growth, most * growth);
    }

    private @Nullable Figure need(String key, String unit, String formula, double per, List<String> leftOut) {
        @Nullable Figure each = set.find(key, process.key());
        if (each == null) {
            leftOut.add(key + ":" + process.key());
            return null;
        }
        return Figure.computed(key + "_need", size / per * each.value(), unit, formula, List.of(sizeFigure(), each));
    }
}
