package org.ecopark.suitability.diversity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiversityTest {

    /** 4, 2, 1 and 1 of 8: 0.5 ln 2 + 0.25 ln 4 + 2 * 0.125 ln 8 = 1.75 ln 2 = 1.21301. */
    @Test
    void indexIsShannonsOfTheShares() {
        assertThat(Diversity.shannon(List.of(4L, 2L, 1L, 1L))).isCloseTo(1.75 * Math.log(2), within(1e-12));
        assertThat(Diversity.evenness(List.of(4L, 2L, 1L, 1L))).isCloseTo(0.875, within(1e-12));
    }

    @Test
    void oneDivisionIsNoDiversityAndEqualOnesAreEven() {
        assertThat(Diversity.shannon(List.of(7L))).isZero();
        assertThat(Diversity.evenness(List.of(7L))).isNaN();
        assertThat(Diversity.evenness(List.of(3L, 3L, 3L))).isCloseTo(1, within(1e-12));
        assertThat(Diversity.shannon(List.of())).isZero();
    }
}
