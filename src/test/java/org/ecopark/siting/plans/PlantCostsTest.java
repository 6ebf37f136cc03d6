package org.ecopark.siting.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.measure.PriceLevels;
import org.ecopark.measure.Provenance;
import org.junit.jupiter.api.Test;

class PlantCostsTest {

    private static final MoneyBasis THEN = new MoneyBasis("GBP", 2013);

    private static ProcessType process(String key) {
        return new MaterialLibrary()
                .listProcesses().stream()
                        .filter(each -> each.key().equals(key))
                        .findFirst()
                        .orElseThrow();
    }

    private static PlantCosts.Terms terms(String process, Double... capacities) {
        return new PlantCosts.Terms(process, List.of(capacities), 0.08, true, 20, null, 0.5);
    }

    /** The worked example of four sizes of wood power: 18.2, 28.4, 39.6, 47.8 and 64.2 million pounds of 2013. */
    @Test
    void capitalFollowsThePublishedAnchorAndTheExponent() {
        List<PlantCosts.Priced> sizes = new PlantCosts(
                        process("wood_power"), terms("wood_power", 20_000.0, 35_000.0, 53_000.0, 67_000.0, 97_000.0))
                .sizes(new PriceLevels(List.of(), List.of()), THEN);
        double[] millions = {18.2, 28.4, 39.6, 47.8, 64.2};
        for (int i = 0; i < millions.length; i++) {
            assertThat(sizes.get(i).capital().value() / 1e6).isCloseTo(millions[i], within(0.1));
            assertThat(sizes.get(i).size().leastLoad())
                    .isEqualTo(sizes.get(i).size().capacity() / 2);
        }
        // 8 % over 20 years: 0.10185 a year.
        assertThat(sizes.get(3).costPerYear().value())
                .isCloseTo(sizes.get(3).capital().value() * 0.101852, within(100.0));
        assertThat(sizes.get(3).costPerYear().provenance()).isEqualTo(Provenance.ASSUMED);
        assertThat(PlantCosts.annuity(0, 20)).isEqualTo(0.05);
    }

    @Test
    void whatTheLibraryDoesNotKnowIsNamed() {
        assertThat(PlantCosts.missing(process("wood_power"))).isEmpty();
        assertThat(PlantCosts.missing(process("wood_panel_board"))).contains("anchor_size", "anchor_capex");
        assertThat(PlantCosts.missing(process("wood_chip_yard"))).containsExactly("capex_year");
    }
}
