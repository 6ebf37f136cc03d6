package org.ecopark.features;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the room, under {@code ecopark.features}.
 *
 * @param usualLimit features of a page when the request does not say
 * @param mostLimit features of a page at most; a greater limit is answered with this many
 * @param queryTimeout after which a page is given up
 * @param countTimeout after which {@code numberMatched} is left out and {@code numberEstimated} given
 * @param mostCounted matches beyond which, as estimated, none are counted
 * @param systems EPSG codes of the coordinate systems that are served besides CRS84
 * @param maxAge how long an answer may be kept without asking again; 0 asks each time, which costs a 304
 */
@ConfigurationProperties("ecopark.features")
public record FeaturesSettings(
        @DefaultValue("100") int usualLimit,
        @DefaultValue("10000") int mostLimit,
        @DefaultValue("20s") Duration queryTimeout,
        @DefaultValue("2s") Duration countTimeout,
        @DefaultValue("2000000") long mostCounted,

        @DefaultValue({"EPSG:4326", "EPSG:3857", "EPSG:27700", "EPSG:5179", "EPSG:5186"})
        List<String> systems,

        @DefaultValue("0s") Duration maxAge) {

    public FeaturesSettings {
        systems = List.copyOf(systems);
        if (usualLimit < 1 || mostLimit < usualLimit) {
            throw new IllegalArgumentException(
                    "ecopark.features: usual-limit is at least 1 and at most most-limit (" + mostLimit + ")");
        }
        if (queryTimeout.toSeconds() < 1 || countTimeout.toSeconds() < 1 || maxAge.isNegative()) {
            throw new IllegalArgumentException("ecopark.features: timeouts are at least 1s and max-age at least 0s");
        }
    }
}
