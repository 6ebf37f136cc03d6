package org.ecopark.scenarios;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AreaRepository {

    private final JdbcClient jdbc;

    AreaRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What PostGIS says of a shape.
     *
     * @param surface whether it is one and not empty
     * @param valid whether its outline crosses and touches itself nowhere
     * @param longitude of the place where it does
     */
    record Look(
            boolean surface,
            boolean valid,
            @Nullable Double longitude,
            @Nullable Double latitude) {}

    /** Empty when it cannot be read. */
    Optional<Look> look(String geoJson) {
        try {
            return jdbc.sql("""
                            SELECT NOT ST_IsEmpty(g) AND ST_Dimension(g) = 2 AS surface, (d).valid,
                                   ST_X((d).location) AS longitude, ST_Y((d).location) AS latitude
                            FROM (SELECT g, ST_IsValidDetail(g) AS d FROM ST_GeomFromGeoJSON(:shape) AS g) s
                            """).param("shape", geoJson).query(Look.class).optional();
        } catch (DataAccessException unreadable) {
            return Optional.empty();
        }
    }

    boolean isPark(long id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM parks.park WHERE id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    boolean isZone(long id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM parks.zone WHERE id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
