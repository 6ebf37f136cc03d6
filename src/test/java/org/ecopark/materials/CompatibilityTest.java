package org.ecopark.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.ecopark.layers.Title;
import org.ecopark.materials.Acceptance.Bound;
import org.ecopark.materials.Judgement.Reason;
import org.ecopark.materials.MaterialSpec.Sector;
import org.ecopark.measure.AmountUnit;
import org.junit.jupiter.api.Test;

class CompatibilityTest {

    private final Taxonomy taxonomy = Materials.packagedTaxonomy(Map.of());
    private final Compatibility compatibility = Materials.packagedCompatibility(taxonomy);

    @Test
    void exactCodeIsTheBestMatch() {
        Judgement judgement = judge(offer("wood").code("150103"), need("wood").codes("150103"));
        assertThat(judgement.grade()).isEqualTo(MatchGrade.EXACT_CODE);
        assertThat(judgement.score()).isEqualTo(1.0);
    }

    @Test
    void acceptedSubChapterAcceptsItsCodes() {
        assertThat(judge(offer("wood").code("150103"), need("wood").codes("1501"))
                        .grade())
                .isEqualTo(MatchGrade.SAME_SUB_CHAPTER);
    }

    @Test
    void codeThatIsNotAcceptedIsRejectedEvenInTheSameClass() {
        Judgement judgement = judge(offer("wood").code("170201"), need("wood").codes("150103"));
        assertThat(judgement.isMatch()).isFalse();
        assertThat(codes(judgement.reasons())).containsExactly("code_not_accepted");
    }

    @Test
    void needForAFamilyAcceptsItsMembers() {
        assertThat(judge(offer("ferrous").safe(), need("metals")).grade()).isEqualTo(MatchGrade.SAME_CLASS);
    }

    @Test
    void offerOfAFamilyForAMemberIsBroader() {
        assertThat(judge(offer("metals").safe(), need("ferrous")).grade()).isEqualTo(MatchGrade.BROADER_OFFER);
    }

    @Test
    void differentMaterialsDoNotMatch() {
        assertThat(codes(judge(offer("glass").safe(), need("wood")).reasons())).contains("different_material");
    }

    @Test
    void hazardousMaterialNeedsAPermit() {
        assertThat(codes(judge(
                                offer("solvents").hazardous(true),
                                need("solvents").permit(false))
                        .reasons()))
                .contains("hazardous_without_permit");
        assertThat(judge(offer("solvents").hazardous(true), need("solvents").permit(true))
                        .score())
                .isEqualTo(0.7);
    }

    @Test
    void unknownPermitLowersAndNeverRejects() {
        Judgement judgement = judge(offer("solvents").hazardous(true), need("solvents"));
        assertThat(judgement.isMatch()).isTrue();
        assertThat(judgement.score()).isCloseTo(0.63, within(1e-9)); // 0.7 x 0.9
        assertThat(codes(judgement.unverified())).containsExactly("permit_unknown");
    }

    @Test
    void hazardFollowsFromTheCode() {
        // 17 02 04* is hazardous by the List of Waste.
        assertThat(codes(judge(offer("wood").code("170204"), need("wood").permit(false))
                        .reasons()))
                .contains("hazardous_without_permit");
    }

    @Test
    void gradeThatIsNotAcceptedIsRejected() {
        assertThat(codes(judge(offer("wood").safe().grades("D"), need("wood").grades("A", "B", "C"))
                        .reasons()))
                .contains("grade_not_accepted");
        assertThat(judge(offer("wood").safe().grades("C"), need("wood").grades("A", "B", "C"))
                        .isMatch())
                .isTrue();
    }

    @Test
    void qualityOutsideItsBoundsIsRejectedAndUnknownQualityIsNoted() {
        Need dry = need("wood").bound("moisture_pct", null, 25.0);
        assertThat(codes(judge(offer("wood").safe().quality("moisture_pct", 30), dry)
                        .reasons()))
                .contains("quality_out_of_bounds");
        assertThat(judge(offer("wood").safe().quality("moisture_pct", 25), dry).isMatch())
                .isTrue();
        assertThat(codes(judge(offer("wood").safe(), dry).unverified())).containsExactly("quality_unknown");
    }

