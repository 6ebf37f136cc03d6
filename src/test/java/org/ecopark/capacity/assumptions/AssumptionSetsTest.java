package org.ecopark.capacity.assumptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopark.capacity.economics.Books;
import org.junit.jupiter.api.Test;

class AssumptionSetsTest {

    private final AssumptionSets sets = new AssumptionSets(Books.levels());

    @Test
    void casesAreOfPlacesThatAreShipped() throws IOException {
        try (InputStream places =
                Objects.requireNonNull(getClass().getResourceAsStream("/gis-data/places/parks.geojson"))) {
            String shipped = new String(places.readAllBytes(), StandardCharsets.UTF_8);
            for (AssumptionSet set : sets.listSets()) {
                for (String place : set.cases()) {
                    assertThat(shipped).contains("\"" + place.substring(place.indexOf(':') + 1) + "\"");
                }
            }
        }
        assertThat(sets.findSetOfCase("tyseley:tyseley-energy-park")
                        .orElseThrow()
                        .key())
                .isEqualTo("gb_2013");
        assertThat(sets.findSetOfCase("kicox:kicox-onsan")).isEmpty();
    }

    /** What is not known stands there as a row without a value, so that it can be seen to be missing. */
    @Test
    void eachSetHasARowOfEachKind() {
        List<String> kinds = List.of(
                "opex_share",
                "power_price",
                "product_price",
                "support",
                "gate_fee",
                "landfill_tax",
                "discount_rate",
                "tax_rate",
                "project_life",
                "ramp_up_1",
                "ramp_up_2",
                "ramp_up_3",
                "land",
                "water",
                "grid_factor");
        for (AssumptionSet set : sets.listSets()) {
            Set<String> keys = set.rows().stream().map(Assumption::key).collect(Collectors.toSet());
            assertThat(keys).as(set.key()).containsAll(kinds);
        }
    }

    @Test
    void theRampOfThreeYearsIsThatOfTwoBritishPlants() {
        for (AssumptionSet set : sets.listSets()) {
            assertThat(List.of("ramp_up_1", "ramp_up_2", "ramp_up_3"))
                    .as(set.key())
                    .map(key -> Objects.requireNonNull(set.find(key)).value())
                    .containsExactly(0.15, 0.60, 0.88);
        }
    }
}
