package org.ecopark.capacity.places;

import org.ecopark.capacity.economics.AssumptionSet;
import org.ecopark.capacity.economics.Case;
import org.ecopark.capacity.economics.Term;
import org.ecopark.capacity.economics.Terms;
import org.ecopark.capacity.economics.Values;
import org.ecopark.capacity.sizing.Limit;
import org.ecopark.capacity.sizing.Limits;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.measure.Figure;
import org.ecopark.measure.Provenance;
import org.jspecify.annotations.Nullable;

/** The limits of a process at a spot: what the asker says, else what the register says, against what a tonne needs. */
final class SiteLimits {

    private static final double M2_PER_HA = 10_000;
    private static final double DAYS = 365;

    private final Spot spot;
    private final SizingOrder.Site site;
    private final ProcessType process;
    private final AssumptionSet set;
    private final Terms terms;

    SiteLimits(Spot spot, SizingOrder.Site site, ProcessType process, AssumptionSet set, Terms terms) {
        this.spot = spot;
        this.site = site;
        this.process = process;
        this.set = set;
        this.terms = terms;
    }

    Limits limits() {
        Limits.Builder limits = new Limits.Builder();
        Values base = terms.at(Case.BASE, terms.figure(Term.ANCHOR_SIZE).value());
        smallest(limits);
        limits.of(
                Limit.Kind.AREA,
                amount("free_land", site.freeLandHa(), spot.freeLandHa(), M2_PER_HA, "m2"),
                per("land", 1000));
        limits.of(
                Limit.Kind.WATER,
                amount("water", site.waterM3PerDay(), spot.waterM3PerDay(), DAYS, "m3_per_year"),
                per("water", 1));
        double power = base.of(Term.ENERGY_PER_T) * (1 - base.of(Term.OWN_USE));
        if (power > 0) {
            @Nullable Double hours = process.hoursPerYear();
            limits.of(
                    Limit.Kind.GRID,
                    amount("grid", site.gridMw(), spot.gridMw(), 1, "MW"),
                    hours == null ? null : (Double) (power / hours));
        }
        if (site.permitT() != null) {
            limits.at(Limit.Kind.PERMIT, said("permit", site.permitT(), "t_per_year"), site.permitT());
        }
        if (site.budget() != null) {
            limits.budget(said("budget", site.budget(), set.money().unit()), base);
        }
        return limits.build();
    }

    /** The smallest plant ever seen of the process. */
    private void smallest(Limits.Builder limits) {
        @Nullable Double least = process.minSize();
        if (least == null) {
            return;
        }
        double tonnes = least;
        if ("MW".equals(process.minUnit())) {
            @Nullable Double hours = process.hoursPerYear();
            double energy = terms.figure(Term.ENERGY_PER_T).value();
            if (hours == null || energy <= 0) {
                return;
            }
            tonnes = least * hours / energy;
        }
        Figure seen = Figure.given(
                "smallest_seen",
                least,
                "MW".equals(process.minUnit()) ? "MW" : "t_per_year",
                Provenance.PUBLISHED,
                process.basis());
        limits.at(Limit.Kind.MIN_SIZE, seen, tonnes);
    }

    private @Nullable Double per(String key, double tonnes) {
        @Nullable Figure each = set.find(key, process.key());
        return each == null ? null : (Double) (each.value() / tonnes);
    }

    private @Nullable Figure amount(
            String name, @Nullable Double said, @Nullable Double registered, double factor, String unit) {
        if (said != null) {
            return said(name, said * factor, unit);
        }
        if (registered == null) {
            return null;
        }
        Provenance provenance = Provenance.find(spot.provenance() == null ? "" : spot.provenance())
                .orElse(Provenance.ASSUMED);
        return Figure.given(
                name, registered * factor, unit, provenance, spot.kind() + " " + spot.id() + " of the register");
    }

    private static Figure said(String name, double value, String unit) {
        return Figure.given(name, value, unit, Provenance.DECLARED, "Given by who asks");
    }
}
