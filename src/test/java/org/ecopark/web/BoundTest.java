package org.ecopark.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0;0",
                "600;600",
                "0.001;0.001",
                "1e-9;0.000000001",
                "-180;-180",
                "2200;2200",
                "0.1;0.1",
                "10000;10,000",
                "1e13;10,000,000,000,000",
                "-20000.5;-20,000.5"
            })
    void endsOfRangesHaveNoExponents(double number, String told) {
        assertThat(Bound.told(number)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"2000;2000", "20000;20,000", "9223372036854775807;9,223,372,036,854,775,807"})
    void wholeNumbersKeepAllTheirDigits(long number, String told) {
        assertThat(Bound.told(number)).isEqualTo(told);
    }
}
