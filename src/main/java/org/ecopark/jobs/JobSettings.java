package org.ecopark.jobs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the room, under {@code ecopark.jobs}.
 *
 * @param parallel how many jobs run at once
 * @param waiting how many may wait; further ones are refused
 */
@ConfigurationProperties("ecopark.jobs")
public record JobSettings(
        @DefaultValue("4") int parallel,
        @DefaultValue("100") int waiting) {

    public JobSettings {
        if (parallel < 1 || waiting < 1) {
            throw new IllegalArgumentException("ecopark.jobs.parallel and ecopark.jobs.waiting are at least 1");
        }
    }
}
