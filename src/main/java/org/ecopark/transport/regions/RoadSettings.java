package org.ecopark.transport.regions;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code ecopark.roads.*}.
 *
 * @param maxUpload largest extract that is taken; a form is bounded by {@code ecopark.intake.max-upload} too
 */
@ConfigurationProperties("ecopark.roads")
record RoadSettings(@DefaultValue("2GB") DataSize maxUpload) {

    RoadSettings {
        if (maxUpload.toBytes() < 1) {
            throw new IllegalArgumentException("ecopark.roads.max-upload is at least one byte");
        }
    }
}
