package org.ecopark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ecopark.bench.SyntheticRegister.Site;
import org.junit.jupiter.api.Test;

class SyntheticRegisterTest {

    private final SyntheticRegister register = new SyntheticRegister(1, 20_000);

    @Test
    void theSameSeedGivesTheSameRegister() {
        SyntheticRegister again = new SyntheticRegister(1, 500);
        assertThat(again.facility(123)).isEqualTo(register.facility(123));
        assertThat(again.streams(123)).isEqualTo(register.streams(123));
        assertThat(new SyntheticRegister(2, 500).facility(123)).isNotEqualTo(register.facility(123));
    }

    @Test
    void facilitiesStandInParksOfManySizesAndSomeAnywhere() {
        Map<Integer, Integer> inPark = new HashMap<>();
        for (int i = 0; i < register.facilities(); i++) {
            inPark.merge(register.facility(i).park(), 1, Integer::sum);
        }
        assertThat(inPark.remove(-1)).isBetween(2_800, 3_200);
        assertThat(inPark).hasSizeGreaterThan(1_700);
        // An even share would be 8 or 9.
        assertThat(inPark.values().stream().mapToInt(n -> n).max().orElseThrow())
                .isGreaterThan(60);
    }

    @Test
    void tenantsStandWithinAFewKilometresOfTheirPark() {
        for (int i = 0; i < 2_000; i++) {
            Site site = register.facility(i);
            if (site.park() >= 0) {
                var park = register.park(site.park());
                double northKm = (site.latitude() - park.latitude()) * 111.2;
                double eastKm = (site.longitude() - park.longitude()) * 111.2 * Math.cos(Math.toRadians(55));
                assertThat(Math.hypot(northKm, eastKm)).isLessThan(15);
            }
        }
    }

    @Test
    void halfTheStreamsAreOffersAndTheTwentyClassesAreEven() {
        List<SyntheticStream> streams = IntStream.range(0, register.facilities())
                .mapToObj(register::streams)
                .flatMap(List::stream)
                .toList();
        assertThat(streams).hasSize(60_000);
        assertThat(streams.stream().filter(SyntheticStream::offer).count()).isBetween(29_400L, 30_600L);
        Map<String, Integer> classes = new HashMap<>();
        streams.forEach(stream -> classes.merge(stream.materialClass(), 1, Integer::sum));
        assertThat(classes).hasSize(20);
        assertThat(classes.values()).allSatisfy(count -> assertThat(count).isBetween(2_750, 3_250));
    }
}
