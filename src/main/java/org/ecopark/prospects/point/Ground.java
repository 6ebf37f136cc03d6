package org.ecopark.prospects.point;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.ecopark.capacity.site.SiteFacts;
import org.ecopark.capacity.site.SiteFacts.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The zone in which a point lies, else the park. Null is unknown.
 *
 * @param kind {@code zone} or {@code park}
 * @param permitClasses classes of operation that are permitted there; empty for none
 * @param provenance of its figures
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
        @Nullable Set<String> permitClasses,
        @Nullable String provenance,
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

    /** What is known of it as a site of a plant. */
    SiteFacts facts() {
        Origin origin = Origin.ofRegister(kind + " " + id, provenance);
        return new SiteFacts(
                origin.land(freeLandHa),
                origin.grid(gridMw),
                origin.water(waterM3PerDay),
                origin.permits(permitClasses),
                null,
                null);
    }

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
                permitClasses,
                provenance,
                all);
    }
}
