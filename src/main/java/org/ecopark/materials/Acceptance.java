package org.ecopark.materials;

import java.util.List;
import java.util.Map;
import org.ecopark.measure.AmountUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a need takes. Null and empty mean unknown or not limited, which is noted and never rejects.
 *
 * @param codes accepted codes; a chapter or sub-chapter stands for all below it
 * @param grades accepted grades
 * @param hazardousPermit whether the facility may take hazardous material
 * @param bounds limits of quality values by name
 * @param process key of the receiving process in the process library
 */
public record Acceptance(
        @Nullable MaterialClass materialClass,
        List<CodeRef> codes,
        List<String> grades,
        @Nullable Boolean hazardousPermit,
        Map<String, Bound> bounds,
        AmountUnit unit,
        @Nullable String process,
        MaterialSpec.@Nullable Sector sector) {

    public Acceptance {
        codes = List.copyOf(codes);
        grades = List.copyOf(grades);
        bounds = Map.copyOf(bounds);
    }

    /** Limits of a quality value, both included; null means open. */
    public record Bound(@Nullable Double min, @Nullable Double max) {

        boolean holds(double value) {
            return (min == null || value >= min) && (max == null || value <= max);
        }
    }
}
