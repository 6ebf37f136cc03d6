package org.ecopark.capacity.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ecopark.capacity.competition.Competitor.Basis;
import org.ecopark.capacity.competition.CompetitorRepository.Plant;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.measure.AmountUnit;
import org.ecopark.measure.Provenance;
import org.ecopark.transport.Place;
import org.ecopark.transport.Trip;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CapacitiesTest {

    private static final Trip TRIP = new Trip(1000, 1300, 2, null, null, null);

    private final Capacities capacities = new Capacities(new MaterialLibrary(), AmountUnit.T_PER_YEAR);

    private static Plant plant(
            @Nullable String process, @Nullable Double stated, @Nullable Double megawatts, double agreed) {
        return new Plant(7, "P", new Place(-1.8, 52.4, "GB"), process, stated, megawatts, agreed, "published", false);
    }

    @Test
    void statedCapacityComesBeforePowerAndIntake() {
        Competitor stated = capacities.competitor(plant("wood_power", 67_000.0, 10.3, 0), 50_000.0, TRIP);
        assertThat(stated.basis()).isEqualTo(Basis.STATED);
        assertThat(stated.capacity().value()).isEqualTo(67_000);
        assertThat(stated.capacity().provenance()).isEqualTo(Provenance.PUBLISHED);
    }

    @Test
    void powerIsTurnedIntoTonnesByTheProcess() {
        // 10.3 MW x 3600 x 8000 h / (14 MJ/kg x 0.316 x 1000) = 67,052 t.
        Competitor power = capacities.competitor(plant("wood_power", null, 10.3, 0), 50_000.0, TRIP);
        assertThat(power.basis()).isEqualTo(Basis.POWER);
        assertThat(power.capacity().value()).isCloseTo(67_052, within(1.0));
    }

    @Test
    void powerOfAProcessThatIsNotKnownWellEnoughIsNotTurned() {
        Competitor digester = capacities.competitor(plant("ad_food", null, 2.0, 0), 48_000.0, TRIP);
        assertThat(digester.basis()).isEqualTo(Basis.INTAKE);
        assertThat(digester.capacity().value()).isEqualTo(48_000);
        Competitor unknown = capacities.competitor(plant("ad_food", null, 2.0, 0), null, TRIP);
        assertThat(unknown.basis()).isEqualTo(Basis.UNKNOWN);
        assertThat(unknown.capacity()).isNull();
    }

    @Test
    void whatIsAgreedIsNotFreeCapacityAnyMore() {
        Competitor bound = capacities.competitor(plant("wood_power", 67_000.0, null, 60_000), null, TRIP);
        assertThat(bound.capacity().value()).isEqualTo(7_000);
        assertThat(bound.capacity().formula()).isEqualTo("max(0, capacity - agreed)");
        assertThat(capacities
                        .competitor(plant("wood_power", 67_000.0, null, 80_000), null, TRIP)
                        .capacity()
                        .value())
                .isZero();
    }
}
