package org.ecopark.exchange.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecopark.exchange.pipeline.Exchange.When;
import org.ecopark.exchange.pipeline.Funnel.Conversion;
import org.ecopark.exchange.pipeline.Funnel.Stage;
import org.ecopark.exchange.pipeline.Funnel.Step;
import org.junit.jupiter.api.Test;

class FunnelTest {

    private static Step step(long exchange, State state, String day, Long... parks) {
        return new Step(
                exchange, state, day == null ? null : new When(LocalDate.parse(day), false), null, List.of(parks));
    }

    /** Exchanges of which so many come to each stage; the others stay where they are. */
    private static List<Step> coming(int... reached) {
        List<Step> steps = new ArrayList<>();
        for (int exchange = 0; exchange < reached[0]; exchange++) {
            for (int stage = 0; stage < reached.length && exchange < reached[stage]; stage++) {
                steps.add(step(exchange, State.STAGES.get(stage), null));
            }
        }
        return steps;
    }

    @Test
    void tellsTheKoreanProgrammeOf2005To2013() {
        // jksee.or.kr/journal/view.php?number=3716: 449 explored, 296 implemented, 244 completed, 118
        // commercialised, which it calls 48 %: 118 / 244.
        Conversion korea = Funnel.of(coming(449, 296, 244, 118)).whole();
        assertThat(korea.proposals()).isEqualTo(449);
        assertThat(korea.stages()).extracting(Stage::reached).containsExactly(449, 296, 244, 118, 0);
        assertThat(korea.stages().get(1).ofPrevious()).isCloseTo(0.6592, within(5e-5));
        assertThat(korea.stages().get(2).ofPrevious()).isCloseTo(0.8243, within(5e-5));
        assertThat(korea.stages().get(3).ofPrevious()).isCloseTo(0.48, within(0.005));
        assertThat(korea.stages().get(3).ofFirst()).isCloseTo(0.2628, within(5e-5));
        assertThat(korea.stages()).extracting(Stage::now).containsExactly(153, 52, 126, 118, 0);
    }

    @Test
    void tellsTheKoreanProgrammeTo2015() {
        // 595 proposals, 388 funded, 197 constructed: 65.2 %, 50.8 %, 33.1 % of all.
        Conversion korea = Funnel.of(coming(595, 388, 197)).whole();
        assertThat(korea.stages().get(1).ofPrevious()).isCloseTo(0.652, within(5e-4));
        assertThat(korea.stages().get(2).ofPrevious()).isCloseTo(0.508, within(5e-4));
        assertThat(korea.stages().get(2).ofFirst()).isCloseTo(0.331, within(5e-4));
    }

    @Test
    void keepsHowFarAFailedOneCame() {
        Conversion whole = Funnel.of(List.of(
                        step(1, State.IDEA, null),
                        step(1, State.DISCUSSION, null),
                        step(1, State.NEGOTIATION, null),
                        new Step(1, State.FAILED, null, "price", List.of()),
                        step(2, State.IDEA, null)))
                .whole();
        assertThat(whole.stages()).extracting(Stage::reached).containsExactly(2, 1, 1, 0, 0);
        assertThat(whole.stages()).extracting(Stage::now).containsExactly(1, 0, 0, 0, 0);
        assertThat(whole.failed()).isOne();
        assertThat(whole.barriers()).isEqualTo(Map.of("price", 1));
        // Nobody came to implementation, so there is no share of those that did.
        assertThat(whole.stages().get(4).ofPrevious()).isNull();
    }

    @Test
    void takesTheMedianOfStaysWhoseEndsAreKnown() {
        List<Step> steps = List.of(
                step(1, State.IDEA, "2026-01-01"),
                step(1, State.DISCUSSION, "2026-01-11"),
                step(2, State.IDEA, "2026-01-01"),
                step(2, State.DISCUSSION, "2026-01-31"),
                step(3, State.IDEA, "2026-01-01"),
                step(3, State.DISCUSSION, "2026-04-11"),
                step(4, State.IDEA, null),
                step(4, State.DISCUSSION, "2026-04-11"),
                new Step(5, State.IDEA, new When(LocalDate.parse("2026-01-01"), true), null, List.of()),
                step(5, State.DISCUSSION, "2026-04-11"));
        // 10, 30 and 100 days; the fourth began on an unknown day, the fifth on one of a year.
        Stage ideas = Funnel.of(steps).whole().stages().get(0);
        assertThat(ideas.medianDays()).isEqualTo(30);
        assertThat(ideas.stays()).isEqualTo(3);
        // Of an even number, the middle of the middle two: (10 + 30) / 2.
        assertThat(Funnel.of(steps.subList(0, 4)).whole().stages().get(0).medianDays())
                .isEqualTo(20);
        assertThat(Funnel.of(steps).whole().stages().get(1).medianDays()).isNull();
    }

    @Test
    void countsAnExchangeBetweenTwoParksInBoth() {
        Map<Long, Conversion> parks = Funnel.of(List.of(
                        step(1, State.IDEA, null, 7L, 8L), step(2, State.IDEA, null, 8L), step(3, State.IDEA, null)))
                .byPark();
        assertThat(parks.get(7L).proposals()).isOne();
        assertThat(parks.get(8L).proposals()).isEqualTo(2);
        assertThat(parks.get(0L).proposals()).isOne();
    }

    @Test
    void saysNothingOfNothing() {
        Conversion none = Funnel.of(List.of()).whole();
        assertThat(none.proposals()).isZero();
        assertThat(none.stages()).allSatisfy(stage -> {
            assertThat(stage.reached()).isZero();
            assertThat(stage.ofFirst()).isNull();
        });
    }

    @Test
    void writesATableThatNoSpreadsheetRuns() {
        String csv =
                ConversionCsv.of(Funnel.of(List.of(step(1, State.IDEA, null, 7L))), Map.of(7L, "=cmd(\"x\"), park"));
        assertThat(csv.lines()).hasSize(1 + 6 + 6);
        assertThat(csv)
                .contains("whole,,,idea,1,,1.0,1,,0\r\n", "park,7,\"'=cmd(\"\"x\"\"), park\",idea,1,,1.0,1,,0\r\n");
    }
}
