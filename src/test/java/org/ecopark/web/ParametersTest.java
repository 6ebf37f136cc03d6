package org.ecopark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.ecopark.geo.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    private static final List<String> KNOWN = List.of("bbox", "limit", "radius_km", "f", "name");

    private static Parameters given(String name, String... values) {
        return Parameters.of(Map.of(name, values), KNOWN);
    }

    private static String refusal(Runnable reading) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, reading::run);
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.problem().status()).isEqualTo(400);
        return refused.problem().code();
    }

    @Test
    void refusesUnknownNamesAndListsTheKnownOnes() {
        assertThatThrownBy(() -> given("bboxx", "1,2,3,4"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().facts())
                                .containsEntry("parameter", "bboxx")
                                .containsEntry("known", List.of("bbox", "f", "lang", "limit", "name", "radius_km")));
    }

    @Test
    void refusesRepeatedEmptyAndUnreadableValues() {
        assertThat(refusal(() -> given("limit", "1", "2"))).isEqualTo("repeated_parameter");
        assertThat(refusal(() -> given("limit", " "))).isEqualTo("empty_parameter");
        assertThat(refusal(() -> given("name", "a\0b"))).isEqualTo("unreadable_parameter");
    }

    @Test
    void knowsTheLanguageParameterEverywhere() {
        assertThat(given("lang", "ko").findText("lang")).contains("ko");
        assertThat(refusal(() -> given("lang", "fr"))).isEqualTo("not_a_choice");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "100,100", "+7,7", "10000,10000", "10001,10000", "1000000000,10000", "99999999999999999999,10000"
    })
    void clampsTheLimit(String given, int expected) {
        assertThat(given("limit", given).limit(100, 10_000)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0,out_of_range",
        "-1,out_of_range",
        "-99999999999999999999,out_of_range",
        "1e9,not_a_whole_number",
        "ten,not_a_whole_number",
        "1.5,not_a_whole_number"
    })
    void refusesLimitsThatAreNone(String given, String code) {
        assertThat(refusal(() -> given("limit", given).limit(100, 10_000))).isEqualTo(code);
    }

    @Test
    void usesTheUsualLimitWhenNoneIsGiven() {
        assertThat(given("f", "json").limit(100, 10_000)).isEqualTo(100);
    }

    @Test
    void readsBoxes() {
        assertThat(given("bbox", "-1.9, 52.4 ,-1.8,52.5").bbox()).contains(new Box(-1.9, 52.4, -1.8, 52.5));
        assertThat(given("bbox", "-1.9,52.4,0,-1.8,52.5,100").bbox()).contains(new Box(-1.9, 52.4, -1.8, 52.5));
        assertThat(given("bbox", "1e0,2E0,3.,.4e1").bbox()).contains(new Box(1, 2, 3, 4));
    }

    @Test
    void takesWestGreaterThanEastForTheAntimeridian() {
        Box box = given("bbox", "170,-20,-170,-10").bbox().orElseThrow();
        assertThat(box.crossesAntimeridian()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,2,3|bbox_size",
                "1,2,3,4,5|bbox_size",
                "1,2,3,4,5,6,7|bbox_size",
                "1,2,3,|not_a_number",
                "1,2,3,NaN|not_a_number",
                "1,2,3,Infinity|not_a_number",
                "1,2,3,1e999|not_a_number",
                "1,2,3,4d|not_a_number",
                "1,2,3,0x1p3|not_a_number",
                "36.9,126.5,37.6,127.2|bbox_latitude",
                "190,0,200,10|bbox_longitude",
                "0,10,5,-10|bbox_upside_down"
            })
    void refusesBoxesThatAreNone(String given, String code) {
        assertThat(refusal(() -> given("bbox", given).bbox())).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10000", "NaN", "-3", "1e400"})
    void refusesARadiusOutOfBounds(String radius) {
        assertThat(refusal(() -> given("radius_km", radius).findNumber("radius_km", 0.1, 500)))
                .isIn("out_of_range", "not_a_number");
    }

    @Test
    void cutsWhatItRepeats() {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> given("x".repeat(5000), "1"));
        assertThat(refused.problem().facts().get("parameter").toString()).hasSize(301);
    }
}
