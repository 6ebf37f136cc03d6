package org.ecopark.exchange.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.ecopark.exchange.partners.PartnerQuery.PageKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageKeyTest {

    @Test
    void wordKeepsEveryBit() {
        PageKey key = new PageKey(12345.678901234567, Long.MAX_VALUE, 1);
        assertThat(PageKey.parse(key.word())).isEqualTo(key);
    }

    @Test
    void ordersByDistanceThenByIds() {
        assertThat(new PageKey(1, 9, 9)).isLessThan(new PageKey(2, 1, 1));
        assertThat(new PageKey(1, 1, 9)).isLessThan(new PageKey(1, 2, 1));
        assertThat(new PageKey(1, 1, 1)).isLessThan(new PageKey(1, 1, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1-2", "1-2-3-4", "zz-1-1", "7ff8000000000000-1-1", "bff0000000000000-1-1"})
    void refusesWordsItDidNotMake(String word) {
        assertThatIllegalArgumentException().isThrownBy(() -> PageKey.parse(word));
    }
}
