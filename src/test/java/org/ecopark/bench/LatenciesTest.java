package org.ecopark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void percentilesAreValuesThatOccurred() {
        Latencies hundred = new Latencies(
                LongStream.rangeClosed(1, 100).map(ms -> (101 - ms) * 1_000_000).toArray());
        assertThat(hundred.percentileMs(50)).isEqualTo(50);
        assertThat(hundred.percentileMs(99)).isEqualTo(99);
        assertThat(hundred.cells()).isEqualTo("50.00 | 99.00 | 1.00 | 100.00");
        assertThat(new Latencies(new long[] {7_000_000}).percentileMs(99)).isEqualTo(7);
    }
}
