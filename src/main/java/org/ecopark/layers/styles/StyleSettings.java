package org.ecopark.layers.styles;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of styles, under {@code ecopark.styles}.
 *
 * @param folder with further style files, which come before the shipped ones and are read again when they change; empty
 *     for none
 */
@ConfigurationProperties("ecopark.styles")
record StyleSettings(@DefaultValue("") String folder) {}
