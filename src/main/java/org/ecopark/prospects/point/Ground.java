package org.ecopark.prospects.point;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The zone in which a point lies, else the park. Null is unknown.
 *
 * @param kind {@code zone} or {@code park}
 * @param permits of facilities there, as examples of what was permitted; none is a permit for the new plant
 */
public record Ground(
        String kind,
        long id,
        String name,
        @Nullable String park,
        @Nullable String landUse,
        @Nullable String status,
        @Nullable Double areaHa,
        @Nullable Double freeLandHa,
        @Nullable Double gridMw,
        @Nullable Double powerMw,
        @Nullable Double steamTPerDay,
        @Nullable Double waterM3PerDay,
        List<Permit> permits) {

    public Ground {
        permits = List.copyOf(permits);
    }

    /** A permit of a facility. */
    public record Permit(
            long facility,
            String facilityName,
            @Nullable String reference,
            @Nullable String kind,
            @Nullable Boolean hazardous,
            @Nullable Double limitTPerYear,
            @Nullable LocalDate validTo) {}

    /** The same with permits. */
    Ground with(List<Permit> all) {
        return new Ground(
                kind,
                id,
                name,
                park,
                landUse,
                status,
                areaHa,
                freeLandHa,
                gridMw,
                powerMw,
                steamTPerDay,
                waterM3PerDay,
                all);
    }
}
