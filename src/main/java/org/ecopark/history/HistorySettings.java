package org.ecopark.history;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the room, under {@code ecopark.history}. The list of change sets is kept for ever; what rows were before is
 * kept within these bounds, and change sets beyond them cannot be taken back.
 *
 * @param keepDays for how many days
 * @param keepImages for how many changed or deleted rows (some 400 bytes each; new rows cost next to nothing)
 */
@ConfigurationProperties("ecopark.history")
record HistorySettings(
        @DefaultValue("730") int keepDays,
        @DefaultValue("5000000") long keepImages) {

    HistorySettings {
        if (keepDays < 1 || keepImages < 1) {
            throw new IllegalArgumentException("ecopark.history: keep-days and keep-images are at least 1");
        }
    }
}
