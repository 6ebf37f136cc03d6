package org.ecopark.tenants;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where parks lie. */
@Repository
class TenantParkRepository {

    private final JdbcClient jdbc;

    TenantParkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place in the park. */
    Optional<Newcomers.Place> findPark(long id) {
        return jdbc.sql("""
                        SELECT coalesce(p.name_en, p.name) AS name, ST_X(q.at) AS lon, ST_Y(q.at) AS lat, p.country,
                               CASE WHEN p.boundary IS NULL THEN p.accuracy_m END AS accuracy_m
                        FROM parks.park p
                        CROSS JOIN LATERAL (SELECT ST_PointOnSurface(coalesce(p.boundary, p.location)) AS at) q
                        WHERE p.id = :id AND p.visibility = 'public'
                        """)
                .param("id", id)
                .query((row, n) -> new Newcomers.Place(
                        row.getString("name"),
                        row.getDouble("lon"),
                        row.getDouble("lat"),
                        (Double) row.getObject("accuracy_m"),
                        row.getString("country")))
                .optional();
    }
}
