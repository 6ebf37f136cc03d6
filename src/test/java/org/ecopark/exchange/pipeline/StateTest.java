package org.ecopark.exchange.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "idea|discussion failed",
                "discussion|idea negotiation failed",
                "negotiation|discussion implementation failed",
                "implementation|negotiation completed failed",
                "completed|implementation failed",
                "failed|idea"
            })
    void movesOneStepOrFailsOrBeginsAgain(String from, String moves) {
        assertThat(State.of(from).moves()).extracting(State::key).containsExactlyInAnyOrder(moves.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "idea,false,false",
        "discussion,false,false",
        "negotiation,true,false",
        "implementation,true,true",
        "completed,true,true",
        "failed,false,false"
    })
    void booksFromNegotiationOnAndIsFirmFromImplementationOn(String state, boolean books, boolean firm) {
        assertThat(State.of(state).books()).isEqualTo(books);
        assertThat(State.of(state).isFirm()).isEqualTo(firm);
    }
}
