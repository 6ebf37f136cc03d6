package org.ecopark.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The GeoTools bundle carries a logger of its own; declared in the wrong place in the build, it would win. */
class LoggingTest {

    @Test
    void loggingIsLogbacks() {
        assertThat(LoggerFactory.getILoggerFactory()).isInstanceOf(LoggerContext.class);
    }
}
