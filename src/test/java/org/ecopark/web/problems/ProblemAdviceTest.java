package org.ecopark.web.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

class ProblemAdviceTest {

    @Test
    void callerWhoLeftIsNoFailureOfOursHoweverItIsWrapped() {
        IOException left = new ClientAbortException(new IOException("Broken pipe"));
        assertThat(ProblemAdvice.isBrokenConnection(left)).isTrue();
        assertThat(ProblemAdvice.isBrokenConnection(new UncheckedIOException(left)))
                .isTrue();
        assertThat(ProblemAdvice.isBrokenConnection(
                        new IllegalStateException(new AsyncRequestNotUsableException("gone", left))))
                .isTrue();
    }

    @Test
    void brokenFileIsOurFailure() {
        assertThat(ProblemAdvice.isBrokenConnection(new IOException("No space left on device")))
                .isFalse();
    }
}
