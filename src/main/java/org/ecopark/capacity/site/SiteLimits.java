package org.ecopark.capacity.site;

import java.util.List;
import org.ecopark.capacity.assumptions.AssumptionSet;
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

/** The limits of a process at a site: what there is against what a tonne a year of size takes. */
public final class SiteLimits {

    private static final double T_PER_KT = 1000;

    private final SiteFacts site;
    private final ProcessType process;
    private final AssumptionSet set;
    private final Terms terms;
    private final PermitClasses permits;

    public SiteLimits(SiteFacts site, ProcessType process, AssumptionSet set, Terms terms, PermitClasses permits) {
        this.site = site;
        this.process = process;
        this.set = set;
        this.terms = terms;
        this.permits = permits;
    }

    public Limits limits() {
        Limits.Builder limits = new Limits.Builder();
        Values base = terms.at(Case.BASE, terms.figure(Term.ANCHOR_SIZE).value());
        smallest(limits);
        limits.of(Limit.Kind.AREA, site.freeLand(), per("land", T_PER_KT));
        limits.of(Limit.Kind.WATER, site.water(), per("water", 1));
        double power = base.of(Term.ENERGY_PER_T) * (1 - base.of(Term.OWN_USE));
        if (power > 0) {
            limits.of(Limit.Kind.GRID, site.grid(), power(power));
        }
        permitClass(limits);
        if (site.permittedTonnes() != null) {
            limits.at(
                    Limit.Kind.PERMIT,
                    site.permittedTonnes(),
                    site.permittedTonnes().value());
        }
        if (site.budget() != null) {
            limits.budget(site.budget(), base);
        }
        return limits.build();
    }

    /** Net power at the meter of a tonne a year, spread over the hours of a year that it runs. */
    private @Nullable Figure power(double net) {
        @Nullable Double hours = process.hoursPerYear();
        return hours == null
                ? null
                : Figure.given(
                        "net_power_per_t",
                        net / hours,
                        "MW_per_t_per_year",
                        Provenance.ESTIMATED,
                        "Net power of a tonne over " + Math.round(hours) + " hours a year");
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

    private void permitClass(Limits.Builder limits) {
        @Nullable PermitNeed need = permits.findNeed(process.key()).orElse(null);
        SiteFacts.@Nullable Permits there = site.permits();
        if (need == null || there == null) {
            limits.unchecked(Limit.Kind.PERMIT_CLASS, there == null);
            return;
        }
        boolean granted = there.classes().contains(need.permitClass());
        if (!granted && !permits.keys().containsAll(there.classes())) {
            // A word that is not ours may mean the class that is asked for.
            limits.unchecked(Limit.Kind.PERMIT_CLASS, true);
            return;
        }
        Figure told = Figure.computed(
                "permit_" + need.permitClass(),
                granted ? 1 : 0,
                "1",
                "1 where the class is permitted there, else 0",
                List.of(
                        Figure.given("needs_" + need.permitClass(), 1, "1", need.status(), need.origin()),
                        Figure.given("permitted_there", granted ? 1 : 0, "1", there.provenance(), there.origin())));
        limits.granted(Limit.Kind.PERMIT_CLASS, told, granted);
    }

    private @Nullable Figure per(String key, double tonnes) {
        @Nullable Figure each = set.find(key, process.key());
        if (each == null || tonnes == 1) {
            return each;
        }
        return Figure.computed(
                key + "_per_t", each.value() / tonnes, "m2_per_t_per_year", key + " / " + (long) tonnes, List.of(each));
    }
}
