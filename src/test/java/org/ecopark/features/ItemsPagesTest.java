package org.ecopark.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemsPagesTest {

    @ParameterizedTest
    @CsvSource({
        "242.95715407335757,242.957",
        "67123456.7,67123457",
        "67000,67000",
        "1234567890123,1234567890123",
        "12.0,12",
        "0.5,0.5",
        "0.1234567,0.12346",
        "0.000123456789,0.000123457",
        "-3.25,-3.25",
        "0,0",
        "-0.0,0",
        "NaN,NaN"
    })
    void writesNumbersForPeopleWithoutLosingTheirSize(double value, String written) {
        assertThat(ItemsPages.written(value)).isEqualTo(written);
    }
}
