package org.ecopark.capacity.competition;

import java.util.List;
import java.util.Optional;
import org.ecopark.capacity.competition.Competitor.Basis;
import org.ecopark.capacity.competition.CompetitorRepository.Plant;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.measure.AmountUnit;
import org.ecopark.measure.Figure;
import org.ecopark.measure.Provenance;
import org.ecopark.transport.Trip;
import org.jspecify.annotations.Nullable;

/**
 * What plants can take a year: what is stated, else what their power asks for by the heating value, efficiency and hours
 * of their process, else what they were seen to take. Pure.
 */
final class Capacities {

    private static final double SECONDS_PER_HOUR = 3600;
    private static final double KG_PER_T = 1000;

    private final MaterialLibrary library;
    private final AmountUnit unit;

    Capacities(MaterialLibrary library, AmountUnit unit) {
        this.library = library;
        this.unit = unit;
    }

    Competitor competitor(Plant plant, @Nullable Double intake, Trip trip) {
        @Nullable Figure capacity = null;
        Basis basis = Basis.UNKNOWN;
        if (plant.stated() != null) {
            capacity = given(plant.stated(), plant, "stated capacity of its installations");
            basis = Basis.STATED;
        } else if (plant.megawatts() != null && ofPower(plant).isPresent()) {
            capacity = ofPower(plant).get();
            basis = Basis.POWER;
        } else if (intake != null) {
            capacity =
                    given(intake, plant, "what it was seen to take in and not to pass on; it may be able to take more");
            basis = Basis.INTAKE;
        }
        return new Competitor(
                plant.facility(),
                plant.name(),
                plant.place(),
                plant.process(),
                capacity == null ? null : free(capacity, plant.agreed()),
                basis,
                trip,
                plant.illustrative());
    }

    private Figure given(double amount, Plant plant, String how) {
        Provenance provenance = Provenance.find(plant.provenance()).orElse(Provenance.ASSUMED);
        return Figure.given(
                "capacity",
                amount,
                unit.key(),
                provenance,
                "facility " + plant.facility() + " of the register: " + how);
    }

    private Optional<Figure> ofPower(Plant plant) {
        Optional<ProcessType> process = library.listProcesses().stream()
                .filter(each -> each.key().equals(plant.process()))
                .findFirst();
        if (unit != AmountUnit.T_PER_YEAR || process.isEmpty() || plant.megawatts() == null) {
            return Optional.empty();
        }
        @Nullable Double ncv = process.get().ncvMjPerKg();
        @Nullable Double efficiency = process.get().efficiency().base();
        @Nullable Double hours = process.get().hoursPerYear();
        if (ncv == null || efficiency == null || hours == null) {
            return Optional.empty();
        }
        Provenance provenance = process.get().origin().published() ? Provenance.PUBLISHED : Provenance.ASSUMED;
        String source =
                "process library, " + plant.process() + ": " + process.get().basis();
        Figure power = Figure.given(
                "power",
                plant.megawatts(),
                "MW",
                Provenance.find(plant.provenance()).orElse(Provenance.ASSUMED),
                "facility " + plant.facility() + " of the register");
        return Optional.of(Figure.computed(
                "capacity",
                plant.megawatts() * SECONDS_PER_HOUR * hours / (ncv * efficiency * KG_PER_T),
                unit.key(),
                "power * 3600 * hours_per_year / (ncv * efficiency * 1000)",
                List.of(
                        power,
                        Figure.given("hours_per_year", hours, "h", provenance, source),
                        Figure.given("ncv", ncv, "MJ/kg", provenance, source),
                        Figure.given("efficiency", efficiency, "1", provenance, source))));
    }

    /** What is agreed is on its way already, and off the supply. */
    private Figure free(Figure capacity, double agreed) {
        if (!(agreed > 0)) {
            return capacity;
        }
        Figure bound = Figure.given(
                "agreed", agreed, unit.key(), Provenance.DECLARED, "exchanges that are being set up or run");
        return Figure.computed(
                "free_capacity",
                Math.max(0, capacity.value() - agreed),
                unit.key(),
                "max(0, capacity - agreed)",
                List.of(capacity, bound));
    }
}
