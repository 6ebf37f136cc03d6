package org.ecopark.suitability.diversity;

import java.util.List;
import org.ecopark.scenarios.Area;
import org.ecopark.scenarios.Scenario;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Facilities of an area by sector division. */
@Repository
class DiversityRepository {

    private static final String DIVISIONS = """
            SELECT f.sector_scheme AS scheme,
                   substring(regexp_replace(f.sector_code, '[^0-9]', '', 'g') FROM 1 FOR 2) AS division,
                   count(*) AS facilities, count(*) FILTER (WHERE f.illustrative) AS invented
            FROM scenarios.scenario_facility(:scenario) f
            WHERE f.visibility = 'public' AND f.status IS DISTINCT FROM 'closed'
              AND (:illustrative OR NOT f.illustrative)
              AND (:park::bigint IS NULL OR f.park_id = :park)
              AND (:zone::bigint IS NULL OR f.zone_id = :zone)
              AND (:country::text IS NULL OR f.country = :country)
              AND (:shape::text IS NULL
                   OR ST_Intersects(f.location, (SELECT ST_SetSRID(ST_GeomFromGeoJSON(:shape), 4326))))
            GROUP BY 1, 2
            ORDER BY 3 DESC, 1, 2
            """;

    private final JdbcClient jdbc;

    DiversityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Facilities of a division; scheme and division are null where no sector is known.
     *
     * @param invented how many of them were invented for illustration
     */
    record Division(@Nullable String scheme, @Nullable String division, long facilities, long invented) {}

    /** @param illustrative whether invented facilities count */
    List<Division> divisions(Area area, boolean illustrative) {
        return jdbc.sql(DIVISIONS)
                .param("scenario", Scenario.base().id())
                .param("illustrative", illustrative)
                .param("park", area.park())
                .param("zone", area.zone())
                .param("country", area.country())
                .param("shape", area.geoJson())
                .query((row, n) -> {
                    @Nullable String division = row.getString("division");
                    return new Division(
                            row.getString("scheme"),
                            division == null || division.length() < 2 ? null : division,
                            row.getLong("facilities"),
                            row.getLong("invented"));
                })
                .list();
    }
}
