package org.ecopark.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.ecopark.Door;
import org.ecopark.DoorIT;
import org.ecopark.layers.cql.CqlGrammar;
import org.junit.jupiter.api.Test;

/** Some thousand filters and boxes against PostGIS: an answer or a refusal or a cut in time, no other failure. */
@DoorIT
class FilterFuzzIT extends FixtureDoor {

    private static final String ITEMS = "/ogc/collections/fixture/items?limit=5";

    @Test
    void filtersAreAnsweredOrRefused() {
        CqlGrammar grammar = new CqlGrammar(7);
        int answered = 0;
        int cut = 0;
        for (int i = 0; i < 3_000; i++) {
            String text = grammar.next();
            HttpResponse<String> answer = door.get(ITEMS + "&filter=" + encoded(text));
            assertThat(answer.statusCode()).as(text + " gave " + answer.body()).isIn(200, 400, 504);
            answered += answer.statusCode() == 200 ? 1 : 0;
            cut += answer.statusCode() == 504 ? 1 : 0;
        }
        // Those that were looked at compare two written shapes whose edges cross oceans by S_DWITHIN: such edges are
        // bent
        // in pieces of a quarter of a degree, and PostGIS compares each piece of the one with each of the other.
        assertThat(cut).isLessThan(60);
        assertThat(answered).isGreaterThan(500);
        assertThat(jdbc.sql("SELECT count(*) FROM fixture.place")
                        .query(Long.class)
                        .single())
                .isEqualTo(31);
    }

    @Test
    void boxesAreAnsweredOrRefused() {
        CqlGrammar grammar = new CqlGrammar(8);
        int answered = 0;
        for (int i = 0; i < 2_000; i++) {
            String query = "&bbox=" + encoded(grammar.nextBox()) + "&bbox-crs=" + grammar.nextSystem() + "&crs="
                    + grammar.nextSystem();
            HttpResponse<String> answer = door.get(ITEMS + query);
            assertThat(answer.statusCode()).as(query + " gave " + answer.body()).isIn(200, 400);
            answered += answer.statusCode() == 200 ? 1 : 0;
        }
        assertThat(answered).isGreaterThan(200);
    }

    @Test
    void aSlowFilterIsCutWithAMessage() {
        Instant start = Instant.now();
        HttpResponse<String> answer =
                door.get("/ogc/collections/fixture_stuck/items?filter=" + encoded("name LIKE '%'"));
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(Door.read(answer).path("code").asString()).isEqualTo("query_timeout");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }
}
