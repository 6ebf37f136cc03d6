package org.ecopark.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.ecopark.transport.HeatFit.Temperatures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatFitTest {

    /** Empty is unknown or without an end. */
    @ParameterizedTest
    @CsvSource({
        "200, 500, 100, 190, 10, WARM_ENOUGH",
        "200, 500, 100, 191, 10, UNVERIFIED",
        "200, 500, 100, 200, 0, WARM_ENOUGH",
        "100, 200, 200, 500, 10, TOO_COOL",
        ", 100, 90, 200, 10, UNVERIFIED",
        ", 100, 91, 200, 10, TOO_COOL",
        "500, , , 100, 10, WARM_ENOUGH",
        "100, , , , 10, UNVERIFIED",
        ", , 100, 200, 10, UNVERIFIED"
    })
    void aSourceIsWarmerByThePinch(
            Double low, Double high, Double needLow, Double needHigh, double pinch, HeatFit expected) {
        assertThat(HeatFit.judge(new Temperatures(low, high), new Temperatures(needLow, needHigh), pinch))
                .isEqualTo(expected);
    }

    @Test
    void refusesRangesThatGoDownAndNegativePinches() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Temperatures(200.0, 100.0));
        Temperatures any = new Temperatures(null, null);
        assertThatIllegalArgumentException().isThrownBy(() -> HeatFit.judge(any, any, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> HeatFit.judge(any, any, Double.NaN));
    }
}
