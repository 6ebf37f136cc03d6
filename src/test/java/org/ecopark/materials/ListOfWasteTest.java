package org.ecopark.materials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ecopark.measure.AmountUnit;
import org.junit.jupiter.api.Test;

/** Counts are those of Decision 2000/532/EC as amended by 2014/955/EU, agreed on by three published copies. */
class ListOfWasteTest {

    private final Taxonomy taxonomy = Materials.packagedTaxonomy(Map.of());

    @Test
    void hasTwentyChaptersOneHundredElevenSubChaptersAnd842Codes() {
        assertThat(count("chapter")).isEqualTo(20);
        assertThat(count("subchapter")).isEqualTo(111);
        assertThat(count("code")).isEqualTo(842);
    }

    @Test
    void has408HazardousCodes() {
        assertThat(taxonomy.codes().stream().filter(c -> Boolean.TRUE.equals(c.hazardous())))
                .hasSize(408);
    }

    @Test
    void hasTheEntryTypesOfTheGuidance() {
        assertThat(entries("AH")).isEqualTo(235);
        assertThat(entries("MH")).isEqualTo(173);
        assertThat(entries("AN")).isEqualTo(256);
        assertThat(entries("MN")).isEqualTo(178);
    }

    @Test
    void everyHazardousEntryIsAbsoluteOrMirrorHazardous() {
        for (WasteCode code : codes()) {
            assertThat(code.hazardous())
                    .as(code.ref().code())
                    .isEqualTo(code.entryType().endsWith("H"));
        }
    }

    @Test
    void everyCodeHangsBelowItsSubChapterAndChapter() {
        for (WasteCode code : taxonomy.codes()) {
            String text = code.ref().code();
            String expected = text.length() == 2 ? null : text.substring(0, text.length() - 2);
            assertThat(code.parent()).as(text).isEqualTo(expected);
            if (expected != null) {
                assertThat(taxonomy.findCode(new CodeRef("low", expected)))
                        .as(text)
                        .isPresent();
            }
        }
    }

    @Test
    void everyEntryHasAnEnglishAndAKoreanLabel() {
        assertThat(taxonomy.codes()).allSatisfy(code -> {
            assertThat(code.label().en()).isNotBlank();
            assertThat(code.label().ko()).isNotBlank();
        });
    }

    @Test
    void palletsFindTheWoodenPackagingCode() {
        MaterialSearch.Found found = new MaterialSearch(taxonomy).find("pallets", 20);
        assertThat(found.codes()).extracting(c -> c.ref().code()).contains("150103");
        assertThat(found.classes()).extracting(MaterialClass::key).contains("wood");
    }

    @Test
    void koreanWordsFindTheSameCode() {
        assertThat(new MaterialSearch(taxonomy).find("팔레트", 20).codes())
                .extracting(c -> c.ref().code())
                .contains("150103");
    }

    @Test
    void codesAreFoundHoweverTheyAreWritten() {
        for (String written : List.of("150103", "15 01 03", "15.01.03", "15 01 03*")) {
            assertThat(new MaterialSearch(taxonomy).find(written, 5).codes())
                    .as(written)
                    .first()
                    .extracting(c -> c.ref().code())
                    .isEqualTo("150103");
        }
    }

    /** Code lists as counted in the public SEPA mapping. */
    @Test
    void woodCodesMeanWood() {
        for (String code : List.of("030105", "030301", "150103", "170201", "191207", "200138")) {
            assertThat(taxonomy.meanings(new CodeRef("low", code)))
                    .as(code)
                    .anySatisfy(meaning -> assertThat(meaning.classKey()).isEqualTo("wood"));
        }
    }

    @Test
    void hazardousWoodCodesMeanGradeD() {
        for (String code : List.of("030104", "170204", "191206", "200137")) {
            assertThat(taxonomy.meanings(new CodeRef("low", code)).get(0).grade())
                    .as(code)
                    .isEqualTo("D");
        }
    }

    @Test
    void everyClassHasAFiniteReachAndAUnit() {
        assertThat(taxonomy.classes()).hasSizeGreaterThanOrEqualTo(40).allSatisfy(c -> {
            assertThat(c.reach().metres()).isBetween(1000.0, 1_000_000.0);
            assertThat(AmountUnit.values()).contains(c.unit());
        });
    }

    private long count(String level) {
        return taxonomy.codes().stream().filter(c -> c.level().equals(level)).count();
    }

    private long entries(String type) {
        return codes().stream().filter(c -> type.equals(c.entryType())).count();
    }

    private List<WasteCode> codes() {
        return taxonomy.codes().stream().filter(c -> c.level().equals("code")).toList();
    }
}
