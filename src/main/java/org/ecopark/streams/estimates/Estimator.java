package org.ecopark.streams.estimates;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.Materials;
import org.ecopark.measure.Figure;
import org.ecopark.measure.Provenance;
import org.ecopark.streams.estimates.Proposal.State;
import org.jspecify.annotations.Nullable;

/**
 * Reckons what a facility may offer: tonnes a year = employees x waste of its sector per employee. Stops being right where a
 * firm is unlike its sector, which is the rule: the range is the sector's own between years, and firms of one sector differ
 * by more than that.
 */
final class Estimator {

    static final double KG_PER_T = 1000;

    private final FactorTable table;
    private final Materials materials;

    Estimator(FactorTable table, Materials materials) {
        this.table = table;
        this.materials = materials;
    }

    /**
     * What was found for a facility.
     *
     * @param group null when its sector has no factors
     * @param without keys of classes that other sectors have factors for
     * @param otherOffers how many offers it has that are no estimates
     */
    record Estimate(
            @Nullable SectorGroup group,
            List<Proposal> proposals,
            List<Missing> missing,
            List<String> without,
            long otherOffers) {

        Estimate {
            proposals = List.copyOf(proposals);
            missing = List.copyOf(missing);
            without = List.copyOf(without);
        }
    }

    /**
     * The proposals for a facility, the largest first.
     *
     * @param offers all that it has
     * @param rejected keys of classes that a person rejected
     */
    Estimate estimate(Site site, List<Existing> offers, Set<String> rejected) {
        FactorTable.Found found = table.find(site.sectorScheme(), site.sectorCode());
        List<Missing> missing = new ArrayList<>();
        if (found.missing() != null) {
            missing.add(found.missing());
        }
        @Nullable Integer employees = site.employees();
        if (employees == null || employees <= 0) {
            missing.add(Missing.NO_EMPLOYEES);
        }
        long others = offers.stream().filter(offer -> !offer.ours()).count();
        @Nullable SectorGroup group = found.group();
        if (group == null || employees == null || employees <= 0) {
            return new Estimate(group, List.of(), missing, List.of(), others);
        }
        List<Proposal> proposals = table.of(group).stream()
                .map(factor -> proposal(site, employees, group, factor, offers, rejected))
                .sorted((a, b) -> Double.compare(b.amount().value(), a.amount().value()))
                .toList();
        return new Estimate(group, proposals, missing, table.classesWithout(group), others);
    }

    private Proposal proposal(
            Site site,
            int employees,
            SectorGroup group,
            WasteFactor factor,
            List<Existing> offers,
            Set<String> rejected) {
        MaterialClass material = materials
                .findClass(factor.materialClass())
                .orElseThrow(() -> new IllegalStateException(factor.key() + " is of no material class"));
        Figure amount = amount(site, employees, group, factor);
        List<Existing> same = offers.stream()
                .filter(offer -> material.key().equals(offer.materialClass()))
                .toList();
        @Nullable
        Existing ours = same.stream().filter(Existing::ours).findFirst().orElse(null);
        @Nullable
        Existing other =
                same.stream().filter(offer -> !offer.ours()).findFirst().orElse(null);
        List<Existing> related = related(material, offers);
        State state;
        if (ours != null) {
            state = other == null ? State.ESTIMATED : State.DOUBLED;
        } else if (other != null) {
            state = State.DECLARED;
        } else if (rejected.contains(material.key())) {
            state = State.REJECTED;
        } else {
            state = related.isEmpty() ? State.OPEN : State.RELATED;
        }
        return new Proposal(material, factor, amount, state, ours == null ? other : ours, related);
    }

    /** Offers of a family or a member of a class that are no estimates: those of one source do not overlap. */
    private List<Existing> related(MaterialClass material, List<Existing> offers) {
        Set<String> relatives = materials.relatives(material).stream()
                .map(MaterialClass::key)
                .filter(key -> !key.equals(material.key()))
                .collect(Collectors.toSet());
        return offers.stream()
                .filter(offer -> !offer.ours()
                        && offer.materialClass() != null
                        && relatives.contains(Objects.requireNonNull(offer.materialClass())))
                .toList();
    }

    static Figure amount(Site site, int employees, SectorGroup group, WasteFactor factor) {
        Figure people = Figure.given(
                "employees", employees, "persons", site.provenance(), "the register's facility " + site.id());
        Figure perHead = perEmployee(group, factor);
        double tonnes = employees / KG_PER_T;
        return new Figure(
                "estimated_amount",
                tonnes * factor.base(),
                tonnes * factor.low(),
                tonnes * factor.high(),
                "t_per_year",
                Provenance.ESTIMATED.weaker(site.provenance()),
                "employees * waste_per_employee / 1000",
                null,
                List.of(people, perHead));
    }

    private static Figure perEmployee(SectorGroup group, WasteFactor factor) {
        double employees = Objects.requireNonNull(group.employees());
        Figure waste = Figure.given(
                        "sector_waste", factor.wasteT(), "t_per_year", Provenance.PUBLISHED, factor.origin())
                .withRange(factor.wasteLowT(), factor.wasteHighT());
        Figure employment =
                Figure.given("sector_employees", employees, "persons", Provenance.PUBLISHED, group.employmentOrigin());
        return new Figure(
                "waste_per_employee",
                factor.base(),
                factor.low(),
                factor.high(),
                "kg_per_employee_per_year",
                Provenance.ESTIMATED,
                "sector_waste * 1000 / sector_employees",
                null,
                List.of(waste, employment));
    }
}
