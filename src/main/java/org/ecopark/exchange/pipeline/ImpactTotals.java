package org.ecopark.exchange.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecopark.exchange.pipeline.Exchange.Impact;
import org.ecopark.measure.Figure;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.measure.PriceLevels;
import org.ecopark.measure.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Totals of impacts on two bases that are never added to each other. Pure.
 *
 * <p>In-year: annual value x attribution x the years asked for in which it lasts. Lifetime: annual value x attribution x
 * persistence. Jobs are not added over years: in-year is their greatest number in one of the years, lifetime each job
 * once. Investment happens in its first year and counts once. A value lasts from the start of its first year; without a
 * persistence it is known for its first year only. What is unknown is counted, not taken as 0. The published British
 * totals differ fivefold between the two bases (7.5 Mt against 35 to 39 Mt diverted).
 */
final class ImpactTotals {

    private final Set<Long> exchanges;
    private final List<Claim> claims;
    private final int from;
    private final int to;

    /**
     * @param exchanges all that were asked for, with or without impacts
     * @param from first year
     * @param to last year, included
     */
    ImpactTotals(List<Long> exchanges, List<Claim> claims, int from, int to) {
        this.exchanges = new TreeSet<>(exchanges);
        this.claims = claims.stream()
                .filter(claim -> this.exchanges.contains(claim.exchange()))
                .toList();
        this.from = from;
        this.to = to;
    }

    /**
     * An impact and whose it is.
     *
     * @param converted its yearly value with the proof of a conversion; null when it is told as it was written
     */
    record Claim(long exchange, Impact impact, @Nullable Figure converted) {

        Claim(long exchange, Impact impact) {
            this(exchange, impact, null);
        }

        /**
         * Money in another basis, anything else as it is.
         *
         * @throws org.ecopark.measure.MissingRateException when an index or a rate is not known
         */
        Claim in(MoneyBasis basis, PriceLevels levels) {
            if (!impact.metric().isMoney() || impact.priceYear() == null) {
                return this;
            }
            @Nullable
            Figure money = impact.annualValue() == null
                    ? null
                    : levels.convert(
                            given("annual_value", impact.annualValue(), unit(), provenanceOf(impact), sourceOf(this)),
                            new MoneyBasis(impact.unit(), impact.priceYear()),
                            basis,
                            "");
            Impact told = new Impact(
                    impact.metric(),
                    money == null ? null : (Double) money.value(),
                    basis.currency(),
                    basis.priceYear(),
                    impact.startYear(),
                    impact.persistenceYears(),
                    impact.attribution(),
                    impact.baseline(),
                    impact.source(),
                    impact.provenance());
            return new Claim(exchange, told, money);
        }

        private @Nullable Double yearly() {
            return impact.annualValue() == null || impact.attribution() == null
                    ? null
                    : (Double) (impact.annualValue() * impact.attribution());
        }

        String unit() {
            return impact.metric().isMoney()
                    ? new MoneyBasis(impact.unit(), impact.priceYear() == null ? 0 : impact.priceYear()).unit()
                    : impact.unit();
        }
    }

    /**
     * A total of one metric in one unit.
     *
     * @param inYear null when no exchange has a value that can be placed in years
     * @param lifetime null when no exchange has one that can be told
     * @param withoutValue exchanges of which neither can be told
     */
    record Total(
            Metric metric,
            @Nullable String unit,
            @Nullable Figure inYear,
            @Nullable Figure lifetime,
            int countedInYear,
            int countedLifetime,
            int withoutValue,
            Missing missing) {}

    /** How many impacts lack what. */
    record Missing(int annualValue, int attribution, int startYear, int persistence) {}

