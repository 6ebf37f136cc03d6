package org.ecopark.prospects.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ecopark.prospects.point.Concentration.Supplier;
import org.junit.jupiter.api.Test;

class ConcentrationTest {

    private static Supplier supplier(long facility, double tonnes) {
        return new Supplier(facility, "S" + facility, tonnes);
    }

    @Test
    void aSingleSupplierIsTenThousand() {
        Concentration one = Concentration.of(List.of(supplier(1, 70), supplier(1, 30), supplier(2, 0)));
        assertThat(one.index()).isEqualTo(10_000);
        assertThat(one.suppliers()).isEqualTo(1);
        assertThat(one.shareOfFive()).isEqualTo(1);
    }

    @Test
    void sharesAreSquared() {
        // 40, 20, 15, 10, 10, 5 %: 1600 + 400 + 225 + 100 + 100 + 25 = 2450; five largest 95 %.
        Concentration six = Concentration.of(List.of(
                supplier(1, 5), supplier(2, 40), supplier(3, 10), supplier(4, 20), supplier(5, 15), supplier(6, 10)));
        assertThat(six.index()).isCloseTo(2450, within(1e-9));
        assertThat(six.shareOfFive()).isCloseTo(0.95, within(1e-12));
        assertThat(six.five()).extracting(Supplier::facility).containsExactly(2L, 4L, 5L, 3L, 6L);
    }

    @Test
    void nobodyIsNought() {
        assertThat(Concentration.of(List.of()).index()).isZero();
        assertThat(Concentration.of(List.of()).shareOfFive()).isZero();
    }
}
