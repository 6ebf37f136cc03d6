package org.ecopark.features;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the room, under {@code ecopark.features}.
 *
 * @param usualLimit features of a page when the request does not say
 * @param mostLimit features of a page at most; a greater limit is answered with this many
 * @param queryTimeout after which a page is given up
 * @param countTimeout after which {@code numberMatched} is left out
 * @param maxAge how long an answer may be kept without asking again; 0 asks each time, which costs a 304
 */
@ConfigurationProperties("ecopark.features")
record FeaturesSettings(
        @DefaultValue("100") int usualLimit,
        @DefaultValue("10000") int mostLimit,
        @DefaultValue("20s") Duration queryTimeout,
        @DefaultValue("2s") Duration countTimeout,
        @DefaultValue("0s") Duration maxAge) {

    FeaturesSettings {
        if (usualLimit < 1 || mostLimit < usualLimit) {
            throw new IllegalArgumentException(
                    "ecopark.features: usual-limit is at least 1 and at most most-limit (" + mostLimit + ")");
        }
        if (queryTimeout.toSeconds() < 1 || countTimeout.toSeconds() < 1 || maxAge.isNegative()) {
            throw new IllegalArgumentException("ecopark.features: timeouts are at least 1s and max-age at least 0s");
        }
    }
}