    /** One total for each metric; money has one for each currency and price year. */
    List<Total> totals() {
        List<Total> totals = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            List<Claim> own =
                    claims.stream().filter(c -> c.impact().metric() == metric).toList();
            TreeMap<String, List<Claim>> byUnit = new TreeMap<>();
            own.forEach(c ->
                    byUnit.computeIfAbsent(c.unit(), unit -> new ArrayList<>()).add(c));
            if (byUnit.isEmpty()) {
                totals.add(total(metric, metric.unit(), List.of(), own));
            }
            byUnit.forEach((unit, some) -> totals.add(total(metric, unit, some, own)));
        }
        return totals;
    }

    private Total total(Metric metric, @Nullable String unit, List<Claim> some, List<Claim> all) {
        List<Figure> yearly = new ArrayList<>();
        List<Figure> lasting = new ArrayList<>();
        Set<Long> inYear = new HashSet<>();
        Set<Long> lifetime = new HashSet<>();
        for (Claim claim : some) {
            @Nullable Figure now = inYear(claim);
            if (now != null) {
                yearly.add(now);
                inYear.add(claim.exchange());
            }
            @Nullable Figure ever = lifetime(claim);
            if (ever != null) {
                lasting.add(ever);
                lifetime.add(claim.exchange());
            }
        }
        return new Total(
                metric,
                unit,
                metric.kind() == Metric.Kind.STOCK ? greatest(some, yearly) : sum(metric, "in_year", yearly),
                sum(metric, "lifetime", lasting),
                inYear.size(),
                lifetime.size(),
                exchanges.size() - withValue(all),
                missing(some));
    }

    private int withValue(List<Claim> all) {
        Set<Long> valued = new HashSet<>();
        all.stream()
                .filter(claim -> inYear(claim) != null || lifetime(claim) != null)
                .forEach(claim -> valued.add(claim.exchange()));
        return valued.size();
    }

    private static Missing missing(List<Claim> some) {
        return new Missing(
                count(some, c -> c.impact().annualValue() == null),
                count(some, c -> c.impact().attribution() == null),
                count(some, c -> c.impact().startYear() == null),
                count(some, c -> c.impact().persistenceYears() == null));
    }

    private static int count(List<Claim> some, java.util.function.Predicate<Claim> lacking) {
        return (int) some.stream().filter(lacking).count();
    }

    private static @Nullable Figure sum(Metric metric, String basis, List<Figure> parts) {
        return parts.isEmpty()
                ? null
                : Figure.computed(
                        metric.key() + "_" + basis,
                        parts.stream().mapToDouble(Figure::value).sum(),
                        parts.get(0).unit(),
                        "sum(exchange)",
                        parts);
    }

    /** The year with most jobs. */
    private @Nullable Figure greatest(List<Claim> some, List<Figure> parts) {
        if (parts.isEmpty()) {
            return null;
        }
        double most = 0;
        for (int year = from; year <= to; year++) {
            int one = year;
            most = Math.max(
                    most,
                    some.stream()
                            .filter(c -> c.yearly() != null && years(c.impact(), one, one) > 0)
                            .mapToDouble(c -> java.util.Objects.requireNonNull(c.yearly()))
                            .sum());
        }
        return Figure.computed(
                Metric.JOBS.key() + "_in_year", most, parts.get(0).unit(), "max over years(sum(exchange))", parts);
    }

    private @Nullable Figure inYear(Claim claim) {
        Impact impact = claim.impact();
        @Nullable Double yearly = claim.yearly();
        if (yearly == null || impact.startYear() == null) {
            return null;
        }
        double years = years(impact, from, to);
        return switch (impact.metric().kind()) {
            case FLOW -> figure(claim, yearly * years, "annual_value * attribution * years", "years", years);
            case STOCK -> figure(claim, years > 0 ? yearly : 0, "annual_value * attribution", "years", years);
            case ONCE -> {
                double happened = impact.startYear() >= from && impact.startYear() <= to ? 1 : 0;
                yield figure(claim, yearly * happened, "value * attribution in its first year", "years", happened);
            }
        };
    }

    private @Nullable Figure lifetime(Claim claim) {
        Impact impact = claim.impact();
        @Nullable Double yearly = claim.yearly();
        if (yearly == null) {
            return null;
        }
        if (impact.metric().kind() != Metric.Kind.FLOW) {
            return figure(claim, yearly, "value * attribution", "times", 1);
        }
        @Nullable Double persistence = impact.persistenceYears();
        return persistence == null
                ? null
                : figure(
                        claim,
                        yearly * persistence,
                        "annual_value * attribution * persistence",
                        "persistence",
                        persistence);
    }

    /** How long an impact lasts within some years. */
    private static double years(Impact impact, int first, int last) {
        if (impact.startYear() == null) {
            return 0;
        }
        double persistence = impact.persistenceYears() == null ? 1 : impact.persistenceYears();
        double start = Math.max(first, impact.startYear());
        double end = Math.min(last + 1.0, impact.startYear() + persistence);
        return Math.max(0, end - start);
    }

    private static Figure figure(Claim claim, double value, String formula, String timesName, double times) {
        Impact impact = claim.impact();
        Provenance provenance = provenanceOf(impact);
        String source = sourceOf(claim);
        Figure yearly = claim.converted() != null
                ? claim.converted()
                : given("annual_value", impact.annualValue(), claim.unit(), provenance, source);
        return Figure.computed(
                "exchange_" + claim.exchange(),
                value,
                claim.unit(),
                formula,
                List.of(
                        yearly,
                        given("attribution", impact.attribution(), "1", provenance, source),
                        Figure.given(timesName, times, "years", provenance, source)));
    }

    private static Provenance provenanceOf(Impact impact) {
        return Provenance.find(impact.provenance()).orElse(Provenance.ASSUMED);
    }

    private static String sourceOf(Claim claim) {
        String source = claim.impact().source();
        return source == null ? "exchange " + claim.exchange() : source;
    }

    private static Figure given(
            String name, @Nullable Double value, String unit, Provenance provenance, String source) {
        return Figure.given(name, java.util.Objects.requireNonNull(value), unit, provenance, source);
    }
}
