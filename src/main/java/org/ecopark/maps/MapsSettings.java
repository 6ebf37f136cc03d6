package org.ecopark.maps;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the room, under {@code ecopark.maps}.
 *
 * @param largest pixels of a picture's longer side at most
 * @param queryTimeout after which a layer's shapes are given up
 * @param memoryMegabytes of all pictures that are drawn at the same time; 0 takes half of what Java may use
 * @param patience how long a request waits for its turn before it is refused
 * @param mostShapes of one layer in one picture
 * @param mostInfo features that one GetFeatureInfo may give
 * @param maxAge how long a picture may be kept without asking again; 0 asks each time, which costs a 304
 */
@ConfigurationProperties("ecopark.maps")
public record MapsSettings(
        @DefaultValue("4096") int largest,
        @DefaultValue("30s") Duration queryTimeout,
        @DefaultValue("0") int memoryMegabytes,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("2000000") int mostShapes,
        @DefaultValue("100") int mostInfo,
        @DefaultValue("0s") Duration maxAge) {

    public MapsSettings {
        if (largest < 256 || largest > 16_384 || mostShapes < 1 || mostInfo < 1 || memoryMegabytes < 0) {
            throw new IllegalArgumentException(
                    "ecopark.maps: largest is 256 to 16384, most-shapes and most-info at least 1");
        }
        if (queryTimeout.toSeconds() < 1 || patience.isNegative() || maxAge.isNegative()) {
            throw new IllegalArgumentException(
                    "ecopark.maps: query-timeout is at least 1s, patience and max-age at least 0s");
        }
    }

    /** Bytes that all pictures drawn at the same time may take. */
    public long memoryBytes() {
        return memoryMegabytes > 0
                ? memoryMegabytes * 1_048_576L
                : Runtime.getRuntime().maxMemory() / 2;
    }
}
