package org.ecopark.materials;

import java.util.List;
import java.util.Map;
import org.ecopark.measure.AmountUnit;
import org.jspecify.annotations.Nullable;

/**
 * What an offer is. Null and empty mean unknown.
 *
 * @param grades usually one; several when the stream is a mix of grades
 * @param quality measured values by name, such as {@code moisture_pct}
 */
public record MaterialSpec(
        @Nullable MaterialClass materialClass,
        @Nullable CodeRef code,
        List<String> grades,
        @Nullable Boolean hazardous,
        Map<String, Double> quality,
        AmountUnit unit,
        @Nullable Sector sector) {

    public MaterialSpec {
        grades = List.copyOf(grades);
        quality = Map.copyOf(quality);
    }

    /**
     * Economic activity of a facility.
     *
     * @param scheme {@code nace}, {@code ksic}, {@code naics}
     * @param code in that scheme; longer codes lie within shorter ones
     */
    public record Sector(String scheme, String code) {

        boolean isWithin(Sector other) {
            return scheme.equals(other.scheme) && code.startsWith(other.code);
        }
    }
}
