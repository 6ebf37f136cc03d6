package org.ecopark.features.exports;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of exports, under {@code ecopark.features.exports}.
 *
 * @param mostFeatures of one file; what matches more is refused, never cut
 * @param atOnce exports that run at the same time; one more is answered with 503
 * @param countTimeout for counting what matches before anything is written
 * @param stepTimeout for the database to give the next some hundred features
 * @param wholeTimeout for the reading as a whole, so that a caller who takes it drop by drop holds no cursor for ever
 * @param folder of temporary files; empty for that of the system
 */
@ConfigurationProperties("ecopark.features.exports")
public record ExportSettings(
        @DefaultValue("5000000") int mostFeatures,
        @DefaultValue("3") int atOnce,
        @DefaultValue("60s") Duration countTimeout,
        @DefaultValue("60s") Duration stepTimeout,
        @DefaultValue("30m") Duration wholeTimeout,
        @DefaultValue("") String folder) {

    public ExportSettings {
        if (mostFeatures < 1 || atOnce < 1) {
            throw new IllegalArgumentException("ecopark.features.exports: most-features and at-once are at least 1");
        }
        if (countTimeout.toSeconds() < 1 || stepTimeout.toSeconds() < 1 || wholeTimeout.toSeconds() < 1) {
            throw new IllegalArgumentException("ecopark.features.exports: timeouts are at least 1s");
        }
    }

    Path temporary() {
        return Path.of(folder.isEmpty() ? System.getProperty("java.io.tmpdir") : folder);
    }
}
