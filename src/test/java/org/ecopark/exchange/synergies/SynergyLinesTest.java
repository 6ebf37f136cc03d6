package org.ecopark.exchange.synergies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lines of synergies on the map. */
class SynergyLinesTest {

    @Test
    void linesGoTheShortWayAroundTheEarth() {
        assertThat(SynergyLines.parts(10, 1, 20, 2)).isDeepEqualTo(new double[][] {{10, 1, 20, 2}});
        assertThat(SynergyLines.parts(179, 10, -177, 14))
                .isDeepEqualTo(new double[][] {{179, 10, 180, 11}, {-180, 11, -177, 14}});
        assertThat(SynergyLines.parts(-179, 10, 178, 13))
                .isDeepEqualTo(new double[][] {{-179, 10, -180, 11}, {180, 11, 178, 13}});
        assertThat(SynergyLines.parts(180, 10, -180, 12))
                .isDeepEqualTo(new double[][] {{180, 10, 180, 10}, {-180, 10, -180, 12}});
    }
}
