package org.ecopark.layers.cache;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How many tiles are kept, under {@code ecopark.layers.cache}.
 *
 * @param memory for tiles in memory; 0 keeps none
 * @param disk for tiles below the home folder, which are there again after a restart; 0 keeps none
 */
@ConfigurationProperties("ecopark.layers.cache")
record CacheSettings(
        @DefaultValue("64MB") DataSize memory,
        @DefaultValue("1GB") DataSize disk) {

    CacheSettings {
        if (memory.isNegative() || disk.isNegative()) {
            throw new IllegalArgumentException("ecopark.layers.cache: memory and disk are at least 0");
        }
    }
}
