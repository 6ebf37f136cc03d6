package org.ecopark.siting.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.ecopark.capacity.assumptions.AssumptionSet;
import org.ecopark.capacity.economics.Books;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.measure.MoneyBasis;
import org.junit.jupiter.api.Test;

class PlantCostsTest {

    private static final MoneyBasis THEN = new MoneyBasis("GBP", 2013);

    private static ProcessType process(String key) {
        return Books.process(key);
    }

    private static AssumptionSet of2013() {
        return Books.set("gb_2013");
    }

    private static PlantCosts.Wish wish(String process, Map<String, Double> edits, Double... capacities) {
        return new PlantCosts.Wish(process, "gb_2013", List.of(capacities), edits, 0.5);
    }

    /** The worked example of sizes of wood power: 18.2, 28.4, 39.6, 47.8 and 64.2 million pounds of 2013. */
    @Test
    void capitalFollowsThePublishedAnchorAndTheExponent() {
        List<PlantCosts.Priced> sizes = new PlantCosts(
                        process("wood_power"),
                        of2013(),
                        "wood",
                        wish("wood_power", Map.of(), 20_000.0, 35_000.0, 53_000.0, 67_000.0, 97_000.0))
                .sizes(Books.levels(), THEN);
        double[] millions = {18.2, 28.4, 39.6, 47.8, 64.2};
        for (int i = 0; i < millions.length; i++) {
            assertThat(sizes.get(i).capital().value() / 1e6).isCloseTo(millions[i], within(0.1));
            assertThat(sizes.get(i).size().leastLoad())
                    .isEqualTo(sizes.get(i).size().capacity() / 2);
        }
        // 8 % over 20 years is 0.101852 a year, and 5 % of the capital runs the plant.
        assertThat(sizes.get(3).costPerYear().value())
                .isCloseTo(sizes.get(3).capital().value() * 0.151852, within(100.0));
        assertThat(PlantCosts.assumed(sizes.get(3).costPerYear())).contains("discount_rate", "opex_share");
        assertThat(PlantCosts.annuity(0, 20)).isEqualTo(0.05);
    }

    @Test
    void ownValuesReplaceAssumptionsAndAreNotCalledAssumed() {
        Map<String, Double> own = Map.of("discount_rate", 0.1, "opex_share:wood_power", 0.0);
        PlantCosts.Priced size = new PlantCosts(
                        process("wood_power"), of2013(), "wood", wish("wood_power", own, 67_000.0))
                .sizes(Books.levels(), THEN)
                .get(0);
        // 10 % over 20 years: 0.11746.
        assertThat(size.costPerYear().value()).isCloseTo(size.capital().value() * 0.11746, within(300.0));
        assertThat(PlantCosts.assumed(size.costPerYear())).doesNotContain("discount_rate", "opex_share");
    }

    @Test
    void whatIsNotKnownIsNamed() {
        assertThat(new PlantCosts(process("wood_power"), of2013(), "wood", wish("wood_power", Map.of())).missing())
                .isEmpty();
        assertThat(new PlantCosts(process("wood_panel_board"), of2013(), "wood", wish("wood_panel_board", Map.of()))
                        .missing())
                .contains("anchor_size", "anchor_capex");
    }
}