    @Test
    void qualityIsToldInWordsOfBothLanguages() {
        Need dry = need("wood").bound("moisture_pct", null, 25.0);
        assertThat(judge(offer("wood").safe(), dry).unverified())
                .extracting(Reason::sentence)
                .containsExactly(new Title(
                        "The need limits the moisture, and that of the offer is unknown.",
                        "수요가 수분 값을 제한하지만 공급의 값을 알 수 없습니다."));
        assertThat(judge(offer("wood").safe().quality("moisture_pct", 30), dry).reasons())
                .extracting(Reason::sentence)
                .contains(
                        new Title("The moisture is 30 %, accepted is at most 25 %.", "수분 값은 30 %, 허용 범위는 25 % 이하입니다."));
        assertThat(judge(
                                offer("wood").safe().quality("ash_melting_point_c", 900),
                                need("wood").bound("ash_melting_point_c", 1100.0, 1500.5))
                        .reasons())
                .extracting(reason -> reason.sentence().en())
                .contains("The ash melting point is 900 °C, accepted is 1100 to 1500.5 °C.");
    }

    @Test
    void tonnesNeverMatchMegawattHours() {
        MaterialSpec offer = new MaterialSpec(
                taxonomy.findClass("steam").orElseThrow(),
                null,
                List.of(),
                false,
                Map.of(),
                AmountUnit.MWH_PER_YEAR,
                null);
        assertThat(codes(compatibility.judge(offer, need("steam").acceptance()).reasons()))
                .contains("different_quantity");
    }

    @Test
    void panelBoardRefusesHazardousWoodWhateverItsPermit() {
        Judgement judgement =
                judge(offer("wood").hazardous(true), need("wood").permit(true).process("wood_panel_board"));
        assertThat(codes(judgement.reasons())).contains("hazardous_wood");
    }

    @Test
    void unclassifiedMaterialMatchesNothing() {
        assertThat(judge(offer("unclassified").safe(), need("unclassified")).isMatch())
                .isFalse();
    }

    private Judgement judge(Offer offer, Need need) {
        return compatibility.judge(offer.spec(), need.acceptance());
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }

    private Offer offer(String materialClass) {
        return new Offer(taxonomy.findClass(materialClass).orElseThrow(), null, List.of(), null, Map.of());
    }

    private Need need(String materialClass) {
        return new Need(taxonomy.findClass(materialClass).orElseThrow(), List.of(), List.of(), null, Map.of(), null);
    }

    private record Offer(
            MaterialClass materialClass, CodeRef ref, List<String> grades, Boolean hazard, Map<String, Double> values) {

        Offer code(String code) {
            return new Offer(materialClass, new CodeRef("low", code), grades, hazard, values);
        }

        Offer safe() {
            return hazardous(false);
        }

        Offer hazardous(boolean hazardous) {
            return new Offer(materialClass, ref, grades, hazardous, values);
        }

        Offer grades(String... some) {
            return new Offer(materialClass, ref, List.of(some), hazard, values);
        }

        Offer quality(String name, double value) {
            return new Offer(materialClass, ref, grades, hazard, Map.of(name, value));
        }

        MaterialSpec spec() {
            return new MaterialSpec(
                    materialClass, ref, grades, hazard, values, materialClass.unit(), new Sector("nace", "38.32"));
        }
    }

    private record Need(
            MaterialClass materialClass,
            List<CodeRef> refs,
            List<String> grades,
            Boolean permitted,
            Map<String, Bound> bounds,
            String receiving) {

        Need codes(String... some) {
            List<CodeRef> refs =
                    List.of(some).stream().map(c -> new CodeRef("low", c)).toList();
            return new Need(materialClass, refs, grades, permitted, bounds, receiving);
        }

        Need grades(String... some) {
            return new Need(materialClass, refs, List.of(some), permitted, bounds, receiving);
        }

        Need permit(boolean hazardous) {
            return new Need(materialClass, refs, grades, hazardous, bounds, receiving);
        }

        Need bound(String name, Double min, Double max) {
            return new Need(materialClass, refs, grades, permitted, Map.of(name, new Bound(min, max)), receiving);
        }

        Need process(String key) {
            return new Need(materialClass, refs, grades, permitted, bounds, key);
        }

        Acceptance acceptance() {
            return new Acceptance(
                    materialClass, refs, grades, permitted, bounds, materialClass.unit(), receiving, null);
        }
    }
}
