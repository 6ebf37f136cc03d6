package org.ecopark.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the room, under {@code ecopark.intake}.
 *
 * @param maxUpload files that are taken are smaller
 * @param profiles folder with further profiles (*.yaml), read at the start; empty for none
 */
@ConfigurationProperties("ecopark.intake")
public record IntakeSettings(
        @DefaultValue("2GB") DataSize maxUpload,
        @DefaultValue("") String profiles) {

    public IntakeSettings {
        if (maxUpload.toBytes() < 1) {
            throw new IllegalArgumentException("ecopark.intake.max-upload is at least one byte");
        }
    }
}
