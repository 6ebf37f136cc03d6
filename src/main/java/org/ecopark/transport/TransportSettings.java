package org.ecopark.transport;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code ecopark.transport.*}.
 *
 * @param circuity road distance over straight line by country, such as {@code ecopark.transport.circuity.FR=1.3}; added
 *     to KR 1.26 and GB 1.3
 * @param defaultCircuity where the country is unknown or has no value: 1.4
 */
@ConfigurationProperties("ecopark.transport")
record TransportSettings(
        @Nullable Map<String, Double> circuity,
        @DefaultValue("1.4") double defaultCircuity) {

    TransportSettings {
        requireRatio("ecopark.transport.default-circuity", defaultCircuity);
        if (circuity != null) {
            circuity.forEach((country, ratio) -> requireRatio("ecopark.transport.circuity." + country, ratio));
        }
    }

    private static void requireRatio(String key, double ratio) {
        if (!(ratio >= 1 && ratio <= 10)) {
            throw new IllegalArgumentException(key + " lies between 1 and 10, not " + ratio);
        }
    }
}
