package org.ecopark.capacity.assumptions;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecopark.capacity.economics.Books;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsTest {

    @ParameterizedTest
    @CsvSource({
        "capture, 7, false",
        "capture:wood_power, 0.6, true",
        "discount_rate, -3, false",
        "availability, 1.01, false",
        "project_life, -1, false",
        "project_life, 25, true",
        "mean_haul, -0.1, false",
        "water, 0.2, true"
    })
    void sharesAreParts(String edit, double value, boolean allowed) {
        assertThat(Bounds.of(edit).orElseThrow().allow(value)).isEqualTo(allowed);
    }

    @Test
    void pricesAndFeesHaveEitherSign() {
        assertThat(Bounds.of("gate_fee:wood_power")).isEmpty();
        assertThat(Bounds.of("power_price")).isEmpty();
    }

    /** What is packaged keeps to what a caller has to keep to. */
    @Test
    void packagedAssumptionsLieWithinTheirBounds() {
        for (AssumptionSet set : new AssumptionSets(Books.levels()).listSets()) {
            for (Assumption row : set.rows()) {
                if (row.base() != null) {
                    double base = row.base();
                    assertThat(Bounds.of(row.key()).stream().allMatch(bounds -> bounds.allow(base)))
                            .as(set.key() + " " + row.key())
                            .isTrue();
                }
            }
        }
    }
}
