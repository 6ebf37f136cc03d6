package org.ecopark.streams.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ecopark.measure.Figure;
import org.ecopark.measure.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactorTableTest {

    private final FactorTable table = new FactorTable();

    /** SEPA's totals of all materials in 2018, added up from its table apart from ours. */
    private static final Map<String, Double> PUBLISHED_TOTALS = Map.of(
            "mining", 245_783.0,
            "food_drink", 667_030.0,
            "wood_products", 31_476.0,
            "chemicals_plastics", 96_794.0,
            "other_manufacturing", 100_871.0,
            "power", 24_945.0,
            "water", 221_417.0,
            "commerce", 1_587_565.0);

    @Test
    void factorTimesEmploymentGivesThePublishedWasteBack() {
        for (WasteFactor factor : table.factors()) {
            double employees = employees(factor.sector());
            // Factors have six digits.
            assertThat(factor.base() * employees / 1000).as(factor.key()).isCloseTo(factor.wasteT(), within(1.0));
            assertThat(factor.low() * employees / 1000).as(factor.key()).isCloseTo(factor.wasteLowT(), within(1.0));
            assertThat(factor.high() * employees / 1000).as(factor.key()).isCloseTo(factor.wasteHighT(), within(2.0));
        }
    }

    @Test
    void theFactorsOfASectorComeToNoMoreThanAllItsWaste() {
        Map<String, Double> sums = new TreeMap<>();
        table.factors()
                .forEach(each -> sums.merge(each.sector(), each.base() * employees(each.sector()) / 1000, Double::sum));
        assertThat(sums.keySet()).isEqualTo(new TreeMap<>(PUBLISHED_TOTALS).keySet());
        // What is left out are rows below 500 t or below twice the smallest sector's; least is kept of power.
        sums.forEach((sector, sum) -> assertThat(sum / Objects.requireNonNull(PUBLISHED_TOTALS.get(sector)))
                .as(sector)
                .isBetween(0.5, 1.00001));
    }

    @ParameterizedTest
    @CsvSource({
        // SEPA 2018, wood wastes, tonnes; employment of Scotland 2019 by ONS.
        "commerce, 49709, 2136700",
        "wood_products, 16104, 7000",
        "mining, 2324, 27500",
        "water, 5664, 6500"
    })
    void woodIsThatOfTheSource(String sector, double tonnes, double employees) {
        WasteFactor wood = factor(sector, "wood");
        assertThat(wood.base()).isCloseTo(tonnes * 1000 / employees, within(wood.base() * 1e-5));
        assertThat(employees(sector)).isEqualTo(employees);
    }

    @Test
    void rowsThatAreMostlyTheSourcesRemainderAreLeftOut() {
        // SEPA gives power 1,253 t of wood and the smallest sector 919 t: nothing of power's own can be told from that.
        assertThat(table.factors().stream().map(WasteFactor::key)).doesNotContain("power_wood", "food_drink_glass");
    }

    @Test
    void aJoineryOfFiftyIsReckonedByHand() {
        SectorGroup group = Objects.requireNonNull(table.find("nace", "16.23").group());
        Site site = new Site(7, "Joinery", "s", "j", "nace", "16.23", 50, Provenance.DECLARED, "GB");
        Figure amount = Estimator.amount(site, 50, group, factor("wood_products", "wood"));
        // 16,104 t / 7,000 = 2.30057 t each, 50 of them 115.03 t; 7,113 t and 50,936 t give 50.81 t and 363.83 t.
        assertThat(amount.value()).isCloseTo(115.03, within(0.01));
        assertThat(Objects.requireNonNull(amount.low())).isCloseTo(50.81, within(0.01));
        assertThat(Objects.requireNonNull(amount.high())).isCloseTo(363.83, within(0.01));
        assertThat(amount.unit()).isEqualTo("t_per_year");
        assertThat(amount.provenance()).isEqualTo(Provenance.ESTIMATED);
        assertThat(amount.inputs()).extracting(Figure::name).containsExactly("employees", "waste_per_employee");
        assertThat(amount.inputs().get(1).inputs()).extracting(Figure::value).containsExactly(16_104.0, 7000.0);
    }

    @Test
    void employeesThatWereAssumedMakeTheAmountAssumed() {
        SectorGroup group = Objects.requireNonNull(table.find("nace", "16").group());
        Site site = new Site(7, "Joinery", "s", "j", "nace", "16", 50, Provenance.ASSUMED, "GB");
        assertThat(Estimator.amount(site, 50, group, factor("wood_products", "wood"))
                        .provenance())
                .isEqualTo(Provenance.ASSUMED);
    }

    @ParameterizedTest
    @CsvSource({
        "nace, 16.21, wood_products",
        "NACE, C16, wood_products",
        "nace, 1621, wood_products",
        "sic, 16.21/1, wood_products",
        "ksic, 16210, wood_products",
        "nace, 31.09, other_manufacturing",
        "nace, 34, ",
        "ksic, 34, other_manufacturing",
        "nace, 10, food_drink",
        "nace, 22.29, chemicals_plastics",
        "nace, B, mining",
        "nace, D, power",
        "nace, G, commerce",
        "ksic, S, commerce",
        "isic, 47, commerce",
        "nace, 36.00, water"
    })
    void aSectorFallsIntoItsGroup(String scheme, String code, String group) {
        SectorGroup found = table.find(scheme, code).group();
        assertThat(found == null ? null : found.key()).isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource({
        ", , no_sector",
        "nace, '  ', no_sector",
        "naics, 321113, unknown_scheme",
        "nace, C, sector_too_wide",
        "nace, E, sector_too_wide",
        "nace, 1.13, unknown_sector",
        "nace, Z, unknown_sector",
        "nace, 99, unknown_sector",
        "nace, sawmill, unknown_sector",
        "nace, 16;DROP TABLE, unknown_sector",
        "nace, 38.32, sector_without_factors",
        "nace, F, sector_without_factors",
        "nace, 01.13, sector_without_factors",
        "ksic, 42, sector_without_factors"
    })
    void whatHasNoFactorSaysWhy(String scheme, String code, String why) {
        FactorTable.Found found = table.find(scheme, code);
        assertThat(found.group()).isNull();
        assertThat(Objects.requireNonNull(found.missing()).code()).isEqualTo(why);
    }

    @Test
    void noDivisionIsInTwoGroups() {
        assertThat(table.sectors().stream().flatMap(group -> group.divisions().stream()))
                .doesNotHaveDuplicates();
        assertThat(table.sectors().stream().flatMap(group -> group.ksicDivisions().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void classesWithoutAFactorAreNamed() {
        SectorGroup wood = Objects.requireNonNull(table.find("nace", "16").group());
        assertThat(table.classesWithout(wood)).contains("ferrous", "glass").doesNotContain("wood");
    }

    @Test
    void aFactorOfAnUnknownSectorIsRefused() {
        List<WasteFactor> factors = table.factors();
        assertThatThrownBy(() -> new FactorTable(List.of(), factors)).hasMessageContaining("mining_chemicals");
    }

    private WasteFactor factor(String sector, String materialClass) {
        return table.factors().stream()
                .filter(each ->
                        each.sector().equals(sector) && each.materialClass().equals(materialClass))
                .findFirst()
                .orElseThrow();
    }

    private double employees(String sector) {
        return table.sectors().stream()
                .filter(group -> group.key().equals(sector))
                .map(SectorGroup::employees)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow();
    }
}
