package org.ecopark.tiles;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the room, under {@code ecopark.tiles}.
 *
 * @param queryTimeout after which making a tile is given up
 * @param maxAge how long a tile may be kept by whoever asked without asking again; 0 asks each time, which costs a 304
 *     and shows edits at once
 */
@ConfigurationProperties("ecopark.tiles")
record TilesSettings(
        @DefaultValue("20s") Duration queryTimeout,
        @DefaultValue("0s") Duration maxAge) {

    TilesSettings {
        if (queryTimeout.toSeconds() < 1 || maxAge.isNegative()) {
            throw new IllegalArgumentException("ecopark.tiles: query-timeout is at least 1s and max-age at least 0s");
        }
    }
}
